"""A Markdown page read as text: its paragraphs, headings, items and cells, each with its place."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from generator.plain_language.inline_markdown import read_inline
from generator.plain_language.passage import Passage, Writing
from generator.problems.problem import Span

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)?---[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_TEXT = re.compile(r"^(title|description)[ \t]*:[ \t]+(\S.*)$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FENCED = re.compile(
    r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.DOTALL | re.MULTILINE
)
_DEFINITION = re.compile(r"^[ \t]*\*\[([^\]]+)\]:.*$", re.MULTILINE)
_TAGGED = re.compile(r"<abbr\b[^<>]*\btitle=[^<>]*>([^<>]+)</abbr>")
_NOTHING = re.compile(r"\[[^\]^][^\]]*\]:.*|[-=*_ \t]*|[-:| \t]+")
_START = re.compile(
    r"[ \t]*(?:\#{1,6}[ \t]+|[-*+][ \t]+|\d{1,9}[.)][ \t]+|:[ \t]+"
    r"|\[\^[^\]]+\]:[ \t]*)"
)
_QUOTE = re.compile(r"^ {0,3}>(?: ?>)*", re.MULTILINE)
_ADMONITION = re.compile(r"^([ \t]*)!!![ \t]+[\w -]{1,80}(?:\"([^\"\n]*)\")?[ \t]*$", re.MULTILINE)
_CELL = re.compile(r"[^|]+")


def read_page(text: str, file: str) -> Writing:
    """Read a page of `content/`, shown as `file`; code, comments and directives are no text."""
    page = _Page(text, file)
    defined = {*_DEFINITION.findall(text), *_TAGGED.findall(text)}
    return Writing(tuple(page.passages()), frozenset(defined))


class _Page:
    """The text of a page with what is no text blanked out, sign for sign: offsets stay true."""

    def __init__(self, text: str, file: str) -> None:
        self._file = file
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        front = _FRONT_MATTER.match(text)
        self._front_end = front.end() if front else 0
        self._text = text
        for hidden in (_FENCED, _COMMENT, _DEFINITION, _QUOTE):
            self._text = hidden.sub(_blank, self._text)
        self._text = _ADMONITION.sub(_as_heading, self._text)

    def passages(self) -> Iterator[Passage]:
        for match in _FRONT_TEXT.finditer(self._text, 0, self._front_end):
            value = match[2].rstrip()
            quotes = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
            start = match.start(2) + quotes
            yield self._passage(start, match.start(2) + len(value) - quotes, key=match[1])
        for start, end in self._blocks():
            if self._text[start:end].strip():
                yield self._passage(start, end)

    def _blocks(self) -> Iterator[tuple[int, int]]:
        """Give the offsets, start and end, of every block of text."""
        open_block: tuple[int, int] | None = None
        in_list = False
        for start, end in self._body_lines():
            line = self._text[start:end]
            opening = _START.match(line)
            if _NOTHING.fullmatch(line.strip()) or _is_code(line, in_list, open_block):
                if open_block:
                    yield open_block
                open_block = None
                continue
            if opening or line.lstrip().startswith("|"):
                if open_block:
                    yield open_block
                open_block = (start + (opening.end() if opening else 0), end)
            else:
                open_block = (open_block[0] if open_block else start, end)
            if line.lstrip().startswith("|"):
                yield from ((start + it.start(), start + it.end()) for it in _CELL.finditer(line))
                open_block = None
            elif line.lstrip().startswith("#"):
                yield open_block
                open_block = None
            in_list = bool(opening) or (in_list and line.startswith((" ", "\t")))
        if open_block:
            yield open_block

    def _body_lines(self) -> Iterator[tuple[int, int]]:
        for start, following in zip(self._lines, [*self._lines[1:], None], strict=True):
            if start >= self._front_end:
                yield start, len(self._text) if following is None else following - 1

    def _passage(self, start: int, end: int, key: str = "") -> Passage:
        block = self._text[start:end]
        indent = len(block) - len(block.lstrip(" \t\n"))
        base = start + indent
        inline = read_inline(block[indent:].rstrip(" \t\n#"))

        def place(offset: int) -> Span:
            return self._span(base + inline.source(offset))

        return Passage(inline.text, place, key, inline.links)

    def _span(self, offset: int) -> Span:
        line = bisect_right(self._lines, offset)
        return Span(self._file, line, offset - self._lines[line - 1] + 1)


def _is_code(line: str, in_list: bool, open_block: tuple[int, int] | None) -> bool:
    return line.startswith(("    ", "\t")) and not in_list and not open_block


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _as_heading(match: re.Match[str]) -> str:
    """Give the line of an admonition as a heading of the same length, without its quotes."""
    title = match[2] or ""
    before = (match.start(2) if match[2] else match.end()) - match.end(1) - 1
    return f"{match[1]}#{' ' * before}{title}".ljust(len(match[0]))
