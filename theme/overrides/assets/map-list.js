// The list beside the map: a button per place that leads to its marker, and the filter.

/**
 * Join the items of the list to their places, by the address of their link.
 * `show(place, button)` is called when a place is to be seen on the map.
 */
export function joinList(places, show) {
  const form = document.querySelector(".guide-map-filter")
  const items = [...document.querySelectorAll(".guide-map-list li[data-family]")]
  const byAddress = new Map(places.map((place) => [place.address, place]))

  for (const item of items) {
    const place = byAddress.get(item.querySelector("a").href)
    if (place) item.append(buttonTo(place, show))
  }
  form.addEventListener("submit", (event) => event.preventDefault())
  filterList()

  return {
    chosen,
    onChoice(act) {
      form.addEventListener("change", () => {
        filterList()
        act(chosen())
      })
    },
  }

  function chosen() {
    const isChosen = chosenBy(form)
    return places.filter((place) => isChosen(place.network.famille))
  }

  function filterList() {
    const isChosen = chosenBy(form)
    for (const item of items) item.hidden = !isChosen(item.dataset.family)
    hideEmptyDepartments()
    tell(items.filter((item) => !item.hidden).length, items.length)
  }
}

/** No box ticked is no restriction. */
function chosenBy(form) {
  const ticked = new Set(new FormData(form).getAll("famille"))
  return (family) => ticked.size === 0 || ticked.has(family)
}

/** The links to the départements are in the order of the départements. */
function hideEmptyDepartments() {
  const links = document.querySelectorAll(".guide-map-list .guide-jump li")
  document.querySelectorAll(".guide-map-list__department").forEach((department, rank) => {
    department.hidden = !department.querySelector("li:not([hidden])")
    links[rank].hidden = department.hidden
  })
}

function tell(shown, all) {
  const words = shown > 1 ? "lieux affichés" : "lieu affiché"
  const among = shown < all ? ` sur ${all.toLocaleString("fr-FR")}` : ""
  const status = document.querySelector(".guide-map-count")
  status.textContent = `${shown.toLocaleString("fr-FR")} ${words}${among}.`
}

function buttonTo(place, show) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "guide-map-list__show"
  button.textContent = "Voir sur la carte"
  button.setAttribute("aria-label", `Voir sur la carte : ${place.name}`)
  button.addEventListener("click", () => show(place, button))
  return button
}
