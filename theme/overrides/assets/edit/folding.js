// Names made comparable, as generator/model/folding.py and slug.py do.

const LETTERS = Object.fromEntries(
  [..."àâäáãçéèêëíìîïñóòôöõúùûüýÿøłđ"].map((sign, rank) => [
    sign,
    "aaaaaceeeeiiiinooooouuuuyyold"[rank],
  ]),
)
const LIGATURES = { œ: "oe", æ: "ae" }
const SAINTS = { st: "saint", ste: "sainte", sts: "saints", stes: "saintes" }

export function unaccented(text) {
  const letters = [...text.toLowerCase().replaceAll("’", "'")].map(plain).join("")
  if (/^[\0-\x7f]*$/.test(letters)) return letters
  const folded = letters.normalize("NFKD").toLowerCase().normalize("NFKD")
  return [...folded.replace(/\p{M}/gu, "")].map(plain).join("")
}

export function fold(name) {
  const words = unaccented(name).split(/[^\p{L}\p{N}]+/u)
  return words
    .filter(Boolean)
    .map((word) => SAINTS[word] ?? word)
    .join(" ")
}

// The empty string when nothing of the name can stand in an address.
export function slug(name) {
  return unaccented(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
}

function plain(sign) {
  return LETTERS[sign] ?? LIGATURES[sign] ?? sign
}
