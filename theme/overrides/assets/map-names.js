// The names on the map: of areas where they have room, then, when one looks closely, of communes,
// the most peopled first. None stands over another, nor under a sign. Communes are those of the
// lists by which they are found (`communes.js`).

import { Communes } from "./communes.js"
import { largestFirst } from "./map-ground.js"

const CLOSE = 10
const MOST = 60
const LINE = 16
const LETTER = { "guide-map__name": 7, "guide-map__commune": 6.2 }
/** A name may be a little wider than its area. */
const OVERLAP = 1.3
/** How many pixels above or below its place a name may stand, as it is tried. */
const SHIFTS = [0, 24, -24, 38, -38]

/** Joins the names to the map; `lists` is the folder of the lists of communes, `signs` what they avoid. */
export function writeNames(map, shapes, lists, signs = null) {
  const communes = new Communes("", lists)
  const pane = map.getPane("names")
  const areas = [...shapes.values()].map(({ name, rings }) => ({ name, ...spanOf(largestFirst(rings)[0]) }))
  areas.sort((one, other) => other.surface - one.surface)
  let turn = 0

  if (signs) signs.changed = write
  else map.on("moveend", write)
  write()

  async function write() {
    const mine = ++turn
    if (!map.getSize().x) return
    const taken = signs?.boxes() ?? []
    const names = areas.filter(hasRoom).map(({ name, middle }) => label("guide-map__name", name, middle, taken))
    pane.replaceChildren(...names.filter(Boolean))
    if (map.getZoom() < CLOSE) return
    const rows = await inSight().catch(() => [])
    if (mine !== turn) return
    const written = []
    for (const [name, , , latitude, longitude] of rows) {
      if (written.length === MOST) break
      const sign = label("guide-map__commune", name, [latitude, longitude], taken)
      if (sign) written.push(sign)
    }
    pane.append(...written)
  }

  function hasRoom({ name, west, east, middle }) {
    const [left, right] = [west, east].map((longitude) => map.latLngToLayerPoint([middle[0], longitude]).x)
    return name.length * LETTER["guide-map__name"] < (right - left) * OVERLAP
  }

  /** A name at its place or close to it; none where something stands. */
  function label(className, name, position, taken) {
    const { x, y } = map.latLngToLayerPoint(position)
    const half = (name.length * LETTER[className]) / 2
    for (const shift of SHIFTS) {
      const box = [x - half, y + shift - LINE / 2, x + half, y + shift + LINE / 2]
      if (taken.some((other) => touch(box, other))) continue
      taken.push(box)
      const element = document.createElement("span")
      element.className = className
      element.textContent = name
      L.DomUtil.setPosition(element, L.point(x, y + shift))
      return element
    }
    return null
  }

  async function inSight() {
    const known = (await communes.index()).parties.ici
    const bounds = map.getBounds()
    const cells = []
    for (let south = Math.floor(bounds.getSouth() * 2); south <= bounds.getNorth() * 2; south += 1) {
      for (let west = Math.floor(bounds.getWest() * 2); west <= bounds.getEast() * 2; west += 1) {
        if (known.includes(`${south}_${west}`)) cells.push(communes.list(`ici-${south}_${west}`))
      }
    }
    const rows = (await Promise.all(cells)).flat()
    const once = new Map(rows.map((row) => [`${row[1]} ${row[0]}`, row]))
    return [...once.values()].filter((row) => row[3] !== null && bounds.contains([row[3], row[4]]))
  }
}

/** The middle of a ring, its surface in square degrees, and how far it goes west and east. */
function spanOf(ring) {
  let [surface, north, along] = [0, 0, 0]
  for (let rank = 1; rank < ring.length; rank += 1) {
    const [[y, x], [nextY, nextX]] = [ring[rank - 1], ring[rank]]
    const cross = x * nextY - nextX * y
    surface += cross / 2
    north += (y + nextY) * cross
    along += (x + nextX) * cross
  }
  const middle = surface ? [north / (6 * surface), along / (6 * surface)] : ring[0]
  const longitudes = ring.map(([, longitude]) => longitude)
  return { middle, surface: Math.abs(surface), west: Math.min(...longitudes), east: Math.max(...longitudes) }
}

function touch([left, top, right, bottom], [west, north, east, south]) {
  return right > west && east > left && bottom > north && south > top
}
