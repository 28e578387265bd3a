"""An editorial page before Markdown: its front matter taken off, its directives made tokens."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generator.problems.catalog import editorial as rules
from generator.problems.problem import Problem, Span
from generator.render.directives import Directive, find_directives
from generator.render.front_matter import FrontMatter, read_front_matter

LONGEST_PAGE = 100_000
MOST_SIGNS = 500
"""Signs of one kind in a paragraph; Markdown takes a time that grows with their square."""

_SIGNS = "[<*_`&"


@dataclass(frozen=True, slots=True)
class Draft:
    """The text that Markdown is to render, and what was taken out of it.

    `markdown` holds `<token>d0e`, `<token>d1e`… where `directives` were. `token` comes from a
    hash of the whole text, so that no text can hold its own.
    """

    source: str
    text: str
    front: FrontMatter
    markdown: str
    token: str
    directives: tuple[Directive, ...]


def read_draft(content: bytes, source: str) -> tuple[Draft | None, tuple[Problem, ...]]:
    """Read a file of `content/`, shown as `source` in messages; None when it cannot be a page."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return None, (Problem(rules.UNREADABLE_PAGE, Span(source, line)),)
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    if refusals := tuple(_too_heavy(text, source)):
        return None, refusals
    front = read_front_matter(text, source)
    body = "\n" * front.length + "\n".join(text.split("\n")[front.length :])
    found = find_directives(body, source)
    token = "q" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]
    kept = {line: found.directives[line] for line in sorted(found.directives)}
    directives = tuple(directive for directive in kept.values() if directive)
    draft = Draft(source, text, front, _with_tokens(body, kept, token), token, directives)
    return draft, front.problems + found.problems


def _with_tokens(body: str, directives: dict[int, Directive | None], token: str) -> str:
    lines = body.split("\n")
    count = 0
    for number, directive in directives.items():
        lines[number - 1] = f"\n{token}d{count}e\n" if directive else ""
        count += directive is not None
    return "\n".join(lines)


def _too_heavy(text: str, source: str) -> Iterator[Problem]:
    if len(text) > LONGEST_PAGE:
        yield Problem(rules.PAGE_TOO_LONG, Span(source), facts={"plafond": str(LONGEST_PAGE)})
        return
    line = 1
    for paragraph in re.split(r"(\n[ \t]*\n)", text):
        if max(paragraph.count(sign) for sign in _SIGNS) > MOST_SIGNS:
            yield Problem(rules.HEAVY_MARKUP, Span(source, line))
        line += paragraph.count("\n")
