// The search page: Pagefind finds, this module asks and shows. The words, and the choices, are
// in the address of the page, so that a search can be kept or sent.

const ROOT = new URL("../", import.meta.url)
const PAGE_SIZE = 10
const PAUSE_AFTER_TYPING = 250

const form = document.getElementById("chercher")
const words = document.getElementById("mots")
const choices = document.getElementById("filtres")
const count = document.getElementById("compte")
const list = document.getElementById("resultats")
const more = document.getElementById("suite")

const asked = new URLSearchParams(location.search)
words.value = asked.get("q") ?? ""
let latest = 0
let found = []
let shown = 0

try {
  const pagefind = await import(new URL("pagefind/pagefind.js", ROOT).href)
  await pagefind.options({ baseUrl: ROOT.pathname, excerptLength: 24 })
  keepUsefulChoices(await pagefind.filters())
  listen(pagefind)
  await search(pagefind)
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

function listen(pagefind) {
  let pause
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    clearTimeout(pause)
    search(pagefind)
  })
  form.addEventListener("input", () => {
    clearTimeout(pause)
    pause = setTimeout(() => search(pagefind), PAUSE_AFTER_TYPING)
  })
  more.addEventListener("click", async () => {
    const next = shown
    await showMore(latest)
    list.children[next]?.querySelector("a").focus()
  })
}

async function search(pagefind) {
  const turn = ++latest
  const question = new URLSearchParams(
    [...new FormData(form)].filter(([, value]) => value.trim()),
  )
  history.replaceState(null, "", question.size ? `?${question}` : location.pathname)
  const filters = Object.fromEntries([...question].filter(([name]) => name !== "q"))
  if (!question.size) return showNothing()
  const answer = await pagefind.search(question.get("q"), { filters })
  if (turn !== latest) return
  found = answer.results
  shown = 0
  list.replaceChildren()
  count.textContent = told(found.length)
  await showMore(turn)
}

function showNothing() {
  found = []
  list.replaceChildren()
  count.textContent = ""
  more.hidden = true
}

function told(number) {
  if (number === 0) return "Aucun résultat. Essayez un mot plus simple ou enlevez un filtre."
  return number === 1 ? "1 résultat" : `${number} résultats`
}

async function showMore(turn) {
  const pages = await Promise.all(
    found.slice(shown, shown + PAGE_SIZE).map((result) => result.data()),
  )
  if (turn !== latest) return
  list.append(...pages.map(card))
  shown += pages.length
  more.hidden = shown >= found.length
}

function card(page) {
  const item = document.createElement("li")
  item.className = "guide-card"
  const name = document.createElement("p")
  name.className = "guide-card__name"
  const link = document.createElement("a")
  link.href = page.url
  link.textContent = page.meta.title
  name.append(link)
  const excerpt = document.createElement("p")
  excerpt.className = "guide-card__text"
  excerpt.append(...marked(page.excerpt))
  item.append(name, excerpt)
  return item
}

// The excerpt is HTML: only its text and its marks are kept, with the apostrophes of our pages.
function marked(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html")
  return [...body.childNodes].map((node) => {
    const text = node.textContent.replaceAll("'", "’")
    if (node.nodeName !== "MARK") return document.createTextNode(text)
    const mark = document.createElement("mark")
    mark.textContent = text
    return mark
  })
}
