// The map of places: puts them on the map, joins it to the list, filters both by family.
// `carte/carte.js`, which folium wrote, has made the map and left it in `window.guideMap`.
// Whatever comes from a record is set as text, never as HTML.

import { joinList } from "./map-list.js"
import { placesFrom } from "./map-places.js"

const KEYS = "Carte. Les flèches la déplacent, plus et moins changent l’échelle."

/** A zoom at which a place is seen with the borders around it. */
const CLOSE = 9

const root = new URL("../", import.meta.url)
const region = document.querySelector(".guide-map")
const container = region.querySelector(".folium-map")

start().catch((failure) => {
  container.hidden = true
  region.querySelector(".guide-map__failure").hidden = false
  console.error(failure)
})

async function start() {
  const { map, cluster, files } = window.guideMap
  const [columns, outlines] = await Promise.all([read(files.places), read(files.outlines)])
  const places = placesFrom(columns, root)
  const list = joinList(places, show)
  let opener = null

  dress(map)
  drawOutlines(map, outlines)
  cluster.options.iconCreateFunction = clusterIcon
  fill(list.chosen())
  map.fitBounds(viewOf(outlines, places), { animate: false })

  list.onChoice(fill)
  cluster.on("clusterkeypress", openByKeyboard)
  cluster.on("popupopen", focusPopup)
  cluster.on("popupclose", giveFocusBack)
  region.addEventListener("keydown", (event) => {
    if (event.key === "Escape") map.closePopup()
  })

  function fill(chosen) {
    map.closePopup()
    cluster.clearLayers()
    cluster.addLayers(chosen.map((place) => place.marker))
  }

  function show({ marker }, button) {
    map.closePopup()
    region.scrollIntoView({ block: "nearest" })
    bringOut(marker)
    opener = button
    marker.openPopup()
  }

  // Near enough to tell it from its neighbours; those who share its address are spread out.
  // MarkerCluster’s own `zoomToShowLayer` folds them again when zooming is not animated.
  function bringOut(marker) {
    for (let zoom = Math.max(map.getZoom(), CLOSE); zoom <= map.getMaxZoom(); zoom += 1) {
      map.setView(marker.getLatLng(), zoom, { animate: false })
      if (cluster.getVisibleParent(marker) === marker) return
    }
    cluster.getVisibleParent(marker).spiderfy()
  }

  // MarkerCluster answers to the mouse alone; the key must also lead somewhere.
  function openByKeyboard({ layer, originalEvent }) {
    if (originalEvent.key !== "Enter") return
    const [first] = layer.getAllChildMarkers()
    cluster.fire("click", { layer })
    cluster.getVisibleParent(first)?.getElement()?.focus({ preventScroll: true })
  }

  function focusPopup({ popup }) {
    const element = popup.getElement()
    const link = element.querySelector("a")
    element.setAttribute("role", "dialog")
    element.setAttribute("aria-label", link.textContent)
    element.querySelector(".leaflet-popup-close-button").setAttribute("aria-label", "Fermer")
    link.focus({ preventScroll: true })
  }

  // The popup is gone, and the focus with it, unless the visitor has put it somewhere else.
  function giveFocusBack({ propagatedFrom }) {
    const button = opener
    opener = null
    if (document.activeElement !== document.body) return
    if (button) button.focus()
    else propagatedFrom.getElement()?.focus({ preventScroll: true })
  }
}

async function read(path) {
  const answer = await fetch(new URL(path, root))
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}

/** Leaflet’s own words in French; the wheel scrolls the page until the map is asked for. */
function dress(map) {
  const words = { zoomInTitle: "Agrandir", zoomOutTitle: "Réduire" }
  L.control.zoom({ position: "bottomleft", ...words }).addTo(map)
  container.setAttribute("role", "group")
  container.setAttribute("aria-label", KEYS)
  container.addEventListener("focusin", () => map.scrollWheelZoom.enable())
  container.addEventListener("focusout", () => map.scrollWheelZoom.disable())
}

/** Borders and names of the départements, in place of the tiles that somebody else would serve. */
function drawOutlines(map, outlines) {
  map.createPane("names").setAttribute("aria-hidden", "true")
  const borders = L.geoJSON(outlines, { interactive: false, style: { className: "guide-map__area" } })
  borders.eachLayer((layer) => {
    layer.bindTooltip(text(layer.feature.properties.nom), {
      pane: "names",
      className: "guide-map__name",
      direction: "center",
      permanent: true,
    })
  })
  borders.addTo(map)
}

function viewOf(outlines, places) {
  const bounds = L.geoJSON(outlines).getBounds()
  return bounds.isValid() ? bounds : L.latLngBounds(places.map((one) => one.marker.getLatLng()))
}

/** The number is seen, the title is said. */
function clusterIcon(cluster) {
  const count = text(cluster.getChildCount())
  count.setAttribute("aria-hidden", "true")
  cluster.options.title = `${cluster.getChildCount()} lieux : agrandir pour les voir`
  return L.divIcon({ html: count, className: "guide-cluster", iconSize: [38, 38] })
}

function text(words) {
  const element = document.createElement("span")
  element.textContent = words
  return element
}
