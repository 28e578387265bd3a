// The communes that a question names: their thousands of pages are not in the index of the search.
// They are looked for in the small lists that the box « Où ? » reads, with the same faults forgiven.

import { Communes, fold } from "./communes.js"
import { folded, keyOf, wordsOf } from "./search-words.js"

const MOST_NAMESAKES = 6
const MOST_GUESSES = 3
const NONE = { communes: [], sure: false }
const LIVING_IN = /^(?:(?:j.habite|je vis|je suis)\s+)?(?:à|a|au|aux|sur|de|vers|près de)\s+/i
const ARTICLE = /^(?:le|la|les|l) /

/**
 * Open the lists; `form` says where they are, in `data-communes` (their pages) and `data-lists`, and
 * holds the words of the guide itself: the choices of its filters.
 *
 * `meant(text, answer)` gives the communes to show before the pages of an `answer` of the search:
 * those that the text names, as it is typed or as the search has understood it; when the search
 * knows none of the words, those that are written nearly so: they are not `sure`. None when the
 * lists fail.
 */
export function openCommunes(form, emptyWords) {
  const [pages, lists] = [form.dataset.communes, form.dataset.lists].map((path) => new URL(path, location.href).href)
  const communes = new Communes(pages, lists)
  const empty = new Set(emptyWords)
  const choices = [...form.querySelectorAll("[name=public] option, [name=theme] option")]
  const ownWords = new Set(choices.flatMap(({ textContent }) => wordsOf(textContent, empty)).map((word) => keyOf([word])))

  async function meant(text, { corrected, unknown }) {
    const words = wordsOf(text, empty)
    // « parent » is somebody before it is a commune.
    if (!words.length || words.every((word) => ownWords.has(keyOf([word])))) return NONE
    const understood = corrected.reduce((read, [typed, used]) => read.replace(typed, used), folded(text))
    for (const reading of new Set([text, understood, text.replace(LIVING_IN, "")])) {
      const { named, communes: found } = await communes.find(reading)
      const whole = named.filter((one) => isName(one, reading))
      if (whole.length) return { communes: whole.slice(0, MOST_NAMESAKES), sure: true }
      const heads = found.filter((one) => plain(one.name).startsWith(`${plain(reading)} `))
      if (heads.length === 1) return { communes: heads, sure: true }
    }
    if (unknown.length < words.length) return NONE
    return { communes: (await communes.find(text)).communes.slice(0, MOST_GUESSES), sure: false }
  }

  return (text, answer) => meant(text, answer).catch(() => NONE)
}

/** Whether a text with no more than a code is the whole name of a commune, but for an article. */
function isName({ name, former }, text) {
  const typed = plain(text.replace(/\d\w*/g, " "))
  return !typed || [name, former].some((one) => plain(one) === typed) || plain(former) === plain(text)
}

function plain(text) {
  return fold(text).replace(ARTICLE, "")
}
