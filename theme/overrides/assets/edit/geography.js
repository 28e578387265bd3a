// The communes and the areas that the rules need, fetched département by département.

import { fold } from "./folding.js"

const FRANCE = "france"

export class Geography {
  // `tables` is editer/territoires.json; `read` fetches the table of a département.
  constructor(tables, read) {
    this.tables = tables
    this.read = read
    this.loaded = new Map()
    this.communes = new Map()
    this.former = new Map()
    this.byPostalCode = new Map()
    this.byName = new Map()
  }

  // Makes ready what a record may name: its département, and those that its codes begin with.
  async prepare({ id, facts }) {
    const codes = [id, facts.code_insee, facts.code_postal].filter((code) => typeof code === "string")
    const departments = new Set(codes.map(departmentOf))
    await Promise.all([...departments].map((code) => this.load(code)))
  }

  async load(department) {
    if (!this.tables.publies.includes(department)) return
    if (!this.loaded.has(department)) {
      this.loaded.set(department, this.read(department).then((table) => this.take(department, table)))
    }
    await this.loaded.get(department)
  }

  take(department, { communes, anciennes }) {
    for (const [code, name, postalCodes, latitude, longitude] of communes) {
      const commune = { code, name, postalCodes, latitude, longitude, department }
      this.communes.set(code, commune)
      add(this.byName, fold(name), commune)
      for (const postalCode of postalCodes) add(this.byPostalCode, postalCode, commune)
    }
    for (const [code, name, present] of anciennes) this.former.set(code, { name, present })
  }

  // Whether a code is of a part of the country whose communes are here.
  knows(code) {
    const shape = code.replace(/\s/g, "")
    return !/^(\d|2[AB])\d{3,4}$/i.test(shape) || this.loaded.has(departmentOf(shape)) ||
      this.loaded.has(departmentOf(`0${shape}`))
  }

  named(name) {
    return this.byName.get(fold(name)) ?? []
  }

  areaName(level, code) {
    if (level === FRANCE) return code === FRANCE ? this.tables.france : undefined
    if (level === "commune") return this.communes.get(code)?.name
    return this.tables[level][code]
  }

  areas(level) {
    if (level === "commune") return [...this.communes.values()].map(({ code, name }) => [code, name])
    return Object.entries(this.tables[level])
  }
}

function departmentOf(code) {
  return /^9[78]/.test(code) ? code.slice(0, 3) : code.split("/")[0].slice(0, 2)
}

function add(lists, key, item) {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
