// What the map says of the places of a sign: one card each. Text of a record is set as text.

const MOST_CARDS = 20

/** The cards of some places; `showArea(rank)` draws whom a place serves. */
export function cardsOf(places, ranks, showArea, outside) {
  const box = document.createElement("div")
  if (ranks.length > 1) {
    const head = element("p", "guide-map-card__head", headOf(places, ranks))
    box.append(head)
  }
  for (const rank of ranks.slice(0, MOST_CARDS)) box.append(card(places, rank, showArea, outside))
  if (ranks.length > MOST_CARDS) {
    box.append(element("p", "", `Et ${ranks.length - MOST_CARDS} autres, dans la liste.`))
  }
  return box
}

/** What the whole of it is called. */
export function headOf(places, ranks) {
  if (ranks.length === 1) return places.name(ranks[0])
  const communes = new Set(ranks.map((rank) => places.commune(rank)))
  return `${ranks.length} lieux ${communes.size === 1 ? `à cet endroit de ${[...communes][0]}` : "tout près l’un de l’autre"}`
}

function card(places, rank, showArea, outside) {
  const { sigle, nom, famille } = places.network(rank)
  const box = element("div", "guide-map-card")
  const pin = element("span", "guide-pin")
  pin.dataset.family = famille
  pin.setAttribute("aria-hidden", "true")
  const link = element("a", "", places.name(rank))
  link.href = places.address(rank)
  if (outside) link.target = "_blank"
  const words = element("div")
  words.append(paragraph(link), paragraph(sigle && sigle !== nom ? `${nom} (${sigle})` : nom), paragraph(places.commune(rank)))
  if (places.visit(rank)) words.append(paragraph(places.visit(rank)))
  if (places.isApproximate(rank)) words.append(paragraph("Position approximative : suivez l’adresse."))
  const button = element("button", "guide-map-card__area", "Montrer son secteur")
  button.type = "button"
  button.setAttribute("aria-label", `Montrer son secteur : ${places.name(rank)}`)
  button.addEventListener("click", () => showArea(rank))
  words.append(button)
  box.append(pin, words)
  return box
}

function paragraph(content) {
  const made = element("p")
  made.append(content)
  return made
}

function element(name, kind = "", text = "") {
  const made = document.createElement(name)
  if (kind) made.className = kind
  made.textContent = text
  return made
}
