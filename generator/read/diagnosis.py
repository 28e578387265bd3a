"""What an editor did when YAML cannot be parsed, told from the lines of the file.

The parser says where it stopped, in words that change with its version; the mistake often lies
before. Each recogniser below looks at the lines around that place and names one mistake, with the
place where the editor must type. Lines and columns count from 0 here.
"""

import re
from collections.abc import Iterator

from generator.problems.catalog import lines_and_brackets, quotes_and_spaces, yaml_features
from generator.read.enclosure import bracket, quote, value_start
from generator.read.suspicion import Finding, Place, margin_of, misplaced, suspect_line
from generator.read.trouble import KEY_VALUE, Trouble, character, quoted

LONGEST_KEY = 1_024  # of YAML itself

_CONFLICT = re.compile(r"(<{7}|>{7}|={7})( |$)")
_DOCUMENT_END = re.compile(r"(\.\.\.|---)(\s|$)")


def diagnose(lines: list[str], trouble: Trouble) -> Finding:
    """Name the mistake that stopped the parser; the place always lies within the file."""
    place = _within(lines, trouble.place)
    context = _within(lines, trouble.context) if trouble.context else None
    settled = trouble._replace(place=place, context=context)
    for recognise in _RECOGNISERS:
        finding = recognise(lines, settled)
        if finding is not None:
            return finding
    return Finding(lines_and_brackets.UNREADABLE, place, {})


def _within(lines: list[str], place: Place) -> Place:
    """Bring a mark that lies past the text back to the end of its last line."""
    line = min(place.line, len(lines) - 1)
    if not any(text.strip() for text in lines[line:]):
        while line > 0 and not lines[line].strip():
            line -= 1
        return Place(line, len(lines[line].rstrip()))
    return Place(line, min(place.column, len(lines[line])))


def _merge_conflict(lines: list[str], trouble: Trouble) -> Finding | None:
    for number, line in enumerate(lines):
        if _CONFLICT.match(line):
            return Finding(lines_and_brackets.MERGE_CONFLICT, Place(number, 0), {})
    return None


def _directive(lines: list[str], trouble: Trouble) -> Finding | None:
    number = trouble.place.line
    if lines[number].startswith("%"):
        return Finding(yaml_features.DIRECTIVE, Place(number, 0), {"line": lines[number]})
    return None


def _second_document(lines: list[str], trouble: Trouble) -> Finding | None:
    before = lines[: trouble.place.line]
    if trouble.context is None and any(line.startswith("...") for line in before):
        return Finding(yaml_features.SEVERAL_DOCUMENTS, trouble.place, {})
    return None


def _tab(lines: list[str], trouble: Trouble) -> Finding | None:
    for number, line in _near(lines, trouble):
        margin = line[: len(line) - len(line.lstrip(" \t-"))]
        if "\t" in margin:
            return Finding(quotes_and_spaces.TAB, Place(number, margin.index("\t")), {})
    return None


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
    match = KEY_VALUE.match(line)
    if character(lines, place) != ":" or match is None or not match["key"] or not match["value"]:
        return None
    if place.column < match.start("value"):
        return None
    value = match["value"].rstrip()
    facts = {"text": value, "correction": f"{match['key']}: {quoted(value)}"}
    return Finding(quotes_and_spaces.COLON_IN_TEXT, place, facts)


def _no_colon(lines: list[str], trouble: Trouble) -> Finding | None:
    """Recognise a line that should have been a key: `nom CIO de Blois`, `nom = CIO`."""
    place = trouble.place
    if trouble.context:
        finding = _line_without_colon(lines, trouble.context.line)
        if finding is not None:
            return finding
    before = _line_before(lines, place.line)
    if before is None or character(lines, place) != ":":
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
        return Finding(lines_and_brackets.DASH_AMONG_KEYS, Place(number, margin), {})
    word = text.split()[0]
    rest = text[len(word) :].lstrip(" =;") or "…"
    facts = {"line": text, "correction": f"{word.rstrip('=;')}: {rest}"}
    return Finding(lines_and_brackets.NO_COLON, Place(number, margin + len(word)), facts)


def _misaligned(lines: list[str], trouble: Trouble) -> Finding | None:
    """Recognise a line that starts too far left or right, or a dash among keys."""
    place, context = trouble.place, trouble.context
    line = lines[place.line]
    margin = margin_of(line)
    starts_line = place.column == margin
    if starts_line and re.match(r":(\s|$)", line[margin:]):
        return Finding(yaml_features.EMPTY_KEY, place, {})
    if starts_line and context and place.column == context.column and place.line > context.line:
        return Finding(lines_and_brackets.DASH_AMONG_KEYS, place, {})
    if context is None and place.column == 0:
        signs = (n for n, text in enumerate(lines) if re.match(r"\s*[^\s#]", text))
        first = next(signs, place.line)
        return misplaced(lines, first if margin_of(lines[first]) else place.line)
    ends_key = character(lines, place) == ":" and place.column - margin <= LONGEST_KEY
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


_RECOGNISERS = (
    _merge_conflict,
    _directive,
    _second_document,
    _tab,
    quote,
    bracket,
    value_start,
    _colon,
    _glued,
    _no_colon,
    _misaligned,
)
