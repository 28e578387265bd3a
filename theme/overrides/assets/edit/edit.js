// The form of /editer/: opens a record of the site, checks it as one types, and gives its file.
// Nothing is kept and nothing is sent: what one types stays in the page.

import { GroupControl } from "./controls.js"
import { Examination } from "./examination.js"
import { slug } from "./folding.js"
import { Geography } from "./geography.js"
import { make } from "./markup.js"
import { Opener } from "./opener.js"
import { Result } from "./result.js"
import { recordText } from "./yaml.js"
import { root } from "../site-root.js"

const DELAY = 250
const page = document.querySelector(".guide-editor")
const folder = new URL("editer/", root)

start()

async function start() {
  const [catalogue, names, areas] = await Promise.all(
    ["regles.json", "fiches.json", "territoires.json"].map(read),
  )
  const today = new Date().toLocaleDateString("sv-SE")
  const geography = new Geography(areas, (department) => read(`communes/${department}.json`))
  const editor = new Editor(catalogue, names, geography, today)
  const opener = new Opener(page, catalogue, names, (table, id) => editor.open(table, id))
  page.hidden = false
  opener.openAsked(new URLSearchParams(location.search).get("fiche") ?? "")
}

async function read(name) {
  const answer = await fetch(new URL(name, folder))
  return answer.json()
}

class Editor {
  constructor(catalogue, names, geography, today) {
    this.desk = { catalogue, names, today, count: 0, nextId: () => `champ-${++this.desk.count}`, listOf: (table) => listOf(table, names) }
    this.geography = geography
    this.exam = new Examination(catalogue, geography, today)
    this.desk.hours = this.exam.hours
    this.result = new Result(page.querySelector(".guide-result"), page.dataset)
    this.form = page.querySelector(".guide-editor__form")
    this.fileName = page.querySelector("#nom-du-fichier")
    this.form.addEventListener("submit", (event) => event.preventDefault())
    this.form.addEventListener("input", (event) => {
      if (event.target === this.fileName) this.namedByHand = true
      clearTimeout(this.waiting)
      this.waiting = setTimeout(() => this.update(), DELAY)
    })
  }

  // Opens a record of the site, or a new one when there is no `id`.
  async open(table, id) {
    const folderOf = id?.includes("/") ? `${table}/${id.split("/")[0]}` : table
    const record = id ? (await read(`fiches/${folderOf}.json`))[id] : { faits: {} }
    Object.assign(this, { table, id, before: record.faits, comments: record.commentaires, namedByHand: false })
    this.root = new GroupControl(table, record.faits, this.desk)
    const title = id ? (record.faits.nom ?? record.faits.question ?? id) : `Nouvelle fiche ${this.desk.catalogue.tables[table].titre}`
    page.querySelector(".guide-editor__title").textContent = title
    page.querySelector(".guide-editor__file").hidden = Boolean(id)
    this.form.querySelector(".guide-editor__fields").replaceChildren(this.root.element)
    page.querySelector(".guide-editor__work").hidden = false
    await this.update()
    page.querySelector(".guide-editor__title").focus()
  }

  async update() {
    const facts = this.root.read() ?? {}
    const id = this.id ?? this.newId(facts)
    const record = { table: this.table, id, facts }
    await this.geography.prepare(record)
    const problems = this.exam.check(record)
    this.root.show(problems)
    const path = id ? `data/${this.table}/${id}.yml` : ""
    const depth = path.split("/").length - 1
    const schema = `${"../".repeat(depth)}docs/schemas/${this.desk.catalogue.fiches[this.table]}.json`
    const { tables } = this.desk.catalogue
    const text = recordText(facts, this.table, schema, tables, this.comments)
    const changes = this.changes(facts)
    this.result.show({ problems, path, text, isNew: !this.id, changes }, (path) => this.focus(path))
  }

  // The file of a new record: what its network and its commune, or its name, make of it.
  newId(facts) {
    const isPlace = this.table === "structures"
    const made = isPlace ? slug(`${facts.reseau ?? ""} ${facts.commune ?? ""}`) : slug(facts.nom ?? facts.question ?? "")
    if (!this.namedByHand) this.fileName.value = this.free(made, facts)
    const name = slug(this.fileName.value)
    if (!isPlace) return name
    const department = (facts.code_insee ?? "").replace(/^(97.|98.|..).*$/, "$1")
    return name && department ? `${department}/${name}` : ""
  }

  free(name, facts) {
    const prefix = this.table === "structures" ? `${(facts.code_insee ?? "").slice(0, 2)}/` : ""
    const taken = new Set(this.desk.names[this.table].map(([id]) => id))
    let free = name
    for (let number = 2; name && taken.has(prefix + free); number += 1) free = `${name}-${number}`
    return free
  }

  changes(facts) {
    const fields = this.desk.catalogue.tables[this.table].champs
    const told = (value) => (value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value))
    return fields
      .map(({ cle, libelle }) => ({ label: libelle, before: told(this.before[cle]), after: told(facts[cle]) }))
      .filter(({ before, after }) => before !== after)
  }

  focus(path) {
    const found = this.root.find(path)
    for (let fold = found.element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true
    found.focus()
  }
}

function listOf(table, names) {
  const id = `liste-${table}`
  if (!document.getElementById(id)) {
    const options = names[table].map(([value, name]) => make("option", { value }, name))
    document.body.append(make("datalist", { id }, ...options))
  }
  return id
}
