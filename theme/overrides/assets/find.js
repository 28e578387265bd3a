// « Trouver »: the commune that one chooses (`where.js`) opens the page of its département, and
// there puts the nearest places first. It stands in the fragment of the address, which no server
// is sent.
//
// The list of départements has `data-department` on its links. The page of one has, on its `.find`,
// `data-department`, `data-places` (the file of `export/first_places.py`) and `data-elsewhere` (the
// list of départements); on each door `data-network` and `data-rank`, what comes before distance.

import { kilometres } from "./communes.js"

const MOST_PLACES = 3
const doors = document.querySelector(".find[data-places]")
const told = document.querySelector("[data-sorted-by]")
const arrived = read(location.hash)

document.addEventListener("guide:commune", (event) => {
  event.preventDefault()
  go(event.detail)
})
if (arrived && !doors) openDepartment(arrived, (address) => location.replace(address))
else if (arrived) sort(arrived)

function go(commune) {
  if (!doors) openDepartment(commune, (address) => location.assign(address))
  else if (commune.department !== doors.dataset.department) {
    location.assign(doors.dataset.elsewhere + written(commune))
  } else {
    history.replaceState(null, "", written(commune))
    sort(commune)
  }
}

function openDepartment(commune, open) {
  const link = document.querySelector(`a[data-department="${CSS.escape(commune.department)}"]`)
  if (link) open(link.href + written(commune))
  else told.textContent = `${commune.name} n’est pas dans un département de ce guide.`
}

async function sort(commune) {
  if (commune.latitude === null) {
    told.textContent = `Nous ne savons pas où se trouve ${commune.name} sur la carte : l’ordre n’a pas changé.`
    return
  }
  const { places: file, root } = doors.dataset
  let networks
  try {
    const answer = await fetch(file)
    if (!answer.ok) throw new Error(`${answer.status}: ${file}`)
    networks = await answer.json()
  } catch {
    told.textContent = "Les distances n’ont pas pu être calculées : l’ordre n’a pas changé. Réessayez."
    return
  }
  for (const list of doors.querySelectorAll(".find-doors")) {
    const measured = [...list.children].map((door) => ({ door, near: nearest(networks[door.dataset.network], commune) }))
    for (const { door, near } of measured) if (near.length) show(door, near, root)
    // Equals keep their order, which is the guide's.
    measured.sort((one, other) => Number(one.door.dataset.rank) - Number(other.door.dataset.rank) || far(one) - far(other))
    list.append(...measured.map(({ door }) => door))
  }
  told.textContent = `Près ${of(commune.name)} : les lieux les plus proches d’abord, à vol d’oiseau.`
}

/** The nearest places; one of the neighbours only where it is nearer than all of the département. */
function nearest(rows = [], { latitude, longitude }) {
  const measured = rows
    .map(([name, town, phone, page, north, east, isOutside]) => ({ name, town, phone, page, isOutside, far: kilometres(latitude, longitude, north, east) }))
    .sort((one, other) => one.far - other.far)
  const firstInside = measured.findIndex(({ isOutside }) => !isOutside)
  return measured.filter(({ isOutside }, rank) => !isOutside || rank < firstInside).slice(0, MOST_PLACES)
}

function far({ near }) {
  return near[0]?.far ?? 0
}

function show(door, near, root) {
  door.querySelector(".find-places").replaceChildren(...near.map((place) => item(place, root)))
  door.querySelector(".find-others")?.remove()
  const where = door.querySelector("[data-where]")
  if (where) where.textContent = `${at(near[0].town)}, à ${distance(near[0].far)}`
}

function item({ name, town, phone, page, far }, root) {
  const link = element("a", "", name)
  link.href = root + page
  const words = element("span")
  words.append(link, `${name.includes(town) ? "" : `, ${town}`}, à ${distance(far)}`)
  const line = element("li")
  line.append(words)
  if (phone) {
    const call = element("a", "guide-phone")
    call.href = phoneLink(phone)
    const number = element("span")
    number.append(element("span", "guide-unseen", `Appeler ${name} : `), phone)
    call.append(number)
    line.append(call)
  }
  return line
}

function element(name, kind = "", text = "") {
  const made = document.createElement(name)
  if (kind) made.className = kind
  made.textContent = text
  return made
}

function at(town) {
  if (town.startsWith("Le ")) return `au ${town.slice(3)}`
  return town.startsWith("Les ") ? `aux ${town.slice(4)}` : `à ${town}`
}

function of(town) {
  if (town.startsWith("Le ")) return `du ${town.slice(3)}`
  if (town.startsWith("Les ")) return `des ${town.slice(4)}`
  return /^[aeiouyhàâéèêëîïôœù]/i.test(town) ? `d’${town}` : `de ${town}`
}

/** Whole kilometres, at least one, as the pages write them. */
function distance(far) {
  return `${Math.max(1, Math.round(far)).toLocaleString("fr-FR")} km`
}

/** `02 54 00 00 00` → `tel:+33254000000`, a short number as it is. */
function phoneLink(number) {
  const digits = number.replace(/\D/g, "")
  return digits.length === 10 && digits[0] === "0" ? `tel:+33${digits.slice(1)}` : `tel:${digits}`
}

/** A commune as the fragment of an address, and back. */
function written({ name, department, latitude, longitude }) {
  const place = latitude === null ? "" : `${latitude.toFixed(3)},${longitude.toFixed(3)}`
  return `#${new URLSearchParams({ commune: name, departement: department, position: place })}`
}

function read(fragment) {
  const said = new URLSearchParams(fragment.slice(1))
  const name = said.get("commune")
  const department = said.get("departement")
  if (!name || !department) return null
  const [latitude, longitude] = (said.get("position") || "").split(",").map(Number)
  const isPlaced = Number.isFinite(latitude) && Number.isFinite(longitude)
  return { name, department, latitude: isPlaced ? latitude : null, longitude: isPlaced ? longitude : null }
}
