// The one blocking script: the chosen scheme, before anything is painted.
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
})()
