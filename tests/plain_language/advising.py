"""Advice as these tests ask for it: on a page or a record given as text, with the real words."""

from functools import cache

from example_records import DATA, documents_of

from generator.plain_language.advice import advise
from generator.plain_language.lexicon import Lexicon, read_lexicon
from generator.plain_language.page_text import read_page
from generator.plain_language.record_text import read_record
from generator.problems.problem import Problem
from generator.read.yaml_events import read_yaml
from generator.schema.tables import TABLES


@cache
def lexicon() -> Lexicon:
    return read_lexicon(documents_of(DATA))


def on_page(text: str) -> tuple[Problem, ...]:
    return advise(read_page(text, "content/essai.md"), lexicon())


def on_record(text: str, table: str) -> tuple[Problem, ...]:
    document, problems = read_yaml(text, f"data/{table}/essai.yml")
    assert document is not None and not problems, problems
    return advise(read_record(document, TABLES[table], lambda: text), lexicon())


def told(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{one.rule.code} {one.span.line}:{one.span.column}" for one in problems]


def codes(text: str) -> list[str]:
    """The codes told of one paragraph."""
    return [one.rule.code for one in on_page(text)]
