"""What people really type, and whether the search leads them where they should go.

`recherches.csv` holds a question and the pages that answer it, any of them: questions as they are
typed, with their faults. A page with a `#` is a place on a page; one without stands for all of it.
"""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page

QUESTIONS = Path(__file__).with_name("recherches.csv")
DEPTHS = (1, 3, 5)

FIND = """
async ([questions, most]) => {
  const { openSearch } = await import("/assets/search-engine.js")
  const { openCommunes } = await import("/assets/search-communes.js")
  const form = document.getElementById("chercher")
  const empty = form.dataset.motsVides.split(" ")
  const root = new URL("/", location.href)
  const { ask } = await openSearch(root, empty)
  const communesMeant = openCommunes(form, empty)
  const addressOf = (commune) => commune.address.slice(root.href.length)
  const found = []
  for (const question of questions) {
    const answer = await ask(question)
    const communes = (await communesMeant(question, answer)).communes.map(addressOf)
    const read = await Promise.all(answer.pages.slice(0, most).map((page) => page()))
    found.push([...communes, ...read.map(({ address }) => address)].slice(0, most))
  }
  return found
}
"""


class Question(NamedTuple):
    """What somebody types, and the addresses of the pages that answer."""

    words: str
    pages: frozenset[str]


class Answer(NamedTuple):
    """What the search gave for a question, best first."""

    question: Question
    found: tuple[str, ...]

    @property
    def rank(self) -> int | None:
        """The place of the first page that answers, counted from 1; None below the last one."""
        pages = self.question.pages
        ranks = (
            rank
            for rank, address in enumerate(self.found, 1)
            if address in pages or address.partition("#")[0] in pages
        )
        return next(ranks, None)


def questions() -> list[Question]:
    """Every question of the file."""
    with QUESTIONS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    return [Question(row["recherche"], frozenset(row["pages"].split())) for row in rows]


def answers(page: Page, asked: Sequence[Question]) -> list[Answer]:
    """Ask them all from the search page, which is open."""
    found = page.evaluate(FIND, [[one.words for one in asked], max(DEPTHS)])
    return [Answer(one, tuple(pages)) for one, pages in zip(asked, found, strict=True)]


def hit_rate(given: Sequence[Answer], depth: int) -> float:
    """The share of the questions answered among the first `depth` pages."""
    return sum(1 for one in given if one.rank and one.rank <= depth) / len(given)
