"""The form of `/editer/` and the checker say the same of the same record, word for word.

Every example of `tests/records/` that a form can hold goes through both; and so do values that are
nearly right, which Hypothesis makes of them.
"""

import random
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from example_records import INVALID, TODAY, VALID, base, check, document, document_at, examples
from playwright.sync_api import Page
from typed_hours import FAULTS, KEPT, SAME, UNLIKE

from generator.check.known import KnownDocuments
from generator.form.records import plain_json
from generator.problems.problem import Problem
from generator.schema.field import Table
from generator.schema.kinds import ByIdentifier, Group, Identifier, Kind, Labels, Many
from generator.schema.tables import TABLES
from generator.write.facts import Fact, Facts, facts_of
from generator.write.tidy import written

LEFT_TO_THE_CHECKER: Mapping[str, str] = {
    "C301": "compares with every other record",
    "C302": "compares with every other record",
    "C303": "compares with every other record",
    "C304": "compares with every other record",
    "C402": "compares with every other record",
    "C503": "days that come back are counted when the change is proposed",
    "C504": "days that come back are counted when the change is proposed",
    "C505": "days that come back are counted when the change is proposed",
    "C508": "compares with every other record",
    "C308": "needs the communes of whole areas",
    "G602": "needs the communes of whole areas",
    "G603": "needs the communes of whole areas",
    "G604": "needs the communes of whole areas",
    "K501": "the form makes the name of the file",
    "R101": "the form proposes the records that exist",
    "R102": "the form opens no record that is withheld",
    "R103": "the form opens no record that is withheld",
    "R104": "a guide without a vocabulary has no form for it",
    "R304": "needs the other records",
    "V801": "the form proposes the words that exist",
}
"""The rules that a form alone cannot judge: why."""

CHECK = """
async ({ records, services, today }) => {
  const from = (name) => new URL(name, location.href)
  const { Examination } = await import(from("../assets/edit/examination.js"))
  const { Geography } = await import(from("../assets/edit/geography.js"))
  const read = async (name) => (await fetch(from(name))).json()
  const catalogue = await read("regles.json")
  Object.assign(catalogue.services, services)
  const areas = await read("territoires.json")
  const geography = new Geography(areas, (code) => read(`communes/${code}.json`))
  for (const code of areas.publies) await geography.load(code)
  const exam = new Examination(catalogue, geography, today)
  return records.map((record) => exam.check(record))
}
"""
WRITE = """
async (records) => {
  const from = (name) => new URL(name, location.href)
  const { recordText } = await import(from("../assets/edit/yaml.js"))
  const { tables, fiches } = await (await fetch(from("regles.json"))).json()
  return records.map(({ table, id, facts }) => {
    const depth = `data/${table}/${id}.yml`.split("/").length - 1
    const schema = `${"../".repeat(depth)}docs/schemas/${fiches[table]}.json`
    return recordText(facts, table, schema, tables)
  })
}
"""
BASE = base()
Record = dict[str, Any]


@pytest.fixture
def form(page: Page, address: str) -> Page:
    page.goto(f"{address}editer/")
    return page


def is_record(file: Path) -> bool:
    """Whether an example is a record that the form can open; contacts are in another folder."""
    return file.suffix == ".yml" and not file.name.startswith("P3")


def headers(file: Path) -> tuple[str, str]:
    lines = file.read_text(encoding="utf-8").split("\n")[:5]
    header = next(line for line in lines if line.startswith("# fiche: "))
    table, identifier = header.removeprefix("# fiche: ").split()
    return table, identifier


def record_of(facts: Facts, table: str, identifier: str) -> Record:
    return {"table": table, "id": identifier, "facts": plain_json(facts)}


def fits(fact: Fact, kind: Kind) -> bool:
    """Whether a form can hold a value: the right shape, whatever is typed in it."""
    match kind:
        case Many():
            return isinstance(fact, tuple) and all(fits(item, kind.of) for item in fact)
        case Group():
            return isinstance(fact, Mapping) and fits_table(fact, TABLES[kind.table])
        case ByIdentifier():
            groups = fact.values() if isinstance(fact, Mapping) else (None,)
            return all(
                isinstance(one, Mapping) and fits_table(one, TABLES[kind.table]) for one in groups
            )
        case Labels():
            return isinstance(fact, Mapping) and all(isinstance(one, str) for one in fact.values())
        case Identifier():
            return isinstance(fact, str)
        case _:
            return isinstance(fact, str)


def fits_table(facts: Mapping[str, Fact], table: Table) -> bool:
    return all(
        key in table.by_key and fits(fact, table.by_key[key].kind) for key, fact in facts.items()
    )


def told(problems: Iterable[Problem]) -> list[tuple[str, str, str, str]]:
    return sorted(
        (one.rule.code, one.rule.severity.value, one.message, one.hint)
        for one in problems
        if one.rule.code not in LEFT_TO_THE_CHECKER
    )


def told_by_form(problems: list[dict[str, str]]) -> list[tuple[str, str, str, str]]:
    return sorted(
        (one["code"], one["gravite"], one["message"], one["conseil"])
        for one in problems
        if one["code"] not in LEFT_TO_THE_CHECKER
    )


def expressible() -> list[tuple[Path, Record, tuple[Problem, ...]]]:
    found = []
    known = KnownDocuments()
    for file in (one for one in examples("KVRGCPQ") if is_record(one)):
        table, identifier = headers(file)
        shown = f"data/{table}/{identifier}.yml"
        one = document_at(file, shown)
        facts = facts_of(one.root)
        if fits_table(facts, TABLES[table]):
            checked = check(BASE, (table, one), known=known)
            own = tuple(each for each in checked.problems if each.span.file == shown)
            found.append((file, record_of(facts, table, identifier), own))
    return found


def services() -> dict[str, list[str]]:
    """The services that the imaginary networks offer."""
    found = {}
    for one in BASE["reseaux"]:
        offered = facts_of(one.root).get("services")
        groups = offered if isinstance(offered, tuple) else ()
        found[one.path.rpartition("/")[2].removesuffix(".yml")] = [
            str(group["id"]) for group in groups if isinstance(group, Mapping)
        ]
    return found


def checked_by_form(form: Page, records: list[Record]) -> list[list[dict[str, str]]]:
    given = {"records": records, "services": services(), "today": str(TODAY)}
    answer: list[list[dict[str, str]]] = form.evaluate(CHECK, given)
    return answer


def test_every_example_is_told_in_the_same_words(form: Page) -> None:
    found = expressible()
    answers = checked_by_form(form, [record for _, record, _ in found])
    wrong = {
        file.stem: (told_by_form(answer), told(own))
        for (file, _, own), answer in zip(found, answers, strict=True)
        if told_by_form(answer) != told(own)
    }
    assert not wrong, "\n".join(f"{name}\n  {one}\n  {two}" for name, (one, two) in wrong.items())
    codes = {problem.rule.code for _, _, own in found for problem in own}
    assert len(codes - LEFT_TO_THE_CHECKER.keys()) >= 80


def test_what_is_left_to_the_checker_is_seldom_and_real(form: Page) -> None:
    codes = {file.name[:4] for file in INVALID.iterdir()}
    assert LEFT_TO_THE_CHECKER.keys() <= codes


def test_every_valid_example_is_clean_in_both(form: Page) -> None:
    records, expected = [], []
    problems = check(BASE).problems
    for table, group in BASE.items():
        for one in group:
            if (VALID / one.path.removeprefix("data/")).is_file():
                identifier = one.path.removeprefix(f"data/{table}/").removesuffix(".yml")
                records.append(record_of(facts_of(one.root), table, identifier))
                expected.append(told(each for each in problems if each.span.file == one.path))
    answers = checked_by_form(form, records)
    assert [told_by_form(one) for one in answers] == expected


PIECES = (
    *("02 54 00 00 00", "06.12.34.56.78", "+33 2 54 00 00 00", "0033612345678", "3949", "116117"),
    *("jean.dupont@exemple.fr", "accueil@orange.fr", "a@b", "https://exemple.fr/x?y=1#z"),
    *("exemple.fr", "http://u:p@exemple.fr", "2026-02-30", "3 mars 2026", "31/12/2025", "2019-09"),
    *(
        "41 000",
        "1000",
        "M. Jean Petit",
        "Qui ?",
        "Mme la présidente",
        "&eacute;",
        "<b>",
        "**gras**",
    ),
    *("[a](b)", "À COMPLÉTER", "…", "n/a", "CIO", "œuvre", "É", "’", "@", ".", "-", " ", "/"),
    *("(0)", "47,58", "-1.5", "oui", "vrai", "CENTRE D’INFORMATION", "Saint-Ouen", "41018"),
    *("12345678901234", "13000548100010", "\u200b"),
)
KEYS = (
    *("nom", "description", "adresse", "telephone", "courriel", "site_web", "code_postal"),
    *("commune", "code_insee", "latitude", "longitude", "siret", "verifie_le", "date_maj"),
    *("millesime", "accueil_tous_publics", "verifie_par"),
)


def nearly_right(seed: int) -> str:
    chance = random.Random(seed)
    typed = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 3)))
    if chance.random() < 0.5 and typed:
        at = chance.randrange(len(typed))
        typed = typed[:at] + chance.choice("0a .-@/éM7") + typed[at + 1 :]
    return typed.strip()


SOUND: Facts = {
    "nom": "CIO imaginaire", "reseau": "cio-imaginaire", "adresse": "1 rue de l’Essai",
    "commune": "Blois", "code_insee": "41018", "telephone": "02 54 00 00 00",
}  # fmt: skip


def told_otherwise(form: Page, typed: Iterator[tuple[str, str]]) -> tuple[int, list[str]]:
    """How many sound records could be typed with one key changed, and those told otherwise.

    The checker sees them all beside each other, in one go; what it says of two of them together
    is left to it.
    """
    records, read = [], []
    for key, text in typed:
        facts: dict[str, Fact] = {**SOUND, key: text}
        if not all(facts.values()):
            continue
        name = f"41/essai-{len(read)}"
        one = document_or_none(written(facts, f"data/structures/{name}.yml"), name)
        if one is None:
            continue  # hidden signs: `test_hidden_signs_are_told`
        records.append(record_of(facts, "structures", name))
        read.append(one)
    own: dict[str, list[Problem]] = {one.path: [] for one in read}
    for problem in check(BASE, *(("structures", one) for one in read)).problems:
        own.get(problem.span.file, []).append(problem)
    answers = checked_by_form(form, records)
    wrong = [
        f"{record['facts']}\n  {told_by_form(answer)}\n  {told(awaited)}"
        for record, answer, awaited in zip(records, answers, own.values(), strict=True)
        if told_by_form(answer) != told(awaited)
    ]
    return len(records), wrong


def test_what_is_nearly_right_is_told_in_the_same_words(form: Page) -> None:
    typed = ((KEYS[seed % len(KEYS)], nearly_right(seed)) for seed in range(1200))
    count, wrong = told_otherwise(form, typed)
    assert count > 1000
    assert not wrong, "\n".join(wrong[:5])


def test_hours_are_told_in_the_same_words(form: Page) -> None:
    texts = (*FAULTS, *KEPT, *SAME, *UNLIKE)
    count, wrong = told_otherwise(form, (("horaires_accueil", text) for text in texts))
    assert count == len(texts)
    assert not wrong, "\n".join(wrong[:5])


def document_or_none(text: str, name: str) -> Any:
    try:
        return document(text, "structures", name)
    except AssertionError:
        return None


def test_hidden_signs_are_told(form: Page) -> None:
    facts = {"nom": "CIO\u200b imaginaire", "reseau": "cio", "commune": "Blois"}
    (answer,) = checked_by_form(form, [record_of(facts, "structures", "41/essai")])
    assert "Y103" in {one["code"] for one in answer}


def test_the_form_writes_the_canonical_bytes(form: Page) -> None:
    records, expected = [], []
    real = [one for group in base().values() for one in group]
    for one in real:
        table = one.path.split("/")[1]
        identifier = one.path.removeprefix(f"data/{table}/").removesuffix(".yml")
        facts = facts_of(one.root)
        records.append(record_of(facts, table, identifier))
        expected.append(written(facts, one.path))
    for seed in range(600):
        texts = [nearly_right(seed * 7 + rank) for rank in range(4)]
        facts = {
            "nom": texts[0], "description": f"{texts[1]}\n\n{texts[2]}",
            "anciens_noms": tuple(texts), "identifiants": {"dila": texts[3], "41": texts[0]},
            "latitude": texts[2], "services": {"ajoute": ({"nom": texts[1], "id": texts[0]},)},
        }  # fmt: skip
        records.append(record_of(facts, "structures", "41/essai"))
        expected.append(written(facts, "data/structures/41/essai.yml"))
    answers = form.evaluate(WRITE, records)
    wrong = [pair for pair in zip(answers, expected, strict=True) if pair[0] != pair[1]]
    assert not wrong, f"{wrong[0][0]}\n---\n{wrong[0][1]}"
