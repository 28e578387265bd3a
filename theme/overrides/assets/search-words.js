// What people type, made comparable: `generator/index/wording.py` does the same to what is
// indexed, and the two must agree.

const KEY_MARK = "0"
const WORD_MARK = "1"
const SPELT_OUT = { œ: "oe", æ: "ae", ø: "o", ł: "l", đ: "d" }
const SAINTS = { st: "saint", ste: "sainte", sts: "saints", stes: "saintes" }
// A shorter word is too near to many others to be corrected.
const SHORTEST = 4
const LONG = 9
const ENDING = /(?<=.{3})(?:e|s|x|es|er|ez|ent|ant|ee|ees|ons)$/

/** The text in lower case, without accents, ligatures spelt out. */
export function folded(text) {
  return text
    .toLowerCase()
    .replace(/[œæøłđ]/g, (letter) => SPELT_OUT[letter])
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
}

/** The words of a text, folded, without the empty ones; all of them when all are empty. */
export function wordsOf(text, empty) {
  const words = (folded(text).match(/[a-z0-9]+/g) ?? []).map((word) => SAINTS[word] ?? word)
  const full = words.filter((word) => !empty.has(word))
  return [...new Set(full.length ? full : words)]
}

/** One word for a whole phrase, whatever the order of its words and their plurals. */
export function keyOf(words) {
  return words.length ? [...new Set(words.map(singular))].sort().join("") + KEY_MARK : ""
}

/** A key for one word. */
export function wordKeyOf(word) {
  return singular(word) + WORD_MARK
}

function singular(word) {
  return word.replace(/(?<=[a-z]{3})[sx]$/, "")
}

/** Whether one of the known words is this one, begins with it, or only ends in another way. */
export function isKnown(word, known) {
  if (word.length < SHORTEST || /\d/.test(word)) return true
  const root = rootOf(word)
  return known.some((one) => one.startsWith(word) || rootOf(one) === root)
}

function rootOf(word) {
  return word.replace(ENDING, "")
}

/** The known word nearest to a misspelt one, or none; `known` has the most used first. */
export function nearest(word, known) {
  const most = word.length < SHORTEST ? 0 : word.length < LONG ? 1 : 2
  let best
  let least = most + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const distance = edits(word, candidate, least)
    if (distance < least) {
      best = candidate
      least = distance
      if (least === 1 && best[0] === word[0]) break
    }
  }
  return best
}

/** Letters to add, drop, replace or swap to go from one word to the other; `limit` at the most. */
function edits(from, to, limit) {
  let before = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      current[column] = Math.min(
        last[column] + 1,
        current[column - 1] + 1,
        last[column - 1] + (same ? 0 : 1),
      )
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (row > 1 && column > 1 && swapped) {
        current[column] = Math.min(current[column], before[column - 2] + 1)
      }
    }
    if (Math.min(...current) >= limit) return limit
    before = last
    last = current
  }
  return last[to.length]
}
