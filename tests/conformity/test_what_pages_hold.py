"""What the criteria of accessibility say that pages hold, or never hold, on every kind of page."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from example_records import REPOSITORY

from generator.conformity.criteria import read_conformity

SITE = REPOSITORY / "tests" / "golden" / "site"
"""Each kind of page of the imaginary guide, byte for byte as it is built."""
STATES = {
    criterion.number: criterion.state
    for criterion in read_conformity(REPOSITORY / "docs" / "accessibilite").criteria
}
ABSENT = {
    "1.9": r"<figcaption\b",
    **dict.fromkeys(
        ("4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7", "4.8", "4.9", "4.11", "4.12", "4.13"),
        r"<(?:video|audio|track|object|embed|canvas)\b",
    ),
    "4.10": r"<(?:audio|bgsound)\b|\sautoplay\b",
    "5.3": r"<table[^>]*\srole=",
    "5.8": r"<table[^>]*\srole=",
    "8.10": r"<[^>]*\sdir=|[\u0590-\u08ff]",
    "11.12": r"<form[^>]*\smethod=\"?post",
    "11.13": r"<input[^>]*\s(?:type=\"?(?:email|tel|password)|autocomplete=\"(?!off))",
    "12.10": r"\saccesskey=",
}
"""What no page may hold as long as these criteria have no object."""
MERGED = re.compile(r"<table\b([^>]*)>(?:(?!</table>).)*?\s(?:row|col)span=", re.DOTALL)


@pytest.fixture(scope="module")
def pages() -> Mapping[Path, str]:
    return {file.relative_to(SITE): file.read_text("utf-8") for file in SITE.rglob("*.html")}


@pytest.mark.parametrize("number", ABSENT)
def test_what_a_criterion_calls_absent_is_on_no_page(
    number: str, pages: Mapping[Path, str]
) -> None:
    held = [str(path) for path, html in pages.items() if re.search(ABSENT[number], html)]
    assert STATES[number] == "sans_objet" and not held, held


def test_no_page_holds_a_frame(pages: Mapping[Path, str]) -> None:
    assert not [path for path, html in pages.items() if re.search(r"<i?frame\b", html)]


def test_a_table_with_merged_headers_says_how_it_is_made(pages: Mapping[Path, str]) -> None:
    found = [(html, table[1]) for html in pages.values() for table in MERGED.finditer(html)]
    assert found
    for html, attributes in found:
        described = re.search(r'aria-describedby="([a-z]+)"', attributes)
        assert described and re.search(rf'id="{described[1]}">Chaque ligne', html)


def test_texts_to_be_copied_are_quotations(pages: Mapping[Path, str]) -> None:
    quoting = {path for path, html in pages.items() if "<blockquote" in html}
    assert {Path("donnees/index.html"), Path("pro/kit/index.html")} <= quoting


def test_who_follows_a_link_into_a_tab_was_told(pages: Mapping[Path, str]) -> None:
    opening = {path: html for path, html in pages.items() if ' target="_blank"' in html}
    assert {path.parts[0] for path in opening} == {"editer", "integrer"}
    for path, html in opening.items():
        assert "nouvel onglet" in html, path
