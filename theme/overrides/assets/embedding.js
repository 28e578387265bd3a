// The line to copy follows what one chooses; text is set as text.

const form = document.querySelector(".embedding-form")
const code = document.querySelector(".embedding-code code")
const copy = document.querySelector(".embedding-copy")
const said = document.querySelector(".embedding-copied")

form.addEventListener("change", write)
form.addEventListener("submit", (event) => event.preventDefault())
copy.hidden = !navigator.clipboard
copy.querySelector("button").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(code.textContent)
    said.textContent = "La ligne est copiée."
  } catch {
    said.textContent = "La ligne n’a pas pu être copiée : sélectionnez-la, puis copiez-la."
  }
})
write()

function write() {
  const { territoire, ...asked } = Object.fromEntries(new FormData(form))
  const name = form.elements.territoire.selectedOptions[0].textContent.trim()
  const address = new URL(territoire ? form.dataset.address.replace("TERRITOIRE", territoire) : form.dataset.whole)
  for (const [key, value] of Object.entries(asked)) if (value) address.searchParams.set(key, value)
  const title = territoire ? `Les lieux qui aident à s’orienter : ${name}` : "Les lieux qui aident à s’orienter"
  const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;")
  code.textContent = `<iframe src="${quoted(address.href)}" title="${quoted(title)}" width="100%" height="700" loading="lazy"></iframe>`
  said.textContent = ""
}
