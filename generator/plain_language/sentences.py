"""Sentences and words of a passage, with their places."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_END = re.compile(r"(?:\.{1,3}|…|[!?])(?:[\s\u00a0]*[»”)\]])*(?=\s|$)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:p|pp|ex|M|MM|Mr|Dr|Pr|St|Ste|art|al|av|bd|cf|chap|coll|dir|éd|env|fig|hab|max|min"
    r"|n|no|réf|resp|tél|vol|janv|févr|juil|sept|oct|nov|déc|[A-Z])|\bp\.\sex)\.$"
)
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_GOES_ON = re.compile(r"\s+[^\WA-ZÀ-ÖØ-ÞŒ\d_]")
_NEXT = re.compile(r"\s+(?=\S)")


class Piece(NamedTuple):
    """A part of a passage and the offset at which it begins."""

    text: str
    start: int

    @property
    def words(self) -> list[str]:
        """What stands between spaces and holds a letter or a digit: « l’école » is one word."""
        return [word for word in self.text.split() if any(map(str.isalnum, word))]


def paragraphs(text: str) -> Iterator[Piece]:
    """Give what empty lines set apart."""
    start = 0
    for gap in _PARAGRAPHS.finditer(text):
        yield Piece(text[start : gap.start()], start)
        start = gap.end()
    yield Piece(text[start:], start)


def sentences(paragraph: Piece) -> Iterator[Piece]:
    """Cut a paragraph after each final sign that ends no abbreviation and that nothing goes on."""
    text, start = paragraph
    begin = 0
    for end in _END.finditer(text):
        if _GOES_ON.match(text, end.end()) or _is_abbreviated(text, begin, end):
            continue
        yield Piece(text[begin : end.end()], start + begin)
        gap = _NEXT.match(text, end.end())
        begin = gap.end() if gap else end.end()
    if text[begin:].strip():
        yield Piece(text[begin:], start + begin)


def _is_abbreviated(text: str, begin: int, end: re.Match[str]) -> bool:
    """Say whether the full stop belongs to a word: « M. », « p. ex. », an initial."""
    is_last = end.end() == len(text)
    before = text[max(begin, end.start() - 8) : end.start() + 1]
    return end[0] == "." and not is_last and bool(_ABBREVIATED.search(before))
