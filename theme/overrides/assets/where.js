// The box where one says where one lives: suggestions while typing (an ARIA 1.2 combobox), the
// position of the device when asked, a commune kept on the device when asked.
//
// A chosen commune is told to the page by the event `guide:commune` (its `detail` is a `Commune` of
// `communes.js`, or a position without a name). When nobody on the page answers by
// `preventDefault()`, the page of the commune is opened. The one that is kept is announced when the
// page opens (`my-commune.js`).

import { Communes } from "./communes.js"
import { announce, canKeep, forget, keep, recalled } from "./my-commune.js"

const PAUSE_AFTER_TYPING = 120
const PATIENCE = 10_000

const form = document.querySelector(".guide-where-box")
if (form) start(form)

function start(form) {
  const pages = new URL(form.getAttribute("action"), location.href).href
  const communes = new Communes(pages, new URL(form.dataset.lists, location.href).href)
  const input = form.querySelector("input[type=text]")
  const list = form.querySelector("[role=listbox]")
  const status = form.querySelector("[role=status]")
  const remember = form.querySelector("input[type=checkbox]")
  const locate = form.querySelector(".guide-where-box__locate")
  const kept = form.querySelector(".guide-where-box__kept")
  let found = []
  let active = -1
  let turn = 0
  let pause

  input.setAttribute("role", "combobox")
  input.setAttribute("aria-autocomplete", "list")
  input.setAttribute("aria-controls", list.id)
  input.setAttribute("aria-expanded", "false")
  remember.closest("p").hidden = !canKeep()
  locate.hidden = !("geolocation" in navigator)
  showKept(recalled(pages))

  // The lists start to come when somebody is about to type.
  input.addEventListener("focus", () => communes.index().catch(() => {}), { once: true })
  input.addEventListener("input", () => {
    clearTimeout(pause)
    pause = setTimeout(suggest, PAUSE_AFTER_TYPING)
  })
  input.addEventListener("keydown", onKey)
  input.addEventListener("blur", () => close())
  // A press on a suggestion must not take the keyboard away from the box.
  list.addEventListener("mousedown", (event) => event.preventDefault())
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]")
    if (option) choose(found[[...list.children].indexOf(option)])
  })
  form.addEventListener("submit", onSubmit)
  locate.addEventListener("click", useDevice)
  kept.querySelector("button").addEventListener("click", () => {
    forget()
    input.focus()
  })
  document.addEventListener("guide:forgotten", () => {
    remember.checked = false
    showKept(null)
    status.textContent = "Votre commune est oubliée."
  })
  const mine = recalled(pages)
  if (mine) announce(mine)

  const asked = new URLSearchParams(location.search).get(input.name)
  if (asked) {
    input.value = asked
    suggest()
  }

  async function suggest() {
    clearTimeout(pause)
    const mine = ++turn
    const text = input.value.trim()
    if (!text) return show([], "")
    try {
      const answer = await communes.find(text)
      if (mine === turn) show(answer.communes, told(answer, text))
    } catch {
      if (mine === turn) show([], FAILED)
    }
  }

  function show(answers, words) {
    found = answers
    list.replaceChildren(...found.map(option))
    activate(-1)
    list.hidden = found.length === 0
    input.setAttribute("aria-expanded", String(!list.hidden))
    status.textContent = words
  }

  function close() {
    turn++
    clearTimeout(pause)
    list.hidden = true
    input.setAttribute("aria-expanded", "false")
    activate(-1)
  }

  function activate(rank) {
    list.children[active]?.setAttribute("aria-selected", "false")
    active = rank
    const option = list.children[active]
    if (!option) return input.removeAttribute("aria-activedescendant")
    option.setAttribute("aria-selected", "true")
    option.scrollIntoView({ block: "nearest" })
    input.setAttribute("aria-activedescendant", option.id)
  }

  function onKey(event) {
    const last = list.children.length - 1
    const isOpen = !list.hidden
    if (event.key === "Escape" && isOpen) close()
    else if (event.key === "ArrowDown" && !isOpen && found.length) reopen(0)
    else if (event.key === "ArrowUp" && !isOpen && found.length) reopen(last)
    else if (event.key === "ArrowDown" && isOpen) activate(active === last ? 0 : active + 1)
    else if (event.key === "ArrowUp" && isOpen) activate(active <= 0 ? last : active - 1)
    else return
    event.preventDefault()
  }

  function reopen(rank) {
    list.hidden = false
    input.setAttribute("aria-expanded", "true")
    activate(rank)
  }

  /** Enter takes the suggestion that is lit, or the only one that can be meant. */
  async function onSubmit(event) {
    event.preventDefault()
    if (active >= 0) return choose(found[active])
    if (!input.value.trim()) {
      status.textContent = "Écrivez le nom de votre commune, ou son code postal."
      return input.focus()
    }
    await suggest()
    const [first, ...others] = found
    const isMeant = first && isWritten(first, input.value)
    if (first && (others.length === 0 || (isMeant && !others.some((one) => isWritten(one, input.value))))) {
      return choose(first)
    }
    input.focus()
  }

  function choose(commune) {
    close()
    input.value = commune.name
    status.textContent = `${commune.name} est choisie.`
    if (remember.checked) keep(commune, pages)
    tell(commune)
  }

  function useDevice() {
    status.textContent = "Votre appareil cherche où vous êtes."
    navigator.geolocation.getCurrentPosition(onPosition, onRefusal, {
      timeout: PATIENCE,
      maximumAge: 600_000,
    })
  }

  async function onPosition({ coords }) {
    const { latitude, longitude } = coords
    try {
      const near = await communes.around(latitude, longitude)
      const words = near.length ? AROUND : "Vous semblez être loin des communes de ce guide."
      show(near, `${words} Vous pouvez aussi écrire le nom d’une commune.`)
    } catch {
      show([], FAILED)
    }
    input.focus()
  }

  function onRefusal({ code, PERMISSION_DENIED }) {
    status.textContent = code === PERMISSION_DENIED ? REFUSED : UNFOUND
    input.focus()
  }

  function showKept(commune) {
    kept.hidden = commune === null
    if (commune === null) return
    remember.checked = true
    const link = kept.querySelector("a")
    link.textContent = commune.name
    link.href = commune.address
  }
}

const FAILED =
  "La liste des communes n’a pas pu être chargée. Réessayez, ou choisissez votre commune dans la liste par département."
const AROUND = "Voici les communes autour de vous : choisissez la vôtre."
const REFUSED =
  "Votre appareil n’a pas donné sa position. Écrivez le nom de votre commune, ou autorisez la position dans les réglages du navigateur."
const UNFOUND =
  "Votre appareil n’a pas trouvé où vous êtes. Écrivez le nom de votre commune ou son code postal."

function tell(commune) {
  const event = new CustomEvent("guide:commune", { detail: commune, cancelable: true })
  if (document.dispatchEvent(event)) location.assign(commune.address)
}

function told({ kind, sure, communes }, text) {
  const proposed = communes.length > 1 ? `${communes.length} communes proposées.` : "1 commune proposée."
  if (kind === "short") return communes.length ? `${proposed} Continuez à écrire pour préciser.` : "Continuez à écrire."
  if (communes.length) return sure ? proposed : `Nous ne trouvons pas « ${text} ». ${proposed}`
  if (kind === "code") {
    return `Nous ne trouvons pas le code postal « ${text} ». S’il porte la mention CEDEX, écrivez plutôt le nom de la commune.`
  }
  return `Nous ne trouvons pas « ${text} » dans les régions de ce guide. Essayez le code postal, ou choisissez dans la liste par département.`
}

function isWritten(commune, text) {
  const same = (name) => name.localeCompare(text.trim(), "fr", { sensitivity: "base", ignorePunctuation: true }) === 0
  return same(commune.name) || same(commune.former)
}

/** The name, then what tells two communes of one name apart. */
function option(commune, rank) {
  const item = document.createElement("li")
  item.id = `commune-${rank}`
  item.setAttribute("role", "option")
  item.setAttribute("aria-selected", "false")
  const name = document.createElement("span")
  name.className = "guide-where-box__name"
  name.textContent = commune.former || commune.name
  const place = document.createElement("span")
  place.className = "guide-where-box__place"
  const postcodes = commune.postcodes.length > 2 ? commune.postcodes.slice(0, 1) : commune.postcodes
  const facts = [
    commune.former ? `aujourd’hui ${commune.name}` : "",
    commune.departmentName,
    postcodes.join(" et "),
  ]
  place.textContent = facts.filter(Boolean).join(", ")
  item.append(name, " ", place)
  return item
}
