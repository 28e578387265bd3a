// What lies under the places: borders and names, in place of the tiles that somebody else would
// serve; and, when asked, the area that a place serves.

const KEYS = "Carte. Les flèches la déplacent, plus et moins changent l’échelle."
const KINDS = {
  departement: "département",
  region: "région",
  "zone-emploi": "zone d’emploi de",
  intercommunalite: "intercommunalité",
  commune: "commune de",
}

/** Leaflet’s own words in French; the wheel scrolls the page until the map is asked for. */
export function dress(map) {
  const container = map.getContainer()
  L.control.zoom({ position: "bottomleft", zoomInTitle: "Agrandir", zoomOutTitle: "Réduire" }).addTo(map)
  L.control.scale({ position: "bottomright", imperial: false }).addTo(map)
  container.setAttribute("role", "group")
  container.setAttribute("aria-label", KEYS)
  container.addEventListener("focusin", () => map.scrollWheelZoom.enable())
  container.addEventListener("focusout", () => map.scrollWheelZoom.disable())
  map.createPane("names")
  map.createPane("land")
  for (const pane of ["land", "names", "overlayPane"]) map.getPane(pane).setAttribute("aria-hidden", "true")
}

/** The shapes of a file of borders, by code: the name, and rings of latitudes and longitudes. */
export function shapesOf({ echelle, zones }) {
  return new Map(zones.map(({ code, nom, anneaux }) => [code, { name: nom, rings: anneaux.map((ring) => read(ring, echelle)) }]))
}

/** Draws the borders of départements. */
export function drawBorders(map, shapes) {
  for (const { rings } of shapes.values()) {
    L.polygon(rings, { interactive: false, pane: "land", className: "guide-map__land" }).addTo(map)
  }
}

/** One line around the areas of these codes; null when none of them is known. */
export function areaOf(shapes, codes, className) {
  const rings = codes.flatMap((code) => shapes.get(code)?.rings ?? [])
  return rings.length ? L.polygon(rings, { interactive: false, className }) : null
}

/** How an area is said: « département Loir-et-Cher ». */
export function areaWords({ zones, presume }) {
  const named = zones.slice(0, 4).map(([kind, name]) => (kind === "pays" ? "toute la France" : `${KINDS[kind]} ${name}`))
  const more = zones.length > named.length ? `, et ${zones.length - named.length} autres zones` : ""
  return `${named.join(", ")}${more}${presume ? " (secteur à confirmer)" : ""}`
}

/** Rings in the order of their points, the most detailed first. */
export function largestFirst(rings) {
  return [...rings].sort((one, other) => other.length - one.length)
}

function read(steps, scale) {
  const points = []
  let east = 0
  let north = 0
  for (let rank = 0; rank < steps.length; rank += 2) {
    east += steps[rank]
    north += steps[rank + 1]
    points.push([north / scale, east / scale])
  }
  return points
}
