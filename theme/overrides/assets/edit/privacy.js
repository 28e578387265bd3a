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

  mobiles(text) {
    const numbers = [...text.matchAll(this.patterns.all("MOBILE"))].map((match) => {
      const figures = match[0].normalize("NFKC").replaceAll("(0)", "").replace(/o/gi, "0")
      const digits = figures.replace(/\P{Nd}/gu, "")
      return { start: match.index, found: match[0], canonical: `0${digits.slice(-9)}` }
    })
    const spelt = [...text.matchAll(this.patterns.all("SPELT_MOBILE"))].map((match) => {
      return { start: match.index, found: match[0], canonical: "" }
    })
    return [...numbers, ...spelt]
  }

  personalMailboxes(text) {
    const found = []
    for (const match of text.matchAll(this.patterns.all("MAILBOX"))) {
      const labels = match.groups.domain.toLowerCase().split(this.patterns.all("DOT"))
      for (let length = 2; length <= labels.length; length++) {
        const canonical = `${match.groups.name.toLowerCase()}@${labels.slice(0, length).join(".")}`
        if (this.isConsumerMailbox(canonical) || this.namesAPerson(canonical)) {
          found.push({ start: match.index, found: match[0], canonical })
          break
        }
      }
    }
    return found
  }

  masked(text) {
    for (const name of ["EMAIL", "MAILBOX"]) {
      text = text.replace(this.patterns.all(name), (found) => {
        const [personal] = this.personalMailboxes(found)
        return personal ? `${found[0]}…@${personal.canonical.split("@").at(-1)}` : found
      })
    }
    text = text.replace(this.patterns.all("MOBILE"), (found) => {
      return `${this.mobiles(found)[0].canonical.slice(0, 2)} ** ** ** **`
    })
    text = text.replace(this.patterns.all("SPELT_MOBILE"), (_, start) => `${start}…`)
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
