"""Where the parser stopped, and what the line holds there: what every recogniser looks at."""

import re
from typing import NamedTuple

from generator.read.suspicion import Place, Scalar

KEY_VALUE = re.compile(
    r"(?P<lead>[ ]*(?:-[ ]+)*)"
    r"(?:(?P<key>[^\s:#\"'\[\]{}&*!|>%@`,-][^:\[\]{}]{0,200}?|\"[^\"]*\"|'[^']*')\s*:(?:[ \t]+|$))?"
    r"(?P<value>\S.*)?$"
)
"""A line as `- key: value`, each of which may be missing."""


class Trouble(NamedTuple):
    """Where the parser stopped, where what it was reading began, and what was still open."""

    place: Place
    context: Place | None
    brackets: tuple[Place, ...]
    last_scalar: Scalar | None


def character(lines: list[str], place: Place) -> str:
    """Give the sign at a place, nothing past the end of its line."""
    return lines[place.line][place.column : place.column + 1]


def quoted(text: str, prefer: str = '"') -> str:
    """Give `text` between quotes that YAML reads back as the same text."""
    other = "'" if prefer == '"' else '"'
    for quote in (prefer, other):
        if quote not in text and not (quote == '"' and "\\" in text):
            return f"{quote}{text}{quote}"
    return "'" + text.replace("'", "''") + "'"
