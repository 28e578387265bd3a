// Which days a clause is about, as generator/hours/when.py reads them: weekdays, their ranks in the
// month, a season of the year. Monday is 0.

export const WEEK = [0, 1, 2, 3, 4, 5, 6]
const END_OF_MONTH = 31
const SPREADS = { weekdays: WEEK.slice(0, 5), weekend: WEEK.slice(5) }
const DAY_KINDS = ["day", "weekdays", "weekend", "every"]

// The days of the year on which a week counts; nothing said is every day.
export const ALWAYS = { ranks: [], weeks: null, season: null, school: null }

export const isAlways = (when) => JSON.stringify(when) === JSON.stringify(ALWAYS)
export const isDays = (kind) => DAY_KINDS.includes(kind)

// A clause stops making sense at `word`, or says no day or no hour (`word` is null).
export class NotUnderstood extends Error {
  constructor(word = null) {
    super()
    this.word = word
  }
}

// Goes through the words of a clause from left to right; `at` is the next one.
export class WordReader {
  constructor(words) {
    this.words = words
    this.at = 0
  }

  peek(ahead = 0) {
    return this.words[this.at + ahead] ?? null
  }

  kind(ahead = 0) {
    return this.peek(ahead)?.kind ?? ""
  }

  // « lundi au jeudi et samedi », « premier et troisième samedi ».
  days() {
    const days = new Set()
    const ranks = new Set()
    for (let word = this.peek(); word; word = this.peek()) {
      if (isDays(word.kind)) this.dayRange(word).forEach((day) => days.add(day))
      else if (word.kind === "rank" && !this.isDate()) {
        ranks.add(word.value)
        this.at += 1
      } else if (["and", "filler"].includes(word.kind) && this.daysGoOn()) this.at += 1
      else break
    }
    return [days, [...ranks].sort((one, other) => one - other)]
  }

  daysGoOn() {
    const kind = this.kind(1)
    return isDays(kind) || kind === "filler" || (kind === "rank" && !this.isDate(1))
  }

  // Whether a rank is that of a day of a month: « 1er mai », « 1er au 15 mai ».
  isDate(ahead = 0) {
    const [one, two, three] = [1, 2, 3].map((further) => this.kind(ahead + further))
    return one === "month" || (one === "range" && two === "number" && three === "month")
  }

  dayRange(word) {
    this.at += 1
    if (word.kind !== "day") return SPREADS[word.kind] ?? WEEK
    const last = this.peek(1)
    if (this.kind() !== "range" || last?.kind !== "day") return [word.value]
    if (last.value <= word.value) throw new NotUnderstood(last)
    this.at += 2
    return WEEK.slice(word.value, last.value + 1)
  }

  isSeason() {
    const [one, two, three, four] = [0, 1, 2, 3].map((ahead) => this.kind(ahead))
    if (one === "month") return true
    const ranged = two === "range" && three === "number" && four === "month"
    return isNumber(one) && (two === "month" || ranged)
  }

  // « juillet », « juillet et août », « 1er juillet au 15 août », « 1er au 15 mai ».
  season() {
    const isDay = this.kind() !== "month"
    const firstDay = this.number() || 1
    if (this.kind() === "range") {
      this.at += 1
      const lastDay = this.number()
      const month = this.month()
      return { first: [month, firstDay], last: [month, lastDay || END_OF_MONTH] }
    }
    const month = this.month()
    const joined = this.peek()
    if (!["range", "and"].includes(joined?.kind) || !this.monthFollows()) {
      return { first: [month, firstDay], last: [month, isDay ? firstDay : END_OF_MONTH] }
    }
    this.at += 1
    const lastDay = this.number() || END_OF_MONTH
    const last = this.month()
    if (joined.kind === "and" && last !== (month % 12) + 1) throw new NotUnderstood(joined)
    return { first: [month, firstDay], last: [last, lastDay] }
  }

  monthFollows() {
    return this.kind(1) === "month" || (isNumber(this.kind(1)) && this.kind(2) === "month")
  }

  number() {
    const word = this.peek()
    if (!isNumber(word?.kind)) return 0
    if (word.value < 1 || word.value > END_OF_MONTH) throw new NotUnderstood(word)
    this.at += 1
    return word.value
  }

  month() {
    const word = this.peek()
    if (word?.kind !== "month") throw new NotUnderstood(word)
    this.at += 1
    return word.value
  }
}

function isNumber(kind) {
  return kind === "number" || kind === "rank"
}
