"""Acronyms explained where they stand: `<abbr title="…">`, in texts of records and in pages.

The only maker of that HTML. A text is cut at the acronyms, and every piece is escaped.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from html import escape, unescape

from generator.model.vocabulary import Term
from generator.render.editorial import EditorialPage, Part

_HOLE = "\0"
"""Stands for a hole of a page while its HTML is read; HTML may not hold this character."""

_WORD = re.compile(r"(?<![\w@.])(\w+)(?![\w@]|\.\w)")
"""A whole word, which is no piece of an address of the web or of e-mail."""

_TAG = re.compile(r'(</?[a-zA-Z](?:[^<>"]|"[^"]*")*>|<!--.*?-->)', re.DOTALL)
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z0-9]+)")
_UNTOUCHED = frozenset({"a", "abbr", "code", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "pre"})
"""Where an acronym stays bare: names of links and sections, what is explained, what is typed."""

_SECTION = "h2"


class Acronyms:
    """Explains the acronyms of one glossary; each text of a record is worked out once."""

    def __init__(self, expansions: Mapping[str, str]) -> None:
        """Take the acronyms, each one word as it is written, with what they mean in plain text."""
        self._elements = {
            acronym: f'<abbr title="{escape(words)}">{escape(acronym)}</abbr>'
            for acronym, words in expansions.items()
        }
        self._known: dict[str, str] = {}

    def in_text(self, text: str) -> str:
        """Give a plain text as HTML, the first of each of its acronyms explained."""
        if text not in self._known:
            pieces = self._explained(text, set())
            self._known[text] = "".join(pieces)
        return self._known[text]

    def in_page(self, page: EditorialPage) -> EditorialPage:
        """Give an editorial page with the first of each acronym explained in every section."""
        holes = (part for part in page.parts if not isinstance(part, str))
        html = "".join(
            part.replace(_HOLE, "") if isinstance(part, str) else _HOLE for part in page.parts
        )
        return replace(page, parts=tuple(_refilled(self._in_html(html), holes)))

    def _in_html(self, html: str) -> str:
        """Explain the acronyms in the text of clean HTML; its tags are left as they are."""
        done: list[str] = []
        told: set[str] = set()
        shelters: list[str] = []
        for index, piece in enumerate(_TAG.split(html)):
            if index % 2 == 0:
                has_none = self._elements.keys().isdisjoint(_WORD.findall(piece))
                done += (piece,) if shelters or has_none else self._explained(unescape(piece), told)
                continue
            done.append(piece)
            if tag := _TAG_NAME.match(piece):
                closing, name = tag.groups()
                if closing and shelters and shelters[-1] == name:
                    shelters.pop()
                elif not closing and name in _UNTOUCHED:
                    shelters.append(name)
                if name == _SECTION:
                    told.clear()
        return "".join(done)

    def _explained(self, text: str, told: set[str]) -> Iterator[str]:
        """The pieces of a plain text, escaped; `told` are the acronyms that need no more words."""
        for index, piece in enumerate(_WORD.split(text)):
            if index % 2 and piece in self._elements and piece not in told:
                told.add(piece)
                yield self._elements[piece]
            else:
                yield escape(piece)


def expansions(terms: Iterable[Term]) -> dict[str, str]:
    """The words of each acronym of a glossary."""
    return {term.acronym: term.label for term in terms if term.acronym}


def _refilled(html: str, holes: Iterator[Part]) -> Iterator[Part]:
    """Cut HTML at its holes, and put back what they stand for."""
    first, *others = html.split(_HOLE)
    if first:
        yield first
    for text in others:
        yield next(holes)
        if text:
            yield text
