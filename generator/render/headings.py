"""The sections of a text: what its list of contents is made of."""

from html.parser import HTMLParser
from typing import NamedTuple


class Heading(NamedTuple):
    """A section's title as plain text, and the fragment that leads to it."""

    identifier: str
    words: str


class _Sections(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Heading] = []
        self._identifier = ""
        self._words: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "h2":
            self._identifier, self._words = dict(attrs).get("id") or "", []

    def handle_data(self, data: str) -> None:
        if self._words is not None:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "h2" and self._words is not None:
            if self._identifier:
                self.found.append(Heading(self._identifier, "".join(self._words).strip()))
            self._words = None


def headings(html: str) -> tuple[Heading, ...]:
    """Give the second-level headings of `html` that have an identifier, in their order."""
    reader = _Sections()
    reader.feed(html)
    reader.close()
    return tuple(reader.found)
