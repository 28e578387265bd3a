// The map of places: joins the signs, the list and the choices, so that they move together.
// `carte/carte.js`, which folium wrote, has made the map and left it in `window.guideMap`.
// Whatever comes from a record is set as text, never as HTML.

import { cardsOf, headOf } from "./map-cards.js"
import { Choices } from "./map-choices.js"
import { areaOf, areaWords, drawBorders, dress, shapesOf } from "./map-ground.js"
import { PlaceList, counted } from "./map-list.js"
import { writeNames } from "./map-names.js"
import { Places } from "./map-places.js"
import { Signs } from "./map-signs.js"
import { root } from "./site-root.js"

const EVERY_MINUTE = 60_000
const BESIDE = matchMedia("(min-width: 60em)")

const page = document.querySelector(".guide-map-layout")
const region = page.querySelector(".guide-map")
const container = region.querySelector(".folium-map")
const form = document.querySelector(".guide-map-filter")
const sides = document.querySelectorAll(".guide-map-sides button")

start().catch((failure) => {
  container.hidden = true
  region.querySelector(".guide-map__failure").hidden = false
  console.error(failure)
})

async function start() {
  const { map, files } = window.guideMap
  const [file, outlines] = await Promise.all([read(files.places), read(files.outlines)])
  const places = new Places(file, new URL(files.structures, root).href)
  const list = new PlaceList(page.querySelector(".guide-map-list"), places, show, (rank) => signs.lightUp(rank))
  const signs = new Signs(map, places, openSign, (ranks) => list.lightUp(ranks))
  const choices = new Choices(form, places, list.ranks, () => read(files.hours))
  const departments = shapesOf(outlines)
  const shapes = new Map(departments)
  const status = document.querySelector(".guide-map-count")
  const ways = document.querySelector(".guide-map-ways")
  const detailed = region.querySelector(".guide-map__detailed")
  const isOutside = document.documentElement.classList.contains("guide-embedded")
  let opener = null
  let opened = null
  let area = null
  let isPlaced = false

  dress(map)
  const bounds = await viewOf()
  choices.readAddress()
  readSide()
  // The map looks where it will: what is drawn from here on is drawn once.
  drawBorders(map, departments)
  await choose({ isFirst: true })
  writeNames(map, departments, new URL(files.communes, root).href, signs)
  await readPlace()

  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("change", () => choose())
  form.elements.km?.addEventListener("change", () => choose())
  form.addEventListener("reset", (event) => {
    event.preventDefault()
    choices.clear()
    choose()
  })
  addEventListener("popstate", () => {
    choices.readAddress()
    choose({ isFirst: true })
  })
  document.addEventListener("guide:commune", (event) => {
    event.preventDefault()
    if (event.detail.latitude === null) return
    choices.near = event.detail
    choose()
    map.setView([event.detail.latitude, event.detail.longitude], 10, { animate: false })
  })
  for (const button of sides) button.addEventListener("click", () => turn(button.dataset.side))
  BESIDE.addEventListener("change", place)
  map.on("popupclose", giveFocusBack)
  detailed?.addEventListener("click", () => {
    detailed.search = location.search
    detailed.hash = viewAs(map)
  })
  region.addEventListener("keydown", (event) => {
    if (event.key === "Escape") map.closePopup()
  })
  setInterval(() => choices.wanted().filtre?.includes("ouvert") && choose({ isFirst: true }), EVERY_MINUTE)

  async function choose({ isFirst = false } = {}) {
    await choices.ready()
    const wanted = choices.wanted()
    const fitting = choices.fitting(wanted)
    if (!isFirst) choices.writeAddress()
    map.closePopup()
    signs.show(fitting)
    list.forgetDistances()
    list.narrow(fitting, wanted.commune ? (rank) => choices.distance(rank, wanted.commune) : null)
    tell(wanted, fitting.length)
  }

  function tell(wanted, found) {
    const all = list.ranks.length
    const parts = choices.parts(wanted)
    const looser = found ? [] : choices.loosened(wanted)
    const among = found < all ? ` sur ${all.toLocaleString("fr-FR")}` : ""
    status.textContent = found
      ? `${counted(found)}${among}.`
      : `Aucun lieu ne réunit tout cela. ${looser.length ? "Enlevez un choix :" : "Enlevez des choix."}`
    ways.replaceChildren(...looser.map(way))
    form.querySelector("[data-chosen]").textContent = parts.length ? `${parts.length} choix` : ""
    const near = document.querySelector("[data-near]")
    if (near) near.textContent = wanted.commune ? `${wanted.commune.far} km autour de ${wanted.commune.name}` : ""
  }

  function way({ name, value, words, found }) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "guide-filter__clear"
    button.textContent = `Sans « ${words} » : ${counted(found)}`
    button.addEventListener("click", () => {
      choices.drop(name, value)
      choose()
      form.querySelector("summary").focus()
    })
    const item = document.createElement("li")
    item.append(button)
    return item
  }

  function show(rank, button) {
    map.closePopup()
    turn("carte")
    region.scrollIntoView({ block: "nearest" })
    const sign = signs.bringOut(rank)
    opener = button
    openCards([rank, ...(sign?.group.isPoint ? sign.group.ranks.filter((other) => other !== rank) : [])], places.position(rank))
  }

  function openSign(sign) {
    openCards(sign.group.ranks, sign.marker.getLatLng())
    opened = sign
  }

  function openCards(ranks, position) {
    const cards = cardsOf(places, ranks, showArea, isOutside)
    const popup = L.popup({ maxWidth: 260, maxHeight: 320, autoPanPadding: [12, 12], offset: [0, -8] })
    popup.setLatLng(position).setContent(cards).openOn(map)
    const element = popup.getElement()
    element.setAttribute("role", "dialog")
    element.setAttribute("aria-label", headOf(places, ranks))
    element.querySelector(".leaflet-popup-close-button").setAttribute("aria-label", "Fermer")
    element.querySelector(".guide-map-card a").focus({ preventScroll: true })
  }

  // The popup is gone, and the focus with it, unless the visitor has put it somewhere else.
  function giveFocusBack() {
    const back = opener ?? (opened && signs.elementOf(opened.group.ranks[0]))
    const hidden = opener && !opener.checkVisibility()
    opener = opened = null
    if (document.activeElement !== document.body) return
    if (hidden) container.focus()
    else back?.focus({ preventScroll: back.closest(".folium-map") !== null })
  }

  async function showArea(rank) {
    const { secteurs, lieux } = await read(files.areas)
    const found = secteurs[lieux[rank]]
    await fetchRegions(found.contours)
    area?.remove()
    area = areaOf(shapes, found.contours, "guide-map__served")?.addTo(map) ?? null
    const said = region.querySelector(".guide-map__area")
    said.hidden = false
    said.textContent = `${places.name(rank)} reçoit les personnes de : ${areaWords(found)}.${area ? " Le secteur est entouré sur la carte." : ""}`
    if (area) map.fitBounds(area.getBounds(), { animate: false })
  }

  /** Borders of intercommunalities are many bytes: those of a région come when one is drawn. */
  async function fetchRegions(codes) {
    if (codes.every((code) => shapes.has(code))) return
    const regions = region.dataset.regions.split(" ")
    for (const file of await Promise.all(regions.map((code) => read(files.borders.replace("REGION", code))))) {
      for (const [code, shape] of shapesOf(file)) shapes.set(code, shape)
    }
  }

  async function viewOf() {
    const codes = region.dataset.outlined?.split(" ") ?? []
    await fetchRegions(codes)
    const here = areaOf(shapes, codes, "guide-map__here")?.addTo(map)
    const known = [...shapes.values()].flatMap(({ rings }) => rings)
    if (here) return here.getBounds()
    return L.latLngBounds(known.length ? known.flat() : list.ranks.map((rank) => places.position(rank)))
  }

  async function readPlace() {
    const query = new URLSearchParams(location.search)
    const rankOf = (asked) => list.ranks.find((rank) => places.identifier(rank) === asked)
    const rank = query.has("lieu") ? rankOf(query.get("lieu")) : undefined
    const served = query.has("secteur") ? rankOf(query.get("secteur")) : undefined
    if (served !== undefined) await showArea(served)
    if (rank !== undefined) show(rank, null)
  }

  function readSide() {
    const asked = new URLSearchParams(location.search)
    page.classList.toggle("guide-map-layout--list", asked.get("montrer") === "liste")
    page.dataset.side = asked.get("vue") === "carte" || asked.has("lieu") || asked.has("secteur") ? "carte" : "liste"
    place()
  }

  /** On a phone, the list or the map. */
  function turn(side) {
    page.dataset.side = side
    const address = new URL(location.href)
    if (side === "carte") address.searchParams.set("vue", side)
    else address.searchParams.delete("vue")
    if (!BESIDE.matches) history.replaceState(null, "", address)
    place()
  }

  function place() {
    for (const button of sides) {
      button.setAttribute("aria-pressed", String(button.dataset.side === page.dataset.side))
    }
    map.invalidateSize({ animate: false })
    if (!isPlaced && map.getSize().x) {
      isPlaced = true
      const seen = viewIn(location.hash)
      if (seen) map.setView(seen.centre, seen.zoom, { animate: false })
      else map.fitBounds(bounds, { animate: false })
    }
    signs.refresh()
  }
}

/** What the map shows, as the fragment of an address, and back. */
function viewAs(map) {
  const { lat, lng } = map.getCenter()
  return `#vue=${Math.round(map.getZoom())},${lat.toFixed(4)},${lng.toFixed(4)}`
}

function viewIn(fragment) {
  const [zoom, latitude, longitude] = (new URLSearchParams(fragment.slice(1)).get("vue") ?? "").split(",").map(Number)
  return Number.isFinite(zoom + latitude + longitude) ? { zoom, centre: [latitude, longitude] } : null
}

async function read(path) {
  const answer = await fetch(new URL(path, root))
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}
