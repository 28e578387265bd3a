// How a change is proposed on each forge: the address that opens the file, or a new one, in its
// editor. GitHub and Forgejo take the text of a new file from the address; GitLab takes its name.

const LONGEST_ADDRESS = 7500

// `editPath` is what the forge puts between the repository and a file: `edit/main/`.
export function proposal(repository, editPath, path, text, isNew) {
  const base = repository.replace(/\/+$/, "")
  if (!isNew) return { address: `${base}/${editPath}${encodeURI(path)}`, holdsText: false }
  const newPath = editPath.replace(/edit\//, "new/")
  const isGitLab = editPath.startsWith("-/")
  const address = new URL(`${base}/${isGitLab ? newPath.replace(/\/$/, "") : newPath}`)
  address.searchParams.set(isGitLab ? "file_name" : "filename", path)
  const whole = new URL(address)
  whole.searchParams.set("value", text)
  const holdsText = !isGitLab && whole.href.length <= LONGEST_ADDRESS
  return { address: (holdsText ? whole : address).href, holdsText }
}
