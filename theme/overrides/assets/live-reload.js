// Only under `mkdocs serve`: reloads the page when the site has been built anew.
// MkDocs answers at once when it is past the epoch it is asked about, else within a minute.
// A hidden page asks nothing: browsers allow few connections at a time to one host.

const epoch = Number(new URL(import.meta.url).searchParams.get("epoch"))
const request = Math.floor(Math.random() * 1e9)

const seconds = (count) => new Promise((resume) => setTimeout(resume, count * 1000))
const visibilityChange = () =>
  new Promise((resume) => document.addEventListener("visibilitychange", resume, { once: true }))

async function isOutdated() {
  const hidden = new AbortController()
  visibilityChange().then(() => hidden.abort())
  const address = `/livereload/${epoch}/${request}`
  const answer = await fetch(address, { cache: "no-store", signal: hidden.signal })
  return answer.ok && Number(await answer.text()) > epoch
}

async function watch() {
  for (;;) {
    if (document.hidden) await visibilityChange()
    try {
      if (await isOutdated()) return location.reload()
    } catch {
      await seconds(1)
    }
  }
}

watch()
