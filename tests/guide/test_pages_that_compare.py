"""The overview, the comparisons, the glossary and the small maps of the imaginary guide."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from example_records import DATA, documents_of

from generator.check.terms import vocabularies_of
from generator.read.node import Document, Mapping, Sequence, Text

COMPARISON = "comparer/cio-ou-jeunes-imaginaires/index.html"


class Table(HTMLParser):
    """The rows of the tables of a page, as the words of their cells."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.rows[-1][-1] = " ".join(f"{self.rows[-1][-1]} {data}".split())

    def row(self, first: str) -> list[str]:
        return next(row for row in self.rows if row and row[0].startswith(first))


def html_of(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def test_the_overview_has_a_row_for_each_network_and_as_many_cells(imaginary_site: Path) -> None:
    table = Table(html_of(imaginary_site, "qui-fait-quoi/index.html"))
    heads, *rows = table.rows[1:]
    assert sorted(row[0].split()[0] for row in rows) == ["CIO", "Jeunes", "RID"]
    assert {len(row) for row in rows} == {len(heads) + 1}


def test_the_overview_says_what_records_say(imaginary_site: Path) -> None:
    table = Table(html_of(imaginary_site, "qui-fait-quoi/index.html"))
    heads = table.rows[1]
    cells = dict(zip(heads, table.row("CIO")[1:], strict=True))
    assert cells["Choisir un métier imaginaire"] == "Conseil"
    assert cells["Partir loin"] == "Accueil et information"
    assert cells["Lycéennes et lycéens"] == "fait pour ces personnes"
    assert "ouvert à elles aussi" in cells.values()
    assert dict(zip(heads, table.row("RID")[1:], strict=True))["Partir loin"] == ""


def test_a_comparison_puts_both_networks_side_by_side(imaginary_site: Path) -> None:
    html = html_of(imaginary_site, COMPARISON)
    table = Table(html)
    assert {len(row) for row in table.rows} == {3}
    assert table.row("Combien ça coûte")[1:] == ["C’est gratuit.", "C’est gratuit."]
    assert "Si vous cherchez un job" in re.sub(r"\s+", " ", html)


def test_both_networks_and_the_plan_lead_to_a_comparison(imaginary_site: Path) -> None:
    for path in (
        "reseaux/cio-imaginaire/index.html",
        "reseaux/jeunes-imaginaires/index.html",
        "plan-du-site/index.html",
        "comparer/index.html",
    ):
        assert "cio-ou-jeunes-imaginaires/" in html_of(imaginary_site, path), path
    assert "cio-ou-jeunes-imaginaires/" not in html_of(
        imaginary_site, "reseaux/relais-imaginaire/index.html"
    )


def test_every_entry_of_the_glossary_has_a_place_of_its_own(imaginary_site: Path) -> None:
    html = html_of(imaginary_site, "sigles/index.html")
    acronyms = re.findall(r'<div id="([a-z0-9-]+)">\s*<dt>([^<]+)</dt>', html)
    assert ("cep", "CEP") in acronyms
    assert len(acronyms) == len({identifier for identifier, _ in acronyms}) > 50


def test_the_small_map_leads_where_the_list_does(imaginary_site: Path) -> None:
    html = html_of(imaginary_site, "territoires/index.html")
    links = re.findall(r'<a href="([^"]+)" aria-label="([^"]+)"><title>\2</title><path d="M', html)
    assert links
    for address, name in links:
        assert f'<a class="guide-tile" href="{address}">{name}</a>' in html


def acronyms_of(vocabulary: Document) -> dict[str, str]:
    """The acronyms of the glossary, with the values of their terms."""
    terms = next(one.value for one in vocabulary.root.entries if one.key.value == "termes")
    assert isinstance(terms, Sequence)
    found = {}
    for term in terms.items:
        assert isinstance(term, Mapping)
        words = {one.key.value: one.value for one in term.entries}
        acronym, value = words["sigle"], words["valeur"]
        assert isinstance(acronym, Text) and isinstance(value, Text)
        found[acronym.value] = value.value
    return found


@pytest.fixture(scope="module")
def glossary() -> dict[str, str]:
    documents = documents_of(DATA)["vocabulaires"]
    assert "sigles" in vocabularies_of(documents)
    return acronyms_of(next(one for one in documents if one.path.endswith("/sigles.yml")))


def test_an_acronym_is_explained_once(glossary: dict[str, str]) -> None:
    assert len(set(glossary.values())) == len(glossary) >= 60
    assert all(word.isalnum() for word in glossary), "an acronym is found when it is one word"


def test_the_acronym_of_every_network_is_in_the_glossary(glossary: dict[str, str]) -> None:
    missing = [
        f"{network.path}: {word}"
        for network in documents_of(DATA)["reseaux"]
        for entry in network.root.entries
        if entry.key.value == "sigle" and isinstance(entry.value, Text)
        for word in entry.value.value.split()
        if word not in glossary
    ]
    assert not missing, missing
