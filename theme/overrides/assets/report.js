// On the page that says how to report an error: names the record that the reader comes from.

const record = new URLSearchParams(location.search).get("fiche") ?? ""

if (/^[0-9AB]{2,3}\/[a-z0-9-]{1,100}$/.test(record)) {
  const link = document.createElement("a")
  link.href = new URL(`../structures/${record}/`, import.meta.url).href
  link.textContent = record
  const note = document.createElement("p")
  note.className = "guide-panel guide-panel--sun"
  note.append("Votre message concerne la fiche ", link, ". Donnez-nous cette référence.")
  document.querySelector("h1").after(note)
}
