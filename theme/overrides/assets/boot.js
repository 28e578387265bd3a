// The one blocking script, before anything is painted: the chosen scheme, and whether a question
// was asked, so that the page keeps room for its answers.
(() => {
  const page = document.documentElement
  let chosen = null
  try {
    chosen = localStorage.getItem("guide-scheme")
  } catch {
    // Storage is refused: the system's scheme is followed.
  }
  const dark = matchMedia("(prefers-color-scheme: dark)").matches
  page.dataset.mdColorScheme = chosen ?? (dark ? "slate" : "default")
  page.classList.replace("no-js", "js")
  page.classList.toggle("asks", new URLSearchParams(location.search).has("q"))
})()
