// The search page: the engine finds, this module asks and shows. The words, and the choices, are
// in the address of the page, so that a search can be kept or sent.

import { openCommunes } from "./search-communes.js"
import { openSearch } from "./search-engine.js"
import { root } from "./site-root.js"

const PAGE_SIZE = 10
const PAUSE_AFTER_TYPING = 250
const KINDS = {
  place: "Lieu",
  network: "Réseau",
  need: "Besoin",
  question: "Qui voir",
  guide: "Guide",
  territory: "Territoire",
  commune: "Commune",
  tool: "Outil",
  event: "Rendez-vous",
  comparison: "Comparaison",
  acronym: "Sigle",
  page: "Page",
}

const form = document.getElementById("chercher")
const words = document.getElementById("mots")
const choices = document.getElementById("filtres")
const count = document.getElementById("compte")
const meant = document.getElementById("compris")
const list = document.getElementById("resultats")
const more = document.getElementById("suite")
const rescue = document.getElementById("secours")

const asked = new URLSearchParams(location.search)
words.value = asked.get("q") ?? ""
let latest = 0
let found = []
let shown = 0

// People type before the engine is there: what they ask for waits, and the page does not leave.
const emptyWords = form.dataset.motsVides.split(" ")
const engine = openSearch(root, emptyWords)
const communesMeant = openCommunes(form, emptyWords)
listen()
try {
  keepUsefulChoices(await (await engine).filters())
  await search()
} catch {
  count.textContent = "La recherche n’a pas pu démarrer. Partez d’une de ces pages :"
}

// The page holds every choice of the vocabularies: those that lead nowhere are taken away.
function keepUsefulChoices(known) {
  for (const select of choices.querySelectorAll("select")) {
    const useful = known[select.name] ?? {}
    for (const option of [...select.options]) {
      if (option.value && !(option.value in useful)) option.remove()
    }
    const wanted = asked.get(select.name)
    if (wanted && wanted in useful) select.value = wanted
  }
}

function listen() {
  let pause
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    clearTimeout(pause)
    search().catch(() => {})
  })
  form.addEventListener("input", () => {
    clearTimeout(pause)
    pause = setTimeout(() => search().catch(() => {}), PAUSE_AFTER_TYPING)
  })
  more.addEventListener("click", async () => {
    const next = list.children.length
    await showMore(latest)
    list.children[next]?.querySelector("a").focus()
  })
}

async function search() {
  const turn = ++latest
  const { ask } = await engine
  if (turn !== latest) return
  const question = new URLSearchParams(
    [...new FormData(form)].filter(([, value]) => value.trim()),
  )
  history.replaceState(null, "", question.size ? `?${question}` : location.pathname)
  const filters = Object.fromEntries([...question].filter(([name]) => name !== "q"))
  if (!question.size) return showNothing()
  const text = question.get("q") ?? ""
  const answer = await ask(text, filters)
  // A commune answers no choice: it is neither a public nor a need.
  const { communes, sure } = Object.keys(filters).length ? { communes: [] } : await communesMeant(text, answer)
  if (turn !== latest) return
  found = answer.pages
  shown = 0
  list.replaceChildren(...communes.map(communeCard))
  count.textContent = told(answer, communes.length)
  meant.replaceChildren(...understood(answer, communes.length, sure))
  rescue.hidden = found.length + communes.length > 0
  await showMore(turn)
}

function showNothing() {
  found = []
  list.replaceChildren()
  count.textContent = ""
  meant.replaceChildren()
  more.hidden = true
  rescue.hidden = true
}

function told({ pages, whole: pagesWhole }, communes) {
  const whole = pagesWhole + communes
  if (!pages.length && !communes) return "Aucun résultat. Essayez un mot plus simple, ou enlevez un filtre."
  if (!whole) return "Aucune page n’a tous ces mots. Voici les plus proches :"
  const number = whole === 1 ? "1 résultat" : `${whole} résultats`
  return pagesWhole < pages.length ? `${number}, puis les pages les plus proches` : number
}

// Says how the question was read, when it was not read as it was typed.
function understood({ corrected, unknown }, communes, sure) {
  const lines = []
  if (corrected.length) {
    const read = corrected.map(([typed, used]) => `« ${used} » au lieu de « ${typed} »`)
    lines.push(`Nous avons cherché ${read.join(", et ")}.`)
  }
  if (unknown.length && !(communes && sure)) {
    lines.push(`Ce guide ne connaît pas ${unknown.map((word) => `« ${word} »`).join(", ")}.`)
  }
  if (communes && !sure) lines.push("Ces communes s’écrivent presque ainsi.")
  return lines.map((text) => Object.assign(document.createElement("p"), { textContent: text }))
}

async function showMore(turn) {
  const pages = await Promise.all(
    found.slice(shown, shown + PAGE_SIZE).map((read) => read()),
  )
  if (turn !== latest) return
  list.append(...pages.map(card))
  shown += pages.length
  more.hidden = shown >= found.length
}

function communeCard({ name, former, departmentName, postcodes, address }) {
  const facts = [former ? `aujourd’hui ${name}` : "", departmentName, postcodes.length > 2 ? "" : postcodes.join(" et ")]
  const where = facts.filter(Boolean).join(", ")
  return card({ title: former || name, description: `${where}. Les lieux les plus proches, et leurs numéros.`, kind: "commune", address })
}

function card({ title, description, kind, address }) {
  const item = document.createElement("li")
  item.className = "guide-card"
  const what = document.createElement("span")
  what.className = "guide-chip"
  what.textContent = KINDS[kind] ?? KINDS.page
  const name = document.createElement("p")
  name.className = "guide-card__name"
  const link = document.createElement("a")
  link.href = new URL(address, root).href
  link.textContent = title
  name.append(link)
  item.append(what, name)
  if (description) {
    const text = document.createElement("p")
    text.className = "guide-card__text"
    text.textContent = description
    item.append(text)
  }
  return item
}
