"""What an editor did when YAML cannot be parsed, told from the lines of the file.

The parser says where it stopped, in words that change with its version; the mistake often lies
before. Each recogniser below looks at the lines around that place and names one mistake, with the
place where the editor must type. Lines and columns count from 0 here.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.problems.catalog import writing
from generator.read.suspicion import (
    BULLET,
    Finding,
    Place,
    Scalar,
    bullet_finding,
    margin_of,
    misplaced,
    suspect_line,
    unclosed_quote,
)


class Trouble(NamedTuple):
    """Where the parser stopped, where what it was reading began, and what was still open."""

    place: Place
    context: Place | None
    brackets: tuple[Place, ...]
    last_scalar: Scalar | None


LONGEST_KEY = 1_024  # of YAML itself

_CLOSING = {"[": "]", "{": "}"}
_CONFLICT = re.compile(r"(<{7}|>{7}|={7})( |$)")
_DOCUMENT_END = re.compile(r"(\.\.\.|---)(\s|$)")
_KEY_VALUE = re.compile(
    r"(?P<lead>[ ]*(?:-[ ]+)*)"
    r"(?:(?P<key>[^\s:#\"'\[\]{}&*!|>%@`,-][^:\[\]{}]{0,200}?|\"[^\"]*\"|'[^']*')\s*:(?:[ \t]+|$))?"
    r"(?P<value>\S.*)?$"
)
_CLOSED_QUOTE = re.compile(r"(?P<quoted>\"[^\"]*\"|'[^']*')\s*[^\s#]")
_SPECIAL_START = re.compile(r"[@`%&*!|>,\]}\[{]|[?](\s|$)")


def diagnose(lines: list[str], trouble: Trouble) -> Finding:
    """Name the mistake that stopped the parser; the place always lies within the file."""
    place = _within(lines, trouble.place)
    context = _within(lines, trouble.context) if trouble.context else None
    settled = trouble._replace(place=place, context=context)
    for recognise in _RECOGNISERS:
        finding = recognise(lines, settled)
        if finding is not None:
            return finding
    return Finding(writing.UNREADABLE, place, {})


def _within(lines: list[str], place: Place) -> Place:
    """Bring a mark that lies past the text back to the end of its last line."""
    line = min(place.line, len(lines) - 1)
    if line == place.line and lines[line].strip():
        return Place(line, min(place.column, len(lines[line])))
    if not any(text.strip() for text in lines[line:]):
        while line > 0 and not lines[line].strip():
            line -= 1
        return Place(line, len(lines[line].rstrip()))
    return Place(line, min(place.column, len(lines[line])))


def _merge_conflict(lines: list[str], trouble: Trouble) -> Finding | None:
    for number, line in enumerate(lines):
        if _CONFLICT.match(line):
            return Finding(writing.MERGE_CONFLICT, Place(number, 0), {"line": line})
    return None


def _directive(lines: list[str], trouble: Trouble) -> Finding | None:
    number = trouble.place.line
    if lines[number].startswith("%"):
        return Finding(writing.DIRECTIVE, Place(number, 0), {"line": lines[number]})
    return None


def _second_document(lines: list[str], trouble: Trouble) -> Finding | None:
    before = lines[: trouble.place.line]
    if trouble.context is None and any(line.startswith("...") for line in before):
        return Finding(writing.SEVERAL_DOCUMENTS, trouble.place, {})
    return None


def _tab(lines: list[str], trouble: Trouble) -> Finding | None:
    for number, line in _near(lines, trouble):
        margin = line[: len(line) - len(line.lstrip(" \t-"))]
        if "\t" in margin:
            return Finding(writing.TAB, Place(number, margin.index("\t")), {})
    return None


def _quote(lines: list[str], trouble: Trouble) -> Finding | None:
    place, context, scalar = trouble.place, trouble.context, trouble.last_scalar
    if context and _is_open_quote(lines, context):
        backslash = lines[place.line].rfind("\\", 0, place.column + 1)
        if backslash >= 0 and _character(lines, context) == '"':
            facts = {"text": lines[place.line][backslash : backslash + 2]}
            return Finding(writing.BACKSLASH, Place(place.line, backslash), facts)
        return unclosed_quote(lines, context)
    if scalar is None or scalar.style not in ("'", '"') or scalar.end_line != place.line:
        return None
    if scalar.line < scalar.end_line:
        return unclosed_quote(lines, Place(scalar.line, scalar.column))
    line = lines[place.line]
    between = line[scalar.end_column : place.column]
    if between.strip() or place.column >= len(line) or line[place.column] in ",]}":
        return None
    return _text_after_quote(line, place.line, scalar.column, scalar.end_column)


def _text_after_quote(line: str, number: int, start: int, end: int) -> Finding:
    """Name what follows a closed quote; glued to an apostrophe, it is the rest of a word."""
    whole, rest = line[start:].strip(), line[end:]
    if line[start] == "'" and not rest[0].isspace():
        facts = {"text": whole, "correction": quoted(whole[1:].removesuffix("'"))}
        return Finding(writing.APOSTROPHE_IN_QUOTES, Place(number, end - 1), facts)
    facts = {
        "text": line[start:end],
        "rest": rest.strip(),
        "correction": quoted(whole, prefer="'" if '"' in whole else '"'),
    }
    column = end + len(rest) - len(rest.lstrip())
    return Finding(writing.TEXT_AFTER_QUOTE, Place(number, column), facts)


def _is_open_quote(lines: list[str], place: Place) -> bool:
    """Tell whether a quote is opened here; a closed one is a key that lacks its colon."""
    quote = _character(lines, place)
    if quote not in ("'", '"'):
        return False
    rest = lines[place.line][place.column :]
    return "\\" in rest or rest.count(quote) % 2 == 1


def _bracket(lines: list[str], trouble: Trouble) -> Finding | None:
    place = trouble.place
    if _character(lines, place) in ("@", "`", "%", "&", "*", "!") and trouble.brackets:
        return None
    context = trouble.context
    in_brackets = bool(trouble.brackets) or (context and _character(lines, context) in _CLOSING)
    if in_brackets and _character(lines, place) == ",":
        return Finding(writing.EXTRA_COMMA, place, {})
    opened = list(trouble.brackets)
    if context and _character(lines, context) in _CLOSING and context not in opened:
        opened.append(context)
    for start in reversed(opened):
        bracket = _character(lines, start)
        closing = _CLOSING.get(bracket, "]")
        within = "\n".join(lines[start.line : place.line + 1])[start.column :]
        if within.count(closing) < within.count(bracket):
            facts = {"bracket": bracket, "closing": closing}
            return Finding(writing.UNCLOSED_BRACKET, start, facts)
    if _character(lines, place) in ("]", "}") and place.column:
        line = lines[place.line]
        value = _KEY_VALUE.match(line)
        if value and value["value"] and value.start("value") < place.column:
            return Finding(writing.EXTRA_BRACKET, place, {"bracket": line[place.column]})
    return None


def _value_start(lines: list[str], trouble: Trouble) -> Finding | None:
    """Recognise a value whose first character means something else to YAML."""
    place = trouble.place
    line = lines[place.line]
    match = _KEY_VALUE.match(line)
    if trouble.brackets and _SPECIAL_START.match(line, place.column):
        return _special_start(line, place, re.split(r"[,\]}]", line[place.column :])[0].strip())
    if match is None or not match["value"] or place.column < match.start("value"):
        return None
    value, start = match["value"].rstrip(), Place(place.line, match.start("value"))
    if not match["key"]:
        bullet = BULLET.match(line)
        if bullet and value.startswith("* "):
            return bullet_finding(bullet, place.line)
    if match["key"] and re.match(r"-(\s|$)", value):
        return Finding(writing.DASH_AFTER_KEY, start, {"key": match["key"]})
    closed = _CLOSED_QUOTE.match(line, start.column)
    if closed and closed.end("quoted") <= place.column:
        return _text_after_quote(line, place.line, start.column, closed.end("quoted"))
    if _SPECIAL_START.match(value):
        return _special_start(line, start, value)
    return None


def _special_start(line: str, place: Place, value: str) -> Finding:
    facts = {"character": line[place.column], "correction": quoted(value)}
    return Finding(writing.SPECIAL_START, place, facts)


def _glued(lines: list[str], trouble: Trouble) -> Finding | None:
    for number, line in _near(lines, trouble):
        finding = suspect_line(line, number)
        if finding is not None:
            return finding
    return None


def _colon(lines: list[str], trouble: Trouble) -> Finding | None:
    """Recognise `nom: CIO : Blois`; the parser stops at the second colon."""
    place = trouble.place
    line = lines[place.line]
    match = _KEY_VALUE.match(line)
    if _character(lines, place) != ":" or match is None or not match["key"] or not match["value"]:
        return None
    if place.column < match.start("value"):
        return None
    value = match["value"].rstrip()
    facts = {"key": match["key"], "text": value, "correction": f"{match['key']}: {quoted(value)}"}
    return Finding(writing.COLON_IN_TEXT, place, facts)


def _no_colon(lines: list[str], trouble: Trouble) -> Finding | None:
    """Recognise a line that should have been a key: `nom CIO de Blois`, `nom = CIO`."""
    place = trouble.place
    if trouble.context:
        finding = _line_without_colon(lines, trouble.context.line)
        if finding is not None:
            return finding
    before = _line_before(lines, place.line)
    if before is None or _character(lines, place) != ":":
        return None
    is_aligned = margin_of(lines[before]) == margin_of(lines[place.line])
    return _line_without_colon(lines, before) if is_aligned else None


def _line_without_colon(lines: list[str], number: int) -> Finding | None:
    line = lines[number]
    text, margin = line.strip(), margin_of(line)
    if not text or text[0] in "#-\"'[{" or re.search(r":(\s|$)", line):
        return None
    above = _line_before(lines, number)
    if above is not None and lines[above].startswith(" " * margin + "- "):
        return Finding(writing.DASH_AMONG_KEYS, Place(number, margin), {})
    word = text.split()[0]
    rest = text[len(word) :].lstrip(" =;") or "…"
    facts = {"line": text, "correction": f"{word.rstrip('=;')}: {rest}"}
    return Finding(writing.NO_COLON, Place(number, margin + len(word)), facts)


def _misaligned(lines: list[str], trouble: Trouble) -> Finding | None:
    """Recognise a line that starts too far left or right, or a dash among keys."""
    place, context = trouble.place, trouble.context
    line = lines[place.line]
    margin = margin_of(line)
    starts_line = place.column == margin
    if starts_line and re.match(r":(\s|$)", line[margin:]):
        return Finding(writing.EMPTY_KEY, place, {})
    if starts_line and context and place.column == context.column and place.line > context.line:
        return Finding(writing.DASH_AMONG_KEYS, place, {})
    if context is None and place.column == 0:
        first = next(n for n, text in enumerate(lines) if re.match(r"\s*[^\s#]", text))
        return misplaced(lines, first if margin_of(lines[first]) else place.line)
    ends_key = _character(lines, place) == ":" and place.column - margin <= LONGEST_KEY
    if starts_line or (ends_key and _line_before(lines, place.line) is not None):
        return misplaced(lines, place.line)
    return None


def _near(lines: list[str], trouble: Trouble) -> Iterator[tuple[int, str]]:
    """Give the lines where the mistake may stand, most likely first."""
    numbers = [trouble.place.line]
    if trouble.context:
        numbers.append(trouble.context.line)
    before = _line_before(lines, trouble.place.line)
    if before is not None:
        numbers.append(before)
    for number in dict.fromkeys(numbers):
        yield number, lines[number]


def _line_before(lines: list[str], number: int) -> int | None:
    return next((n for n in range(number - 1, -1, -1) if lines[n].strip()), None)


def _character(lines: list[str], place: Place) -> str:
    return lines[place.line][place.column : place.column + 1]


def quoted(text: str, prefer: str = '"') -> str:
    """Give `text` between quotes that YAML reads back as the same text."""
    other = "'" if prefer == '"' else '"'
    for quote in (prefer, other):
        if quote not in text and not (quote == '"' and "\\" in text):
            return f"{quote}{text}{quote}"
    return "'" + text.replace("'", "''") + "'"


_RECOGNISERS = (
    _merge_conflict,
    _directive,
    _second_document,
    _tab,
    _quote,
    _bracket,
    _value_start,
    _colon,
    _glued,
    _no_colon,
    _misaligned,
)
