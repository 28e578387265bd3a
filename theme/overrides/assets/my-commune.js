// The commune that one has asked this device to keep: where it is kept, and how it is forgotten.
//
// A page is told of it by the event `guide:kept-commune` when it opens (its `detail` is a `Commune`
// of `communes.js`), and by `guide:forgotten` when it is forgotten.

const MEMORY = "guide-commune"

/** Whether the browser lets anything be kept. */
export function canKeep() {
  try {
    return Boolean(localStorage)
  } catch {
    return false
  }
}

/** Keep a commune; `pages` is the address under which those of communes stand. */
export function keep(commune, pages) {
  try {
    localStorage.setItem(MEMORY, JSON.stringify({ ...commune, address: commune.address.slice(pages.length) }))
  } catch {
    // Storage is refused: the commune is used, and not kept.
  }
}

/** The commune that was kept, or null. */
export function recalled(pages) {
  try {
    const commune = JSON.parse(localStorage.getItem(MEMORY))
    return commune && { ...commune, address: `${pages}${commune.address}` }
  } catch {
    return null
  }
}

/** Tell the page of the commune that was kept. */
export function announce(commune) {
  document.dispatchEvent(new CustomEvent("guide:kept-commune", { detail: commune }))
}

/** Forget it, and tell the page. */
export function forget() {
  localStorage.removeItem(MEMORY)
  document.dispatchEvent(new CustomEvent("guide:forgotten"))
}

/** A button that forgets it, to stand beside the words that use it. */
export function forgetButton() {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "guide-sorted__forget"
  button.textContent = "Oublier ma commune"
  button.addEventListener("click", forget)
  return button
}
