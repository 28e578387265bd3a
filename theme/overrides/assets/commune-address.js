// A commune as the fragment of an address, which no server is sent, and back.

/** `#commune=Blois&departement=41&position=47.586,1.336`; takes a `Commune` of communes.js. */
export function written({ name, department, latitude, longitude }) {
  const place = latitude === null ? "" : `${latitude.toFixed(3)},${longitude.toFixed(3)}`
  return `#${new URLSearchParams({ commune: name, departement: department, position: place })}`
}

/** The commune of a fragment: its name, its département and its position, null where unknown. */
export function read(fragment) {
  const said = new URLSearchParams(fragment.slice(1))
  const name = said.get("commune")
  const department = said.get("departement")
  if (!name || !department) return null
  const [latitude, longitude] = (said.get("position") || "").split(",").map(Number)
  const isPlaced = Number.isFinite(latitude) && Number.isFinite(longitude)
  return { name, department, latitude: isPlaced ? latitude : null, longitude: isPlaced ? longitude : null }
}
