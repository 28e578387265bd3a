// The bar that narrows what a page lists to what has every facet ticked (theme/fragments/filter.html).
// The choices stand in the address, to be kept or sent.

import { stateAt } from "./opening.js"

const OPEN_NOW = "ouvert"
/** Facets of the days on which a place receives. */
export const ON_DAYS = ["samedi", "apres-18h"]
const ON_HOURS = [OPEN_NOW, ...ON_DAYS]
const EVERY_MINUTE = 60_000
const FAILED = "Les lieux n’ont pas pu être chargés : la liste n’a pas changé. Réessayez."

/**
 * Start the bar `form`. What it narrows are `items()`, or a promise of them: each has `facets`,
 * a list, and `opening`, its coming days as the build wrote them, or nothing.
 *
 * `show(keeps)` is called at each change with what tells of an item whether it is kept; with null
 * when nothing is ticked. What is `late` is not asked for before there is a choice. Gives a function
 * that narrows again, for a page whose items have changed.
 */
export function startBar(form, { items, show, late = false }) {
  const count = form.querySelector("[role=status]")
  const ways = form.querySelector(".guide-filter__ways")
  const clear = form.querySelector("[type=reset]")
  const chosen = form.querySelector(".guide-filter__chosen")
  const choices = [...form.querySelectorAll("[name=filtre]")]
  let turn = 0

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
  return narrow

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

  async function narrow() {
    const mine = ++turn
    const isIdle = late && !ticked().length
    let listed = []
    try {
      listed = isIdle ? [] : await items()
    } catch {
      if (mine === turn) tell(FAILED)
      return
    }
    if (mine !== turn) return
    if (!isIdle) dropOpenNow(listed)
    const wanted = ticked()
    const kept = listed.filter((item) => fits(item, wanted))
    show(wanted.length ? (item) => fits(item, wanted) : null)
    clear.hidden = !wanted.length
    chosen.textContent = wanted.length ? `(${wanted.length})` : ""
    const looser = kept.length || !wanted.length ? [] : loosened(listed, wanted)
    tell(wanted.length ? sentence(listed, kept, wanted, looser) : "", looser)
  }

  function tell(words, looser = []) {
    count.textContent = words
    ways.replaceChildren(...looser.map(way))
  }

  function ticked() {
    return choices.filter((choice) => choice.checked)
  }

  function sentence(listed, kept, wanted, looser) {
    const { one, many } = form.dataset
    const silent = unknown(listed, wanted)
    const more = silent ? ` Le guide ne connaît pas les horaires de ${silent} ${silent > 1 ? `autres ${many}` : `autre ${one}`}.` : ""
    const number = kept.length
    if (number) return `${number.toLocaleString("fr-FR")} ${number > 1 ? many : one} sur ${listed.length.toLocaleString("fr-FR")}.${more}`
    return `Aucun ${one} ne réunit tout cela. ${looser.length ? "Enlevez un choix :" : "Enlevez des choix."}${more}`
  }

  // A site that was built too long ago cannot say what is open now.
  function dropOpenNow(listed) {
    const choice = choices.find(({ value }) => value === OPEN_NOW)
    const now = new Date()
    if (!choice || listed.some(({ opening }) => opening && stateAt(opening, now))) return
    choices.splice(choices.indexOf(choice), 1)
    choice.closest("li").remove()
  }

  // Those that may be open then, for all we know, and fit the other choices.
  function unknown(listed, wanted) {
    const others = wanted.filter(({ value }) => !ON_HOURS.includes(value))
    if (others.length === wanted.length) return 0
    return listed.filter((item) => !item.opening && !fits(item, wanted) && fits(item, others)).length
  }

  // What one choice less would give, the most generous first.
  function loosened(listed, wanted) {
    return wanted
      .map((choice) => {
        const others = wanted.filter((other) => other !== choice)
        return { choice, found: listed.filter((item) => fits(item, others)).length }
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

/** What is said of an item that has some `facets`, of those that the bar offers. */
export function saidOf(facets, form) {
  const choices = form ? [...form.querySelectorAll("[name=filtre]")] : []
  const held = choices.filter(({ value }) => facets.includes(value))
  return held.map((choice) => choice.dataset.said ?? words(choice)).join(", ").toLowerCase()
}

function fits({ facets, opening }, wanted) {
  return wanted.every(({ value }) => (value === OPEN_NOW ? isOpen(opening) : facets.includes(value)))
}

function isOpen(opening) {
  return Boolean(opening) && stateAt(opening, new Date())?.kind === "open"
}

function words(choice) {
  return choice.closest("label").textContent.trim()
}
