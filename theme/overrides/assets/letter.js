// Copies the letter, its text or its code, where the browser lets a page copy. Nothing leaves it.

const value = (name) => document.getElementById(name).value

async function copy(names) {
  if (names.length === 1) return navigator.clipboard.writeText(value(names[0]))
  const blob = (type, name) => new Blob([value(name)], { type })
  const letter = { "text/html": blob("text/html", "html"), "text/plain": blob("text/plain", "texte") }
  return navigator.clipboard.write([new ClipboardItem(letter)])
}

if (navigator.clipboard && window.ClipboardItem) {
  for (const button of document.querySelectorAll("[data-copies]")) {
    const status = button.parentElement.querySelector("[role=status]")
    button.parentElement.hidden = false
    button.addEventListener("click", async () => {
      await copy(button.dataset.copies.split(" "))
      status.textContent = status.dataset.done
    })
  }
}
