"""Each rule has a record that breaks it, and says so in its first lines.

# attendu: K101 9:1, Q301 3:1       these rules at these places, and nothing else
# fiche: structures 41/essai        the record it would be
# avec: reseaux/reseau-en-erreur    a broken record of `compagnons/` that it leans on
# sans: vocabulaires/accessibilites a record that is missing
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from example_records import COMPANIONS, INVALID, base, check, document_at, examples, told
from told_messages import MESSAGES, said

from generator.check.known import KnownDocuments
from generator.problems.catalog.index import RULES
from generator.problems.problem import Problem

PRIVATE = "P3"
"""Files of the private folder: `test_people.py` reads them."""

EXAMPLES = [
    file
    for file in examples("KVRGCPQ")
    if file.suffix == ".yml" and not file.name.startswith(PRIVATE)
]
BASE = base()
KNOWN = KnownDocuments()
"""What was checked once: each example is checked against it, and alone is looked at."""


def headers(file: Path) -> Mapping[str, str]:
    lines = file.read_text(encoding="utf-8").split("\n")[:5]
    return dict(re.findall(r"(?m)^# (attendu|fiche|avec|sans): (.+)$", "\n".join(lines)))


@cache
def problems_of(file: Path) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    header = headers(file)
    table, identifier = header["fiche"].split()
    shown = f"data/{table}/{identifier}.yml"
    documents = {name: list(group) for name, group in BASE.items()}
    if path := header.get("avec"):
        companion = document_at(COMPANIONS / f"{path}.yml", f"data/{path}.yml")
        documents[path.split("/")[0]].append(companion)
    if path := header.get("sans"):
        absent = path.split("/")[0]
        documents[absent] = [one for one in documents[absent] if one.path != f"data/{path}.yml"]
    checked = check(documents, (table, document_at(file, shown)), known=KNOWN)
    own = tuple(problem for problem in checked.problems if problem.span.file == shown)
    return tuple(told(checked, shown)), own


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_the_rule_is_told_at_its_place_and_nothing_else(file: Path) -> None:
    found, problems = problems_of(file)
    assert list(found) == headers(file)["attendu"].split(", ")
    assert file.name[:4] in {problem.rule.code for problem in problems}
    assert said(problems) == MESSAGES.get(file.name), "see told_messages.py"


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_messages_are_whole_sentences_and_quote_the_file(file: Path) -> None:
    for problem in problems_of(file)[1]:
        for sentence in (problem.message, problem.hint):
            assert not re.search(r"\{\w+\}", sentence)
            assert re.match(r"[A-ZÀ-Ý«]|data/|\w+/", sentence), sentence
            assert sentence.rstrip().endswith((".", "?")), sentence


def test_every_rule_has_an_example_and_every_example_a_rule() -> None:
    assert {file.name[:4] for file in INVALID.iterdir()} == {rule.code for rule in RULES}
