// Whether a place is open at a given moment, from the days that the build has counted:
// `2026-11-24|aab--?|540-720 840-1020*|540-720` is the first day, a sign for each day (`-` closed,
// `?` unknown, else a letter), then the slots of `a`, `b`… in minutes after midnight, where a star
// asks for something first. All of it is Paris time, wherever the visitor's clock is set.

const DAY = 24 * 60
const NAMES = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]
const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
})

/** The day and the minute that a clock in Paris shows at a moment. */
export function inParis(moment) {
  const parts = Object.fromEntries(CLOCK.formatToParts(moment).map(({ type, value }) => [type, value]))
  return {
    day: Date.UTC(parts.year, parts.month - 1, parts.day) / (DAY * 60_000),
    minute: Number(parts.hour) * 60 + Number(parts.minute),
  }
}

/** The days as the build wrote them. `slots(day)` is null when nobody knows. */
export function readDays(text) {
  const [first, signs, ...kinds] = text.split("|")
  const start = Date.parse(`${first}T00:00Z`) / (DAY * 60_000)
  return {
    knows: (day) => day >= start && day < start + signs.length,
    slots: (day) => {
      const sign = signs[day - start]
      if (sign === undefined || sign === "?") return null
      return sign === "-" ? [] : slotsOf(kinds[letterRank(sign)])
    },
  }
}

/**
 * What can be said at a moment: `{ kind, ... }` with kind `open` (until), `asks` (until), `later`
 * (start, asks), `closed` (today, next), `unknown`; null when the build is too old to say.
 */
export function stateAt(text, moment) {
  const days = readDays(text)
  const { day, minute } = inParis(moment)
  if (!days.knows(day)) return null
  const slots = days.slots(day)
  if (slots === null) return { kind: "unknown" }
  const now = slots.find((slot) => slot.start <= minute && minute < slot.end)
  if (now) return { kind: now.asks ? "asks" : "open", until: endOf(now, slots), whole: isWhole(now) }
  const later = slots.find((slot) => slot.start > minute && !slot.asks)
  const asking = slots.find((slot) => slot.start > minute)
  if (later ?? asking) return { kind: "later", start: (later ?? asking).start, asks: !later }
  return { kind: "closed", today: !slots.length, next: nextOpening(days, day) }
}

/** The same in French. */
export function sentence(state) {
  switch (state?.kind) {
    case "open":
      return state.until >= DAY ? "Ouvert maintenant" : `Ouvert maintenant, ferme à ${clock(state.until)}`
    case "asks":
      return state.whole ? "Aujourd’hui, sur rendez-vous" : `Sur rendez-vous jusqu’à ${clock(state.until)}`
    case "later":
      return state.asks ? `Sur rendez-vous à partir de ${clock(state.start)}` : `Ouvre à ${clock(state.start)}`
    case "closed": {
      const closed = state.today ? "Fermé aujourd’hui" : "Fermé maintenant"
      return state.next ? `${closed}, ouvre ${whenSaid(state.next)} à ${clock(state.next.start)}` : closed
    }
    case "unknown":
      return "Horaires inhabituels aujourd’hui : appelez avant de venir"
    default:
      return ""
  }
}

/** Monday is 0, as in the rows of a week. */
export function weekday(moment) {
  return (inParis(moment).day + 3) % 7
}

function slotsOf(text) {
  return text.split(" ").map((slot) => {
    const [start, end] = slot.replace("*", "").split("-").map(Number)
    return { start, end, asks: slot.endsWith("*") }
  })
}

function letterRank(letter) {
  const code = letter.charCodeAt(0)
  return code >= 97 ? code - 97 : code - 65 + 26
}

function endOf(now, slots) {
  const next = slots.find((slot) => slot.start === now.end && slot.asks === now.asks)
  return next ? endOf(next, slots) : now.end
}

function isWhole(slot) {
  return slot.start === 0 && slot.end === DAY
}

// The first slot of the coming week that asks for nothing; nothing past a day that nobody knows.
function nextOpening(days, today) {
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    const slots = days.slots(today + ahead)
    if (slots === null) return null
    const slot = slots.find((one) => !one.asks)
    if (slot) return { ahead, name: NAMES[(today + ahead + 4) % 7], start: slot.start }
  }
  return null
}

function whenSaid({ ahead, name }) {
  if (ahead === 1) return "demain"
  return ahead === 7 ? `${name} prochain` : name
}

function clock(minutes) {
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} h${rest ? ` ${String(rest).padStart(2, "0")}` : ""}`
}
