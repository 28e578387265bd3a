// One record under examination, as generator/check/ does it: what it may rely on, what was found.
// `path` is where the value being read stands, `["services", "ajoute", 0, "nom"]`.

import { readEmail, readPhone, readWebAddress } from "./contacts.js"
import { GROUP_CHECKS } from "./coherence.js"
import { readOpeningHours } from "./hours.js"
import { HoursReader } from "./hours/reading.js"
import { filled } from "./messages.js"
import { Patterns } from "./patterns.js"
import { readCommuneCode, readZone } from "./places.js"
import { Privacy } from "./privacy.js"
import {
  readAge, readCoordinate, readDate, readIdentifier, readPostalCode, readSiret, readSitePath,
  readTime, readVintage, readYesNo,
} from "./scalars.js"
import { checkDisguises, checkText, readWords } from "./wording.js"

const FORMS = {
  telephone: readPhone,
  courriel: readEmail,
  url: readWebAddress,
  date: readDate,
  heure: readTime,
  horaires: readOpeningHours,
  millesime: readVintage,
  age: readAge,
  latitude: (exam, text, key) => readCoordinate(exam, text, key, 90),
  longitude: (exam, text, key) => readCoordinate(exam, text, key, 180),
  "code-postal": readPostalCode,
  "code-insee": readCommuneCode,
  commune: (exam, text) => text || null,
  siret: readSiret,
  "oui-non": readYesNo,
  chemin: readSitePath,
}
const CONTACTS = new Set(["telephone", "courriel"])
const LONGEST_LABEL = 200

export class Examination {
  // `catalogue` is editer/regles.json; `geography` knows communes and areas; `today` AAAA-MM-JJ.
  constructor(catalogue, geography, today) {
    this.catalogue = catalogue
    this.lists = catalogue.listes
    this.patterns = new Patterns(catalogue.motifs)
    this.privacy = new Privacy(this.patterns, catalogue.listes)
    this.hours = new HoursReader(this.patterns, catalogue.horaires)
    this.geography = geography
    this.today = today
  }

  // Gives what is wrong in a record, in the order in which it is met.
  check({ table, id, facts }) {
    Object.assign(this, { id, table, path: [], problems: [], met: new Set() })
    const vouched = Array.isArray(facts.contacts_de_service) ? facts.contacts_de_service : []
    this.vouched = new Set(vouched.map((each) => this.privacy.canonicalContact(each)))
    this.network = facts.reseau
    this.communeName = typeof facts.commune === "string" ? facts.commune : ""
    this.checkHidden(facts)
    this.group(facts, table)
    return this.problems
  }

  note(rule, key = "", facts = {}, path = this.path) {
    const { code, gravite, message, conseil } = this.catalogue.regles[rule]
    const masked = Object.fromEntries(
      Object.entries({ key, ...facts }).map(([name, text]) => [name, this.privacy.masked(text)]),
    )
    if (key) masked.key = key
    const said = { message: filled(message, masked), conseil: filled(conseil, masked) }
    this.problems.push({ code, gravite, ...said, chemin: [...path] })
    return null
  }

  noteAt(under, rule, key, facts) {
    return this.note(rule, key, facts, [...this.path, ...under])
  }

  isServiceContact(canonical) {
    this.met.add(canonical)
    return this.vouched.has(canonical)
  }

  group(facts, name, whole = true) {
    const fields = this.catalogue.tables[name].champs
    const values = {}
    for (const field of fields) {
      if (!(field.cle in facts)) continue
      const value = facts[field.cle]
      this.within(field.cle, () => {
        if (isEmpty(value)) this.note("EMPTY_VALUE", field.cle)
        else {
          const read = this.value(value, field.genre, field)
          if (read !== null) values[field.cle] = read
        }
      })
    }
    const article = this.catalogue.tables[name].article
    for (const field of whole ? fields : []) {
      if (field.requis && (!(field.cle in facts) || isEmpty(facts[field.cle]))) {
        this.noteAt([field.cle], "MISSING_KEY", field.cle, { table: article, example: field.exemple })
      }
    }
    for (const check of GROUP_CHECKS[name] ?? []) check(this, facts, values)
    return values
  }

  value(value, kind, field) {
    switch (kind.sorte) {
      case "liste":
        return this.many(value, kind, field)
      case "rubrique":
        return this.group(value, kind.table)
      case "par-identifiant":
        return this.byIdentifier(value, kind)
      case "etiquettes":
        return this.labels(value)
      case "texte":
        return readWords(this, value, kind, field.cle)
      case "zone":
        return readZone(this, value, kind, field.cle)
      case "identifiant":
        return readIdentifier(this, value, field.cle)
      case "forme":
        if (!CONTACTS.has(kind.forme)) checkDisguises(this, value, field.cle)
        return FORMS[kind.forme] ? FORMS[kind.forme](this, value, field.cle) : value
      default: // a term or a reference: the form proposes those that exist
        return value
    }
  }

  many(items, kind, field) {
    if (items.length > kind.maximum) {
      const facts = { count: String(items.length), most: String(kind.maximum) }
      this.note("LIST_TOO_LONG", field.cle, facts)
    }
    const read = []
    items.forEach((item, rank) =>
      this.within(rank, () => {
        const value = this.value(item, kind.de, field)
        if (value === null) return
        if (typeof value === "string" && read.includes(value)) {
          this.note("REPEATED_ITEM", field.cle, { value })
        } else read.push(value)
      }),
    )
    return read.length ? read : null
  }

  byIdentifier(groups, kind) {
    const read = {}
    for (const [identifier, facts] of Object.entries(groups)) {
      this.within(identifier, () => {
        read[identifier] = this.group(facts, kind.table, false)
      })
    }
    return read
  }

  labels(labels) {
    const kind = { minimum: 1, maximum: LONGEST_LABEL, lignes: false }
    for (const [name, text] of Object.entries(labels)) {
      this.within(name, () => {
        checkText(this, text, name)
        readWords(this, text, kind, name)
      })
    }
    return labels
  }

  // Signs that nobody sees, which come with a paste: a diff does not show them.
  checkHidden(value, path = []) {
    if (typeof value === "string") {
      const found = value.match(this.patterns.all("HIDDEN"))?.[0]
      if (!found) return
      const code = found.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")
      const name = this.lists.signes_caches[found] ?? this.catalogue.phrases.signe_sans_nom
      this.note("HIDDEN_CHARACTER", "", { name, code: `U+${code}` }, path)
    } else if (value && typeof value === "object") {
      for (const [key, one] of Object.entries(value)) {
        this.checkHidden(one, [...path, Array.isArray(value) ? Number(key) : key])
      }
    }
  }

  within(step, read) {
    this.path.push(step)
    read()
    this.path.pop()
  }
}

export function isEmpty(value) {
  return value === null || value === undefined || !Object.keys(Object(value)).length
}
