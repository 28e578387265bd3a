"""One text as YAML that any reader, of version 1.1 or 1.2, takes for the same string.

A text stands plain where no reader can mistake it; on several lines, as a block; otherwise between
double quotes. Numbers stand plain, dates do not: generic readers would make dates of them.
"""

import re
import unicodedata
from collections.abc import Iterator

_PLAIN = re.compile(r"[^\W\d_](?:[^\n]*[^\s:])?")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?", re.ASCII)
_FLOW_SIGNS = frozenset(",[]{}:?")
_WORDS_WITH_MEANING = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
BLOCK = "|-"


def scalar(text: str, *, in_list: bool = False) -> str:
    """Write one text, plain where that is safe; `in_list` is for what stands in brackets."""
    return text if _is_plain(text, in_list) else _quoted(text)


def number(text: str) -> str:
    """Write a number plain, and what is not one as a text."""
    return text if _NUMBER.fullmatch(text) else scalar(text)


def is_block(text: str) -> bool:
    """Say whether a text is on several lines that a block gives back exactly."""
    lines = text.split("\n")
    return (
        len(lines) > 1
        and all(lines[end] and not lines[end][0].isspace() for end in (0, -1))
        and all(line == line.rstrip() and all(map(_is_visible, line)) for line in lines)
    )


def block(text: str, indent: str) -> Iterator[str]:
    """Write the lines of a text that `is_block`, under its key."""
    for line in text.split("\n"):
        yield f"{indent}{line}" if line else ""


def _is_plain(text: str, in_list: bool) -> bool:
    return (
        _PLAIN.fullmatch(text) is not None
        and text.casefold() not in _WORDS_WITH_MEANING
        and ": " not in text
        and " #" not in text
        and all(map(_is_visible, text))
        and not (in_list and not _FLOW_SIGNS.isdisjoint(text))
    )


def _quoted(text: str) -> str:
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if _is_visible(character):
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _is_visible(character: str) -> bool:
    return character in " \u00a0" or unicodedata.category(character)[0] not in "CZ"
