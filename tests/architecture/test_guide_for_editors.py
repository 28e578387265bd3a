"""The guide for editors: its ten pages are short, their pictures exist, and every code is there."""

import re

import pytest
from generator_source import REPOSITORY

from generator.cli.main import COMMANDS
from generator.problems.catalog.index import RULES

FOLDER = REPOSITORY / "docs" / "editeurs"
PAGES = sorted(FOLDER.glob("[0-9]*.md"))
LARGEST_PICTURE = 120_000


def test_there_are_ten_pages_and_the_first_one_lists_them() -> None:
    listed = (REPOSITORY / "docs/editeurs.md").read_text(encoding="utf-8")
    assert len(PAGES) == 10
    assert all(f"(editeurs/{page.name})" in listed for page in PAGES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_short_and_names_what_exists(page: object) -> None:
    text = page.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    assert len(text.split()) < 330
    for command in re.findall(r"quifaitquoi ([a-z-]+)", text):
        assert command in COMMANDS


def test_every_picture_is_shown_and_small() -> None:
    shown = {
        name
        for page in PAGES
        for name in re.findall(r"!\[[^\]]+\]\(images/([a-z-]+\.png)\)", page.read_text("utf-8"))
    }
    taken = {picture.name for picture in (FOLDER / "images").iterdir()}
    assert shown == taken
    sizes = {picture.name: picture.stat().st_size for picture in (FOLDER / "images").iterdir()}
    assert max(sizes.values()) <= LARGEST_PICTURE, sizes


def test_every_code_is_linked_to_its_explanation() -> None:
    linked = re.findall(
        r"\[(\w+)\]\(\.\./reference/regles\.md#(\w+)\)",
        (FOLDER / "codes.md").read_text(encoding="utf-8"),
    )
    explained = (REPOSITORY / "docs/reference/regles.md").read_text(encoding="utf-8")
    assert {code for code, _ in linked} == {rule.code for rule in RULES}
    assert all(anchor == code.lower() and f"\n### {code}\n" in explained for code, anchor in linked)
