// The doors of a page of « Trouver » in a département: their places, the nearest to a commune first,
// and only those that one asks for.
//
// `.find` has `data-places` (the file of `export/first_places.py`) and `data-root`. A door has
// `data-network`, `data-rank` (what comes before distance) and `data-facets`, those of its services.

import { inKilometres, kilometres } from "./communes.js"
import { ON_DAYS, saidOf } from "./filter-bar.js"

const MOST_PLACES = 3
const MOST_OTHERS = 8

export class Doors {
  /** `bar` is the bar that narrows the page, if it has one: it has the words of facets. */
  constructor(page, bar) {
    this.page = page
    this.bar = bar
    this.lists = [...page.querySelectorAll(".find-doors")].map((list) => ({ list, doors: [...list.children].map(read) }))
    this.commune = null
    this.keeps = null
  }

  /** The places to choose from, as `startBar` wants them: those of the kinds that one prefers. */
  async items() {
    const networks = await this.networks()
    const preferred = this.page.querySelector("[name=preference]:checked")?.value
    return this.lists
      .flatMap(({ doors }) => doors)
      .filter(({ element }) => !preferred || element.dataset.kinds.split(" ").includes(preferred))
      .flatMap((door) => placesOf(door, networks).filter(({ isOutside }) => !isOutside))
  }

  /** Put the places nearest to a commune first; null puts back the order of the page. */
  async near(commune) {
    const networks = await this.networks()
    this.commune = commune
    this.paint(networks)
  }

  /** Tell only the places that `keeps` keeps; null tells them all. */
  async narrow(keeps) {
    if (keeps === this.keeps) return
    const networks = await this.networks()
    this.keeps = keeps
    this.paint(networks)
  }

  networks() {
    this.asked ??= fetch(this.page.dataset.places)
      .then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status}: ${this.page.dataset.places}`)
        return answer.json()
      })
      .catch((error) => {
        // It is asked for again the next time.
        this.asked = undefined
        throw error
      })
    return this.asked
  }

  paint(networks) {
    for (const { list, doors } of this.lists) {
      const measured = doors.map((door) => ({ door, places: this.chosen(placesOf(door, networks)) }))
      for (const { door, places } of measured) this.show(door, places)
      // Equals keep their order, which is the guide's.
      if (this.commune) measured.sort((one, other) => one.door.rank - other.door.rank || far(one) - far(other))
      list.append(...measured.map(({ door }) => door.element))
      list.closest(".find-part").hidden = !list.querySelector(":scope > :not([hidden])")
    }
    document.dispatchEvent(new CustomEvent("guide:places-told"))
  }

  /** The places to tell; one of the neighbours only where it is nearer than all of the département. */
  chosen(places) {
    const kept = this.keeps ? places.filter(this.keeps) : places
    if (!this.commune) return kept.filter(({ isOutside }) => !isOutside)
    const measured = kept
      .map((place) => ({ ...place, far: kilometres(this.commune.latitude, this.commune.longitude, ...place.at) }))
      .sort((one, other) => one.far - other.far)
    const firstInside = measured.findIndex(({ isOutside }) => !isOutside)
    return measured.filter(({ isOutside }, rank) => !isOutside || rank < firstInside)
  }

  show({ element, list, others, where }, places) {
    const isAsBuilt = (!this.commune && !this.keeps) || !places.length
    element.hidden = this.keeps !== null && !places.length
    if (isAsBuilt) list.element.replaceChildren(...list.items)
    else list.element.replaceChildren(...places.slice(0, MOST_PLACES).map((place) => this.item(place)))
    others?.remove()
    const further = this.commune ? [] : places.slice(MOST_PLACES)
    if (isAsBuilt && others) list.element.after(others)
    element.querySelector(".find-more")?.remove()
    if (!isAsBuilt && further.length) list.element.after(this.further(further))
    if (!where) return
    if (isAsBuilt) where.element.textContent = where.words
    else where.element.textContent = `${at(places[0].town)}${this.commune ? `, à ${inKilometres(places[0].far)}` : ""}`
  }

  item({ name, town, phone, page, far, own, opening, year, visit }) {
    const words = made("span", "", this.link(page, name), name.includes(town) ? "" : `, ${town}`)
    if (far !== undefined) words.append(`, à ${inKilometres(far)}`)
    // When a permanence receives is said in full.
    const facts = saidOf(visit ? own.filter((facet) => !ON_DAYS.includes(facet)) : own, this.bar)
    if (facts || opening) {
      words.append(made("span", "find-facts", ...(opening ? [made("span", "guide-hours__state"), " "] : []), facts))
    }
    if (visit) words.append(made("span", "find-facts", made("span", "guide-visit", visit)))
    const line = made("li", "", words)
    if (opening) line.dataset.opening = opening
    if (year) line.dataset.hoursOf = year
    if (phone) {
      const call = made("a", "guide-phone", made("span", "guide-unseen", `Appeler ${name} : `), phone)
      call.href = phoneLink(phone)
      line.append(call)
    }
    return line
  }

  /** The next places by name, the others counted. */
  further(places) {
    const told = places.slice(0, MOST_OTHERS).flatMap(({ page, town }) => [", ", this.link(page, at(town))])
    const rest = places.length - MOST_OTHERS
    const count = rest > 0 ? ` et ${rest} ${rest > 1 ? "autres lieux" : "autre lieu"}` : ""
    return made("p", "guide-small find-more", "Aussi ", ...told.slice(1), `${count}.`)
  }

  link(page, words) {
    const link = made("a", "", words)
    link.href = this.page.dataset.root + page
    return link
  }
}

/** A door, and what the build wrote in it. */
function read(element) {
  const list = element.querySelector(".find-places")
  const where = element.querySelector("[data-where]")
  return {
    element,
    rank: Number(element.dataset.rank),
    facets: element.dataset.facets?.split(" ") ?? [],
    list: { element: list, items: [...list.children] },
    others: element.querySelector(".find-others"),
    where: where && { element: where, words: where.textContent },
  }
}

/** The places of a door, each with its own facets and those of the services of the door. */
function placesOf(door, networks) {
  const rows = networks[door.element.dataset.network] ?? []
  return rows.map(([name, town, phone, page, north, east, isOutside, facets = "", opening = "", year = "", visit = ""]) => ({
    ...{ name, town, phone, page, isOutside, opening, year, visit },
    at: [north, east],
    own: facets.split(" "),
    facets: [...door.facets, ...facets.split(" ")],
  }))
}

function far({ places }) {
  return places[0]?.far ?? 0
}

function made(name, kind, ...content) {
  const element = document.createElement(name)
  if (kind) element.className = kind
  element.append(...content)
  return element
}

function at(town) {
  if (town.startsWith("Le ")) return `au ${town.slice(3)}`
  return town.startsWith("Les ") ? `aux ${town.slice(4)}` : `à ${town}`
}

/** `02 54 00 00 00` → `tel:+33254000000`, a short number as it is. */
function phoneLink(number) {
  const digits = number.replace(/\D/g, "")
  return digits.length === 10 && digits[0] === "0" ? `tel:+33${digits.slice(1)}` : `tel:${digits}`
}
