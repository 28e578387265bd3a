"""Markdown inside a paragraph read as text: what remains of it, and where each sign stood."""

import html
import re
from bisect import bisect_right
from typing import NamedTuple

_MARKUP = re.compile(
    r"""
      \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)
    | <!--.*?-->
    | <(?:https?://|mailto:)[^<>\s]*>
    | </?[A-Za-z][^<>]*>
    | \[\^[^\]\s]+\]
    | (?P<opening>!?\[)
    | (?P<closing>\](?:\((?:[^()\s]|\([^()\s]*\))*(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)|\[[^\]]*\])?)
    | (?P<entity>&(?:\#\d+|\#x[0-9A-Fa-f]+|\w+);)
    | \*+
    | (?<!\w)_+(?=\S) | (?<=\S)_+(?!\w)
    | (?:https?://|www\.)[^\s<>()\[\]]*[^\s<>()\[\].,;:!?»]
    """,
    re.VERBOSE | re.DOTALL,
)


class Inline(NamedTuple):
    """The text of a paragraph; `starts` and `sources` say from where its runs of signs come."""

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]
    links: tuple[tuple[int, int], ...]

    def source(self, offset: int) -> int:
        """Give the offset in the Markdown of the sign at this offset of the text."""
        run = bisect_right(self.starts, offset) - 1
        return self.sources[run] + offset - self.starts[run]


def read_inline(markdown: str) -> Inline:
    """Read a paragraph of Markdown: addresses, code, tags and signs of emphasis are left out."""
    pieces: list[tuple[str, int]] = []
    opened: list[int] = []
    links: list[tuple[int, int]] = []
    length = end = 0
    for mark in _MARKUP.finditer(markdown):
        pieces.append((markdown[end : mark.start()], end))
        length += mark.start() - end
        end = mark.end()
        if mark["opening"]:
            opened.append(length)
        elif mark["closing"] and opened:
            links.append((opened.pop(), length))
        elif sign := mark["escaped"] or (mark["entity"] and html.unescape(mark["entity"])):
            pieces.append((sign, mark.start() + bool(mark["escaped"])))
            length += len(sign)
    pieces.append((markdown[end:], end))
    return _joined(pieces, tuple(links))


def _joined(pieces: list[tuple[str, int]], links: tuple[tuple[int, int], ...]) -> Inline:
    starts, sources = [0], [pieces[0][1]]
    length = 0
    for text, source in pieces:
        if text:
            starts.append(length)
            sources.append(source)
            length += len(text)
    return Inline("".join(text for text, _ in pieces), tuple(starts), tuple(sources), links)
