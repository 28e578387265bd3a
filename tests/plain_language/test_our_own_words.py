"""Our own pages and records follow the advice that we give; what they do not is listed here."""

import time

from advising import lexicon
from example_records import DATA, REPOSITORY, documents_of

from generator.cli.pages import read_pages
from generator.plain_language.review import advice_on_pages, advice_on_records
from generator.problems.problem import Problem
from generator.problems.quoting import LONGEST_QUOTE

MOST_ADVICE = 9


def _advice() -> list[Problem]:
    documents = documents_of(DATA)
    pages = read_pages(REPOSITORY / "content").texts
    return [
        *advice_on_pages(pages, lexicon()),
        *advice_on_records(documents, lexicon(), _source),
    ]


def _source(shown: str) -> str:
    return (REPOSITORY / shown).read_text(encoding="utf-8")


def test_little_is_left_to_say_of_our_own_texts() -> None:
    found = _advice()
    lines = [f"{one.span.file}:{one.span.line} [{one.rule.code}] {one.message}" for one in found]
    assert len(found) <= MOST_ADVICE, "\n".join(lines)


def test_both_regions_and_all_pages_are_read_quickly() -> None:
    documents = documents_of(DATA)
    pages = read_pages(REPOSITORY / "content").texts
    start = time.process_time()
    found = [*advice_on_pages(pages, lexicon()), *advice_on_records(documents, lexicon(), _source)]
    assert time.process_time() - start < 1.0, len(found)


def test_the_list_of_jargon_can_be_read_in_a_message() -> None:
    terms = lexicon().jargon.forms
    advice = {text for forms in terms.values() for _, text in forms}
    assert len(advice) >= 40
    assert all(0 < len(text) <= LONGEST_QUOTE for text in advice)
