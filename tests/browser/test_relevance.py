"""What people type leads them where they should go: nineteen times out of twenty, in five pages."""

from pathlib import Path

from playwright.sync_api import Page
from relevance import answers, hit_rate, questions

from generator.index.addresses import page_path

LEAST = 0.95


def test_nineteen_questions_out_of_twenty_are_answered_in_five_pages(
    page: Page, address: str
) -> None:
    page.goto(f"{address}recherche/")
    given = answers(page, questions())
    missed = [f"{one.question.words!r} → {one.found}" for one in given if one.rank is None]
    assert hit_rate(given, 5) >= LEAST, "\n".join(missed)


def test_the_questions_are_many_and_lead_somewhere(real_site: Path) -> None:
    asked = questions()
    assert len(asked) == len({one.words for one in asked}) >= 120
    lost = [
        one.words
        for one in asked
        if not any((real_site / page_path(page.partition("#")[0])).is_file() for page in one.pages)
    ]
    assert not lost
