// Opening hours, as generator/check/hours.py checks them: what is obviously not hours, or impossible,
// is refused; the rest stays text.

import { unaccented } from "./folding.js"
import { DAYS } from "./hours/week.js"
import { closest } from "./suggestion.js"

const LIKE_A_DAY = 80

export function readOpeningHours(exam, text, key) {
  const { hours, found } = exam.hours.read(text)
  const simple = unaccented(text)
  const told = found.map(said)
  const isWrong = told.some(([rule]) => rule !== "HOURS_NOT_UNDERSTOOD")
  const isLikely = exam.patterns.all("HOURS_DAY").test(simple) && exam.patterns.all("HOURS_WHEN").test(simple)
  if (!hours && !isWrong && !isLikely) return exam.note("BAD_HOURS", key, { value: text })
  for (const [rule, facts] of told) exam.note(rule, key, facts)
  return isWrong ? null : text
}

function said({ fault, quoted, word }) {
  const suggestion = word && closest(word, DAYS, LIKE_A_DAY)
  return suggestion ? ["HOURS_UNKNOWN_DAY", { value: word, suggestion }] : [fault, { value: quoted }]
}
