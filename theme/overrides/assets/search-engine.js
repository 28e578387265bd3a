// Asks Pagefind for what people type. Pagefind wants every word of a question on a page: here each
// word is asked by itself, so that a page may answer most of them, and a phrase that the index
// knows as a whole comes first.

import { isKnown, keyOf, nearest, wordKeyOf, wordsOf } from "./search-words.js"

const RANKING = { termFrequency: 0.6, pageLength: 0.4, termSaturation: 1.2, termSimilarity: 4 }
const MOST_WORDS = 8
// With at least this many pages that have every word, the others are of no use.
const ENOUGH = 10
// What is worth a word found as the engine finds it (its stem, its beginning), a word that stands
// as it is in a title or a name, and a phrase that is known as a whole.
const STEM = 1
const WORD = 2
const PHRASE = 4
// The share of it that any page gets, however long it is and however often it says the word.
const FLOOR = 0.5

/**
 * Open the index that stands under `root`; `emptyWords` are those that carry no meaning.
 *
 * `ask(text, filters)` gives the pages that answer, best first: `whole` of them have every word,
 * `corrected` tells the words that were taken for others, `unknown` those that no page has.
 */
export async function openSearch(root, emptyWords) {
  const pagefind = await import(new URL("pagefind/pagefind.js", root).href)
  await pagefind.options({ baseUrl: root.pathname, ranking: RANKING })
  const empty = new Set(emptyWords)
  const spellings = fetch(new URL("recherche/mots.txt", root))
    .then((answer) => answer.text())
    .then((text) => text.split("\n"))

  const find = async (word, filters) => (await pagefind.search(word, { filters })).results

  // The engine takes the beginning of a word that it does not have for the word: between quotes it
  // does not, but gives every page the same score.
  async function findExactly(key, filters) {
    const exact = new Set((await find(`"${key}"`, filters)).map(({ id }) => id))
    return exact.size ? (await find(key, filters)).filter(({ id }) => exact.has(id)) : []
  }

  async function ask(text, filters = {}) {
    const words = wordsOf(text, empty).slice(0, MOST_WORDS)
    if (!words.length) {
      const pages = (await find(null, filters)).map(page)
      return { pages, whole: pages.length, corrected: [], unknown: [] }
    }
    const known = await spellings
    const corrected = []
    const unknown = []
    const used = words.flatMap((word) => {
      if (isKnown(word, known)) return [word]
      const other = nearest(word, known)
      if (other) corrected.push([word, other])
      else unknown.push(word)
      return other ? [other] : []
    })
    const parts = partsOf(used)
    const all = (asked, by) => Promise.all(asked.map((one) => by(one, filters)))
    const [byStem, byWord, byPart] = await Promise.all([
      all(used, find),
      all(used.map(wordKeyOf), findExactly),
      all(parts.map(keyOf), findExactly),
    ])
    return { ...merged(used, byStem, byWord, parts, byPart, unknown.length), corrected, unknown }
  }

  return { ask, filters: () => pagefind.filters() }
}

/** The whole question, then its pairs of neighbours, then its words. */
function partsOf(words) {
  const pairs = words.slice(1).map((word, rank) => [words[rank], word])
  return [words, ...(words.length > 2 ? pairs : []), ...(words.length > 1 ? words.map((word) => [word]) : [])]
}

/** Order the pages: those that have every word, or know the whole question, then the others. */
function merged(words, byStem, byWord, parts, byPart, missing) {
  const scores = new Map()
  const add = (results, points, count) => {
    const best = Math.max(...results.map(({ score }) => score))
    for (const result of results) {
      const score = scores.get(result.id) ?? { result, points: 0, words: new Set() }
      scores.set(result.id, score)
      score.points += points * (FLOOR + ((1 - FLOOR) * result.score) / best)
      for (const word of count) score.words.add(word)
    }
  }
  // A word that few pages have says more than one that many have.
  const rarity = byStem.map((results) => 1 / (1 + Math.log(1 + results.length)))
  const all = rarity.reduce((sum, one) => sum + one, 0)
  const weights = new Map(words.map((word, rank) => [word, rarity[rank] / all]))
  const weightOf = (some) => some.reduce((sum, word) => sum + weights.get(word), 0)
  words.forEach((word, rank) => {
    add(byStem[rank], STEM * weights.get(word), [word])
    add(byWord[rank], WORD * weights.get(word), [word])
  })
  parts.forEach((part, rank) => add(byPart[rank], PHRASE * weightOf(part), part))
  const merit = ({ points, words: had }) => points * weightOf([...had])
  const ordered = [...scores.values()].sort(
    (one, other) => merit(other) - merit(one) || (one.result.id < other.result.id ? -1 : 1),
  )
  const isWhole = (score) => !missing && score.words.size >= words.length
  const whole = ordered.filter(isWhole)
  const part = whole.length < ENOUGH ? ordered.filter((score) => !isWhole(score)) : []
  return { pages: [...whole, ...part].map(({ result }) => page(result)), whole: whole.length }
}

/** A page, to be read when it is to be shown: its address from the root, what it says of itself. */
function page(result) {
  return async () => {
    const { url, meta } = await result.data()
    return { ...meta, address: meta.address ?? url.replace(/^\//, "") }
  }
}
