// Narrows the lists of a page to the items that have every facet ticked. How a page asks for it
// is said in theme/fragments/filter.html.

import { startBar } from "./filter-bar.js"

const form = document.querySelector(".guide-filter")
if (form) start(form)

function start(form) {
  const items = [...document.querySelectorAll("[data-filtered] li")].filter(isListed).map((place) => ({
    place,
    facets: (place.dataset.facets ?? "").split(" "),
    opening: place.dataset.opening,
  }))
  const groups = [...document.querySelectorAll("[data-group]")]
  startBar(form, { items: () => items, show })

  function show(keeps) {
    for (const item of items) item.place.hidden = keeps !== null && !keeps(item)
    for (const group of groups) group.hidden = !items.some(({ place }) => !place.hidden && group.contains(place))
  }
}

// An item of a list inside an item is a part of it.
function isListed(item) {
  return !item.parentElement.closest("[data-filtered] li")
}
