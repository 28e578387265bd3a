// Free text, as generator/check/wording.py reads it: its length, and what does not belong in it.

import { canonicalEmail, canonicalPhone, isMobile } from "./privacy.js"

const PLACE_KEYS = new Set(["nom", "adresse", "complement_adresse", "anciens_noms"])
const CONTACTS_KEY = "contacts_de_service"
const LONGEST_ACRONYM = 12

export function readWords(exam, text, kind, key) {
  const value = laidOut(exam, text, kind, key)
  if (key !== CONTACTS_KEY) checkText(exam, text, key)
  if (exam.patterns.whole("PLACEHOLDER").test(value)) exam.note("PLACEHOLDER", key, { value })
  const length = [...value].length
  if (length < kind.minimum) {
    return exam.note("TOO_SHORT", key, { value, shortest: String(kind.minimum) })
  }
  if (length > kind.maximum) {
    return exam.note("TOO_LONG", key, { length: String(length), longest: String(kind.maximum) })
  }
  return value
}

export function checkText(exam, text, key) {
  checkMarkup(exam, text, key)
  const told = /[@\d]/.test(text) ? checkContacts(exam, text, key) : new Set()
  checkDisguises(exam, text, key, told)
  const name = PLACE_KEYS.has(key) ? null : exam.privacy.personNamed(text)
  if (name) exam.note("PERSON_NAME", key, { value: name })
  const shouted = text === text.toUpperCase() && text !== text.toLowerCase()
  if (shouted && key !== "sigle" && isShouted(text)) {
    exam.note("NAME_IN_CAPITALS", key, { value: text })
  }
}

function laidOut(exam, text, kind, key) {
  if (!text.includes("\n")) return text
  const lines = text.split("\n").map((line) => line.trim())
  if (kind.lignes) return lines.join("\n").replace(/\n{3,}/g, "\n\n")
  exam.note("SEVERAL_LINES", key)
  return lines.filter(Boolean).join(" ")
}

function checkMarkup(exam, text, key) {
  const found = (name) => text.match(exam.patterns.all(name))?.[0]
  const tag = found("TAG")
  if (tag) exam.note("HTML_TAG", key, { found: tag })
  const entity = found("ENTITY")
  if (entity) {
    const correction = unescaped(entity)
    if (correction !== entity) exam.note("HTML_ENTITY", key, { found: entity, correction })
  }
  const markdown = found("MARKDOWN")
  if (markdown) exam.note("MARKDOWN", key, { found: markdown })
}

function unescaped(entity) {
  return new DOMParser().parseFromString(entity, "text/html").documentElement.textContent
}

function checkContacts(exam, text, key) {
  const told = new Set()
  for (const { 0: found, index } of text.matchAll(exam.patterns.all("EMAIL"))) {
    const email = canonicalEmail(found)
    const personal = exam.privacy.isConsumerMailbox(email) || exam.privacy.namesAPerson(email)
    noteContact(exam, key, found, email, personal)
    told.add(index)
  }
  for (const { 0: found, index } of text.matchAll(exam.patterns.all("PHONE"))) {
    const phone = canonicalPhone(found)
    noteContact(exam, key, found, phone, isMobile(phone))
    told.add(index)
  }
  return told
}

export function checkDisguises(exam, text, key, told = new Set()) {
  for (const one of [...exam.privacy.mobiles(text), ...exam.privacy.personalMailboxes(text)]) {
    const vouched = one.canonical && exam.isServiceContact(one.canonical)
    if (!told.has(one.start) && !vouched) {
      exam.note("PERSONAL_CONTACT_IN_TEXT", key, { value: one.found })
    }
  }
}

function noteContact(exam, key, found, canonical, personal) {
  const vouched = exam.isServiceContact(canonical)
  const rule = personal && !vouched ? "PERSONAL_CONTACT_IN_TEXT" : "CONTACT_IN_TEXT"
  exam.note(rule, key, { value: found })
}

function isShouted(text) {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.length > LONGEST_ACRONYM || (text.includes(" ") && letters.length > 7)
}
