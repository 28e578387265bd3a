// The detailed ground of the map: tiles that somebody else serves, asked for when the visitor has
// read who receives the request and said yes; never before.

const { map } = window.guideMap
const region = document.querySelector(".guide-map")
const panel = document.querySelector(".guide-map-consent")
const button = panel.querySelector("button")

button.addEventListener("click", show)

function show() {
  const deepest = Number(region.dataset.deepest)
  map.options.zoomSnap = 1
  map.setMaxZoom(deepest)
  map.setZoom(Math.round(map.getZoom()))
  L.control.attribution({ position: "bottomright", prefix: false }).addTo(map)
  const credit = panel.querySelector("[data-credit]").cloneNode(true)
  L.tileLayer(region.dataset.tiles, { maxZoom: deepest, attribution: credit.outerHTML }).addTo(map)
  region.classList.add("guide-map--tiles")
  panel.querySelector("[role=status]").textContent = panel.dataset.shown
  button.remove()
  map.getContainer().focus()
}
