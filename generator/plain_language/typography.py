"""The signs of French print: curved apostrophes, French quotes, no-break spaces."""

import re
from collections.abc import Iterator

from generator.plain_language.passage import Passage
from generator.problems.catalog import plain_language as rules
from generator.problems.problem import Problem

_SIGNS = re.compile("['\"?!;:«»]")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=[\w«])")
_QUOTES = re.compile(r"\"([^\"]*)\"?")
_TIGHT = re.compile(
    r"(?<=[^\s?!(\[…])[?!](?![\w/])|(?<=\w)[?!](?=\w)"
    r"|(?<=[^\s(\[])[;»]"
    r"|(?<=[^\s:(\[]):(?=\s|$)"
    r"|(?<=[ \t\n])(?:[?!;»]|:(?=\s|$))"
    r"|«(?![\u00a0\u202f])"
)
_WORD_BEFORE = re.compile(r"\S*[ \t]*$")
_WORD_AFTER = re.compile(r"[ \t]*\S*")


def typography_problems(passage: Passage) -> Iterator[Problem]:
    """Note each sign that is not written as in French print."""
    text = passage.text
    if not _SIGNS.search(text):
        return
    for sign in _APOSTROPHE.finditer(text):
        found = _around(text, sign.start())
        yield passage.problem(rules.STRAIGHT_APOSTROPHE, sign.start(), found=found)
    for quote in _QUOTES.finditer(text):
        yield passage.problem(rules.STRAIGHT_QUOTES, quote.start(), found=quote[1])
    for sign in _TIGHT.finditer(text):
        found = _around(text, sign.start())
        facts = {"sign": sign[0], "found": found}
        yield passage.problem(rules.BREAKING_SPACE, sign.start(), **facts)


def _around(text: str, offset: int) -> str:
    """Give the sign at this offset with the word it touches, on each side."""
    before = _WORD_BEFORE.search(text[max(0, offset - 40) : offset])
    after = _WORD_AFTER.match(text[offset : offset + 40])
    return (before[0] if before else "") + (after[0] if after else "")
