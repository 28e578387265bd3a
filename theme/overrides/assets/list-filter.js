// Narrows the lists of a page to the items that have every facet ticked. How a page asks for it
// is said in theme/fragments/filter.html. The choices stand in the address, to be kept or sent.

import { stateAt } from "./opening.js"

const OPEN_NOW = "ouvert"
const ON_HOURS = [OPEN_NOW, "samedi", "apres-18h"]
const EVERY_MINUTE = 60_000

const form = document.querySelector(".guide-filter")
if (form) start(form)

function start(form) {
  const count = form.querySelector("[role=status]")
  const ways = form.querySelector(".guide-filter__ways")
  const clear = form.querySelector("[type=reset]")
  const chosen = form.querySelector(".guide-filter__chosen")
  const choices = [...form.querySelectorAll("[name=filtre]")]
  const items = [...document.querySelectorAll("[data-filtered] li")].filter(isListed)
  const groups = [...document.querySelectorAll("[data-filtered] [data-group]")]

  dropOpenNow()
  readAddress()
  narrow()
  setInterval(() => ticked().some(({ value }) => value === OPEN_NOW) && narrow(), EVERY_MINUTE)
  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("change", () => choose())
  form.addEventListener("reset", (event) => {
    event.preventDefault()
    for (const choice of choices) choice.checked = false
    choose()
    choices[0].focus()
  })
  addEventListener("popstate", () => {
    readAddress()
    narrow()
  })

  function choose() {
    const address = new URL(location.href)
    address.searchParams.delete("filtre")
    for (const choice of ticked()) address.searchParams.append("filtre", choice.value)
    history.replaceState(null, "", address)
    narrow()
  }

  function readAddress() {
    const asked = new URLSearchParams(location.search).getAll("filtre")
    for (const choice of choices) choice.checked = asked.includes(choice.value)
    if (ticked().length) form.querySelector("details").open = true
  }

  function narrow() {
    const wanted = ticked()
    for (const item of items) item.hidden = !fits(item, wanted)
    for (const group of groups) group.hidden = !items.some((item) => !item.hidden && group.contains(item))
    clear.hidden = !wanted.length
    chosen.textContent = wanted.length ? `(${wanted.length})` : ""
    tell(wanted)
  }

  function ticked() {
    return choices.filter((choice) => choice.checked)
  }

  function tell(wanted) {
    const found = items.filter((item) => !item.hidden).length
    const looser = found || !wanted.length ? [] : loosened(wanted)
    count.textContent = sentence(found, wanted, looser)
    ways.replaceChildren(...looser.map(way))
  }

  function sentence(found, wanted, looser) {
    const { one, many } = form.dataset
    if (!wanted.length) return ""
    const silent = unknown(wanted)
    const more = silent ? ` Le guide ne connaît pas les horaires de ${silent} ${silent > 1 ? `autres ${many}` : `autre ${one}`}.` : ""
    if (found) return `${found.toLocaleString("fr-FR")} ${found > 1 ? many : one} sur ${items.length.toLocaleString("fr-FR")}.${more}`
    return `Aucun ${one} ne réunit tout cela. ${looser.length ? "Enlevez un choix :" : "Enlevez des choix."}${more}`
  }

  // A site that was built too long ago cannot say what is open now.
  function dropOpenNow() {
    const choice = choices.find(({ value }) => value === OPEN_NOW)
    const now = new Date()
    if (!choice || items.some(({ dataset }) => dataset.opening && stateAt(dataset.opening, now))) return
    choices.splice(choices.indexOf(choice), 1)
    choice.closest("li").remove()
  }

  // Those that may be open then, for all we know, and fit the other choices.
  function unknown(wanted) {
    const others = wanted.filter(({ value }) => !ON_HOURS.includes(value))
    if (others.length === wanted.length) return 0
    return items.filter((item) => !item.dataset.opening && item.hidden && fits(item, others)).length
  }

  // What one choice less would give, the most generous first.
  function loosened(wanted) {
    return wanted
      .map((choice) => {
        const others = wanted.filter((other) => other !== choice)
        return { choice, found: items.filter((item) => fits(item, others)).length }
      })
      .filter(({ found }) => found)
      .sort((a, b) => b.found - a.found)
  }

  function way({ choice, found }) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "guide-filter__clear"
    button.textContent = `Sans « ${words(choice)} » : ${found} ${found > 1 ? form.dataset.many : form.dataset.one}`
    button.addEventListener("click", () => {
      choice.checked = false
      choose()
      choice.focus()
    })
    const item = document.createElement("li")
    item.append(button)
    return item
  }
}

function fits(item, wanted) {
  const held = (item.dataset.facets ?? "").split(" ")
  return wanted.every(({ value }) => (value === OPEN_NOW ? isOpen(item) : held.includes(value)))
}

function isOpen(item) {
  return Boolean(item.dataset.opening) && stateAt(item.dataset.opening, new Date())?.kind === "open"
}

// An item of a list inside an item is a part of it.
function isListed(item) {
  return !item.parentElement.closest("[data-filtered] li")
}

function words(choice) {
  return choice.closest("label").textContent.trim()
}
