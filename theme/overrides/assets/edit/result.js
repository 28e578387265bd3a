// What the form gives: what is wrong, what changes, the text of the file, and ways to propose it.

import { make } from "./markup.js"
import { proposal } from "./proposal.js"

const COUNTS = { erreur: ["erreur", "erreurs"], avertissement: ["avertissement", "avertissements"], conseil: ["conseil", "conseils"] }

export class Result {
  // `page` is the element of the page that says the repository; `panel` the one to fill.
  constructor(panel, { depot, chemin, courriel }) {
    this.panel = panel
    this.settings = { depot, chemin, courriel }
    this.strip = document.querySelector(".guide-editor__strip span")
    this.status = panel.querySelector("[role=status]")
    this.faults = panel.querySelector(".guide-result__faults")
    this.changes = panel.querySelector(".guide-result__changes")
    this.text = panel.querySelector("pre code")
    this.path = panel.querySelector(".guide-result__path")
    this.link = panel.querySelector(".guide-result__propose")
    this.told = panel.querySelector(".guide-result__told")
    panel.querySelector(".guide-result__copy").addEventListener("click", () => this.copy())
    panel.querySelector(".guide-result__file").addEventListener("click", () => this.download())
    this.link.addEventListener("click", () => this.copy())
  }

  show({ problems, path, text, isNew, changes }, focus) {
    this.now = { path, text }
    this.status.textContent = summary(problems, changes, isNew)
    this.strip.textContent = this.status.textContent
    const faults = problems.filter(({ gravite }) => gravite === "erreur")
    this.faults.hidden = !faults.length
    this.faults.replaceChildren(...faults.map((one) => fault(one, focus)))
    this.changes.hidden = !changes.length
    this.changes.replaceChildren(...changes.flatMap(({ label, before, after }) => [
      make("dt", {}, label),
      make("dd", {}, make("del", {}, before || "(rien)"), " → ", make("ins", {}, after || "(rien)")),
    ]))
    this.text.textContent = text
    this.path.textContent = path
    this.told.textContent = ""
    this.propose(path, text, isNew, faults.length > 0)
  }

  propose(path, text, isNew, isFaulty) {
    const { depot, chemin } = this.settings
    this.link.hidden = !depot || isFaulty || !path
    if (this.link.hidden) return
    const { address, holdsText } = proposal(depot, chemin, path, text, isNew)
    this.link.href = address
    this.link.dataset.holdsText = String(holdsText)
  }

  async copy() {
    const { text } = this.now
    try {
      await navigator.clipboard.writeText(text)
      this.told.textContent = "Le texte est copié. Sur la page de la fiche, sélectionnez tout, puis collez."
    } catch {
      getSelection().selectAllChildren(this.text)
      this.told.textContent = "Le texte est sélectionné : copiez-le (Ctrl + C, ou appui long)."
    }
  }

  download() {
    const { path, text } = this.now
    const address = URL.createObjectURL(new Blob([text], { type: "text/yaml" }))
    const link = make("a", { href: address, download: path.split("/").at(-1) || "fiche.yml" })
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 1000)
    this.told.textContent = "Le fichier est dans vos téléchargements."
  }
}

function fault({ message, chemin }, focus) {
  const button = make("button", { type: "button", class: "guide-result__fault" }, message)
  button.addEventListener("click", () => focus(chemin))
  return make("li", {}, button)
}

function summary(problems, changes, isNew) {
  const counts = Object.entries(COUNTS).map(([severity, names]) => {
    const count = problems.filter(({ gravite }) => gravite === severity).length
    return count ? `${count} ${names[count > 1 ? 1 : 0]}` : ""
  })
  const found = counts.filter(Boolean).join(", ")
  const changed = changes.length || isNew ? "" : " Vous n’avez encore rien changé."
  return (found ? `${found}.` : "Tout va bien : aucune erreur.") + changed
}
