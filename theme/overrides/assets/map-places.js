// The places of `lieux.json`, read once into columns; a place is known by its rank in them.
// Its position is also kept as Leaflet's world counts it, from 0 to 1, east and south.

import { slugOf } from "./communes.js"

const SCALE = 10_000

export class Places {
  /** `folder` is the address of the folder that holds the pages of places. */
  constructor(file, folder) {
    const { lieux } = file
    this.file = file
    this.folder = folder
    this.count = lieux.reseau.length
    this.visits = new Map(file.permanences)
    this.latitudes = summed(lieux.nord, SCALE)
    this.longitudes = summed(lieux.est, SCALE)
    this.communes = summed(lieux.commune, 1)
    this.east = this.longitudes.map((degrees) => (degrees + 180) / 360)
    this.south = this.latitudes.map(southOf)
  }

  name(rank) {
    const [before, after] = this.file.noms[this.file.lieux.nom[rank]]
    return after === undefined ? before : `${before}${this.commune(rank)}${after}`
  }

  address(rank) {
    const [page, part] = this.identifier(rank).split("#")
    return `${this.folder}${page}/${part ? `#${part}` : ""}`
  }

  identifier(rank) {
    const told = this.file.lieux.page[rank]
    if (typeof told === "string") return told
    const usual = `${this.department(rank)}/${this.network(rank).id}-${slugOf(this.commune(rank))}`
    return told ? `${usual}-${told}` : usual
  }

  /** The folder that holds its page, inside that of all. */
  folderOf(rank) {
    const told = this.file.lieux.page[rank]
    return typeof told === "string" ? told.split("/")[0] : this.department(rank)
  }

  commune(rank) {
    return this.file.communes.nom[this.communes[rank]]
  }

  department(rank) {
    return this.file.communes.departement[this.communes[rank]]
  }

  network(rank) {
    return this.file.reseaux[this.file.lieux.reseau[rank]]
  }

  /** The rank of what it offers. */
  profile(rank) {
    const told = this.file.lieux.profil[rank]
    return told ? told - 1 : this.network(rank).profil
  }

  /** When a permanence receives, in words; nothing for any other place. */
  visit(rank) {
    return this.visits.get(rank)
  }

  isApproximate(rank) {
    return this.file.lieux.approximatif[rank] === 1
  }

  position(rank) {
    return [this.latitudes[rank], this.longitudes[rank]]
  }

  /** What a sign says of a place. */
  title(rank) {
    const name = this.name(rank)
    const commune = this.commune(rank)
    return name.includes(commune) ? name : `${name}, ${commune}`
  }
}

function summed(steps, scale) {
  const all = new Float64Array(steps.length)
  let sum = 0
  for (let rank = 0; rank < steps.length; rank += 1) {
    sum += steps[rank]
    all[rank] = sum / scale
  }
  return all
}

function southOf(latitude) {
  const sine = Math.sin((latitude * Math.PI) / 180)
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}
