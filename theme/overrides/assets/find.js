// « Trouver »: the commune that one chooses (`where.js`) opens the page of its département, and
// there puts the nearest places first; so does the one that was kept (`my-commune.js`), which opens
// nothing by itself. The chosen one stands in the fragment of the address, which no server is sent.
//
// The list of départements has `data-department` on its links. The page of one has, on its `.find`,
// `data-department`, `data-elsewhere` (the list of départements), and what `find-doors.js` reads.

import { read, written } from "./commune-address.js"
import { Doors } from "./find-doors.js"
import { startBar } from "./filter-bar.js"
import { forgetButton } from "./my-commune.js"

const page = document.querySelector(".find[data-places]")
const bar = document.querySelector(".guide-filter")
const told = document.querySelector("[data-sorted-by]")
const arrived = read(location.hash)
const doors = page && new Doors(page, bar)

document.addEventListener("guide:commune", (event) => {
  event.preventDefault()
  go(event.detail)
})
document.addEventListener("guide:kept-commune", ({ detail }) => arrived || propose(detail))
document.addEventListener("guide:forgotten", () => {
  doors?.near(null)
  if (doors) history.replaceState(null, "", location.pathname + location.search)
  tell("Votre commune est oubliée.")
  told.focus()
})
if (arrived && !doors) openDepartment(arrived, (address) => location.replace(address))
else if (arrived) sort(arrived)
if (bar) {
  const narrow = startBar(bar, { items: () => doors.items(), show: (keeps) => doors.narrow(keeps), late: true })
  page.addEventListener("change", ({ target }) => target.name === "preference" && narrow())
}

function go(commune) {
  if (!doors) openDepartment(commune, (address) => location.assign(address))
  else if (commune.department !== page.dataset.department) {
    location.assign(page.dataset.elsewhere + written(commune))
  } else {
    history.replaceState(null, "", written(commune))
    sort(commune)
  }
}

// The kept commune sorts the page of its own département; elsewhere, it only shows the way.
function propose(commune) {
  if (commune.department === page?.dataset.department) return sort(commune, forgetButton())
  const link = linkTo(commune)
  const way = document.createElement("a")
  way.href = link ? link.href + written(commune) : (page?.dataset.elsewhere ?? "") + written(commune)
  way.textContent = `Voir près ${of(commune.name)}`
  if (link || page) tell(way, " ", forgetButton())
}

function openDepartment(commune, open) {
  const link = linkTo(commune)
  if (link) open(link.href + written(commune))
  else tell(`${commune.name} n’est pas dans un département de ce guide.`)
}

function linkTo({ department }) {
  return document.querySelector(`a[data-department="${CSS.escape(department)}"]`)
}

async function sort(commune, ...buttons) {
  if (commune.latitude === null) {
    return tell(`Nous ne savons pas où se trouve ${commune.name} sur la carte : l’ordre n’a pas changé. `, ...buttons)
  }
  try {
    await doors.near(commune)
  } catch {
    return tell(`Les distances n’ont pas pu être calculées : l’ordre n’a pas changé. Réessayez.`)
  }
  tell(`Près ${of(commune.name)} : les lieux les plus proches d’abord, à vol d’oiseau. `, ...buttons)
}

function tell(...said) {
  told.replaceChildren(...said)
}

function of(town) {
  if (town.startsWith("Le ")) return `du ${town.slice(3)}`
  if (town.startsWith("Les ")) return `des ${town.slice(4)}`
  return /^[aeiouyhàâéèêëîïôœù]/i.test(town) ? `d’${town}` : `de ${town}`
}
