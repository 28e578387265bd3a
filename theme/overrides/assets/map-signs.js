// The signs on the map: one for a place, one for several at one address, one for a group that is
// too dense to tell apart. Only those in sight exist; those that stay the same are kept.

import { grouped } from "./map-grouping.js"

const MARGIN = 0.25
const CLOSE = 9

export class Signs {
  /** `open(sign)` is called when the places of a sign are to be seen, `light(ranks)` when pointed at. */
  constructor(map, places, open, light) {
    this.map = map
    this.places = places
    this.open = open
    this.light = light
    this.ranks = []
    this.shown = new Map()
    /** Called when other signs are shown. */
    this.changed = () => {}
    this.layer = L.layerGroup().addTo(map)
    map.on("moveend", () => this.refresh())
  }

  show(ranks) {
    this.ranks = ranks
    this.refresh()
  }

  refresh() {
    if (!this.map.getSize().x) return
    const groups = grouped(this.places, this.ranks, this.map.getZoom(), this.view())
    const kept = new Map()
    for (const group of groups) {
      const { ranks, isPoint } = group
      const key = [this.map.getZoom(), isPoint, ranks.length, ranks[0], ranks.at(-1)].join(" ")
      const sign = this.shown.get(key) ?? this.signFor(group)
      sign.group = group
      kept.set(key, sign)
    }
    for (const [key, { marker }] of this.shown) if (!kept.has(key)) this.layer.removeLayer(marker)
    for (const { marker } of kept.values()) this.layer.addLayer(marker)
    this.shown = kept
    this.inOrder()
    this.changed()
  }

  /** What the signs cover: left, top, right and bottom, as the panes of the map count. */
  boxes() {
    return [...this.shown.values()].map(({ marker }) => {
      const { x, y } = this.map.latLngToLayerPoint(marker.getLatLng())
      const half = marker.options.icon.options.iconSize[0] / 2
      return [x - half, y - half, x + half, y + half]
    })
  }

  /** Tab goes from north to south, unless somebody is on the way. */
  inOrder() {
    const pane = this.map.getPane("markerPane")
    if (pane.contains(document.activeElement)) return
    for (const { marker } of this.shown.values()) pane.append(marker.getElement())
  }

  view() {
    const bounds = this.map.getBounds().pad(MARGIN)
    const [west, north] = world(bounds.getNorthWest())
    const [east, south] = world(bounds.getSouthEast())
    return { west, north, east, south }
  }

  signFor(group) {
    const title = this.titleOf(group)
    const icon = iconOf(group, this.places)
    const marker = L.marker(this.positionOf(group), { icon, title, alt: title, riseOnHover: true })
    const sign = { group, marker }
    marker.on("click", () => this.act(sign))
    marker.on("keypress", ({ originalEvent }) => {
      if (originalEvent.key === "Enter") this.act(sign, true)
    })
    marker.on("mouseover", () => this.light(sign.group.ranks))
    marker.on("mouseout", () => this.light([]))
    return sign
  }

  titleOf({ ranks, isPoint }) {
    if (ranks.length === 1) return this.places.title(ranks[0])
    if (!isPoint) return `${ranks.length.toLocaleString("fr-FR")} lieux : agrandir pour les voir`
    const approximate = ranks.every((rank) => this.places.isApproximate(rank))
    const where = approximate ? "position approximative" : "à la même adresse"
    return `${ranks.length} lieux, ${where}, ${this.places.commune(ranks[0])}`
  }

  positionOf({ ranks, isPoint, east, south }) {
    return isPoint ? this.places.position(ranks[0]) : L.CRS.EPSG3857.pointToLatLng(L.point(east * 256, south * 256), 0)
  }

  /** A group comes nearer, until it is as near as can be; then its places are told. */
  act(sign, byKeyboard = false) {
    const { map } = this
    const { group } = sign
    if (group.isPoint || map.getZoom() === map.getMaxZoom()) return this.open(sign)
    const bounds = L.latLngBounds(group.ranks.map((rank) => this.places.position(rank)))
    const zoom = Math.min(map.getMaxZoom(), Math.max(map.getZoom() + 1, map.getBoundsZoom(bounds, false, L.point(40, 40))))
    map.setView(bounds.getCenter(), zoom, { animate: false })
    if (byKeyboard) this.elementOf(group.ranks[0])?.focus({ preventScroll: true })
  }

  /** Comes near enough to tell a place from its neighbours; gives its sign. */
  bringOut(rank) {
    const { map } = this
    for (let zoom = Math.max(Math.ceil(map.getZoom()), CLOSE); zoom <= map.getMaxZoom(); zoom += 1) {
      map.setView(this.places.position(rank), zoom, { animate: false })
      const sign = this.signOf(rank)
      if (sign?.group.isPoint || zoom === map.getMaxZoom()) return sign
    }
    return this.signOf(rank)
  }

  signOf(rank) {
    return [...this.shown.values()].find(({ group }) => group.ranks.includes(rank))
  }

  elementOf(rank) {
    return this.signOf(rank)?.marker.getElement()
  }

  /** Lights the sign that holds a place; none for no rank. */
  lightUp(rank) {
    this.lit?.classList.remove("guide-marker--lit")
    this.lit = rank === null ? null : this.elementOf(rank)
    this.lit?.classList.add("guide-marker--lit")
  }
}

function world(position) {
  const { x, y } = L.CRS.EPSG3857.latLngToPoint(position, 0)
  return [x / 256, y / 256]
}

/** The number or the letter is seen, the title is said. */
function iconOf({ ranks, isPoint }, places) {
  const face = document.createElement("span")
  face.setAttribute("aria-hidden", "true")
  if (isPoint && ranks.length === 1) {
    face.className = "guide-pin"
    face.dataset.family = places.network(ranks[0]).famille
  } else face.textContent = ranks.length.toLocaleString("fr-FR")
  const approximate = isPoint && ranks.every((rank) => places.isApproximate(rank))
  const kind = isPoint ? (ranks.length > 1 ? "guide-marker guide-marker--several" : "guide-marker") : "guide-cluster"
  const size = isPoint ? 30 : 32 + 4 * Math.ceil(Math.log10(ranks.length))
  const className = approximate ? `${kind} guide-marker--approximate` : kind
  return L.divIcon({ html: face, className, iconSize: [size, size] })
}
