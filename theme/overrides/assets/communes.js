// Finds communes by their name, their postal code or a position, in the small lists of
// communes/recherche/. What is asked for is fetched once; nothing typed leaves the page, only the
// name of a list.

const MOST_NAMES = 6
const FEWEST_LETTERS = 2
const CODE_ALMOST = 4
const FAR = 15

/** @typedef {{name: string, former: string, department: string, departmentName: string,
 *   postcodes: string[], latitude: ?number, longitude: ?number, address: string}} Commune */

export class Communes {
  /** The addresses of the folders of pages and of lists; both end with a slash. */
  constructor(pages, lists) {
    this.pages = pages
    this.folder = lists
    this.lists = new Map()
  }

  /**
   * The communes that a text may mean, the best first. `kind` tells what the text was: `name`,
   * `code`, or `short` when more of it is needed; `sure` that they are written so; `named` are those
   * of which it is the whole name, or the whole postal code.
   * @returns {Promise<{kind: string, sure: boolean, communes: Commune[], named: Commune[]}>}
   */
  async find(text) {
    const index = await this.index()
    const letters = fold(text.replace(/\d\w*/g, " "))
    if (!letters) return this.byCode(text.replace(/\D/g, ""), index)
    return this.byName(fold(text), letters, text.match(/\d[\dab]\d*/i)?.[0].toLowerCase() ?? "", index)
  }

  async byCode(digits, index) {
    const part = longestStart(digits, index.parties.code)
    const rows = part === null ? [] : await this.list(`code-${part}`)
    const found = rows.filter((row) => row[2].split(" ").some((code) => code.startsWith(digits)))
    const communes = found.map((row) => this.commune(row, index))
    if (digits.length < CODE_ALMOST) return { kind: "short", sure: true, communes: communes.slice(0, MOST_NAMES), named: [] }
    return { kind: "code", sure: true, communes, named: digits.length > CODE_ALMOST ? communes : [] }
  }

  async byName(whole, letters, digits, index) {
    const words = telling(letters, index.passes)
    const isVague = index.passes.includes(words) || words.length < FEWEST_LETTERS
    const part = isVague ? null : longestStart(keyOf(letters, index), index.parties.nom)
    const rows = [...index.communes, ...(part === null ? [] : await this.list(`nom-${part}`))]
    const ranked = rows
      .map((row) => ({ row, rank: fold(row[0]) === whole ? EXACT : rank(letters, words, row, index.passes) }))
      .filter(({ rank }) => rank < Infinity)
      .sort((one, other) => one.rank - other.rank)
    const written = ranked.filter(({ rank }) => rank < MISSPELT)
    const close = ranked.filter(({ rank }) => rank <= ranked[0].rank + MORE_FAULTS)
    const wanted = written.length ? written : close
    const there = wanted.filter(({ row }) => liesIn(row, digits))
    const communesOf = (some) => distinct(some.map(({ row }) => this.commune(row, index)))
    const kept = communesOf(there.length ? there : wanted)
    const named = communesOf(there.filter(({ rank }) => rank === EXACT))
    const kind = part === null && !kept.length ? "short" : "name"
    return { kind, sure: written.length > 0, communes: kept.slice(0, MOST_NAMES), named }
  }

  /** The communes around a position, the nearest centre first; none when it is far from all. */
  async around(latitude, longitude, most = MOST_NAMES) {
    const index = await this.index()
    const cell = `${Math.floor(latitude * 2)}_${Math.floor(longitude * 2)}`
    if (!index.parties.ici.includes(cell)) return []
    const rows = await this.list(`ici-${cell}`)
    const near = rows
      .map((row) => ({ row, far: kilometres(latitude, longitude, row[3], row[4]) }))
      .sort((one, other) => one.far - other.far)
    if (near[0].far > FAR) return []
    return near.slice(0, most).map(({ row }) => this.commune(row, index))
  }

  index() {
    return this.list("index")
  }

  list(part) {
    if (!this.lists.has(part)) {
      const list = fetch(`${this.folder}${part}.json`).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status}: ${part}`)
        return answer.json()
      })
      // A list that failed is asked for again at the next letter.
      list.catch(() => this.lists.delete(part))
      this.lists.set(part, list)
    }
    return this.lists.get(part)
  }

  commune([name, department, postcodes, latitude, longitude, slug, present], index) {
    return {
      name: present ?? name,
      former: present ? name : "",
      department,
      departmentName: index.departements[department] ?? "",
      postcodes: postcodes ? postcodes.split(" ") : [],
      latitude,
      longitude,
      address: `${this.pages}${department}/${slug || slugOf(name)}/`,
    }
  }
}

/** As the crow flies, on a sphere: within half a percent of the truth. */
export function kilometres(latitude, longitude, otherLatitude, otherLongitude) {
  const radians = Math.PI / 180
  const north = Math.sin(((otherLatitude - latitude) * radians) / 2)
  const east = Math.sin(((otherLongitude - longitude) * radians) / 2)
  const narrowing = Math.cos(latitude * radians) * Math.cos(otherLatitude * radians)
  return 2 * 6371.009 * Math.asin(Math.sqrt(north ** 2 + narrowing * east ** 2))
}

/** Whole kilometres, at least one, as the pages write them. */
export function inKilometres(far) {
  return `${Math.max(1, Math.round(far)).toLocaleString("fr-FR")} km`
}

const SAINTS = { st: "saint", ste: "sainte", sts: "saints", stes: "saintes" }

function unaccented(text) {
  const letters = text.toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae")
  return letters.normalize("NFD").replace(/[\u0300-\u036f]/g, "")
}

/** A name as it is compared: in lower case, without accents, its words apart, « st » spelt out. */
export function fold(text) {
  const words = unaccented(text).split(/[^a-z0-9]+/).filter(Boolean)
  return words.map((word) => SAINTS[word] ?? word).join(" ")
}

/** The name as it stands in an address. */
export function slugOf(name) {
  return unaccented(name).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")
}

/** The folded name without the words at its head that tell nothing. */
function telling(folded, skipped) {
  const words = folded.split(" ")
  while (words.length > 1 && skipped.includes(words[0])) words.shift()
  return words.join(" ")
}

/** The consonants that one hears in a name: what the lists are parted by. */
export function keyOf(name, index) {
  const words = telling(fold(name), index.passes)
  return index.sons.reduce((text, [heard, sound]) => text.replace(new RegExp(heard, "g"), sound), words)
}

function longestStart(text, starts) {
  const found = starts.filter((start) => text.startsWith(start))
  return found.length ? found.reduce((one, other) => (other.length > one.length ? other : one)) : null
}

/** One commune may stand in two lists, or under two names: its best answer is kept. */
function distinct(communes) {
  const known = new Set()
  return communes.filter(({ address }) => !known.has(address) && known.add(address))
}

function liesIn([, department, postcodes], digits) {
  const codes = [department.toLowerCase(), ...postcodes.split(" ")]
  return codes.some((code) => code.startsWith(digits))
}

const EXACT = 0
const BEGINS = 1
const BEGINS_TELLING = 2
const HOLDS_WORDS = 3
const MISSPELT = 4
const MORE_FAULTS = 0.8

/** How well a row answers: lists are in the order of population, which decides between equals. */
function rank(letters, words, row, skipped) {
  const name = fold(row[0])
  const own = telling(name, skipped)
  if (name === letters || own === words) return EXACT
  if (name.startsWith(letters)) return BEGINS
  if (joined(own).startsWith(joined(words))) return BEGINS_TELLING
  if (` ${name} `.includes(` ${words} `)) return HOLDS_WORDS
  const faults = distance(joined(words), joined(own))
  return faults < 1.6 + Math.floor((words.length - 1) / 4) ? MISSPELT + faults : Infinity
}

function joined(words) {
  return words.replaceAll(" ", "")
}

/**
 * The fewest letters to change, add, drop or swap for `typed` to become the start of `name`, with
 * a little more for each letter that it lacks, so that whole names come first.
 */
function distance(typed, name) {
  let before = []
  let last = Array.from({ length: name.length + 1 }, (_, count) => count)
  for (let row = 1; row <= typed.length; row++) {
    const current = [row]
    for (let column = 1; column <= name.length; column++) {
      const same = typed[row - 1] === name[column - 1]
      const swapped =
        row > 1 && column > 1 && typed[row - 1] === name[column - 2] && typed[row - 2] === name[column - 1]
      current[column] = Math.min(
        last[column] + 1,
        current[column - 1] + 1,
        last[column - 1] + (same ? 0 : 1),
        swapped ? before[column - 2] + 1 : Infinity,
      )
    }
    before = last
    last = current
  }
  return Math.min(...last.map((faults, length) => faults + (name.length - length) * 0.1))
}
