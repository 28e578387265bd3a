// How long a name may be on paper, and what is left of a longer one, as generator/model/printed_name.py
// says it.

export const LONGEST_PRINTED_NAME = 64
export const LONGEST_PRINTED_WORD = 25

const LONGEST_LINK_WORD = 3
const PART = / (?:[–-] |(?=\())/gu
const WORDS = /[^\s-]+/gu
const POINTS_BEFORE = /^[,;:–\- ]+/u
const POINTS_AFTER = /[,;:–\- ]+$/u

export const lengthOf = (text) => [...text].length

export function longWord(name) {
  return (name.match(WORDS) ?? []).find((word) => lengthOf(word) > LONGEST_PRINTED_WORD) ?? ""
}

export function shortened(text, most) {
  if (lengthOf(text) <= most) return text
  const heads = [...text.matchAll(PART)].map((part) => text.slice(0, part.index))
  const whole = heads.filter((head) => lengthOf(head) <= most && isClosed(head))
  if (whole.length) return whole.at(-1)
  const words = text.split(" ")
  const kept = words.slice(0, 1)
  for (const word of words.slice(1)) {
    if (lengthOf([...kept, word].join(" ")) + 1 > most) break
    kept.push(word)
  }
  while (kept.length > 1 && isLink(kept.at(-1))) kept.pop()
  return `${kept.join(" ").replace(POINTS_AFTER, "")}…`
}

function isClosed(text) {
  return text.split("(").length === text.split(")").length
}

function isLink(word) {
  return lengthOf(word.replace(POINTS_BEFORE, "").replace(POINTS_AFTER, "")) <= LONGEST_LINK_WORD
}
