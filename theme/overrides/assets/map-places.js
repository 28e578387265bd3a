// The places of `lieux.json`, each with its marker.

/** One object per place, in the order of the file; `root` is the address of the site’s root. */
export function placesFrom({ lieux, reseaux, communes }, root) {
  return lieux.nom.map((name, rank) => {
    const network = reseaux[lieux.reseau[rank]]
    const place = {
      name,
      address: new URL(lieux.page[rank], root).href,
      network,
      commune: communes[lieux.commune[rank]],
      position: [lieux.latitude[rank], lieux.longitude[rank]],
      isApproximate: lieux.approximatif[rank] === 1,
    }
    return { ...place, marker: markerOf(place) }
  })
}

function markerOf(place) {
  const pin = document.createElement("span")
  pin.className = "guide-pin"
  pin.dataset.family = place.network.famille
  pin.setAttribute("aria-hidden", "true")
  const exactness = place.isApproximate ? " guide-marker--approximate" : ""
  const icon = L.divIcon({ html: pin, className: `guide-marker${exactness}`, iconSize: [30, 30] })
  const name = `${place.name}, ${place.commune}`
  const marker = L.marker(place.position, { icon, title: name, alt: name, riseOnHover: true })
  return marker.bindPopup(() => popupOf(place), { maxWidth: 240, autoPanPadding: [12, 12] })
}

function popupOf(place) {
  const popup = document.createElement("div")
  const link = document.createElement("a")
  link.href = place.address
  link.textContent = place.name
  const { sigle, nom } = place.network
  popup.append(paragraph(link), paragraph(sigle ? `${nom} (${sigle})` : nom), paragraph(place.commune))
  if (place.isApproximate) popup.append(paragraph("Position approximative : suivez l’adresse."))
  return popup
}

function paragraph(content) {
  const element = document.createElement("p")
  element.append(content)
  return element
}
