// What one clause of typed hours says, as generator/hours/clauses.py reads it: days, and the slots or
// the closing that hold on them.

import { ALWAYS, NotUnderstood, WEEK, WordReader, isAlways, isDays } from "./when.js"
import { MIDNIGHT, folded } from "./words.js"

export const BY_APPOINTMENT = "sur rendez-vous"
const MIDDAY = [12 * 60 + 30, 13 * 60]
const CLOSED_PARTS = { m: [0, 12 * 60], a: [14 * 60, MIDNIGHT], s: [19 * 60, MIDNIGHT] }
const NOTHING = ["filler", "part", "colon", "and", "closed_part"]
const ENDINGS = ["off", "holidays", "public", "rank", "month", "number"]
const NOTE_ENDS = /^["«»()\u00a0\u202f ]+|["«»()\u00a0\u202f ]+$/g

// What is said of some days; `place` is where it begins in the text. Without `days` it is about
// public holidays alone.
export function said(place, more = {}) {
  return { place, days: new Set(), when: ALWAYS, public: false, closed: false, slots: [], note: "", ...more }
}

// A slot that ends before it begins; `start` and `end` are its words.
export class EndBeforeStart extends Error {
  constructor(start, end) {
    super()
    Object.assign(this, { start, end })
  }
}

// « uniquement sur RDV » is « sur rendez-vous ».
export function conditionText(typed) {
  const at = typed.indexOf(" ou ")
  return at < 0 ? BY_APPOINTMENT : `${BY_APPOINTMENT} ou ${typed.slice(at + 4).trim()}`
}

// `before` is what was said last: a clause that names no day goes on about the same ones.
export class ClauseReader extends WordReader {
  constructor(words, before) {
    super(words)
    this.before = before
    this.said = []
    this.current = said(0)
  }

  read() {
    while (this.at < this.words.length) {
      const start = this.at
      const found = said(this.words[start].start)
      this.current = found
      const exceptions = []
      this.readWhen(found, exceptions)
      const afterDays = this.at
      this.readHours(found, exceptions)
      if (this.at === start) throw new NotUnderstood(this.words[this.at])
      this.settle(found, this.at > afterDays)
      if (found.slots.length || found.closed) this.said.push(found)
      this.said.push(...exceptions)
    }
  }

  // Gives days to what names none, or refuses it.
  settle(found, hasWords) {
    const isSaid = found.slots.length || found.closed
    if (!isSaid && (found.days.size || found.public || !isAlways(found.when) || hasWords)) throw new NotUnderstood()
    if (!isSaid || found.days.size || found.public) return
    const last = this.last()
    if (found.closed && !isAlways(found.when)) found.days = new Set(WEEK)
    else if (found.slots.length && last) found.days = new Set(last.days)
    else throw new NotUnderstood()
  }

  last() {
    return this.said.filter(({ slots }) => slots.length).at(-1) ?? this.before
  }

  readWhen(found, exceptions) {
    for (let word = this.peek(); word; word = this.peek()) {
      if (isDays(word.kind) || (word.kind === "rank" && !this.isSeason())) {
        const [days, ranks] = this.days()
        days.forEach((day) => found.days.add(day))
        if (ranks.length) found.when = { ...found.when, ranks }
      } else if (this.isSeason()) found.when = { ...found.when, season: this.season() }
      else if (word.kind === "public" || word.kind === "off") {
        if (word.kind === "off") found.closed = true
        else found.public = true
        this.at += 1
      } else if (word.kind === "holidays") {
        found.when = { ...found.when, school: "holidays" }
        this.at += 1
      } else if (!this.qualified(found, exceptions, word)) {
        if (!NOTHING.includes(word.kind)) return
        this.pass(found, word)
      }
    }
  }

  qualified(found, exceptions, word) {
    if (word.kind === "term") found.when = { ...found.when, school: "term" }
    else if (word.kind === "parity") found.when = { ...found.when, weeks: word.value }
    else if (word.kind === "no_public") exceptions.push(said(word.start, { public: true, closed: true }))
    else if (word.kind === "except") {
      this.at += 1
      this.exception(found, exceptions, word)
      return true
    } else return false
    this.at += 1
    return true
  }

  exception(found, exceptions, word) {
    while (this.kind() === "filler") this.at += 1
    if (this.isSeason()) {
      const when = { ...found.when, season: this.season() }
      const days = found.days.size ? found.days : new Set(WEEK)
      exceptions.push(said(word.start, { days, when, closed: true }))
      return
    }
    const [days, ranks] = this.days()
    if (ranks.length) {
      const when = { ...found.when, ranks }
      exceptions.push(said(word.start, { days: days.size ? days : found.days, when, closed: true }))
    } else if (days.size && days.size < found.days.size && [...days].every((day) => found.days.has(day))) {
      days.forEach((day) => found.days.delete(day))
    } else throw new NotUnderstood(word)
  }

  readHours(found, exceptions) {
    let condition = ""
    for (let word = this.peek(); word; word = this.peek()) {
      const { kind } = word
      if ((kind === "time" || kind === "number") && !this.isSeason()) found.slots.push(this.slot(word, condition))
      else if (kind === "condition") condition = this.condition(found, word, condition)
      else if (kind === "free") {
        condition = ""
        this.at += 1
      } else if (kind === "quote") {
        found.note = [found.note, word.text.replace(NOTE_ENDS, "")].filter(Boolean).join(" ")
        this.at += 1
      } else if (NOTHING.includes(kind)) this.pass(found, word)
      else if (kind === "holidays" && found.slots.length && !this.hoursAhead()) {
        found.when = { ...found.when, school: "holidays" }
        this.at += 1
      } else if (ENDINGS.includes(kind) || isDays(kind)) {
        if (!found.slots.length && !found.closed) throw new NotUnderstood(word)
        return
      } else if (!this.qualified(found, exceptions, word)) throw new NotUnderstood(word)
    }
  }

  // Passes what adds nothing, unless it contradicts the hours or closes half a day.
  pass(found, word) {
    if (word.kind === "part" && found.closed) throw new NotUnderstood(word)
    if (word.kind === "closed_part") {
      const slots = found.slots.length ? found.slots : (this.last()?.slots ?? [])
      const part = folded(word.text).split(/\s+/).at(-1).replace(/^l'/, "").replace(/^l’/, "")
      const [start, end] = part === "midi" ? MIDDAY : CLOSED_PARTS[part[0]]
      if (!slots.length || slots.some((slot) => slot.start < end && start < slot.end)) throw new NotUnderstood(word)
    }
    this.at += 1
  }

  slot(start, condition) {
    const end = this.peek(2)
    const isSlot = this.kind(1) === "range" && ["time", "number"].includes(end?.kind)
    if (!isSlot || this.kind(3) === "range") throw new NotUnderstood(start)
    if (start.kind === "number" && end.kind === "number") throw new NotUnderstood(start)
    const [first, last] = [start, end].map(({ kind, value }) => (kind === "number" ? value * 60 : value))
    if (last <= first || last > MIDNIGHT) throw new EndBeforeStart(start, end)
    this.at += 3
    return { start: first, end: last, condition }
  }

  // Reads a condition; gives the one that holds for the slots that follow.
  condition(found, word, before) {
    const condition = conditionText(word.text)
    const previous = this.words[this.at - 1]
    this.at += 1
    if (["colon", "time", "number"].includes(this.kind())) return condition
    if (!found.slots.length) found.slots.push({ start: 0, end: MIDNIGHT, condition })
    else if (previous && joins(previous)) throw new NotUnderstood(previous)
    else if (previous?.kind === "and") found.slots = found.slots.map((slot) => ({ ...slot, condition }))
    else found.slots.push({ ...found.slots.pop(), condition })
    return before
  }

  hoursAhead() {
    return this.words.slice(this.at).some(({ kind }) => kind === "time" || kind === "off")
  }
}

// Whether what follows is about other hours than those before, which are not said.
function joins(word) {
  return word.kind === "part" || (word.kind === "and" && word.text.trim() !== ",")
}
