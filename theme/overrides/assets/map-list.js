// The list beside the map: which places it holds, what is hidden, what leads to the map.

const FEW = 30

export class PlaceList {
  /**
   * `show(rank, button)` is called when a place is to be seen on the map, `light(rank)` when one
   * points at it (null: at none).
   */
  constructor(section, places, show, light) {
    this.section = section
    this.places = places
    this.show = show
    this.rooms = [...section.querySelectorAll(".guide-map-list__room")]
    this.departments = [...section.querySelectorAll("[data-department]")]
    this.items = new Map()
    this.ranks = this.rooms.length ? this.listed() : this.ofDepartments()
    this.lit = []
    for (const room of this.rooms) {
      room.addEventListener("toggle", () => this.addButtons(room))
      this.addButtons(room)
    }
    for (const event of ["pointerover", "focusin"]) section.addEventListener(event, ({ target }) => light(this.rankOf(target)))
    for (const event of ["pointerleave", "focusout"]) section.addEventListener(event, () => light(null))
  }

  listed() {
    const items = [...this.section.querySelectorAll("li[data-family]")].map((item) => [item, item.querySelector("a").href])
    // Pages stand in a folder for each département: those of the others are not asked for.
    const folders = new Set(items.map(([, address]) => address.slice(this.places.folder.length).split("/")[0]))
    const ranks = new Map()
    for (let rank = 0; rank < this.places.count; rank += 1) {
      if (folders.has(this.places.folderOf(rank))) ranks.set(this.places.address(rank), rank)
    }
    for (const [item, address] of items) {
      const rank = ranks.get(address)
      // A place may be told twice, in two rooms.
      if (rank !== undefined) this.items.set(item, rank)
    }
    return [...new Set(this.items.values())].sort((one, other) => one - other)
  }

  ofDepartments() {
    const codes = new Set(this.departments.map(({ dataset }) => dataset.department))
    const all = Array.from({ length: this.places.count }, (_, rank) => rank)
    return all.filter((rank) => codes.has(this.places.department(rank)))
  }

  /** Leaves the places that fit; `distance(rank)` is in kilometres, or null when nobody asks. */
  narrow(fitting, distance) {
    const kept = new Set(this.rooms.length ? fitting : [])
    for (const room of this.rooms) this.narrowRoom(room, kept, distance)
    const counts = this.departments.length ? this.byDepartment(fitting) : null
    for (const line of this.departments) {
      const found = counts.get(line.dataset.department) ?? 0
      line.hidden = !found
      line.querySelector(".guide-fold__count").textContent = counted(found)
      // The choices go along.
      const link = line.querySelector("a")
      link.search = location.search
      link.hash = location.hash
    }
    const isNarrowed = fitting.length < this.ranks.length
    if (isNarrowed && fitting.length <= FEW) for (const room of this.rooms) room.open = true
  }

  byDepartment(ranks) {
    const counts = new Map()
    for (const rank of ranks) {
      const department = this.places.department(rank)
      counts.set(department, (counts.get(department) ?? 0) + 1)
    }
    return counts
  }

  narrowRoom(room, kept, distance) {
    const items = [...room.querySelectorAll("li")]
    for (const item of items) {
      // A place without a position is on no map, and is never left out for that alone.
      const rank = this.items.get(item)
      item.hidden = rank === undefined ? kept.size < this.ranks.length : !kept.has(rank)
    }
    const found = items.filter((item) => !item.hidden)
    room.hidden = !found.length
    room.querySelector("[data-count]").textContent = counted(found.length)
    if (!distance) return
    const measured = items.map((item) => ({ item, far: this.items.has(item) ? distance(this.items.get(item)) : Infinity }))
    measured.sort((one, other) => one.far - other.far || 0)
    for (const { item, far } of measured) this.tellDistance(item, far)
    room.querySelector("ul").append(...measured.map(({ item }) => item))
  }

  tellDistance(item, far) {
    const facts = item.querySelector(".guide-map-list__facts")
    let told = facts.querySelector("[data-far]")
    if (!told) {
      told = document.createElement("span")
      told.dataset.far = ""
      facts.append(told)
    }
    told.textContent = far === Infinity ? "" : `, à ${Math.max(1, Math.round(far)).toLocaleString("fr-FR")} km`
  }

  forgetDistances() {
    for (const told of this.section.querySelectorAll("[data-far]")) told.remove()
  }

  addButtons(room) {
    if (!room.open || room.dataset.joined) return
    room.dataset.joined = "yes"
    for (const item of room.querySelectorAll("li")) if (this.items.has(item)) item.append(this.buttonOf(item))
  }

  buttonOf(item) {
    const rank = this.items.get(item)
    const button = document.createElement("button")
    button.type = "button"
    button.className = "guide-map-list__show"
    button.textContent = "Voir sur la carte"
    button.setAttribute("aria-label", `Voir sur la carte : ${this.places.name(rank)}`)
    button.addEventListener("click", () => this.show(rank, button))
    return button
  }

  rankOf(element) {
    return this.items.get(element.closest?.("li[data-family]")) ?? null
  }

  /** Lights the items of some places. */
  lightUp(ranks) {
    for (const item of this.lit) item.classList.remove("guide-map-list__lit")
    this.lit = ranks.length ? [...this.items].filter(([, rank]) => ranks.includes(rank)).map(([item]) => item) : []
    for (const item of this.lit) item.classList.add("guide-map-list__lit")
  }
}

/** How many places there are, in words. */
export function counted(number) {
  return `${number.toLocaleString("fr-FR")} ${number > 1 ? "lieux" : "lieu"}`
}
