// The names of communes, that come when one looks closely: the most peopled first, none over
// another. They are those of the lists by which communes are found (`communes.js`).

import { Communes } from "./communes.js"

const CLOSE = 10
const MOST = 60
const LETTER = 6.2
const LINE = 16

/** Joins the names to the map; `lists` is the folder of the lists of communes. */
export function nameCommunes(map, lists) {
  const communes = new Communes("", lists)
  const pane = map.getPane("names")
  let written = []
  let turn = 0

  map.on("moveend", write)
  write()

  async function write() {
    const mine = ++turn
    if (map.getZoom() < CLOSE) return clear()
    const rows = await inSight().catch(() => [])
    if (mine !== turn) return
    clear()
    const taken = []
    for (const [name, , , latitude, longitude] of rows) {
      if (taken.length === MOST) break
      if (latitude === null) continue
      const { x, y } = map.latLngToLayerPoint([latitude, longitude])
      const half = (name.length * LETTER) / 2
      const box = [x - half, y - LINE / 2, x + half, y + LINE / 2]
      if (taken.some((other) => touch(box, other))) continue
      taken.push(box)
      written.push(label(name, x, y))
    }
    pane.append(...written)
  }

  function clear() {
    for (const name of written) name.remove()
    written = []
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

function label(name, x, y) {
  const element = document.createElement("span")
  element.className = "guide-map__commune"
  element.textContent = name
  L.DomUtil.setPosition(element, L.point(x, y))
  return element
}

function touch([left, top, right, bottom], [west, north, east, south]) {
  return right > west && east > left && bottom > north && south > top
}
