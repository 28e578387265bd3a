// Codes of communes and areas, and whether all that says where a place stands agrees, as
// generator/check/ does it: places.py, zones.py and location.py.

import { fold } from "./folding.js"
import { closest } from "./suggestion.js"

const FAR_KM = 20
const ELSEWHERE_KM = 200
const SWAPPED_KM = 50
const LEAST_DECIMALS = 3
const MISSPELT = 85
const KM_PER_DEGREE = 111.2
const CITY_DETAIL = / (?:cedex|\d{1,2}(?:e|er|eme)?)(?: .*)?$/
const PREFIXES = { region: "r", "zone-emploi": "z" }

export function readCommuneCode(exam, text, key) {
  const { geography } = exam
  if (geography.communes.has(text)) return text
  const former = geography.former.get(text)
  if (former) {
    const present = geography.communes.get(former.present)?.name ?? former.present
    const facts = { value: text, name: former.name, suggestion: former.present, present }
    return exam.note("FORMER_COMMUNE", key, facts)
  }
  if (!geography.knows(text)) return text // another part of the country: the checker will tell
  const rule = geography.byPostalCode.has(text)
    ? "POSTAL_CODE_AS_COMMUNE"
    : exam.patterns.whole("COMMUNE_CODE").test(text)
      ? "UNKNOWN_COMMUNE"
      : "BAD_COMMUNE_CODE"
  const meant = meantCommune(exam, text)
  if (!meant) return exam.note(rule, key, { value: text })
  const facts = { value: text, suggestion: meant.code, name: meant.name }
  return exam.note(`${rule}_MEANT`, key, facts)
}

export function readZone(exam, text, kind, key) {
  const { geography } = exam
  const single = kind.niveaux.length === 1
  const known = kind.niveaux.some((level) => geography.areaName(level, bare(text, level, single)))
  if (known) return text
  const levels = kind.dit
  const meant = meantZone(geography, text, kind.niveaux, single)
  if (meant) {
    const [suggestion, name] = meant
    return exam.note("UNKNOWN_ZONE_MEANT", key, { value: text, levels, suggestion, name })
  }
  return exam.note("UNKNOWN_ZONE", key, { value: text, levels, example: kind.exemple })
}

export function checkLocation(exam, facts, values) {
  checkPositionKeys(exam, facts)
  const commune = exam.geography.communes.get(values.code_insee)
  if (!commune) return
  const folder = exam.id.split("/")[0]
  if (exam.table === "structures" && exam.id.includes("/") && folder !== commune.department) {
    const said = { folder, name: commune.name, department: commune.department }
    exam.noteAt(["code_insee"], "OTHER_FOLDER", "code_insee", said)
  }
  checkName(exam, values, commune)
  checkPostalCode(exam, values, commune)
  checkPosition(exam, facts, values, commune)
}

function meantCommune(exam, text) {
  const { geography } = exam
  const named = geography.named(exam.communeName)
  const folder = exam.id.split("/")[0]
  const here = named.filter((one) => one.department === folder)
  const near = here.length ? here : named
  if (near.length === 1) return near[0]
  const compact = text.replace(/\s/g, "").toUpperCase()
  for (const code of [compact, `0${compact}`]) {
    if (geography.communes.has(code)) return geography.communes.get(code)
  }
  const served = geography.byPostalCode.get(text) ?? []
  return served.length === 1 ? served[0] : null
}

function meantZone(geography, text, levels, single) {
  const compact = text.replace(/\s/g, "")
  const slips = [compact, compact.toUpperCase(), compact.toLowerCase(), `0${compact}`, compact.slice(1)]
  for (const level of levels) {
    const prefix = single ? "" : (PREFIXES[level] ?? "")
    for (const slip of slips) {
      const code = bare(slip, level, single)
      const name = code && geography.areaName(level, code)
      if (name) return [prefix + code, name]
    }
  }
  const former = geography.former.get(compact)
  const present = geography.communes.get(former ? former.present : compact)
  if (present && levels.includes("commune")) return [present.code, present.name]
  const folded = fold(text)
  for (const level of levels) {
    if (!folded || level === "france") continue
    const prefix = single ? "" : (PREFIXES[level] ?? "")
    for (const [code, name] of geography.areas(level)) {
      if (fold(name) === folded) return [prefix + code, name]
    }
  }
  return null
}

function bare(code, level, single) {
  const prefix = single ? "" : (PREFIXES[level] ?? "")
  return code.startsWith(prefix) ? code.slice(prefix.length) : ""
}

function checkName(exam, { commune: name }, commune) {
  if (name === undefined || straight(name) === straight(commune.name)) return
  const note = (rule, facts) => exam.noteAt(["commune"], rule, "commune", facts)
  if (fold(name) === fold(commune.name)) {
    note("COMMUNE_SPELLING", { value: name, name: commune.name })
    return
  }
  const facts = { value: name, name: commune.name, code: commune.code }
  const meant = exam.geography.named(name).filter((one) => one.code !== commune.code)
  const here = meant.filter((one) => one.department === commune.department)
  const close = here.length ? here : meant
  if (closest(fold(name).replace(CITY_DETAIL, ""), [fold(commune.name)], MISSPELT)) {
    note("OTHER_COMMUNE_NAME_MEANT", facts)
  } else if (close.length === 1) {
    note("OTHER_COMMUNE_CODE_MEANT", { ...facts, meant: close[0].name, suggestion: close[0].code })
  } else note("OTHER_COMMUNE", facts)
}

function checkPostalCode(exam, { code_postal: code }, commune) {
  if (code === undefined || commune.postalCodes.includes(code)) return
  const { department, name } = commune
  const prefix = ["2A", "2B"].includes(department) ? "20" : department
  const suggestion = commune.postalCodes[0] ?? "00000"
  const rule = code.startsWith(prefix) ? "OTHER_POSTAL_CODE" : "OTHER_DEPARTMENT_POSTAL_CODE"
  exam.noteAt(["code_postal"], rule, "code_postal", { value: code, name, department, suggestion })
}

function checkPositionKeys(exam, facts) {
  for (const [present, absent] of [["latitude", "longitude"], ["longitude", "latitude"]]) {
    if (present in facts && !(absent in facts)) {
      exam.noteAt([present], "HALF_POSITION", present, { present, absent })
    }
  }
  const none = !("latitude" in facts) && !("longitude" in facts)
  const key = "precision_position"
  if (none && key in facts && facts[key] !== "inconnue") {
    exam.noteAt([key], "PRECISION_WITHOUT_POSITION", key)
  }
}

function checkPosition(exam, facts, { latitude, longitude }, commune) {
  if (latitude === undefined || longitude === undefined || commune.latitude === null) return
  const distance = kilometres(latitude, longitude, commune)
  const note = (rule, said) => exam.noteAt(["latitude"], rule, "latitude", said)
  if (distance > ELSEWHERE_KM && kilometres(longitude, latitude, commune) < SWAPPED_KM) {
    note("SWAPPED_POSITION", { latitude: facts.latitude, longitude: facts.longitude })
  } else if (distance > FAR_KM) {
    const rule = distance > ELSEWHERE_KM ? "ELSEWHERE_POSITION" : "FAR_POSITION"
    note(rule, { distance: String(Math.round(distance)), name: commune.name })
  } else {
    for (const key of ["latitude", "longitude"]) {
      if ((facts[key].split(".")[1] ?? "").length < LEAST_DECIMALS) {
        exam.noteAt([key], "COARSE_POSITION", key, { value: facts[key] })
      }
    }
  }
}

function kilometres(latitude, longitude, commune) {
  const north = latitude - commune.latitude
  const east = (longitude - commune.longitude) * Math.cos((commune.latitude * Math.PI) / 180)
  return KM_PER_DEGREE * Math.hypot(north, east)
}

function straight(name) {
  return name.replaceAll("’", "'")
}
