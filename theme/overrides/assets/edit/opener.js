// Chooses the record to work on: by a few letters of its name, by the address of the page, or new.

import { fold } from "./folding.js"
import { make } from "./markup.js"

const MOST = 12

export class Opener {
  constructor(page, catalogue, names, open) {
    this.open = open
    this.names = names
    this.titles = catalogue.tables
    this.answers = page.querySelector(".guide-opener__answers")
    this.count = page.querySelector(".guide-opener [role=status]")
    this.all = Object.keys(catalogue.fiches).flatMap((table) =>
      names[table].map(([id, name]) => ({ table, id, name, folded: fold(`${name} ${id}`) })),
    )
    page.querySelector("#fiche-cherchee").addEventListener("input", (event) => this.find(event.target.value))
    const kinds = page.querySelector("#sorte-de-fiche")
    kinds.append(...Object.keys(catalogue.fiches).map((table) => new Option(this.titles[table].titre, table)))
    page.querySelector(".guide-opener__new").addEventListener("click", () => open(kinds.value, null))
    page.querySelector(".guide-opener").addEventListener("submit", (event) => {
      event.preventDefault()
      this.answers.querySelector("button")?.click()
    })
  }

  // `asked` is « structures/41/cio-blois »; nothing happens when there is no such record.
  openAsked(asked) {
    const found = this.all.find(({ table, id }) => `${table}/${id}` === asked)
    if (found) this.open(found.table, found.id)
  }

  find(typed) {
    const words = fold(typed).split(" ").filter(Boolean)
    const found = words.length ? this.all.filter(({ folded }) => words.every((word) => folded.includes(word))) : []
    this.answers.replaceChildren(...found.slice(0, MOST).map((one) => this.answer(one)))
    const others = found.length > MOST ? ` Les ${MOST} premières sont montrées : précisez.` : ""
    this.count.textContent = words.length ? `${found.length || "Aucune"} fiche${found.length > 1 ? "s" : ""}.${others}` : ""
  }

  answer({ table, id, name }) {
    const button = make("button", { type: "button", class: "guide-opener__answer" },
      make("b", {}, name), ` ${this.titles[table].titre} ${id}`)
    button.addEventListener("click", () => {
      history.replaceState(null, "", `?fiche=${table}/${id}`)
      this.open(table, id)
    })
    return make("li", {}, button)
  }
}
