// What is said of a broken rule: the words come from the catalogue, the facts are made quotable,
// as generator/problems/ does.

const LONGEST_QUOTE = 80
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u

export function filled(template, facts) {
  return template.replace(/\{(\w+)\}/g, (_, name) => quotable(facts[name] ?? ""))
}

export function quotable(text) {
  const shown = [...text].slice(0, LONGEST_QUOTE + 1).map(visible).join("")
  const signs = [...shown]
  return signs.length > LONGEST_QUOTE ? `${signs.slice(0, LONGEST_QUOTE).join("")}…` : shown
}

function visible(sign) {
  if (sign === "\n") return " "
  if (!HIDDEN.test(sign)) return sign
  return `<U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}>`
}
