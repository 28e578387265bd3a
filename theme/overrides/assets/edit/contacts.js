// Phones, e-mail addresses and web addresses, as generator/check/contacts.py reads them.

import { canonicalEmail, canonicalPhone, isMobile } from "./privacy.js"

const LONGEST_WEB_ADDRESS = 500

export function readPhone(exam, text, key) {
  const phone = canonicalPhone(text)
  const whole = (name) => exam.patterns.whole(name)
  if (whole("SHORT_NUMBER").test(phone) && /^[\d \u00a0\u202f.]+$/.test(text)) return phone
  if (!whole("PHONE_SIGNS").test(text) || !whole("NATIONAL").test(phone)) {
    return exam.note(phoneRule(exam, text), key, { value: text })
  }
  if (isMobile(phone) && !exam.isServiceContact(phone)) {
    return exam.note("MOBILE_PHONE", key, { value: text })
  }
  if (exam.lists.surtaxes.some((start) => phone.startsWith(start))) {
    exam.note("SURCHARGED_PHONE", key, { value: text })
  }
  return phone.match(/../g).join(" ")
}

export function readEmail(exam, text, key) {
  if (text.split("@").length > 2) return exam.note("SEVERAL_EMAILS", key)
  if (!exam.patterns.whole("EMAIL_ADDRESS").test(text) || text.includes("..")) {
    return exam.note("BAD_EMAIL", key, { value: text })
  }
  const email = canonicalEmail(text)
  if (!exam.isServiceContact(email)) {
    const rule = exam.privacy.isConsumerMailbox(email)
      ? "CONSUMER_MAILBOX"
      : exam.privacy.namesAPerson(email)
        ? "PERSONAL_EMAIL"
        : null
    if (rule) return exam.note(rule, key, { value: text })
  }
  return text
}

export function readWebAddress(exam, text, key) {
  const parts = split(text)
  if (!parts || !["http", "https"].includes(parts.scheme) || !parts.host) {
    return refuse(exam, text, key)
  }
  if (parts.hasUser) return exam.note("WEB_CREDENTIALS", key)
  const odd = /[\s<>"\\^`{|}]/.test(text) || [...text].length > LONGEST_WEB_ADDRESS
  if (odd || !exam.patterns.whole("HOST").test(parts.host)) return refuse(exam, text, key)
  return text
}

function split(address) {
  const match = address.match(/^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?/)
  const network = match[2] ?? ""
  if (network.includes("[") || network.includes("]")) return null
  const at = network.lastIndexOf("@")
  const [host, port] = network.slice(at + 1).match(/^([^:]*)(?::(.*))?$/s).slice(1)
  if (port && !(/^[0-9]+$/.test(port) && Number(port) <= 65535)) return null
  return { scheme: (match[1] ?? "").toLowerCase(), host: host.toLowerCase(), hasUser: at >= 0 }
}

function refuse(exam, text, key) {
  const bare = text.match(exam.patterns.whole("BARE_HOST"))
  if (bare) {
    const suggestion = `https://${bare[1]}`
    return exam.note("BAD_WEB_ADDRESS_MEANT", key, { value: text, suggestion })
  }
  return exam.note("BAD_WEB_ADDRESS", key, { value: text.replace(/\/\/[^/@\s]*@/g, "//…@") })
}

function phoneRule(exam, text) {
  const digits = text.replace(/\D/g, "")
  const parts = text.split(exam.patterns.all("SEVERAL")).map((part) => (part ?? "").replace(/\D/g, ""))
  if (digits.length >= 14 && parts.filter((part) => part.length >= 4).length > 1) {
    return "SEVERAL_PHONES"
  }
  const foreign = /^(?:\+(?!\s*33)\d|00(?!\s*33)[1-9])/.test(text.replaceAll("(", ""))
  return foreign ? "FOREIGN_PHONE" : "BAD_PHONE"
}
