// One control for each kind of value, made from the field tables. A control has an `element`, gives
// what was typed (`read()`, undefined for nothing), and shows problems (`show(path, problems)`).

import { weekShown } from "./hours/week.js"
import { grow, make, typeset } from "./markup.js"

const INPUT_MODES = { telephone: "tel", courriel: "email", url: "url", age: "numeric", latitude: "decimal", longitude: "decimal", "code-postal": "numeric", siret: "numeric" }
const LONG = 200

// `desk` knows the catalogue, the records by name and the day, and numbers the controls.
export function control(kind, value, about, desk) {
  switch (kind.sorte) {
    case "rubrique":
      return new GroupControl(kind.table, value, desk, about)
    case "par-identifiant":
      return new NamedGroupsControl(kind, value, desk, about)
    case "liste":
      if (kind.de.sorte === "rubrique") return new GroupsControl(kind, value, desk, about)
      if (kind.de.sorte === "terme") return new ChoicesControl(kind, value, desk, about)
      return new LinesControl(value, desk, about)
    case "etiquettes":
      return new LabelsControl(value, desk, about)
    default:
      if (kind.forme === "horaires") return new HoursControl(kind, value, desk, about)
      return new TextControl(kind, value, desk, about)
  }
}

// What every control with one field of its own has: a label, help, and room for problems.
class Control {
  constructor(desk, about) {
    this.id = desk.nextId()
    this.problems = make("ul", { class: "guide-field__problems", id: `${this.id}-problemes`, hidden: "" })
    this.about = about
  }

  frame(field, grouped = false) {
    const { libelle, aide, exemple, requis } = this.about
    const help = [aide, exemple && !grouped && `Exemple : ${exemple.replace(/^[["'{]+|[\]"'}]+$/g, "")}`]
    const name = [libelle, requis ? make("span", { class: "guide-field__required" }, " (obligatoire)") : ""]
    const note = make("p", { class: "guide-field__help", id: `${this.id}-aide` }, typeset(help.filter(Boolean).join(" ")))
    const title = grouped ? make("legend", {}, ...name) : make("label", { for: this.id }, ...name)
    this.field = field
    field.setAttribute("aria-describedby", `${this.id}-aide ${this.id}-problemes`)
    this.element = make(grouped ? "fieldset" : "div", { class: "guide-field" }, title, note, field, this.problems)
  }

  // `problems` have paths under this control.
  show(problems) {
    this.problems.hidden = !problems.length
    this.problems.replaceChildren(...problems.map(said))
    const isFaulty = problems.some((one) => one.gravite === "erreur")
    if (isFaulty) this.field.setAttribute("aria-invalid", "true")
    else this.field.removeAttribute("aria-invalid")
    this.element.classList.toggle("guide-field--faulty", isFaulty)
  }

  focus() {
    this.field.focus()
  }

  find() {
    return this
  }
}

function said({ gravite, message, conseil, code }) {
  return make("li", { class: `guide-field__problem guide-field__problem--${gravite}` },
    make("span", { class: "guide-field__severity" }, `${gravite} ${code}`), ` ${message} `, make("em", {}, conseil))
}

class TextControl extends Control {
  constructor(kind, value, desk, about) {
    super(desk, about)
    this.kind = kind
    const attributes = { id: this.id, class: "guide-input", autocomplete: "off" }
    const choices = choicesOf(kind, desk)
    if (choices) {
      const known = choices.some(([one]) => one === value) || !value ? choices : [...choices, [value, value]]
      const options = [["", "–"], ...known].map(([one, name]) => new Option(name, one, false, one === (value ?? "")))
      this.frame(make("select", attributes, ...options))
      return
    }
    const isLong = kind.forme === "horaires" || (kind.sorte === "texte" && (kind.lignes || kind.maximum > LONG))
    if (isLong) {
      const area = make("textarea", { ...attributes, rows: "2" })
      area.value = value ?? ""
      grow(area)
      this.frame(area)
      return
    }
    const isDate = kind.forme === "date" && (!value || /^\d{4}-\d\d-\d\d$/.test(value))
    const input = make("input", { ...attributes, type: isDate ? "date" : "text", inputmode: INPUT_MODES[kind.forme] ?? "text" })
    if (kind.sorte === "reference") input.setAttribute("list", desk.listOf(kind.dossier))
    input.value = value ?? ""
    this.frame(input)
    if (isDate) this.element.insertBefore(today(input, desk), this.problems)
  }

  read() {
    const typed = this.field.value.replaceAll("\r\n", "\n").normalize("NFC").trim()
    return typed === "" ? undefined : typed
  }
}

// Opening hours, with the week as the page of the place will tell it.
class HoursControl extends TextControl {
  constructor(kind, value, desk, about) {
    super(kind, value, desk, about)
    this.reader = desk.hours
    this.shown = make("div", { class: "guide-hours guide-field__hours", role: "group", "aria-label": "Ces horaires sur la page du lieu", hidden: "" })
    this.element.append(this.shown)
  }

  show(problems) {
    super.show(problems)
    const typed = this.read()
    const isFaulty = problems.some(({ gravite }) => gravite === "erreur")
    const hours = typed && !isFaulty ? this.reader.read(typed).hours : null
    this.shown.hidden = !hours
    if (hours) this.shown.replaceChildren(make("p", { class: "guide-field__help" }, "Sur la page du lieu, on lira :"), ...weekShown(hours))
  }
}

function today(input, desk) {
  const button = make("button", { type: "button", class: "guide-button guide-button--quiet guide-field__today" }, "Aujourd’hui")
  button.addEventListener("click", () => {
    input.value = desk.today
    input.dispatchEvent(new Event("input", { bubbles: true }))
  })
  return button
}

function choicesOf(kind, desk) {
  if (kind.sorte === "terme") return desk.catalogue.vocabulaires[kind.vocabulaire]
  if (kind.forme === "oui-non") return [["oui", "oui"], ["non", "non"]]
  if (kind.sorte === "reference" && kind.dossier !== "structures") return desk.names[kind.dossier]
  return null
}

// Several values of a vocabulary: those that are ticked, in the order in which they stood.
class ChoicesControl extends Control {
  constructor(kind, value, desk, about) {
    super(desk, about)
    this.before = value ?? []
    const known = desk.catalogue.vocabulaires[kind.de.vocabulaire] ?? []
    const others = this.before.filter((one) => !known.some(([each]) => each === one))
    this.boxes = [...known, ...others.map((one) => [one, one])].map(([one, name]) => {
      const box = make("input", { type: "checkbox", value: one })
      box.checked = this.before.includes(one)
      return [box, make("label", { class: "guide-field__choice" }, box, ` ${name}`)]
    })
    const list = make("div", { class: "guide-field__choices" }, ...this.boxes.map(([, label]) => label))
    this.frame(list, true)
  }

  read() {
    const ticked = this.boxes.filter(([box]) => box.checked).map(([box]) => box.value)
    const kept = this.before.filter((one) => ticked.includes(one))
    const read = [...kept, ...ticked.filter((one) => !kept.includes(one))]
    return read.length ? read : undefined
  }

  focus() {
    this.boxes[0]?.[0].focus()
  }
}

// Several texts, one a line.
class LinesControl extends Control {
  constructor(value, desk, about) {
    super(desk, { ...about, aide: `${about.aide} Un par ligne.` })
    const area = make("textarea", { id: this.id, class: "guide-input", rows: "2", autocomplete: "off" })
    area.value = (value ?? []).join("\n")
    grow(area)
    this.frame(area)
  }

  read() {
    const lines = lined(this.field.value)
    return lines.length ? lines : undefined
  }
}

// Identifiers elsewhere, `dila: cio-41018-01`, one a line.
class LabelsControl extends Control {
  constructor(value, desk, about) {
    super(desk, { ...about, aide: `${about.aide} Un par ligne, le nom puis deux points.` })
    const area = make("textarea", { id: this.id, class: "guide-input", rows: "2", autocomplete: "off" })
    area.value = Object.entries(value ?? {}).map(([name, text]) => `${name}: ${text}`).join("\n")
    grow(area)
    this.frame(area)
  }

  read() {
    const pairs = lined(this.field.value).map((line) => {
      const [, name, text] = line.match(/^([^:]*?)\s*:\s*(.*)$/) ?? [null, line, ""]
      return [name, text || null]
    })
    return pairs.length ? Object.fromEntries(pairs) : undefined
  }
}

function lined(text) {
  return text.normalize("NFC").split("\n").map((line) => line.trim()).filter(Boolean)
}

// The fields of a table: those that one fills every day, then the others, folded.
export class GroupControl {
  constructor(table, value, desk, about = null) {
    const { champs, titre } = desk.catalogue.tables[table]
    const everyday = new Set(desk.catalogue.courants[table] ?? champs.map(({ cle }) => cle))
    this.controls = new Map(champs.map((field) => [field.cle, control(field.genre, value?.[field.cle], field, desk)]))
    const isShown = ({ cle, requis }) => requis || everyday.has(cle) || value?.[cle] !== undefined
    const elements = (fields) => fields.map(({ cle }) => this.controls.get(cle).element)
    const others = elements(champs.filter((field) => !isShown(field)))
    this.fold = make("details", { class: "guide-fold" },
      make("summary", {}, `Autres renseignements (${others.length})`), ...others)
    this.general = make("ul", { class: "guide-field__problems", hidden: "" })
    const parts = [this.general, ...elements(champs.filter(isShown)), ...(others.length ? [this.fold] : [])]
    if (!about) {
      this.element = make("div", { class: "guide-group" }, ...parts)
      return
    }
    const help = about.aide ? [make("p", { class: "guide-field__help" }, typeset(about.aide))] : []
    this.element = make("fieldset", { class: "guide-group guide-group--inner" },
      make("legend", {}, about.libelle ?? titre), ...help, ...parts)
  }

  read() {
    const facts = {}
    for (const [key, one] of this.controls) {
      const read = one.read()
      if (read !== undefined) facts[key] = read
    }
    return Object.keys(facts).length ? facts : undefined
  }

  show(problems, depth = 0) {
    const own = problems.filter(({ chemin }) => !this.controls.has(chemin[depth]))
    this.general.hidden = !own.length
    this.general.replaceChildren(...own.map(said))
    for (const [key, one] of this.controls) {
      const found = problems.filter(({ chemin }) => chemin[depth] === key)
      one.show(found, depth + 1)
      if (found.some(({ gravite }) => gravite === "erreur") && this.fold.contains(one.element)) this.fold.open = true
    }
  }

  find(path) {
    return this.controls.get(path[0])?.find(path.slice(1)) ?? this
  }

  focus() {
    const first = this.controls.values().next().value
    first?.focus()
  }
}

// Groups that one adds and takes out: `items` are [key, control], the key read by `keyOf`.
class SeveralControl {
  constructor(desk, about, table) {
    this.desk = desk
    this.table = table
    this.about = about
    this.items = []
    this.list = make("div", { class: "guide-group__items" })
    this.general = make("ul", { class: "guide-field__problems", hidden: "" })
    this.title = desk.catalogue.tables[table].titre
    const add = make("button", { type: "button", class: "guide-button guide-button--quiet" }, `Ajouter : ${this.title}`)
    add.addEventListener("click", () => this.added().focus())
    this.element = make("fieldset", { class: "guide-group guide-group--inner" },
      make("legend", {}, about.libelle), make("p", { class: "guide-field__help" }, typeset(about.aide)),
      this.general, this.list, add)
  }

  add(group, extra = []) {
    const remove = make("button", { type: "button", class: "guide-button guide-button--quiet" }, `Retirer : ${this.title}`)
    const box = make("div", { class: "guide-group__item" }, ...extra, group.element, remove)
    const item = { group, box }
    remove.addEventListener("click", () => {
      this.items = this.items.filter((one) => one !== item)
      box.remove()
      this.element.querySelector(":scope > button").focus()
      this.element.dispatchEvent(new Event("input", { bubbles: true }))
    })
    this.items.push(item)
    this.list.append(box)
    return item
  }

  showAt(problems, depth, keys) {
    const own = problems.filter(({ chemin }) => !keys.includes(chemin[depth]))
    this.general.hidden = !own.length
    this.general.replaceChildren(...own.map(said))
    this.items.forEach(({ group }, rank) => {
      group.show(problems.filter(({ chemin }) => chemin[depth] === keys[rank]), depth + 1)
    })
  }

  focus() {
    this.element.querySelector("button").focus()
  }
}

class GroupsControl extends SeveralControl {
  constructor(kind, value, desk, about) {
    super(desk, about, kind.de.table)
    for (const facts of value ?? []) this.added(facts)
  }

  added(facts) {
    const group = new GroupControl(this.table, facts, this.desk, {})
    this.add(group)
    return group
  }

  read() {
    const read = this.items.map(({ group }) => group.read()).filter((one) => one !== undefined)
    return read.length ? read : undefined
  }

  show(problems, depth) {
    this.showAt(problems, depth, this.items.map((_, rank) => rank))
  }

  find(path) {
    return this.items[path[0]]?.group.find(path.slice(1)) ?? this
  }
}

class NamedGroupsControl extends SeveralControl {
  constructor(kind, value, desk, about) {
    super(desk, about, kind.table)
    for (const [name, facts] of Object.entries(value ?? {})) this.added(facts, name)
  }

  added(facts, name = "") {
    const group = new GroupControl(this.table, facts, this.desk, {})
    const about = { libelle: "Identifiant", aide: "Celui du service dans la fiche du réseau.", exemple: "entretien", requis: true }
    const named = new TextControl({ sorte: "identifiant" }, name, this.desk, about)
    this.add(group, [named.element]).named = named
    return named
  }

  read() {
    const pairs = this.items.map(({ group, named }) => [named.read() ?? "", group.read() ?? {}])
    return pairs.length ? Object.fromEntries(pairs) : undefined
  }

  show(problems, depth) {
    this.showAt(problems, depth, this.items.map(({ named }) => named.read() ?? ""))
  }

  find(path) {
    const item = this.items.find(({ named }) => named.read() === path[0])
    return item?.group.find(path.slice(1)) ?? this
  }
}
