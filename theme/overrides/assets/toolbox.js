// The choices above the toolbox: tools that do not fit are hidden, and the address of the page
// keeps what was chosen, so that it can be sent.

const EVERYONE = "tous-publics"

const form = document.getElementById("choix")
const count = document.getElementById("compte")
const shelves = [...document.querySelectorAll(".guide-shelf")]
const links = [...document.querySelectorAll(".guide-jump--sections li")]
const tools = [...document.querySelectorAll(".guide-shelf .guide-card")]

if (form) {
  const asked = new URLSearchParams(location.search)
  for (const select of form.querySelectorAll("select")) {
    const wanted = asked.get(select.name)
    if ([...select.options].some((option) => option.value === wanted)) select.value = wanted
  }
  form.hidden = false
  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("change", () => {
    const chosen = choices()
    history.replaceState(null, "", chosen.size ? `?${chosen}` : location.pathname)
    show(chosen)
  })
  show(choices())
  // A link to a tool that the choices hide shows it all the same.
  addEventListener("hashchange", showTarget)
}

function choices() {
  return new URLSearchParams([...new FormData(form)].filter(([, value]) => value))
}

function show(chosen) {
  for (const tool of tools) tool.hidden = !fits(tool.dataset, chosen)
  // The links to the shelves are in the order of the shelves.
  shelves.forEach((shelf, rank) => {
    shelf.hidden = !shelf.querySelector(".guide-card:not([hidden])")
    links[rank].hidden = shelf.hidden
  })
  const shown = tools.filter((tool) => !tool.hidden).length
  count.textContent = told(shown)
}

function fits({ publics, themes, genre }, chosen) {
  const [audience, theme, kind] = ["public", "theme", "genre"].map((name) => chosen.get(name))
  return (
    (!audience || holds(publics, audience) || holds(publics, EVERYONE)) &&
    (!theme || holds(themes, theme)) &&
    (!kind || kind === genre)
  )
}

function holds(values, value) {
  return values.split(" ").includes(value)
}

function told(shown) {
  if (shown === 0) return "Aucun outil ne répond à tous ces choix. Enlevez-en un."
  return shown === 1 ? "1 outil" : `${shown} outils`
}

function showTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!target?.hidden) return
  form.reset()
  form.dispatchEvent(new Event("change"))
  target.scrollIntoView()
}
