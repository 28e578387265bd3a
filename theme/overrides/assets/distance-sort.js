// Sorts lists of places by their distance from the commune that one has chosen (`where.js`) or had
// kept (`my-commune.js`).
//
// A list that can be sorted has `data-by-distance`; its items have `data-at`, latitude and longitude
// (none where the position is unknown: these stay last). The distance is written after what is in
// their `.guide-line__place`, or instead of the `[data-distance]` in it. What was done is said in
// the `[data-sorted-by]` of the page. Where an element has `data-groups-by-distance`, its parts are
// sorted too, by the nearest place in each.

import { inKilometres, kilometres } from "./communes.js"
import { forgetButton } from "./my-commune.js"

const lists = [...document.querySelectorAll("[data-by-distance]")].map((list) => ({ list, items: [...list.children].map(read) }))
const shelves = [...document.querySelectorAll("[data-groups-by-distance]")].map((shelf) => ({ shelf, groups: [...shelf.children] }))
const told = document.querySelector("[data-sorted-by]")

if (lists.length) {
  document.addEventListener("guide:commune", (event) => {
    event.preventDefault()
    use(event.detail)
  })
  document.addEventListener("guide:kept-commune", ({ detail }) => use(detail, forgetButton()))
  document.addEventListener("guide:forgotten", () => {
    for (const { list, items } of lists) putBack(list, items)
    for (const { shelf, groups } of shelves) shelf.append(...groups)
    told.textContent = "Votre commune est oubliée."
    told.focus()
  })
}

function use({ name, latitude, longitude }, ...buttons) {
  if (latitude === null) {
    told.replaceChildren(`Nous ne savons pas où se trouve ${name} sur la carte : l’ordre n’a pas changé. `, ...buttons)
    return
  }
  const nearest = new Map(lists.map(({ list, items }) => [list, sort(list, items, latitude, longitude)]))
  for (const { shelf, groups } of shelves) {
    const far = (group) => Math.min(...[...nearest].filter(([list]) => group.contains(list)).map(([, one]) => one))
    shelf.append(...groups.toSorted((one, other) => far(one) - far(other) || 0))
  }
  told.replaceChildren(`Dans chaque liste, du plus proche au plus loin de ${name}, à vol d’oiseau. `, ...buttons)
}

/** Sort one list, and give the distance of its nearest place. */
function sort(list, items, latitude, longitude) {
  const measured = items.map(({ item, at, room }) => ({ item, room, far: at ? kilometres(latitude, longitude, ...at) : Infinity }))
  // Equals keep their order, which is the guide's.
  measured.sort((one, other) => one.far - other.far || 0)
  for (const { room, far } of measured) room.textContent = far === Infinity ? "" : `, à ${inKilometres(far)}`
  list.append(...measured.map(({ item }) => item))
  return measured[0]?.far ?? Infinity
}

function putBack(list, items) {
  for (const { room, words } of items) room.textContent = words
  list.append(...items.map(({ item }) => item))
}

/** An item, where it stands, and the room for its distance with what stood there first. */
function read(item) {
  let room = item.querySelector("[data-distance]")
  if (!room) {
    room = document.createElement("span")
    item.querySelector(".guide-line__place").append(room)
  }
  return { item, room, words: room.textContent, at: item.dataset.at?.split(" ").map(Number) }
}
