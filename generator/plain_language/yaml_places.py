"""Where the signs of a YAML value stand in the file, however the value was typed there."""

import unicodedata

_BLANKS = frozenset(" \t\n")
_ESCAPE_LENGTHS = {"x": 4, "u": 6, "U": 10}


def place_in_source(
    source: str, line: int, column: int, value: str, offset: int
) -> tuple[int, int]:
    """Give line and column, from 1, of `value[offset]`; the scalar begins at `line`, `column`.

    `source` is the whole file, `value` the scalar as YAML reads it: unquoted, folded, in NFC.
    """
    lines = source.split("\n")
    before = sum(map(len, lines[: line - 1])) + line - 1
    at = before + column - 1
    quote = source[at : at + 1]
    if quote in ("|", ">"):
        at = source.find("\n", at)
    elif quote in ("'", '"'):
        at += 1
    for sign in value[:offset]:
        if sign not in _BLANKS:
            at = _after_sign(source, _on_sign(source, at, quote), quote)
    if value[offset : offset + 1] not in _BLANKS:
        at = _on_sign(source, at, quote)
    at = min(at, len(source))
    return source.count("\n", 0, at) + 1, at - (source.rfind("\n", 0, at) + 1) + 1


def _on_sign(source: str, at: int, quote: str) -> int:
    """Skip blanks, and the backslash that glues two lines of a double-quoted value."""
    while at < len(source):
        if source[at] in _BLANKS:
            at += 1
        elif quote == '"' and source[at : at + 2] == "\\\n":
            at += 2
        else:
            break
    return at


def _after_sign(source: str, at: int, quote: str) -> int:
    """Skip one sign of the value: a letter and its accents, a doubled quote, an escape."""
    if quote == "'" and source[at : at + 2] == "''":
        return at + 2
    if quote == '"' and source[at : at + 1] == "\\":
        return at + _ESCAPE_LENGTHS.get(source[at + 1 : at + 2], 2)
    at += 1
    while at < len(source) and unicodedata.combining(source[at]):
        at += 1
    return at
