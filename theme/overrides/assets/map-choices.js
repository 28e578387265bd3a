// What one has chosen to see: the form, the address where it stands to be kept or sent, and which
// places it leaves. Where one lives stands in the fragment, which no server is sent.

import { read, written } from "./commune-address.js"
import { kilometres } from "./communes.js"
import { stateAt } from "./opening.js"

const SINGLE = ["public", "theme", "niveau"]
const SEVERAL = ["reseau", "filtre"]
const OPEN_NOW = "ouvert"

export class Choices {
  /** `hours` gives the file of opening hours when it is first asked for. */
  constructor(form, places, ranks, hours) {
    this.form = form
    this.places = places
    this.ranks = ranks
    this.hours = hours
    this.near = null
    this.open = null
    this.dropSilent()
  }

  /** What is asked, without what is not: `public`, `theme`, `niveau`, `reseau`, `filtre`, `commune`. */
  wanted() {
    const data = new FormData(this.form)
    const asked = [...SINGLE.map((name) => [name, data.get(name)]), ...SEVERAL.map((name) => [name, data.getAll(name)])]
    const wanted = Object.fromEntries(asked.filter(([, value]) => value?.length))
    return this.near ? { ...wanted, commune: { ...this.near, far: Number(data.get("km")) } } : wanted
  }

  /** The ranks of the places that fit. */
  fitting(wanted) {
    const { lieux, profils, reseaux, atouts } = this.places.file
    const profiles = profils.map((profile) => this.offers(profile, wanted))
    const networks = reseaux.map(({ id }) => !wanted.reseau || wanted.reseau.includes(id))
    const held = atouts.map((text) => holdsAll(text.split(" "), wanted.filtre ?? []))
    const isOpen = wanted.filtre?.includes(OPEN_NOW) ? this.openNow() : null
    return this.ranks.filter(
      (rank) =>
        profiles[this.places.profile(rank)] &&
        networks[lieux.reseau[rank]] &&
        held[lieux.atouts[rank]] &&
        (!isOpen || isOpen.has(rank)) &&
        (!wanted.commune || this.distance(rank, wanted.commune) <= wanted.commune.far),
    )
  }

  /** One service must answer all that is asked of services. */
  offers(profile, wanted) {
    if (!SINGLE.some((name) => wanted[name])) return true
    return profile.some((rank) => {
      const [level, publics, themes] = this.places.file.offres[rank]
      const isFor = (list, value) => !value || list.split(" ").includes(value)
      return isFor(level, wanted.niveau) && isFor(publics, wanted.public) && isFor(themes, wanted.theme)
    })
  }

  distance(rank, { latitude, longitude }) {
    return kilometres(latitude, longitude, this.places.latitudes[rank], this.places.longitudes[rank])
  }

  openNow() {
    const now = new Date()
    const open = this.open.jours.map((days) => stateAt(days, now)?.kind === "open")
    return new Set(this.open.lieux.filter(([, days]) => open[days]).map(([rank]) => rank))
  }

  /** Hours are many bytes: they come when they are asked for. */
  async ready() {
    if (this.wanted().filtre?.includes(OPEN_NOW)) this.open ??= await this.hours()
  }

  /** What one choice less would give, the most generous first. */
  loosened(wanted) {
    return this.parts(wanted)
      .map(({ name, value, words }) => ({ name, value, words, found: this.fitting(without(wanted, name, value)).length }))
      .filter(({ found }) => found)
      .sort((one, other) => other.found - one.found)
  }

  parts(wanted) {
    return Object.entries(wanted).flatMap(([name, value]) => {
      if (name === "commune") return [{ name, value, words: `${value.far} km autour de ${value.name}` }]
      if (name === "reseau") return [{ name, value, words: value.length > 1 ? "certains réseaux" : this.words(name, value[0]) }]
      return [value].flat().map((one) => ({ name, value: one, words: this.words(name, one) }))
    })
  }

  words(name, value) {
    const field = this.form.elements[name]
    if (field.options) return [...field.options].find((one) => one.value === value).textContent
    return this.box(name, value).closest("label").textContent.trim()
  }

  box(name, value) {
    return this.form.querySelector(`[name="${name}"][value="${CSS.escape(value)}"]`)
  }

  drop(name, value) {
    if (name === "commune") this.near = null
    else if (SINGLE.includes(name)) this.form.elements[name].value = ""
    else for (const one of [value].flat()) this.box(name, one).checked = false
  }

  clear() {
    for (const { name, value } of this.parts(this.wanted())) this.drop(name, value)
  }

  readAddress() {
    const query = new URLSearchParams(location.search)
    for (const name of SINGLE) this.form.elements[name].value = query.get(name) ?? ""
    for (const box of this.form.querySelectorAll("[type=checkbox]")) box.checked = query.getAll(box.name).includes(box.value)
    // A value that no choice has is no choice.
    for (const name of SINGLE) if (this.form.elements[name].selectedIndex < 0) this.form.elements[name].value = ""
    const far = this.form.elements.km
    if (far && query.has("km")) far.value = query.get("km")
    if (far && far.selectedIndex < 0) far.value = "20"
    const commune = read(location.hash)
    this.near = far && commune?.latitude ? commune : null
  }

  writeAddress() {
    const address = new URL(location.href)
    const wanted = this.wanted()
    for (const name of [...SINGLE, ...SEVERAL, "km"]) address.searchParams.delete(name)
    for (const name of [...SINGLE, ...SEVERAL]) {
      for (const value of [wanted[name] ?? []].flat()) address.searchParams.append(name, value)
    }
    if (wanted.commune) address.searchParams.set("km", wanted.commune.far)
    if (wanted.commune || read(address.hash)) address.hash = wanted.commune ? written(wanted.commune) : ""
    history.replaceState(null, "", address)
  }

  /** Takes away the networks that are not here, and what is true of all places or of none. */
  dropSilent() {
    const { lieux, reseaux, atouts } = this.places.file
    const here = new Set()
    const held = atouts.map(() => 0)
    for (const rank of this.ranks) {
      here.add(reseaux[lieux.reseau[rank]].id)
      held[lieux.atouts[rank]] += 1
    }
    const counts = new Map()
    for (const [rank, text] of atouts.entries()) for (const one of text.split(" ")) counts.set(one, (counts.get(one) ?? 0) + held[rank])
    const tells = (facet) => facet === OPEN_NOW || (counts.get(facet) > 0 && counts.get(facet) < this.ranks.length)
    for (const box of this.form.querySelectorAll("[type=checkbox]")) {
      if (box.name === "reseau" ? !here.has(box.value) : !tells(box.value)) box.closest("li").remove()
    }
  }
}

function holdsAll(held, asked) {
  return asked.every((facet) => facet === OPEN_NOW || held.includes(facet))
}

function without(wanted, name, value) {
  const { [name]: all, ...others } = wanted
  const left = Array.isArray(all) && name === "filtre" ? all.filter((one) => one !== value) : []
  return left.length ? { ...others, [name]: left } : others
}
