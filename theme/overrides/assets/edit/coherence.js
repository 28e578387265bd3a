// What is looked at in each group once it is read, as generator/check/ does it: coherence.py,
// dating.py, quality.py, resources.py, events.py, references.py and location.py. `facts` is what was
// typed, `values` what could be read. Days that come back are counted by the checker alone.

import { fold } from "./folding.js"
import { checkLocation } from "./places.js"
import { LONGEST_PRINTED_NAME, LONGEST_PRINTED_WORD, lengthOf, longWord, shortened } from "./printed-name.js"
import { closest } from "./suggestion.js"

const SHORT_DESCRIPTION = 40
const FEWEST_SERVICES = 2
const MOST_SERVICES = 6
const MONTHS_BEFORE_STALE = 12
const WRONG_ANSWERS = 3

export const GROUP_CHECKS = {
  structures: [
    checkLocation, checkDates, checkName, checkPrintedName, checkFormer, checkReachable, checkDoubts,
    checkServiceContacts, checkReferrals, checkOwnServices,
  ],
  reseaux: [
    checkNetwork, checkNetworkDates, checkName, checkFormer, checkServiceCount, checkReferrals,
  ],
  comparaisons: [checkComparison],
  evenements: [checkLocation, checkEvent, checkDates, checkName],
  appels: [checkDates, checkName],
  initiatives: [checkName],
  quiz: [checkName],
  questions: [checkQuestion],
  territoires: [checkName],
  ressources: [checkResource, checkDates, checkName, checkFormer],
  vocabulaires: [(exam, facts) => noteRepeated(exam, facts, "termes", "valeur", "SAME_TERM_TWICE")],
  service: [checkService, checkName, checkServiceDescription, checkReferrals],
  services: [checkChanges],
  label: [checkLabel],
  fermee: [checkClosure],
}

function checkEveryone(exam, { publics = [] }) {
  if (publics.includes("tous-publics") && publics.length > 1) {
    exam.noteAt(["publics"], "EVERYONE_AND_OTHERS", "publics")
  }
}

function checkResource(exam, facts, values) {
  checkEveryone(exam, values)
  if (values.genre === "numero-d-appel" && !("telephone" in facts)) {
    exam.noteAt(["genre"], "LINE_WITHOUT_NUMBER", "telephone")
  } else if (!("telephone" in facts) && !("site_web" in facts)) {
    exam.note("NO_WAY_IN", "site_web")
  }
}

function checkEvent(exam, facts, { genre, debut, fin, ...values }) {
  checkEveryone(exam, values)
  if (fin !== undefined && !("debut" in facts)) {
    exam.noteAt(["fin"], "END_WITHOUT_START", "fin", { end: fin })
  } else if (fin !== undefined && debut !== undefined && fin <= debut) {
    exam.noteAt(["fin"], "ENDS_BEFORE_START", "fin", { start: debut, end: fin })
  }
  if (!["chez", "code_insee", "a_distance"].some((key) => key in facts)) {
    exam.note("NOWHERE", "code_insee")
  }
  if (genre === "permanence" && !("structure" in facts)) {
    exam.noteAt(["genre"], "NOBODY_RECEIVES", "structure")
  }
}

function checkQuestion(exam, facts, { bonne_reponse: right, autres_reponses: wrong }) {
  if (wrong && (wrong.length !== WRONG_ANSWERS || wrong.includes(right))) {
    exam.noteAt(["autres_reponses"], "NOT_FOUR_ANSWERS", "autres_reponses", { count: String(wrong.length) })
  }
}

function checkService(exam, facts, values) {
  checkEveryone(exam, values)
  const { age_minimum: youngest, age_maximum: oldest } = values
  if (youngest !== undefined && oldest !== undefined && youngest > oldest) {
    const said = { minimum: String(youngest), maximum: String(oldest) }
    exam.noteAt(["age_minimum"], "AGES_REVERSED", "age_minimum", said)
  }
  const modes = values.modes_accueil ?? []
  const asked = values.modes_mobilisation ?? []
  if (modes.length === 1 && modes[0] === "a-distance" && asked.includes("se-presenter")) {
    exam.noteAt(["modes_mobilisation"], "REMOTE_BUT_ON_SITE", "modes_mobilisation")
  }
}

function checkServiceDescription(exam, facts, values) {
  const length = [...(values.description ?? "")].length
  if (values.description !== undefined && length < SHORT_DESCRIPTION) {
    exam.noteAt(["description"], "SHORT_DESCRIPTION", "description", { length: String(length) })
  }
}

function checkLabel(exam, facts, { debut, fin }) {
  if (debut && fin && fin < debut) {
    exam.noteAt(["fin"], "LABEL_DATES_REVERSED", "fin", { start: debut, end: fin })
  }
}

function checkClosure(exam, facts) {
  if (!("vers" in facts)) exam.note("CLOSED_WITHOUT_SUCCESSOR", "fermee")
  else if (facts.vers === exam.id) {
    exam.noteAt(["vers"], "REPLACED_BY_ITSELF", "vers", { value: facts.vers })
  }
}

function checkChanges(exam, facts, values) {
  for (const [rank, value] of (facts.sauf ?? []).entries()) {
    if (value in (values.change ?? {})) {
      exam.noteAt(["sauf", rank], "WITHOUT_AND_CHANGED", "sauf", { value })
    }
  }
  noteRepeated(exam, facts, "ajoute", "id", "SAME_SERVICE_TWICE")
}

function checkNetwork(exam, facts) {
  noteRepeated(exam, facts, "services", "id", "SAME_SERVICE_TWICE")
  noteRepeated(exam, facts, "rattachements", "region", "SAME_REGION_TWICE")
}

function checkComparison(exam, facts, { premier, second }) {
  if (second !== undefined && second === premier) {
    exam.noteAt(["second"], "COMPARED_WITH_ITSELF", "second", { value: second })
  }
}

function checkServiceContacts(exam, facts) {
  for (const [rank, value] of (facts.contacts_de_service ?? []).entries()) {
    if (!exam.met.has(exam.privacy.canonicalContact(value))) {
      exam.noteAt(
        ["contacts_de_service", rank], "UNUSED_SERVICE_CONTACT", "contacts_de_service", { value },
      )
    }
  }
}

function checkDates(exam, facts, values) {
  noteFuture(exam, values, "date_maj")
  noteFuture(exam, values, "verifie_le")
  noteUndated(exam, facts, "verifie_par", "verifie_le")
  checkFreshness(exam, facts, values)
  for (const [present, absent] of [["source", "millesime"], ["millesime", "source"]]) {
    if (present in facts && !(absent in facts)) {
      exam.noteAt([present], "SOURCE_WITHOUT_VINTAGE", present, { present, absent })
    }
  }
}

function checkNetworkDates(exam, facts, values) {
  noteFuture(exam, values, "relu_le")
  noteUndated(exam, facts, "relu_par", "relu_le")
  if (!("relu_le" in facts)) exam.note("NOT_REVIEWED", "relu_le", { today: exam.today })
}

function checkFreshness(exam, facts, { verifie_le: verified, date_maj: updated }) {
  if (!verified) {
    if (!("verifie_le" in facts)) exam.note("NEVER_VERIFIED", "verifie_le", { today: exam.today })
    return
  }
  if (months(verified, exam.today) >= MONTHS_BEFORE_STALE) {
    exam.noteAt(["verifie_le"], "VERIFIED_LONG_AGO", "verifie_le", { verified })
  }
  if (updated && updated > verified) {
    exam.noteAt(["date_maj"], "CHANGED_SINCE_CHECK", "verifie_le", { updated, verified })
  }
}

function noteFuture(exam, values, key) {
  if (values[key] > exam.today) {
    exam.noteAt([key], "FUTURE_DATE", key, { value: values[key], today: exam.today })
  }
}

function noteUndated(exam, facts, by, on) {
  if (by in facts && !(on in facts)) {
    exam.noteAt([by], "CHECKER_WITHOUT_DATE", by, { date_key: on })
  }
}

function months(start, end) {
  const [y1, m1, d1] = start.split("-").map(Number)
  const [y2, m2, d2] = end.split("-").map(Number)
  return (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0)
}

function checkName(exam, facts, { nom: name, description }) {
  if (name === undefined) return
  const sentence = name.endsWith(".") && !name.endsWith("..") && !name.endsWith("etc.")
  if (sentence && name.includes(" ")) exam.noteAt(["nom"], "FINAL_POINT", "nom", { value: name })
  if (description !== undefined && fold(description) === fold(name)) {
    exam.noteAt(["description"], "ECHOED_NAME", "description")
  }
}

function checkPrintedName(exam, facts, { nom: name }) {
  if (name === undefined) return
  const short = shortened(name, LONGEST_PRINTED_NAME)
  if (short !== name) {
    const said = { length: String(lengthOf(name)), most: String(LONGEST_PRINTED_NAME), short }
    exam.noteAt(["nom"], "SHORTENED_ON_PAPER", "nom", said)
  }
  const value = longWord(short)
  if (value) {
    const said = { value, length: String(lengthOf(value)), most: String(LONGEST_PRINTED_WORD) }
    exam.noteAt(["nom"], "PARTED_ON_PAPER", "nom", said)
  }
}

function checkFormer(exam, facts, values) {
  const present = fold(values.nom ?? "")
  for (const [rank, value] of (facts.anciens_noms ?? []).entries()) {
    if (fold(value) === present) {
      exam.noteAt(["anciens_noms", rank], "FORMER_NAME_IS_NAME", "anciens_noms", { value })
    }
  }
  for (const [rank, value] of (facts.anciennes_adresses ?? []).entries()) {
    if (value === `/${exam.table}/${exam.id}/`) {
      exam.noteAt(["anciennes_adresses", rank], "FORMER_PATH_IS_PATH", "anciennes_adresses", { value })
    }
  }
}

function checkReachable(exam, facts) {
  if ("fermee" in facts) return
  if (!["telephone", "courriel", "site_web"].some((key) => key in facts)) {
    exam.note("NO_CONTACT", "telephone")
  }
  if (!("adresse" in facts)) exam.note("NO_STREET", "adresse")
}

function checkDoubts(exam, facts) {
  for (const [rank, value] of (facts.a_verifier ?? []).entries()) {
    exam.noteAt(["a_verifier", rank], "DOUBT", "a_verifier", { value })
  }
}

function checkServiceCount(exam, facts) {
  const count = facts.services?.length
  if (count !== undefined && (count < FEWEST_SERVICES || count > MOST_SERVICES)) {
    exam.noteAt(["services"], "SERVICES_COUNT", "services", { count: String(count) })
  }
}

function checkReferrals(exam, facts) {
  const own = exam.table === "reseaux" ? exam.id : exam.network
  const seen = new Set()
  for (const [rank, { reseau: value }] of (facts.suite ?? []).entries()) {
    if (value === undefined) continue
    const rule = value === own ? "REFERS_TO_ITSELF" : seen.has(value) ? "REPEATED_REFERRAL" : null
    if (rule) exam.noteAt(["suite", rank, "reseau"], rule, "reseau", { value })
    seen.add(value)
  }
}

function checkOwnServices(exam, facts) {
  const offered = exam.catalogue.services[facts.reseau]
  if (!offered || !facts.services) return
  const network = facts.reseau
  const { sauf = [], change = {}, ajoute = [] } = facts.services
  const named = [
    ...sauf.map((value, rank) => ["sauf", rank, value]),
    ...Object.keys(change).map((value) => ["change", value, value]),
  ]
  for (const [key, step, value] of named) {
    if (offered.includes(value)) continue
    const suggestion = closest(value, offered) ?? ""
    const rule = suggestion ? "SERVICE_NOT_OFFERED_MEANT" : "SERVICE_NOT_OFFERED"
    exam.noteAt(["services", key, step], rule, key, { network, value, suggestion })
  }
  for (const [rank, { id: value }] of ajoute.entries()) {
    if (offered.includes(value)) {
      exam.noteAt(["services", "ajoute", rank, "id"], "SERVICE_ALREADY_OFFERED", "id", { network, value })
    }
  }
}

function noteRepeated(exam, facts, list, key, rule) {
  const seen = new Set()
  for (const [rank, item] of (facts[list] ?? []).entries()) {
    const value = item[key]
    if (typeof value !== "string") continue
    if (seen.has(value)) exam.noteAt([list, rank, key], rule, key, { value })
    seen.add(value)
  }
}
