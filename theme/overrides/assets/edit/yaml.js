// The canonical form of a record: the very bytes that generator/write/ gives the same facts.

const WIDEST = 140
const LONGEST_NAME = 200
const SCHEMA_LINE = "# yaml-language-server: $schema="
const NUMBERS = new Set(["latitude", "longitude", "age"])
const PLAIN = /^[\p{L}\p{Nl}\p{No}](?:[^\n]*[^\s:])?$/u
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/
const WORDS_WITH_MEANING = new Set(["y", "n", "yes", "no", "on", "off", "true", "false", "null"])
const ESCAPES = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t" }
const TEXT = { sorte: "texte", minimum: 1, maximum: 300 }
const NO_COMMENT = { tete: [], au_dessus: [], a_cote: [], fin: [] }

// `tables` are those of editer/regles.json, `schema` the address of the record's JSON Schema.
export function recordText(facts, table, schema, tables, comments = NO_COMMENT) {
  const lines = [
    SCHEMA_LINE + schema,
    ...comments.tete.filter((line) => !line.startsWith(SCHEMA_LINE)),
    ...new Writer(tables, comments).group(facts, table, [], ""),
    ...comments.fin,
  ]
  return `${lines.join("\n")}\n`
}

class Writer {
  constructor(tables, comments) {
    this.tables = tables
    this.above = new Map(comments.au_dessus.map(([path, lines]) => [JSON.stringify(path), lines]))
    this.beside = new Map(comments.a_cote.map(([path, text]) => [JSON.stringify(path), text]))
  }

  *group(facts, table, path, indent) {
    const fields = this.tables[table].champs
    for (const { cle, genre } of fields) {
      if (cle in facts) yield* this.entry(cle, facts[cle], genre, path, indent)
    }
    const known = new Set(fields.map((field) => field.cle))
    for (const key of Object.keys(facts)) {
      if (!known.has(key)) yield* this.entry(key, facts[key], TEXT, path, indent)
    }
  }

  *entry(key, fact, kind, above, indent) {
    const path = [...above, key]
    yield* this.commentsAbove(path, indent)
    const [start, ...rest] = this.value(fact, kind, path, indent)
    yield this.withBeside(`${indent}${scalar(key)}:${start}`, path)
    yield* rest
  }

  *value(fact, kind, path, indent) {
    const inner = `${indent}  `
    if (fact === null) yield ""
    else if (typeof fact === "string") yield* text(fact, kind, inner)
    else if (!Object.keys(fact).length) yield Array.isArray(fact) ? " []" : " {}"
    else if (!Array.isArray(fact)) {
      yield ""
      yield* this.mapping(fact, kind, path, inner)
    } else {
      const of = kind.sorte === "liste" ? kind.de : TEXT
      const short = this.inBrackets(fact, of, path)
      if (short && length(`${indent}${path.at(-1)}:${short}`) <= WIDEST) yield short
      else {
        yield ""
        for (const [rank, item] of fact.entries()) yield* this.item(item, of, [...path, rank], inner)
      }
    }
  }

  *mapping(facts, kind, path, indent) {
    if (kind.sorte === "rubrique") {
      yield* this.group(facts, kind.table, path, indent)
      return
    }
    const of = kind.sorte === "par-identifiant" ? { sorte: "rubrique", table: kind.table } : TEXT
    for (const key of Object.keys(facts).sort()) yield* this.entry(key, facts[key], of, path, indent)
  }

  inBrackets(facts, kind, path) {
    if (kind.sorte === "texte" && kind.maximum > LONGEST_NAME) return ""
    if (facts.some((_, rank) => this.speaksOf([...path, rank]))) return ""
    if (!facts.every((fact) => typeof fact === "string")) return ""
    return ` [${facts.map((fact) => scalar(fact, true)).join(", ")}]`
  }

  *item(fact, kind, path, indent) {
    yield* this.commentsAbove(path, indent)
    const filled = fact !== null && typeof fact === "object" && Object.keys(fact).length
    if (filled && !Array.isArray(fact)) {
      const inner = `${indent}  `
      const lines = [...this.mapping(fact, kind, path, inner)]
      while (lines[0].slice(inner.length).startsWith("#")) {
        yield indent + lines.shift().slice(inner.length)
      }
      yield `${indent}- ${lines.shift().slice(inner.length)}`
      yield* lines
      return
    }
    const [start, ...rest] = this.value(fact, kind, path, indent)
    yield this.withBeside(`${indent}-${start}`, path)
    yield* rest
  }

  *commentsAbove(path, indent) {
    for (const line of this.above.get(JSON.stringify(path)) ?? []) yield indent + line
  }

  withBeside(line, path) {
    const comment = this.beside.get(JSON.stringify(path))
    return comment ? `${line} ${comment}` : line
  }

  speaksOf(path) {
    return this.above.has(JSON.stringify(path)) || this.beside.has(JSON.stringify(path))
  }
}

function* text(value, kind, indent) {
  if (kind.sorte === "forme" && NUMBERS.has(kind.forme)) {
    yield ` ${NUMBER.test(value) ? value : scalar(value)}`
  } else if (isBlock(value)) {
    yield " |-"
    for (const line of value.split("\n")) yield line ? indent + line : ""
  } else yield ` ${scalar(value)}`
}

export function scalar(value, inList = false) {
  return isPlain(value, inList) ? value : `"${[...value].map(escaped).join("")}"`
}

function isBlock(value) {
  const lines = value.split("\n")
  return (
    lines.length > 1 &&
    [lines[0], lines.at(-1)].every((line) => line && !/^\s/.test(line)) &&
    lines.every((line) => line === line.trimEnd() && [...line].every(isVisible))
  )
}

function isPlain(value, inList) {
  return (
    PLAIN.test(value) &&
    !WORDS_WITH_MEANING.has(value.toLowerCase()) &&
    !value.includes(": ") &&
    !value.includes(" #") &&
    [...value].every(isVisible) &&
    !(inList && /[,[\]{}:?]/.test(value))
  )
}

function escaped(sign) {
  if (sign in ESCAPES) return ESCAPES[sign]
  if (isVisible(sign)) return sign
  const code = sign.codePointAt(0)
  const hexadecimal = code.toString(16)
  if (code < 0x100) return `\\x${hexadecimal.padStart(2, "0")}`
  return code < 0x10000 ? `\\u${hexadecimal.padStart(4, "0")}` : `\\U${hexadecimal.padStart(8, "0")}`
}

function isVisible(sign) {
  return sign === " " || sign === "\u00a0" || !/[\p{C}\p{Z}]/u.test(sign)
}

function length(line) {
  return [...line].length
}
