"""Every rule of the family has an example file, and that example breaks it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.importer.run import Report
from generator.problems.catalog import importing
from generator.problems.problem import Rule

from .conftest import REPOSITORY, Desk, counter

EXAMPLES = REPOSITORY / "tests" / "records" / "invalides"
RULES = [rule for rule in vars(importing).values() if isinstance(rule, Rule)]
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


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_example_of_a_rule_breaks_it(rule: Rule, desk: Desk) -> None:
    run = RUNS.get(rule.code, Desk.import_bytes)
    report = run(desk, example_of(rule.code).read_bytes())
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
