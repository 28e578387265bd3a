// Puts together what clauses say, as generator/hours/merging.py does: one week for each kind of
// days, without contradiction.

import { isAlways } from "./when.js"

const CLOSED = []

// Two slots of one day that overlap.
export class Overlap extends Error {
  constructor(first, second) {
    super()
    this.quoted = `${told(first)}, ${told(second)}`
  }
}

// Gives `{ weeks, publicHolidays }`, the ordinary week first. Slots of one day add up; a closing
// takes them away.
export function weeksOf(said) {
  const weeks = new Map()
  let publicHolidays = null
  for (const one of said) {
    if (one.public) publicHolidays = joined(one.closed ? null : publicHolidays, one)
    if (!one.days.size) continue
    const key = JSON.stringify(one.when)
    if (!weeks.has(key)) weeks.set(key, { when: one.when, days: new Array(7).fill(null) })
    const { days } = weeks.get(key)
    for (const number of [...one.days].sort()) days[number] = joined(one.closed ? null : days[number], one)
  }
  const [ordinary, others] = [true, false].map((wanted) => [...weeks.values()].filter(({ when }) => isAlways(when) === wanted))
  return { weeks: [...ordinary, ...others], publicHolidays }
}

// Slots in the order of the day.
export function ordered(slots) {
  const order = (a, b) => a.start - b.start || a.end - b.end || (a.condition < b.condition ? -1 : a.condition > b.condition ? 1 : 0)
  return [...slots].sort(order)
}

function joined(before, said) {
  if (said.closed) return { slots: CLOSED, note: said.note }
  const slots = [...(before?.slots ?? [])]
  for (const slot of said.slots) {
    const other = slots.find((one) => slot.start < one.end && one.start < slot.end)
    if (other) throw new Overlap(other, slot)
    slots.push(slot)
  }
  return { slots: ordered(slots), note: [before?.note, said.note].filter(Boolean).join(" ") }
}

function told({ start, end }) {
  return `${clock(start)}-${clock(end)}`
}

function clock(minutes) {
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)}h${rest ? String(rest).padStart(2, "0") : ""}`
}
