// How the page of a place will tell its hours: the week that generator/index/opening.py arranges, in
// the words of theme/fragments/hours.html.

import { make } from "../markup.js"
import { isAlways } from "./when.js"
import { MIDNIGHT } from "./words.js"

export const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
const RANKS = { 1: "premier", 2: "deuxième", 3: "troisième", 4: "quatrième", 5: "cinquième", [-1]: "dernier" }
const MONTHS = [
  "janvier", "février", "mars", "avril", "mai", "juin",
  "juillet", "août", "septembre", "octobre", "novembre", "décembre",
]
const WEEKS = ["les semaines paires", "les semaines impaires"]
const SCHOOL = { term: "hors vacances scolaires", holidays: "pendant les vacances scolaires" }
const CLOSED = { slots: [], note: "" }

// Gives the table of the ordinary week and the list of what differs from it; neither when empty.
export function weekShown(hours) {
  const rows = rowsOf(hours).filter(({ day }) => day)
  const others = [
    ...othersOf(hours).map((one) => [`${capital(daysSaid(one))} : `, ...daySaid(one.day)]),
    ...(hours.publicHolidays ? [["Jours fériés : ", ...daySaid(hours.publicHolidays)]] : []),
    ...hours.notes.map((note) => [capital(note)]),
  ]
  const table = make("table", { class: "guide-hours__week" }, make("tbody", {}, ...rows.map(row)))
  const list = make("ul", { class: "guide-hours__others" }, ...others.map((one) => make("li", {}, ...one)))
  return [...(rows.length ? [table] : []), ...(others.length ? [list] : [])]
}

// A day of which nothing is said is closed, if all the rest was understood; one that is open on some
// of the other days is told there alone.
function rowsOf(hours) {
  const ordinary = hours.weeks.find(({ when }) => isAlways(when))
  const open = othersOf(hours).filter(({ day }) => day.slots.length)
  const elsewhere = new Set(open.flatMap(({ runs }) => runs.flat()))
  return (ordinary?.days ?? []).map((day, number) => {
    const silent = hours.complete && !elsewhere.has(number) ? CLOSED : null
    return { number, day: day ?? silent }
  })
}

function othersOf({ weeks }) {
  return weeks.filter(({ when }) => !isAlways(when)).flatMap(({ when, days }) => grouped(days).map((group) => ({ when, ...group })))
}

// The days of which something is said, those alike together.
function grouped(days) {
  const groups = new Map()
  days.forEach((day, number) => {
    if (!day) return
    const key = JSON.stringify(day)
    if (!groups.has(key)) groups.set(key, { day, numbers: [] })
    groups.get(key).numbers.push(number)
  })
  return [...groups.values()].map(({ day, numbers }) => ({ day, runs: runs(numbers) }))
}

// Days cut into those that follow one another, three at least, and single ones.
function runs(numbers) {
  const found = []
  for (const number of numbers) {
    if (found.at(-1)?.at(-1) === number - 1) found.at(-1).push(number)
    else found.push([number])
  }
  return found.flatMap((run) => (run.length > 2 ? [run] : run.map((one) => [one])))
}

function row({ number, day }) {
  return make("tr", {}, make("th", { scope: "row" }, capital(DAYS[number])), make("td", {}, ...daySaid(day, capital)))
}

function daySaid({ slots, note }, spelt = (text) => text) {
  const said = slots.flatMap((slot, rank) => [slotSaid(slot, rank < slots.length - 1 ? "," : ""), " "])
  const notes = note ? [make("span", { class: "guide-hours__note" }, `(${note})`)] : []
  return [...(slots.length ? said : [`${spelt("fermé")} `]), ...notes]
}

function slotSaid({ start, end, condition }, comma) {
  const isWhole = start === 0 && end === MIDNIGHT
  const told = !isWhole ? `${clock(start)} à ${clock(end)}` : condition || "toute la journée"
  const asked = !isWhole && condition ? [" ", make("span", { class: "guide-hours__condition" }, condition)] : []
  return make("span", { class: "guide-hours__slot" }, told, ...asked, comma)
}

function clock(minutes) {
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} h${rest ? ` ${String(rest).padStart(2, "0")}` : ""}`
}

function daysSaid({ when, runs: cut }) {
  const names = cut.map((run) => {
    if (run.length === DAYS.length) return "tous les jours"
    return run.length > 1 ? `${DAYS[run[0]]} au ${DAYS[run.at(-1)]}` : DAYS[run[0]]
  })
  const ranks = when.ranks.length ? [listed(when.ranks.map((rank) => RANKS[rank])), " "] : []
  const days = [...ranks, listed(names), when.ranks.length ? " du mois" : ""].join("")
  const season = when.season && seasonSaid(when.season)
  const weeks = when.weeks !== null && WEEKS[when.weeks]
  return [days, season, weeks, SCHOOL[when.school]].filter(Boolean).join(", ")
}

function seasonSaid({ first, last }) {
  if (first[1] === 1 && last[1] === 31) {
    const [start, end] = [first, last].map(([month]) => MONTHS[month - 1])
    return start === end ? `en ${start}` : `de ${start} à ${end}`
  }
  const [start, end] = [first, last].map(([month, day]) => `${day === 1 ? "1er" : day} ${MONTHS[month - 1]}`)
  return start === end ? `le ${start}` : `du ${start} au ${end}`
}

function listed(names) {
  return [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" et ")
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
