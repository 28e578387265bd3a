// The menu button of small screens and the choice of a light or dark display.
// Without this script both buttons stay hidden and the menu is open.

const menuButton = document.querySelector(".guide-menu-button")

function openMenu(isOpen) {
  menuButton.setAttribute("aria-expanded", String(isOpen))
}

menuButton.hidden = false
menuButton.addEventListener("click", () => {
  openMenu(menuButton.getAttribute("aria-expanded") === "false")
})
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || menuButton.getAttribute("aria-expanded") === "false") return
  openMenu(false)
  menuButton.focus()
})

const page = document.documentElement
const schemeButton = document.querySelector(".guide-scheme-button")

function showScheme() {
  schemeButton.setAttribute("aria-pressed", String(page.dataset.mdColorScheme === "slate"))
}

showScheme()
schemeButton.hidden = false
schemeButton.addEventListener("click", () => {
  page.dataset.mdColorScheme = page.dataset.mdColorScheme === "slate" ? "default" : "slate"
  showScheme()
  try {
    localStorage.setItem("guide-scheme", page.dataset.mdColorScheme)
  } catch {
    // Storage is refused: the choice lasts as long as the page.
  }
})
