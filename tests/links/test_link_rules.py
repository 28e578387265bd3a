"""Every rule of links has an example that breaks it, and only it; tolerances are read strictly."""

import re
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from example_records import INVALID, REPOSITORY
from loopback import Loopback, closed_port

from generator.links.finding import links_of
from generator.links.tolerated import Tolerance, read_tolerances
from generator.links.verdict import link_problems, needless
from generator.links.visiting import Manners, Visitor
from generator.links.web import Web
from generator.problems.catalog import links as catalog
from generator.problems.catalog.index import rules_of
from generator.problems.problem import Problem
from generator.read.yaml_events import read_yaml

TODAY = date(2026, 11, 24)
EXAMPLES = sorted(INVALID.glob("L*.yml"))


def tolerances(text: str) -> tuple[tuple[Tolerance, ...], tuple[Problem, ...]]:
    document, problems = read_yaml(text, "data/liens-toleres.yml")
    assert document and not problems
    return read_tolerances(document, TODAY)


def problems_of(text: str, site: Loopback) -> list[Problem]:
    """What is said of an example, whose names of sites stand for places on 127.0.0.1."""
    here = f"127.0.0.1:{site.port}"
    names = {"SITE": here, "CHIFFRE": here, "FERME": f"127.0.0.1:{closed_port()}"}
    for name, place in names.items():
        text = text.replace(f"//{name}/", f"//{place}/")
    if text.startswith("liens:"):
        kept, found = tolerances(text)
        return [*found, *needless(kept, {})]
    document, _ = read_yaml(text, "data/structures/41/lieu.yml")
    assert document
    links = links_of([document], {})
    visitor = Visitor(Web(1.0).ask, lambda: 0.0, lambda seconds: None, Manners(pause=0))
    return list(link_problems(links, {address: visitor.visit(address) for address in links}))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_the_example_of_a_rule_breaks_it_and_only_it(file: Path, site: Loopback) -> None:
    (problem,) = problems_of(file.read_text(encoding="utf-8"), site)
    assert problem.rule.code == file.name[:4]
    assert problem.span.line == 2
    for sentence in (problem.message, problem.hint):
        assert "{" not in sentence and sentence.endswith(".")


def test_every_rule_has_an_example() -> None:
    assert [file.name[:4] for file in EXAMPLES] == [rule.code for rule in rules_of(catalog)]


@pytest.mark.parametrize("page", ["bonne", "de-passage"])
def test_a_page_that_is_well_is_not_spoken_of(page: str, site: Loopback) -> None:
    assert problems_of(f"nom: Lieu\nsite_web: http://SITE/{page}\n", site) == []


def tolerance(**changes: str) -> str:
    told = {
        "adresse": "https://exemple.fr/page",
        "raison": "Refuse les programmes.",
        "jusqu_au": "2026-11-24",
        **changes,
    }
    lines = [f"{key}: {value}" for key, value in told.items() if value]
    return "liens:\n  - " + "\n    ".join(lines) + "\n"


def test_a_tolerance_holds_until_its_last_day() -> None:
    (found,), problems = tolerances(tolerance())
    assert not problems
    assert found.covers("https://exemple.fr/page") and not found.covers("https://exemple.fr/")


def test_a_tolerance_may_be_for_all_that_begins_so() -> None:
    (found,), _ = tolerances(tolerance(adresse="https://exemple.fr/*"))
    assert found.covers("https://exemple.fr/page") and not found.covers("https://exemple.com/")


def test_the_example_of_the_guide_for_editors_is_one() -> None:
    page = (REPOSITORY / "docs/editeurs.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(  liens:\n.+?)\n  ```", page, re.DOTALL)
    (found,), problems = tolerances(dedent(example))
    assert found.until > TODAY and not problems


@pytest.mark.parametrize(
    "text",
    [
        tolerance(adresse=""),
        tolerance(adresse="exemple.fr"),
        tolerance(raison="non"),
        tolerance(jusqu_au="un jour"),
        tolerance(autre="chose"),
        "liens:\n  - https://exemple.fr/page\n",
        "liens: https://exemple.fr/page\n",
        "lien: []\n",
    ],
)
def test_a_tolerance_that_does_not_say_why_or_until_when_tolerates_nothing(text: str) -> None:
    kept, (problem,) = tolerances(text)
    assert kept == () and problem.rule is catalog.BAD_TOLERANCE
