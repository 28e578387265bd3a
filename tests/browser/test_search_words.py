"""The browser makes of a question what the index makes of a page: the two must agree."""

from pathlib import Path

import pytest
from example_records import base, check
from playwright.sync_api import Page

from generator.assemble.vocabularies import assemble_vocabularies
from generator.index.wording import Wording, wording

QUESTIONS = (
    "CIO de Blois", "L’École de la 2e chance", "stage 3ème", "Hors d’œuvre", "ST-AMAND-MONTROND",
    "je veux arrêter l'école !", "aide pour CV", "qui fait quoi ?", "", "¿…?", "Ste Geneviève",
    "bac +2", "VAE / CPF", "Noël à l'Haÿ-les-Roses", "ﬁn d’études", "٣ métiers", "Ørsted", "Łódź",
)  # fmt: skip


@pytest.fixture
def words(page: Page, address: str) -> Page:
    page.goto(f"{address}recherche/")
    return page


def guide_wording() -> Wording:
    return wording(assemble_vocabularies(check(base()).records["vocabulaires"]))


def test_the_browser_and_the_index_read_questions_alike(words: Page) -> None:
    known = guide_wording()
    found = words.evaluate(
        """async ([questions, empty]) => {
          const { keyOf, wordsOf } = await import("/assets/search-words.js")
          return questions.map((one) => keyOf(wordsOf(one, new Set(empty))))
        }""",
        [QUESTIONS, sorted(known.empty)],
    )
    assert found == [known.key(question) for question in QUESTIONS]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("apprentisage", "apprentissage"),
        ("romorentin", "romorantin"),
        ("misson", "mission"),
        ("vendmoe", "vendome"),
        ("cio", "cio"),
        ("metiers", "metiers"),
        ("zzzxxyyq", None),
    ],
)
def test_a_misspelt_word_is_taken_for_the_nearest(
    words: Page, real_site: Path, typed: str, meant: str | None
) -> None:
    known = (real_site / "recherche/mots.txt").read_text(encoding="utf-8").split("\n")
    found = words.evaluate(
        """async ([typed, known]) => {
          const { isKnown, nearest } = await import("/assets/search-words.js")
          return isKnown(typed, known) ? typed : (nearest(typed, known) ?? null)
        }""",
        [typed, known],
    )
    assert found == meant
