// Sorts lists of places by their distance from the commune that one has chosen (`where.js`).
//
// A list that can be sorted has `data-by-distance`; its items have `data-latitude` and
// `data-longitude` (none where the position is unknown: these stay last), and may hold an empty
// `[data-distance]` where the distance is written.

import { kilometres } from "./communes.js"

const lists = [...document.querySelectorAll("[data-by-distance]")]
const told = document.querySelector("[data-sorted-by]")

document.addEventListener("guide:commune", (event) => {
  const { latitude, longitude, name } = event.detail
  if (!lists.length || latitude === null) return
  event.preventDefault()
  for (const list of lists) sort(list, latitude, longitude)
  if (told) told.textContent = `Les lieux sont classés du plus proche au plus loin de ${name}, à vol d’oiseau.`
})

function sort(list, latitude, longitude) {
  const measured = [...list.children].map((item) => ({ item, far: distanceOf(item, latitude, longitude) }))
  // Equals keep their order, which is the guide's.
  measured.sort((one, other) => one.far - other.far || 0)
  for (const { item, far } of measured) {
    const place = item.querySelector("[data-distance]")
    if (place) place.textContent = far === Infinity ? "" : `à ${written(far)} km`
  }
  list.append(...measured.map(({ item }) => item))
}

function distanceOf({ dataset }, latitude, longitude) {
  if (!dataset.latitude || !dataset.longitude) return Infinity
  return kilometres(latitude, longitude, Number(dataset.latitude), Number(dataset.longitude))
}

/** Whole kilometres, at least one, as the pages write them. */
function written(far) {
  return Math.max(1, Math.round(far)).toLocaleString("fr-FR")
}
