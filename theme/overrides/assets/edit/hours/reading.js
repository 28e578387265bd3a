// Typed hours, in the syntax of OpenStreetMap or in plain French, as generator/hours/reading.py reads
// them: what cannot be read is kept as a note, and told.

import { ClauseReader, EndBeforeStart, conditionText } from "./clauses.js"
import { Overlap, weeksOf } from "./merging.js"
import { readOsm } from "./osm.js"
import { NotUnderstood } from "./when.js"
import { Words } from "./words.js"

const QUOTED = ["quote", "filler", "colon"]
const QUOTE_ENDS = /^["«»() ]+|["«»() ]+$/g
const JOINTS = /^[ \t.,:\-/]+|[ \t]+$/g

export class HoursReader {
  constructor(patterns, lexicon) {
    this.patterns = patterns
    this.words = new Words(patterns, lexicon)
  }

  // Gives `{ hours, found }`: what could be read, null when nothing could, and what is wrong, each
  // with its `fault`, the words `quoted` of the text, and the `word` that made no sense.
  read(text) {
    const strict = readOsm(text, this.patterns)
    return strict ? { hours: strict, found: [] } : new Reading(text, this.words, this.patterns).result()
  }
}

class Reading {
  constructor(text, words, patterns) {
    Object.assign(this, { text, said: [], notes: [], found: [], held: "", complete: true })
    for (const { 0: clause, index } of text.matchAll(patterns.all("HOURS_CLAUSE"))) {
      this.clause(words.cut(clause, index), index + clause.length)
    }
  }

  clause(cut, end) {
    const impossible = cut.find(({ kind }) => kind === "no_time")
    const telling = cut.filter(({ kind }) => kind !== "filler" && kind !== "part")
    if (impossible) this.note("IMPOSSIBLE_TIME", impossible.text)
    else if (cut.some(({ kind }) => kind === "unsaid")) this.complete = false
    else if (cut.length && cut.every(({ kind }) => QUOTED.includes(kind))) {
      const quotes = cut.filter(({ kind }) => kind === "quote")
      this.notes.push(...quotes.map(({ text }) => text.replace(QUOTE_ENDS, "")))
    } else if (telling.length === 1 && telling[0].kind === "condition") this.held = conditionText(cut[0].text)
    else if (cut.some(({ kind }) => kind !== "and")) this.hours(cut, end)
  }

  hours(cut, end) {
    const clause = new ClauseReader(cut, this.said.at(-1) ?? null)
    try {
      clause.read()
    } catch (fault) {
      if (fault instanceof EndBeforeStart) {
        const { start, end: last } = fault
        this.note("HOURS_END_BEFORE_START", this.text.slice(start.start, last.start + last.text.length))
      } else if (fault instanceof NotUnderstood) this.keep(clause, fault.word, cut, end)
      else throw fault
    }
    this.said.push(...clause.said)
  }

  // Keeps what was understood of a clause, and the rest as a note.
  keep(clause, word, cut, end) {
    const { current } = clause
    const isPartly = word && current.days.size && current.slots.length
    const place = isPartly ? joinedFrom(cut, cut.indexOf(word)).start : current.place
    const rest = this.text.slice(place, end).replace(JOINTS, "")
    if (isPartly) {
      current.note = [current.note, rest].filter(Boolean).join(" ")
      clause.said.push(current)
    } else this.notes.push(rest)
    const strange = cut.find(({ kind, start }) => (kind === "word" || kind === "unknown") && start >= place)
    this.complete = false
    this.note("HOURS_NOT_UNDERSTOOD", rest, strange?.text)
  }

  note(fault, quoted, word = "") {
    this.found.push({ fault, quoted, word })
  }

  result() {
    if (this.held) this.settleCondition()
    const { weeks, publicHolidays } = this.merged()
    const { notes, found, complete } = this
    if (!weeks.length && !(notes.length && this.held)) return { hours: null, found }
    const isOpen = weeks.some(({ days }) => days.some((day) => day?.slots.length))
    return { hours: { weeks, publicHolidays, notes, complete: complete && isOpen }, found }
  }

  merged() {
    try {
      return weeksOf(this.said)
    } catch (fault) {
      if (!(fault instanceof Overlap)) throw fault
      this.note("HOURS_OVERLAP", fault.quoted)
      return { weeks: [], publicHolidays: null }
    }
  }

  // A condition that stands alone holds for every slot; without any, it is all we know.
  settleCondition() {
    if (!this.said.some(({ slots }) => slots.length)) {
      this.notes.push(this.held)
      this.complete = false
    }
    for (const one of this.said) {
      one.slots = one.slots.map((slot) => (slot.condition ? slot : { ...slot, condition: this.held }))
    }
  }
}

// Goes back to the word that joins what was not understood to what stands before it.
function joinedFrom(cut, at) {
  let first = at
  while (first && (["filler", "part"].includes(cut[first - 1].kind) || cut[first - 1].text.trim() === "et")) first -= 1
  return cut[first]
}
