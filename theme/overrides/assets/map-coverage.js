// The map of coverage: the cell of every commune, the darker (or, by night, the brighter) the farther
// it is from its nearest first door. The tables of the page say the same.

import { cellsOf } from "./map-cells.js"
import { areaOf, dress, shapesOf } from "./map-ground.js"
import { writeNames } from "./map-names.js"
import { root } from "./site-root.js"

const WORLD = [[-85, -180], [-85, 180], [85, 180], [85, -180]]

const region = document.querySelector(".guide-map")
const container = region.querySelector(".folium-map")
const key = region.querySelector(".coverage-key")
const limits = key.dataset.limits.split(" ").map(Number)

start().catch((failure) => {
  container.hidden = true
  region.querySelector(".guide-map__failure").hidden = false
  console.error(failure)
})

async function start() {
  const { map, files } = window.guideMap
  const [communes, { metres }, outlines] = await Promise.all([
    read(files.covered),
    read(files.coverage.replace("QUESTION", region.dataset.question)),
    read(files.outlines),
  ])
  dress(map)
  const shapes = shapesOf(outlines)
  const around = areaOf(shapes, [...shapes.keys()], "guide-map__edge")
  const cells = shaded(communes, metres)
  map.fitBounds((around ?? cells).getBounds(), { animate: false })
  cells.addTo(map)
  if (around) {
    // Cells know no border: what lies outside of the territory is covered.
    L.polygon([WORLD, ...around.getLatLngs()], { interactive: false, className: "guide-map__outside" }).addTo(map)
    for (const code of shapes.keys()) areaOf(shapes, [code], "guide-map__edge").addTo(map)
  }
  writeNames(map, shapes, new URL(files.communes, root).href)
  region.dataset.drawn = String(communes.features.length)
}

/** The cells of the communes, whose shade follows the display. */
function shaded(communes, metres) {
  const positions = communes.features.map(({ geometry }) => geometry.coordinates)
  const features = cellsOf(positions).map((ring, rank) => ({
    type: "Feature",
    properties: { ...communes.features[rank].properties, metres: metres[rank] },
    geometry: { type: "Polygon", coordinates: [[...ring, ring[0]]] },
  }))
  const cells = L.geoJSON({ type: "FeatureCollection", features }, { renderer: L.canvas(), weight: 1, fillOpacity: 1 })
  const paint = () => {
    const colours = shades()
    cells.setStyle(({ properties }) => colours[classOf(properties.metres)])
  }
  paint()
  new MutationObserver(paint).observe(document.documentElement, { attributeFilter: ["data-md-color-scheme"] })
  return cells.bindTooltip(({ feature }) => said(feature.properties), { sticky: true })
}

/** How each class is drawn: by the marks of the key, then what is unknown. */
function shades() {
  const marks = [...key.querySelectorAll(".coverage-mark")].map((mark) => getComputedStyle(mark).backgroundColor)
  return [...marks, "transparent"].map((color) => ({ color, fillColor: color }))
}

function classOf(metres) {
  return metres < 0 ? limits.length + 1 : limits.filter((limit) => metres >= limit * 1000).length
}

function said({ nom, metres }) {
  const words = document.createElement("span")
  const far = Math.max(1, Math.round(metres / 1000))
  words.textContent = metres < 0 ? `${nom} : distance inconnue` : `${nom} : première porte à ${far} km`
  return words
}

async function read(path) {
  const answer = await fetch(new URL(path, root))
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}
