// On the page that says how to report an error: names the record or the page that the reader comes
// from, and writes its name in the message to send.

import { root } from "./site-root.js"

const asked = new URLSearchParams(location.search).get("fiche") ?? ""
const record = /^(?:[0-9AB]{2,3}|[a-z]+(?:\/[0-9AB]{2,3})?)\/[a-z0-9-]{1,100}$/.test(asked) ? asked : ""
const came = cameFrom()

if (record) {
  const path = /^[0-9]/.test(record) ? `structures/${record}` : record
  tell("la fiche", path, new URL(`${path}/`, root).href)
} else if (came) {
  tell("la page", came, new URL(came, root).href)
}

// The page of this site that led here, from its root; nothing for the home page or another site.
function cameFrom() {
  if (!document.referrer.startsWith(root.href)) return ""
  const path = document.referrer.slice(root.href.length).split(/[?#]/)[0]
  return /^[\w/-]{2,200}$/.test(path) && !location.href.includes(path) ? path : ""
}

function tell(what, name, address) {
  const link = document.createElement("a")
  link.href = address
  link.textContent = name
  const note = document.createElement("p")
  note.className = "guide-panel guide-panel--sun"
  note.append(`Votre message concerne ${what} `, link, ". Donnez-nous cette référence.")
  document.querySelector("h1").after(note)
  for (const mail of document.querySelectorAll('a[href^="mailto:"]')) {
    const subject = `Erreur dans ${what} ${name}`
    const body = `${address}\n\nCe qui est faux :\n\nCe qui serait juste :\n\nComment je le sais :\n`
    mail.href = `${mail.href}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
  }
}
