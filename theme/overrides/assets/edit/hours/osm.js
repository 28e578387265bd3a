// Hours in the syntax of OpenStreetMap, as generator/hours/osm.py reads them.

import { BY_APPOINTMENT } from "./clauses.js"
import { ordered } from "./merging.js"
import { ALWAYS, WEEK, isAlways } from "./when.js"
import { MIDNIGHT } from "./words.js"

const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
const END_OF_MONTH = 31
const LAST = -1

// Gives hours that are written in this syntax alone; null for all others, and for times that cannot
// be: the other reader knows how to say so.
export function readOsm(typed, patterns) {
  const text = typed.trim()
  const rule = patterns.from("OSM_RULE")
  const weeks = new Map()
  let publicHolidays = null
  let [at, adds] = [0, false]
  while (at < text.length) {
    rule.lastIndex = at
    const match = rule.exec(text)
    const day = match && rule.lastIndex > at ? dayOf(match.groups, patterns) : null
    if (!day) return null
    const { numbers, ranks, isPublic, school } = daysOf(match.groups.days)
    const when = { ...ALWAYS, ranks, weeks: parity(match.groups.weeks), season: season(match.groups), school }
    if (isPublic) publicHolidays = adds ? sum(publicHolidays, day) : day
    if (numbers.size) {
      const key = JSON.stringify(when)
      if (isAlways(when) && weeks.size > (weeks.has(key) ? 1 : 0)) return null
      if (!weeks.has(key)) weeks.set(key, { when, days: new Array(7).fill(null) })
      const { days } = weeks.get(key)
      for (const number of numbers) days[number] = adds ? sum(days[number], day) : day
    }
    at = rule.lastIndex
    adds = match.groups.end === ","
  }
  const said = [...[...weeks.values()].flatMap(({ days }) => days), publicHolidays]
  if (!weeks.size || said.some((day) => day && overlap(day.slots))) return null
  return { weeks: [...weeks.values()], publicHolidays, notes: [], complete: true }
}

function dayOf({ times, state, comment = "" }, patterns) {
  if (!times && !state && !comment) return null
  if (state === "off" || state === "closed") return times ? null : { slots: [], note: comment }
  const isCondition = state === "unknown" || Boolean(comment && patterns.all("OSM_APPOINTMENT").test(comment))
  if (state === "unknown" && !comment) return null
  if (!times && !isCondition && state !== "open") return null
  const condition = !isCondition ? "" : comment === "by appointment" ? BY_APPOINTMENT : comment
  const note = isCondition ? "" : comment
  if (!times || times === "24/7") return { slots: [{ start: 0, end: MIDNIGHT, condition }], note }
  const slots = []
  for (const [, ...parts] of times.matchAll(/(\d+):(\d\d)-(\d+):(\d\d)/g)) {
    const [a, b, c, d] = parts.map(Number)
    const [start, end] = [a * 60 + b, c * 60 + d]
    if (b > 59 || d > 59 || start >= end || end > MIDNIGHT) return null
    slots.push({ start, end, condition })
  }
  return { slots: ordered(slots), note }
}

// The weekdays, their ranks, whether public holidays are meant, and school holidays.
function daysOf(typed) {
  if (typed === undefined) return { numbers: new Set(WEEK), ranks: [], isPublic: false, school: null }
  const [numbers, ranks] = [new Set(), new Set()]
  const names = typed.split(/, ?(?![-\d])| /)
  for (const name of names.filter((one) => one !== "PH" && one !== "SH")) {
    for (const rank of name.match(/\[(-?\d(?:,-?\d)*)\]/)?.[1].split(",") ?? []) {
      ranks.add(Number(rank) < 0 ? LAST : Number(rank))
    }
    const [first, last] = name.split("[")[0].split("-")
    const begin = DAYS.indexOf(first)
    const end = last ? DAYS.indexOf(last) : begin
    for (let step = 0; step <= (end - begin + 7) % 7; step += 1) numbers.add((begin + step) % 7)
  }
  const school = names.includes("SH") ? "holidays" : null
  if (school && !numbers.size) WEEK.forEach((day) => numbers.add(day))
  return { numbers, ranks: [...ranks].sort((one, other) => one - other), isPublic: names.includes("PH"), school }
}

function parity(typed) {
  return typed === undefined ? null : Number(typed.match(/\d+/)[0]) % 2
}

function season({ month, day, last_month: lastMonth, last_day: lastDay }) {
  if (month === undefined) return null
  const first = MONTHS.indexOf(month) + 1
  const last = lastMonth ? MONTHS.indexOf(lastMonth) + 1 : first
  if (day && !lastDay && !lastMonth) return { first: [first, Number(day)], last: [first, Number(day)] }
  return { first: [first, Number(day ?? 1)], last: [last, Number(lastDay || END_OF_MONTH)] }
}

function sum(before, more) {
  const note = [before?.note, more.note].filter(Boolean).join(" ")
  return { slots: ordered([...(before?.slots ?? []), ...more.slots]), note }
}

function overlap(slots) {
  return slots.some((one, rank) => rank && slots[rank - 1].end > one.start)
}
