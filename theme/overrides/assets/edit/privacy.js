// What a contact says of the person behind it, as generator/check/privacy.py tells it.

import { unaccented } from "./folding.js"

export class Privacy {
  constructor(patterns, lists) {
    this.patterns = patterns
    this.consumer = new Set(lists.boites_grand_public)
    this.functions = new Set(lists.fonctions)
    this.firstNames = new Set(lists.prenoms)
    this.titles = new Set(lists.titres)
  }

  canonicalContact(typed) {
    return typed.includes("@") ? canonicalEmail(typed) : canonicalPhone(typed)
  }

  isConsumerMailbox(email) {
    return this.consumer.has(email.slice(email.lastIndexOf("@") + 1))
  }

  namesAPerson(email) {
    const name = unaccented(email.split("@")[0])
    const words = name.split(/[._-]/)
    if (words.length < 2 || words.length > 3) return false
    if (!words.every((word) => /^\p{L}+$/u.test(word))) return false
    if (words.some((word) => this.functions.has(word))) return false
    const initial = /^[a-z][._][a-z]{4,}$/.test(name)
    return initial || this.firstNames.has(words[0]) || this.firstNames.has(words.at(-1))
  }

  personNamed(text) {
    for (const [found] of text.matchAll(this.patterns.all("PERSON"))) {
      const words = found.split(/[\s\u00a0]+/).filter(Boolean)
      if (!this.titles.has(words[1].toLowerCase())) return found.trim()
    }
    return null
  }

  masked(text) {
    if (!/[@M\d]/.test(text)) return text
    text = text.replace(this.patterns.all("EMAIL"), (found) => {
      const email = found.toLowerCase()
      const personal = this.isConsumerMailbox(email) || this.namesAPerson(email)
      return personal ? `${found[0]}…@${email.slice(email.lastIndexOf("@") + 1)}` : found
    })
    text = text.replace(this.patterns.all("LOOSE_MOBILE"), (_, start) => `${start} ** ** ** **`)
    const name = this.personNamed(text)
    if (!name) return text
    const [title, first] = name.split(/[\s\u00a0]+/)
    return text.replaceAll(name, `${title} ${first[0]}…`)
  }
}

export function canonicalEmail(address) {
  return address.trim().toLowerCase()
}

export function canonicalPhone(number) {
  const digits = number.trim().replace(/\(0\)|\D/g, "")
  const international = number.trim().startsWith("+") || digits.startsWith("00")
  const rest = digits.replace(/^00/, "")
  if (international && rest.startsWith("33")) return `0${rest.slice(2).replace(/^0/, "")}`
  return digits
}

export function isMobile(phone) {
  return phone.length === 10 && /^0[67]/.test(phone)
}
