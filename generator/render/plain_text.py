"""The words of a piece of HTML, for those who read no markup."""

import re
from html.parser import HTMLParser

BREAKING_SPACES = re.compile(r"[ \t\n\r\f]+")


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def plain_text(html: str) -> str:
    """Give the text of `html` on one line, entities read; no-break spaces stay."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    return BREAKING_SPACES.sub(" ", "".join(reader.found)).strip()
