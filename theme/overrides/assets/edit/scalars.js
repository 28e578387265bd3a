// Values that need nothing but themselves, as generator/check/scalars.py and places.py read them.
// A reader gives the value as it is kept, or null once it has noted why there is none.

import { slug, unaccented } from "./folding.js"

const MONTHS = [
  "janvier", "fevrier", "mars", "avril", "mai", "juin",
  "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
]
const YES = new Set(["true", "yes", "vrai", "o", "y", "1", "x", "oui"])
const NO = new Set(["false", "no", "faux", "n", "0", "non"])
const COORDINATE_EXAMPLES = { latitude: "47.5861", longitude: "1.3359" }
const LA_POSTE = "356000000"

export function readIdentifier(exam, text, key) {
  if (exam.patterns.whole("IDENTIFIER").test(text) && text.length <= 80) return text
  const correction = slug(text).slice(0, 80).replace(/^-+|-+$/g, "") || "atelier-cv"
  return exam.note("BAD_IDENTIFIER", key, { value: text, correction })
}

export function readDate(exam, text, key) {
  const match = text.match(/^(\d{4})-(\d\d)-(\d\d)$/)
  if (match) {
    const [year, month, day] = match.slice(1).map(Number)
    const made = dateOf(year, month, day)
    if (made) return made
    const swapped = dateOf(year, day, month)
    const rule = swapped ? "IMPOSSIBLE_DATE_SWAPPED" : "IMPOSSIBLE_DATE"
    return exam.note(rule, key, { value: text, suggestion: String(swapped ?? "None") })
  }
  const meant = meantDate(text)
  if (meant) return exam.note("BAD_DATE_MEANT", key, { value: text, suggestion: meant })
  return exam.note("BAD_DATE", key, { value: text, example: exam.today })
}

export function readVintage(exam, text, key) {
  const match = text.match(/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/)
  if (match) {
    const [year, month, day] = match.slice(1).map((part) => Number(part ?? 1))
    const made = dateOf(year, month, day)
    if (made && year >= 1900) {
      if (made <= exam.today) return text
      return exam.note("FUTURE_DATE", key, { value: text, today: exam.today })
    }
  }
  return exam.note("BAD_VINTAGE", key, { value: text })
}

export function readTime(exam, text, key) {
  const match = text.match(exam.patterns.whole("TIME"))
  const [hour, minute] = match ? [Number(match[1]), Number(match[2] ?? match[3] ?? 0)] : []
  if (hour <= 23 && minute <= 59) return [hour, minute].map((part) => String(part).padStart(2, "0")).join(":")
  return exam.note("BAD_TIME", key, { value: text })
}

export function readAge(exam, text, key) {
  if (/^[0-9]{1,3}$/.test(text) && Number(text) <= 120) return Number(text)
  const numbers = text.match(/\d+/g) ?? []
  if (numbers.length === 1 && !/^\d+$/.test(text) && !/[-.]/.test(text)) {
    return exam.note("BAD_AGE_MEANT", key, { value: text, suggestion: numbers[0] })
  }
  return exam.note("BAD_AGE", key, { value: text })
}

export function readCoordinate(exam, text, key, most) {
  const decimal = exam.patterns.whole("DECIMAL")
  if (!decimal.test(text)) {
    const pointed = text.replace(",", ".")
    if (decimal.test(pointed)) {
      return exam.note("BAD_COORDINATE_COMMA", key, { value: text, suggestion: pointed })
    }
    const example = COORDINATE_EXAMPLES[key] ?? "47.5861"
    return exam.note("BAD_COORDINATE", key, { value: text, example })
  }
  if (Math.abs(Number(text)) <= most) return Number(text)
  return exam.note("COORDINATE_OUT_OF_RANGE", key, { value: text, most: String(most) })
}

export function readYesNo(exam, text, key) {
  if (text === "oui" || text === "non") return text === "oui"
  const word = unaccented(text)
  const meant = YES.has(word) ? "oui" : NO.has(word) ? "non" : null
  if (meant) return exam.note("BAD_YES_NO_MEANT", key, { value: text, suggestion: meant })
  return exam.note("BAD_YES_NO", key, { value: text })
}

export function readSiret(exam, text, key) {
  if (/^[0-9]{14}$/.test(text) && (luhn(text) || ofLaPoste(text))) return text
  return exam.note("BAD_SIRET", key, { value: text })
}

export function readSitePath(exam, text, key) {
  if (exam.patterns.whole("SITE_PATH").test(text) && text === text.toLowerCase()) return text
  const path = unaccented(text).replace(/^[a-z]+:\/\/[^/]*/, "")
  const parts = path.split("/").filter((part) => /[a-z0-9]/.test(part))
  const correction = `${parts.map((part) => `/${slug(part)}`).join("")}/`
  return exam.note("BAD_SITE_PATH", key, { value: text, correction })
}

export function readPostalCode(exam, text, key) {
  if (/^[0-9]{5}$/.test(text)) return text
  const cedex = text.match(/^(\d{2}) ?(\d{3})(?: .*)?$/s)
  const suggestion = /^[0-9]{4}$/.test(text) ? `0${text}` : cedex ? cedex[1] + cedex[2] : ""
  if (suggestion) return exam.note("BAD_POSTAL_CODE_MEANT", key, { value: text, suggestion })
  return exam.note("BAD_POSTAL_CODE", key, { value: text })
}

// AAAA-MM-JJ, or null for a day that no calendar has.
export function dateOf(year, month, day) {
  const made = new Date(Date.UTC(2000, month - 1, day))
  made.setUTCFullYear(year, month - 1, day)
  const same = made.getUTCMonth() === month - 1 && made.getUTCDate() === day
  if (year < 1 || month < 1 || day < 1 || !same) return null
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`
}

function meantDate(text) {
  const loose = text.match(/^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/)
  if (loose) return dateOf(...loose.slice(1).map(Number))
  const french = text.match(/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/)
  if (french) return dateOf(...french.slice(1).map(Number).reverse())
  const written = unaccented(text).match(/^(\d{1,2})(?:er)? ([a-z]+) (\d{4})$/)
  const month = written ? MONTHS.indexOf(written[2]) + 1 : 0
  return month ? dateOf(Number(written[3]), month, Number(written[1])) : null
}

function two(number) {
  return String(number).padStart(2, "0")
}

function ofLaPoste(digits) {
  const sum = [...digits].reduce((total, digit) => total + Number(digit), 0)
  return digits.startsWith(LA_POSTE) && sum % 5 === 0
}

function luhn(digits) {
  const doubled = [...digits].map((digit, rank) => Number(digit) * (2 - (rank % 2)))
  return doubled.map((one) => (one > 9 ? one - 9 : one)).reduce((one, two) => one + two) % 10 === 0
}
