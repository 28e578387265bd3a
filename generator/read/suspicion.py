"""What an editor did when YAML accepts a line that nobody meant, told from that line alone.

`-accueil` is not an item of a list, `nom:CIO` holds no key. Lines and columns count from 0 here.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from generator.problems.catalog import lines_and_brackets, quotes_and_spaces
from generator.problems.problem import Rule


class Place(NamedTuple):
    """A place in the lines of a file, from 0."""

    line: int
    column: int


class Scalar(NamedTuple):
    """Where a scalar stands, and its style: empty (no quotes), `'`, `"`, `|` or `>`."""

    line: int
    column: int
    end_line: int
    end_column: int
    style: str


class Finding(NamedTuple):
    """A mistake named: its rule, where to type, and the facts its message quotes."""

    rule: Rule
    place: Place
    facts: Mapping[str, str]


_HARD = "\u00a0\u202f"
_HARD_SPACE = re.compile(rf"[ ]*(?:-[ ]+)*(?:-|[\w-]+\s*:)?(?P<space>[{_HARD}])")
_GLUED_DASH = re.compile(r"[ ]*(?:-[ ]+)*-(?P<text>[^\s-].*)")
BULLET = re.compile(r"[ ]*(?P<bullet>[–—•·‣*])(?P<text>\s*\S.*)")
_GLUED_COLON = re.compile(r"[ ]*(?:-[ ]+)*(?P<key>[^\W\d][\w-]*):(?P<value>[^\s:/].*)")
_LOOKS_LIKE_KEY = re.compile(r"[ ]*(?:-[ ]+)*[^\W\d][\w-]*[ \u00a0\u202f]?:(\s|$)")


def suspect_scalar(lines: list[str], scalar: Scalar) -> Finding | None:
    """Name the mistake in a scalar that YAML accepts, but that nobody meant.

    `-accueil` is not an item of a list; a text that goes on over several lines may have
    swallowed the next key, because of a missing space or quote.
    """
    following = range(scalar.line + 1, scalar.end_line + 1)
    if scalar.style in ("'", '"'):
        if any(_LOOKS_LIKE_KEY.match(lines[number]) for number in following):
            return unclosed_quote(lines, Place(scalar.line, scalar.column))
        return None
    if scalar.style:
        return None
    stands_first = not lines[scalar.line][: scalar.column].strip(" -")
    for number in range(scalar.line, scalar.end_line + 1) if stands_first else following:
        finding = suspect_line(lines[number], number)
        if finding is not None:
            return finding
    for number in following:
        if re.match(r"[ ]*-\s", lines[number]):
            return misplaced(lines, number)
    return None


def suspect_line(line: str, number: int) -> Finding | None:
    """Recognise what lacks an ordinary space: after a colon, after a dash, in the margin."""
    hard = _HARD_SPACE.match(line)
    if hard:
        return Finding(quotes_and_spaces.HARD_SPACE, Place(number, hard.start("space")), {})
    dash = _GLUED_DASH.match(line)
    if dash and not re.match(r"[\d.,]+\s*$", dash["text"]):
        facts = {"text": dash["text"].rstrip()}
        return Finding(
            quotes_and_spaces.NO_SPACE_AFTER_DASH, Place(number, dash.start("text")), facts
        )
    bullet = BULLET.match(line)
    if bullet and bullet["text"][0].isspace():
        return bullet_finding(bullet, number)
    colon = _GLUED_COLON.match(line)
    if colon and not re.search(r":(\s|$)", line):
        facts = {"key": colon["key"], "correction": f"{colon['key']}: {colon['value'].rstrip()}"}
        return Finding(
            quotes_and_spaces.NO_SPACE_AFTER_COLON, Place(number, colon.start("value")), facts
        )
    return None


def suspect_key(key: str, place: Place) -> Finding | None:
    """Name the mistake in a key that holds a colon and its value: `{jour:lundi}`."""
    match = _GLUED_COLON.match(key)
    if match is None:
        return None
    facts = {"key": match["key"], "correction": f"{match['key']}: {match['value']}"}
    column = place.column + match.start("value")
    return Finding(quotes_and_spaces.NO_SPACE_AFTER_COLON, Place(place.line, column), facts)


def bullet_finding(match: re.Match[str], number: int) -> Finding:
    """Name the bullet that `BULLET` has matched, at a line."""
    facts = {"bullet": match["bullet"], "correction": f"- {match['text'].strip()}"}
    return Finding(lines_and_brackets.BULLET, Place(number, match.start("bullet")), facts)


def misplaced(lines: list[str], number: int) -> Finding:
    """Name a line that starts too far left or right."""
    return Finding(lines_and_brackets.INDENTATION, Place(number, margin_of(lines[number])), {})


def unclosed_quote(lines: list[str], start: Place) -> Finding:
    """Name a quote opened at `start`; it should close at the end of its line."""
    line = lines[start.line].rstrip()
    quote = line[start.column]
    facts = {"quote": quote, "correction": f"{line.strip()}{quote}"}
    return Finding(quotes_and_spaces.UNCLOSED_QUOTE, start, facts)


def margin_of_signs(lines: list[str], scalar: Scalar, typed: str, value: str) -> int | None:
    """Say where the signs of a value stand, as `Text.margin` does.

    `typed` is what the parser gave, `value` the same with its accents composed.
    """
    if typed != value or typed[:1].isspace():
        return None
    if scalar.style == "|":
        first = lines[scalar.line + 1 : scalar.line + 2]
        return margin_of(first[0]) if first else None
    quotes = 2 if scalar.style else 0
    is_as_typed = scalar.line == scalar.end_line and scalar.style != ">"
    return 0 if is_as_typed and scalar.end_column - scalar.column == len(value) + quotes else None


def margin_of(line: str) -> int:
    """Give the number of spaces before the text of a line."""
    return len(line) - len(line.lstrip(" "))
