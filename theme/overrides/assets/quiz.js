// Opens the answer of a question once one is chosen, and counts the score. Nothing leaves the page:
// a reload forgets it.

const form = document.querySelector(".guide-quiz")
const score = document.querySelector(".guide-quiz__score")
const questions = [...form.querySelectorAll("fieldset")]

form.addEventListener("change", ({ target }) => {
  target.closest("fieldset").querySelector("details").open = true
  const answered = questions.filter((one) => one.querySelector("input:checked"))
  const right = answered.filter((one) => {
    return one.querySelector("input:checked").value === one.querySelector("details").dataset.right
  })
  const plural = right.length > 1 ? "s" : ""
  score.textContent = `${right.length} bonne${plural} réponse${plural} sur ${answered.length}`
})
form.addEventListener("submit", (event) => event.preventDefault())
