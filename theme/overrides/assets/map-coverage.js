// The map of coverage: every commune is a disc, the darker (or, by night, the brighter) the farther
// it is from its nearest first door. The tables of the page say the same.

import { areaOf, drawBorders, dress, shapesOf } from "./map-ground.js"

const RADIUS = 2_600
const root = new URL("../", import.meta.url)
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
  drawBorders(map, shapes)
  const renderer = L.canvas()
  const ranks = new Map(communes.features.map((feature, rank) => [feature, rank]))
  const discs = L.geoJSON(communes, {
    pointToLayer: (feature, position) =>
      L.circle(position, { renderer, radius: RADIUS, stroke: false, fillOpacity: 0.9, ...shade(metres[ranks.get(feature)]) }),
  })
  discs.bindTooltip(({ feature }) => said(feature.properties.nom, metres[ranks.get(feature)])).addTo(map)
  const edges = [...shapes.keys()].map((code) => areaOf(shapes, [code], "guide-map__edge"))
  const drawn = L.featureGroup(edges.length ? edges : [discs]).addTo(map)
  map.fitBounds(drawn.getBounds(), { animate: false })
  new MutationObserver(() => discs.eachLayer((disc) => disc.setStyle(shade(metres[ranks.get(disc.feature)])))).observe(
    document.documentElement,
    { attributeFilter: ["data-md-color-scheme"] },
  )
  region.dataset.drawn = String(communes.features.length)
}

function shade(metres) {
  const rank = metres < 0 ? -1 : limits.filter((limit) => metres >= limit * 1000).length
  const mark = key.querySelectorAll(".coverage-mark")[rank]
  return { fillColor: mark ? getComputedStyle(mark).backgroundColor : "transparent" }
}

function said(name, metres) {
  const words = document.createElement("span")
  const far = Math.max(1, Math.round(metres / 1000))
  words.textContent = metres < 0 ? `${name} : distance inconnue` : `${name} : première porte à ${far} km`
  return words
}

async function read(path) {
  const answer = await fetch(new URL(path, root))
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}
