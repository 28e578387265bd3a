// Typed hours cut into words that mean something, as generator/hours/words.py does: days, times,
// conditions, seasons. The patterns and the lists of words are those of that file.

const HALF_A_DAY = 12 * 60
export const MIDNIGHT = 24 * 60
const BLANKS = /[\u00a0\u202f\u2009]/g

export class Words {
  // `lexicon` is what editer/regles.json says of hours.
  constructor(patterns, lexicon) {
    this.patterns = patterns
    this.named = [["day", lexicon.jours], ["month", lexicon.mois], ["rank", lexicon.rangs]]
    this.parts = new Set(lexicon.moments)
    this.fillers = new Set(lexicon.mots_vides)
  }

  // Gives `{ kind, text, start, value }` for each word; `start` is where the clause begins.
  cut(text, start = 0) {
    const found = []
    for (const match of folded(text).matchAll(this.patterns.all("HOURS_WORDS"))) {
      const [kind] = Object.entries(match.groups).find(([, one]) => one !== undefined)
      const typed = text.slice(match.index, match.index + match[0].length)
      const word = { kind, text: typed, start: start + match.index, value: 0 }
      if (kind === "skip" || kind === "unbroken") continue
      if (kind === "paren") found.push(...this.inside(word))
      else found.push(this.valued(word, match))
    }
    return found
  }

  // What stands between parentheses is read if it can be, else it is a note.
  inside(word) {
    const inside = this.cut(word.text.slice(1, -1), word.start + 1)
    const isNote = !inside.length || inside.some(({ kind }) => ["word", "unknown", "quote"].includes(kind))
    return isNote ? [{ ...word, kind: "quote" }] : inside
  }

  valued(word, { 0: simple, groups }) {
    switch (word.kind) {
      case "time":
        return timed(word, groups)
      case "rank":
      case "number":
        return { ...word, value: Number(simple.replace(/\D/g, "")) }
      case "parity":
        return { ...word, value: groups.odd ? 1 : 0 }
      case "word":
        return this.known(word, simple)
      default:
        return word
    }
  }

  known(word, name) {
    for (const [kind, lexicon] of this.named) {
      if (Object.hasOwn(lexicon, name)) return { ...word, kind, value: lexicon[name] }
    }
    if (this.parts.has(name)) return { ...word, kind: "part" }
    return this.fillers.has(name) ? { ...word, kind: "filler" } : word
  }
}

// The text without accents nor capitals, sign for sign.
export function folded(text) {
  const plain = (sign) => [...sign.normalize("NFD")][0].toLowerCase()
  return [...text].map(plain).join("").replace(BLANKS, " ")
}

function timed(word, { named, hour, minute, minutes }) {
  if (named) return { ...word, value: named === "midi" ? HALF_A_DAY : MIDNIGHT }
  const rest = Number(minute || minutes || 0)
  const value = Number(hour) * 60 + rest
  return rest < 60 && value <= MIDNIGHT ? { ...word, value } : { ...word, kind: "no_time" }
}
