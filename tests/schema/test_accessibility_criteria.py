"""The criteria of RGAA 4.1.2: all there, each with a state, its evidence, and tests that exist."""

import re

import pytest
from example_records import REPOSITORY

from generator.conformity.criteria import Conformity, Criterion, Theme, read_conformity
from generator.conformity.pages import declaration

FOLDER = REPOSITORY / "docs/accessibilite"
CRITERIA_BY_THEME = (9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12)
"""How many criteria each of the thirteen themes of RGAA 4.1.2 has: 106 in all."""


@pytest.fixture(scope="module")
def conformity() -> Conformity:
    return read_conformity(FOLDER)


def test_every_criterion_of_the_reference_is_there_once(conformity: Conformity) -> None:
    wanted = [
        [f"{theme}.{number}" for number in range(1, count + 1)]
        for theme, count in enumerate(CRITERIA_BY_THEME, 1)
    ]
    assert [[one.number for one in theme.criteria] for theme in conformity.themes] == wanted
    assert len(conformity.criteria) == 106


def test_each_has_a_known_state_and_its_evidence(conformity: Conformity) -> None:
    for one in conformity.criteria:
        assert one.state in conformity.states, one.number
        assert one.subject and one.evidence, one.number


def test_every_test_that_is_named_exists(conformity: Conformity) -> None:
    for one in conformity.criteria:
        if one.test:
            file, _, name = one.test.partition("::")
            text = (REPOSITORY / file).read_text(encoding="utf-8")
            assert not name or re.search(rf"^def {name}\b", text, re.MULTILINE), one.test


def test_the_declaration_stays_that_of_a_site_nobody_has_audited(conformity: Conformity) -> None:
    page = (REPOSITORY / "content/accessibilite.md").read_text(encoding="utf-8")
    assert page == declaration((FOLDER / "declaration.txt").read_text(encoding="utf-8"), conformity)
    assert "**Accessibilité\u00a0: non conforme**" in page
    assert "totalement conforme" not in page and "partiellement conforme" not in page


def test_a_known_defect_is_told_to_the_public() -> None:
    broken = Criterion("1.1", "", "defaut", "Une image imaginaire n’a pas de texte.", "")
    known = Conformity((Theme("Images", (broken,)),), {"tenu": "tenu", "defaut": "défaut connu"})
    assert declaration("{defaut} {defauts}", known) == f"1 - {broken.evidence}\n"
