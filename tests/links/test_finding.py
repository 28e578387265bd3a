"""Where the links of records and of pages are."""

import pytest
from example_records import document
from hypothesis import given
from hypothesis import strategies as st

from generator.links.finding import in_turn, links_of, site_of
from generator.problems.problem import Span

RECORD = """\
nom: Lieu imaginaire
site_web: https://exemple.fr/lieu
description: |
  Voir https://exemple.fr/aide.
  Écrire à accueil@exemple.fr
services:
  ajoute: [{id: un, lien_mobilisation: "https://exemple.fr/rdv#midi"}]
"""


def places(markdown: str) -> dict[str, list[tuple[int, int]]]:
    found = links_of((), {"content/page.md": markdown})
    return {address: [(one.line, one.column) for one in spans] for address, spans in found.items()}


def test_every_link_of_a_record_is_found_where_it_stands() -> None:
    found = links_of([document(RECORD, "structures", "41/lieu")], {})
    path = "data/structures/41/lieu.yml"
    assert found["https://exemple.fr/lieu"] == (Span(path, 2, 11),)
    assert found["https://exemple.fr/rdv"][0].line == 7
    assert len(found) == 3 and "https://exemple.fr/aide" in found


@pytest.mark.parametrize(
    ("markdown", "address"),
    [
        ("[ici](https://exemple.fr/a)", "https://exemple.fr/a"),
        ("<https://exemple.fr/a>.", "https://exemple.fr/a"),
        ("Voir https://exemple.fr/a, puis", "https://exemple.fr/a"),
        ("(https://exemple.fr/a_(b))", "https://exemple.fr/a_(b)"),
        ("**https://exemple.fr/a**", "https://exemple.fr/a"),
        ("« https://exemple.fr/a »", "https://exemple.fr/a"),
        ("https://exemple.fr/é?q=1&r=2#fin", "https://exemple.fr/é?q=1&r=2"),
    ],
)
def test_what_closes_a_sentence_is_no_part_of_a_link(markdown: str, address: str) -> None:
    assert list(places(markdown)) == [address]


def test_a_link_that_stands_twice_has_two_places() -> None:
    assert places("https://exemple.fr/\n\nhttps://exemple.fr/#bas") == {
        "https://exemple.fr/": [(1, 1), (3, 1)]
    }


@pytest.mark.parametrize(
    "text", ["mailto:a@b.fr", "http://", "/carte/", "https://[::1", "ftp://a.fr"]
)
def test_what_leads_to_no_site_is_no_link(text: str) -> None:
    assert places(f"Un texte {text} ici") == {}


@given(st.text(max_size=80))
def test_any_text_gives_links_that_can_be_read(text: str) -> None:
    for address in places(f"https://exemple.fr/{text}"):
        assert site_of(address)


def test_a_site_comes_back_as_late_as_may_be() -> None:
    asked = ["https://a.fr/1", "https://a.fr/2", "https://a.fr/3", "https://b.fr/1"]
    assert in_turn(asked) == (
        "https://a.fr/1",
        "https://b.fr/1",
        "https://a.fr/2",
        "https://a.fr/3",
    )
