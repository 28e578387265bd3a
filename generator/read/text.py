"""From the bytes of a file to text that may be parsed: encoding, line ends, hidden characters.

Columns count the code points of the file as it was saved, without the byte order mark. Text is
therefore *not* recomposed here: `yaml_events` does it value by value, so that an accent typed as
two characters shifts no place in a message.
"""

import re
from collections.abc import Iterator
from itertools import islice

from generator.problems.catalog import encoding, record_files
from generator.problems.problem import Problem, Span

LARGEST_FILE = 64 * 1024
MOST_HIDDEN_TOLD = 10

HIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, U+0085 among them; tab and line feed are allowed
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, fillers, joiners
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f"  # zero width, line separators, direction
    "\u3164\ufeff\uffa0\ufff0-\uffff"  # fillers, inner byte order mark, lost and non-characters
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef"  # surrogates, private use, non-characters
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # shorthand and music format characters
    "\U000e0000-\U0010ffff"  # tags, variation supplements, private planes
    "]"
)
_LOST = "\ufffd"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def decode(raw: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """Give the text of a file, with `\\n` line ends and no byte order mark, or why it cannot be.

    `path` is the file as messages show it. The text is UTF-8 without hidden characters.
    """
    if len(raw) > LARGEST_FILE:
        return None, [Problem(record_files.TOO_LARGE, Span(path))]
    if _looks_like_utf_16(raw):
        return None, [Problem(encoding.UTF_16, Span(path))]
    try:
        text = _with_plain_line_ends(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        return None, [_not_utf_8(raw, error.start, path)]
    problems = list(islice(_hidden_characters(text, path), MOST_HIDDEN_TOLD))
    return (None, problems) if problems else (text, problems)


def describe_hidden(character: str) -> dict[str, str]:
    """Give the facts that tell a reader which character cannot be seen."""
    name = encoding.CHARACTER_NAMES.get(character, encoding.UNNAMED_CHARACTER)
    return {"name": name, "code": f"U+{ord(character):04X}"}


def _with_plain_line_ends(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _looks_like_utf_16(raw: bytes) -> bool:
    return raw.startswith(_UTF_16_MARKS) or (len(raw) > 1 and raw[:2].count(0) == 1)


def _not_utf_8(raw: bytes, offset: int, path: str) -> Problem:
    before = _with_plain_line_ends(raw[:offset].decode("utf-8"))
    byte = raw[offset : offset + 1]
    facts = {"character": byte.decode("cp1252", errors="replace").replace(_LOST, "?")}
    return Problem(encoding.NOT_UTF_8, _span_after(before, path), facts=facts)


def _hidden_characters(text: str, path: str) -> Iterator[Problem]:
    """Tell each hidden character once, at its first place."""
    seen: set[str] = set()
    for match in HIDDEN.finditer(text):
        character = match[0]
        if character in seen:
            continue
        seen.add(character)
        rule = encoding.LOST_CHARACTER if character == _LOST else encoding.HIDDEN_CHARACTER
        span = _span_after(text[: match.start()], path)
        yield Problem(rule, span, facts=describe_hidden(character))


def _span_after(before: str, path: str) -> Span:
    return Span(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
