"""What editorial pages say of the guide itself: the settings decide, and so does the edition."""

from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path

import pytest
from imaginary_guide import REPOSITORY

from generator.problems.problem import Span
from generator.render.directives import MENTIONS, Directive, find_directives
from generator.render.draft import read_draft
from generator.render.editorial_html import finish_page
from generator.render.plain_text import plain_text
from generator.render.templates import Templates
from generator.settings import Edition, Settings

NOBODY = Settings("Guide imaginaire", "https://guide.example/", date(2026, 11, 23))
PUBLISHED = replace(
    NOBODY,
    edition=Edition.PUBLICATION,
    publisher="Région <imaginaire> & Cie",
    publisher_details="1 place du Pays, 00 00 00 00 00",
    director="La présidence de la Région",
    host="Hébergeur imaginaire, 2 rue du Nuage",
    contact_email="guide@region.test",
    accessibility_plan="https://region.test/schema/",
    repository="https://forge.test/guide",
)


def said(name: str, settings: Settings) -> str:
    """The HTML of a mention."""
    templates = Templates(REPOSITORY / "theme", {"settings": settings}, {"abbreviations": escape})
    return templates.fragment("mention", name, "../")


@pytest.mark.parametrize("name", MENTIONS)
def test_every_mention_speaks_in_both_editions(name: str) -> None:
    assert len(plain_text(said(name, NOBODY))) > 20
    assert len(plain_text(said(name, PUBLISHED))) > 20


@pytest.mark.parametrize("name", MENTIONS)
def test_a_published_guide_never_says_that_it_is_a_demonstration(name: str) -> None:
    assert "démonstration" not in said(name, PUBLISHED)


@pytest.mark.parametrize("name", ["avertissement", "editeur", "direction", "hebergeur", "contact"])
def test_a_demonstration_says_what_it_lacks(name: str) -> None:
    assert "édition de démonstration" in said(name, NOBODY)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("editeur", "Région &lt;imaginaire&gt; &amp; Cie"),
        ("editeur", "1 place du Pays"),
        ("direction", "La présidence de la Région"),
        ("hebergeur", "2 rue du Nuage"),
        ("contact", 'href="mailto:guide@region.test"'),
        ("accessibilite", 'href="https://region.test/schema/"'),
        ("accessibilite", "article\u00a047"),
        ("depot", 'href="https://forge.test/guide"'),
    ],
)
def test_a_mention_comes_from_the_settings_and_is_escaped(name: str, expected: str) -> None:
    html = said(name, PUBLISHED)
    assert expected in html
    assert "<imaginaire>" not in html


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x"])
def test_an_address_that_no_browser_should_follow_is_no_link(address: str) -> None:
    settings = replace(PUBLISHED, repository=address, accessibility_plan=address)
    assert "href" not in said("depot", settings) + said("accessibilite", settings)


def test_every_legal_page_asks_for_its_mentions() -> None:
    asked = {
        file.stem: {
            directive.name
            for directive in find_directives(file.read_text("utf-8"), "").directives.values()
            if directive
        }
        for file in (REPOSITORY / "content").glob("*.md")
    }
    assert {"editeur", "direction", "hebergeur"} <= asked["mentions-legales"]
    assert {"accessibilite", "contact"} <= asked["accessibilite"]
    assert "contact" in asked["donnees-personnelles"]
    assert {"contact", "depot"} <= asked["signaler-une-erreur"]
    assert "avertissement" in asked["ce-guide"]


@pytest.mark.parametrize(
    "page",
    sorted({*(REPOSITORY / "content").glob("*.md")} - {REPOSITORY / "content/index.md"}),
    ids=lambda file: file.stem,
)
def test_no_page_types_what_depends_on_the_edition(page: Path) -> None:
    assert "démonstration" not in page.read_text("utf-8")


def test_a_mention_stands_in_its_page_where_it_was_asked_for() -> None:
    draft, problems = read_draft(b"# Titre\n\n<!-- guide: contact -->\n", "content/a.md")
    assert draft is not None and not problems
    page, _ = finish_page(draft, f"<h1>Titre</h1>\n<p>{draft.token}d0e</p>", "a/")
    assert page.directives == (Directive("contact", Span("content/a.md", 3, 13)),)
    assert "<p>[contact]</p>" not in page.fill("../", lambda one: f"[{one.name}]")
    assert "[contact]" in page.fill("../", lambda one: f"[{one.name}]")
