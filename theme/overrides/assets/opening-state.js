// Says of every place of the page whether it is open at this moment, and shows today in its week;
// again at each minute, and when a script has told other places (`guide:places-told`).

import { sentence, stateAt, weekday } from "./opening.js"

const EVERY_MINUTE = 60_000
const LOOKS = { open: "guide-badge--good", later: "guide-badge--sun", asks: "guide-badge--sun" }

paint()
setInterval(paint, EVERY_MINUTE)
document.addEventListener("guide:places-told", paint)

function paint() {
  const now = new Date()
  for (const place of document.querySelectorAll("[data-opening]")) {
    const state = stateAt(place.dataset.opening, now)
    const room = place.querySelector(".guide-hours__state")
    if (room) fill(room, state, place.dataset.hoursOf)
    for (const row of place.querySelectorAll("tr[data-day]")) {
      const isToday = state !== null && Number(row.dataset.day) === weekday(now)
      row.classList.toggle("guide-hours__today", isToday)
      if (isToday) row.setAttribute("aria-current", "date")
      else row.removeAttribute("aria-current")
    }
  }
}

// Old hours say their age beside what is made of them.
function fill(room, state, year) {
  const words = sentence(state)
  const told = words && year ? `${words} (horaires de ${year})` : words
  if (room.textContent === told) return
  room.textContent = told
  room.className = "guide-hours__state"
  if (told) room.classList.add("guide-badge", ...[LOOKS[state.kind]].filter(Boolean))
}
