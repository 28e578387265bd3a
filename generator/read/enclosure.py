"""Mistakes of quotes, brackets and first signs, told from the lines of the file.

Three of the recognisers of `diagnosis.py`: each names one mistake, or gives None.
"""

import re

from generator.problems.catalog import lines_and_brackets, quotes_and_spaces
from generator.read.suspicion import BULLET, Finding, Place, bullet_finding, unclosed_quote
from generator.read.trouble import KEY_VALUE, Trouble, character, quoted

_CLOSING = {"[": "]", "{": "}"}
_CLOSED_QUOTE = re.compile(r"(?P<quoted>\"[^\"]*\"|'[^']*')\s*[^\s#]")
_SPECIAL_START = re.compile(r"[@`%&*!|>,\]}\[{]|[?](\s|$)")


def quote(lines: list[str], trouble: Trouble) -> Finding | None:
    """Recognise a quote that is not closed, or what follows one that is."""
    place, context, scalar = trouble.place, trouble.context, trouble.last_scalar
    if context and _is_open_quote(lines, context):
        backslash = lines[place.line].rfind("\\", 0, place.column + 1)
        if backslash >= 0 and character(lines, context) == '"':
            facts = {"text": lines[place.line][backslash : backslash + 2]}
            return Finding(lines_and_brackets.BACKSLASH, Place(place.line, backslash), facts)
        return unclosed_quote(lines, context)
    if scalar is None or scalar.style not in ("'", '"') or scalar.end_line != place.line:
        return None
    if scalar.line < scalar.end_line:
        return unclosed_quote(lines, Place(scalar.line, scalar.column))
    line = lines[place.line]
    between = line[scalar.end_column : place.column]
    if between.strip() or place.column >= len(line) or line[place.column] in ",]}":
        return None
    if trouble.brackets:
        line = line[: place.column] + _item(line, place.column)
    return _text_after_quote(line, place.line, scalar.column, scalar.end_column)


def bracket(lines: list[str], trouble: Trouble) -> Finding | None:
    """Recognise a bracket that is not closed, or one or a comma too many."""
    place = trouble.place
    if character(lines, place) in ("@", "`", "%", "&", "*", "!") and trouble.brackets:
        return None
    context = trouble.context
    in_brackets = bool(trouble.brackets) or (context and character(lines, context) in _CLOSING)
    if in_brackets and character(lines, place) == ",":
        return Finding(lines_and_brackets.EXTRA_COMMA, place, {})
    opened = list(trouble.brackets)
    if context and character(lines, context) in _CLOSING and context not in opened:
        opened.append(context)
    for start in reversed(opened):
        opening = character(lines, start)
        closing = _CLOSING.get(opening, "]")
        within = "\n".join(lines[start.line : place.line + 1])[start.column :]
        if within.count(closing) < within.count(opening):
            facts = {"bracket": opening, "closing": closing}
            return Finding(lines_and_brackets.UNCLOSED_BRACKET, start, facts)
    if character(lines, place) in ("]", "}") and place.column:
        line = lines[place.line]
        value = KEY_VALUE.match(line)
        if value and value["value"] and value.start("value") < place.column:
            return Finding(lines_and_brackets.EXTRA_BRACKET, place, {"bracket": line[place.column]})
    return None


def value_start(lines: list[str], trouble: Trouble) -> Finding | None:
    """Recognise a value whose first character means something else to YAML."""
    place = trouble.place
    line = lines[place.line]
    match = KEY_VALUE.match(line)
    if trouble.brackets and _SPECIAL_START.match(line, place.column):
        return _special_start(line, place, _item(line, place.column).strip())
    if match is None or not match["value"] or place.column < match.start("value"):
        return None
    value, start = match["value"].rstrip(), Place(place.line, match.start("value"))
    if not match["key"]:
        bullet = BULLET.match(line)
        if bullet and value.startswith("* "):
            return bullet_finding(bullet, place.line)
    if match["key"] and re.match(r"-(\s|$)", value):
        return Finding(lines_and_brackets.DASH_AFTER_KEY, start, {"key": match["key"]})
    closed = _CLOSED_QUOTE.match(line, start.column)
    if closed and closed.end("quoted") <= place.column:
        return _text_after_quote(line, place.line, start.column, closed.end("quoted"))
    if _SPECIAL_START.match(value):
        return _special_start(line, start, value)
    return None


def _text_after_quote(line: str, number: int, start: int, end: int) -> Finding | None:
    """Name what follows a closed quote, if anything; glued to an apostrophe, the rest of a word."""
    whole, rest = line[start:].strip(), line[end:]
    if not rest.strip():
        return None
    if line[start] == "'" and not rest[0].isspace():
        facts = {"text": whole, "correction": quoted(whole[1:].removesuffix("'"))}
        return Finding(quotes_and_spaces.APOSTROPHE_IN_QUOTES, Place(number, end - 1), facts)
    facts = {
        "text": line[start:end],
        "rest": rest.strip(),
        "correction": quoted(whole, prefer="'" if '"' in whole else '"'),
    }
    column = end + len(rest) - len(rest.lstrip())
    return Finding(quotes_and_spaces.TEXT_AFTER_QUOTE, Place(number, column), facts)


def _is_open_quote(lines: list[str], place: Place) -> bool:
    """Tell whether a quote is opened here; a closed one is a key that lacks its colon."""
    quote = character(lines, place)
    if quote not in ("'", '"'):
        return False
    rest = lines[place.line][place.column :]
    return "\\" in rest or rest.count(quote) % 2 == 1


def _item(line: str, column: int) -> str:
    """Give what stands between brackets from `column` on, up to the next item or the end."""
    return re.split(r"[,\]}]", line[column:])[0]


def _special_start(line: str, place: Place, value: str) -> Finding:
    facts = {"character": line[place.column], "correction": quoted(value)}
    return Finding(lines_and_brackets.SPECIAL_START, place, facts)
