"""Every rule of the family has an example file, and that example breaks it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.importer.order import Report
from generator.problems.catalog import import_files, import_joins, import_mapping, importing
from generator.problems.problem import Rule

from .conftest import REPOSITORY, Desk, counter

EXAMPLES = REPOSITORY / "tests" / "records" / "invalides"
MODULES = (importing, import_files, import_joins, import_mapping)
RULES = [rule for module in MODULES for rule in vars(module).values() if isinstance(rule, Rule)]
MAPPING = """source: redaction
identifiant: Code
colonnes: {nom: Nom, reseau: Type, commune: Ville, code_postal: CP}
"""
TABLE = b"Code,Nom,Type,Ville,CP\nA1,CIO imaginaire,cio,Blois,41000\n"
PLACE = {"id": "imaginaire--1", "nom": "CIO de Blois", "commune": "Blois", "code_insee": "41018"}
LABELLED = {
    "id": "fs-1",
    "nom": "France services Blois",
    "adresse": "99 rue d’Ailleurs",
    "code_insee": "41018",
    "telephone": "02 54 00 00 00",
    "courriel": "",
}


def example_of(code: str) -> Path:
    (found,) = EXAMPLES.glob(f"{code}-*")
    return found


def put(desk: Desk, name: str, content: bytes) -> None:
    path = desk.data / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def in_the_folder(name: str, *, imported_before: bool = False) -> Callable[[Desk, bytes], Report]:
    """The example is a file of the data folder, and an imaginary counter is imported."""

    def run(desk: Desk, example: bytes) -> Report:
        if imported_before:
            desk.import_rows(counter())
        put(desk, name, example)
        return desk.import_rows(counter())

    return run


RECORD = "structures/41/cio-blois.yml"
RUNS: dict[str, Callable[[Desk, bytes], Report]] = {
    "I214": lambda desk, example: desk.import_bytes(example, labelled=[LABELLED]),
    "I217": in_the_folder("imports/ecartes.csv"),
    "I301": in_the_folder(RECORD, imported_before=True),
    "I302": in_the_folder("imports/dila.csv"),
    "I303": in_the_folder(RECORD, imported_before=True),
    "I304": in_the_folder("imports/dila.csv"),
}


def as_it_is(desk: Desk, example: bytes) -> Report:
    """The example is a file of a shape that the import recognises."""
    return desk.import_text("exemple", example)


def as_table(desk: Desk, example: bytes) -> Report:
    """The example is a table, whose mapping is right."""
    put(desk, "c.yml", MAPPING.encode())
    return desk.import_text("exemple.csv", example, mapping=desk.data / "c.yml")


def as_mapping(desk: Desk, example: bytes) -> Report:
    """The example is the mapping of a table that is right."""
    put(desk, "c.yml", example)
    return desk.import_text("exemple.csv", TABLE, mapping=desk.data / "c.yml")


def as_services(desk: Desk, example: bytes) -> Report:
    """The example is a list of services."""
    put(desk, "s.json", example)
    structures = json.dumps([PLACE])
    return desk.import_text("exemple.json", structures, services=desk.data / "s.json")


def after_a_counter(desk: Desk, example: bytes) -> Report:
    """The example comes after a counter that another source made a record of."""
    desk.import_rows(counter(telephone="02 54 00 00 00"))
    return as_it_is(desk, example)


def as_answer(desk: Desk, example: bytes) -> Report:
    """The example is the list to review."""
    put(desk, "imports/data-inclusion-a-revoir.csv", example)
    return desk.import_text("exemple.json", json.dumps([PLACE]))


def too_large(desk: Desk, example: bytes) -> Report:
    """The example is small; the limit is smaller still."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.importer.intake.LARGEST", len(example) - 1)
        return as_it_is(desk, example)


RUNS |= {
    "I403": too_large,
    **dict.fromkeys(("I406", "I408", "I409"), as_table),
    **dict.fromkeys(("I412", "I413", "I414"), as_services),
    **dict.fromkeys(("I501", "I502", "I503", "I505"), after_a_counter),
    "I504": as_answer,
}


def run_of(code: str) -> Callable[[Desk, bytes], Report]:
    if code in RUNS:
        return RUNS[code]
    by_family = {"I4": as_it_is, "I6": as_mapping}
    return by_family.get(code[:2], Desk.import_bytes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_example_of_a_rule_breaks_it(rule: Rule, guide_desk: Desk) -> None:
    report = run_of(rule.code)(guide_desk, example_of(rule.code).read_bytes())
    told = [problem for problem in report.problems if problem.rule is rule]
    assert told
    for problem in told:
        assert "{" not in problem.message + problem.hint


def test_codes_are_unique_and_texts_are_set_in_french() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    for rule in RULES:
        for text in (rule.title, rule.message, rule.hint, rule.explanation):
            assert text
            assert "'" not in text
            for sign in ":;?!»":
                assert f" {sign}" not in text, (rule.code, sign)
            assert "« " not in text
