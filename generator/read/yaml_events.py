"""From YAML text to located nodes, in one pass over the events of PyYAML's C parser.

The only module that imports `yaml`. No composer and no constructor: nothing recurses, nothing is
converted, and the limits are checked as events arrive. A document may come with problems (a
duplicate key hides nothing of the rest of the file): whoever publishes must look at both.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate
from sys import intern
from typing import Any, NoReturn

from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    MarkedYAMLError,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    YAMLError,
)
from yaml._yaml import CParser

from generator.problems.catalog import encoding, lines_and_brackets, yaml_features
from generator.problems.problem import Problem
from generator.read.diagnosis import diagnose
from generator.read.findings import Findings, Refused
from generator.read.node import Document, Entry, Mapping, Node, Sequence, Text
from generator.read.suspicion import (
    Finding,
    Place,
    Scalar,
    margin_of_signs,
    suspect_key,
    suspect_line,
    suspect_scalar,
)
from generator.read.text import HIDDEN, describe_hidden
from generator.read.trouble import Trouble

DEEPEST = 16
MOST_NODES = 5_000

_GLUED_COMMENT = re.compile(r"[ \t]+(?P<comment>#[^\s#].*)")
_ODD_START = frozenset("-–—•·‣*\u00a0\u202f")


def read_yaml(text: str, path: str) -> tuple[Document | None, list[Problem]]:
    """Give the document of one file, and every problem met; `path` is as messages show it.

    `text` comes from `text.decode`: no surrogate, no control character.
    """
    reader = _Reader(text, path)
    try:
        root = reader.read()
    except Refused:
        return None, reader.findings.problems
    return Document(path, root), reader.findings.problems


def scalar_spans(text: str) -> Iterator[tuple[int, int]]:
    """Give where each scalar of a text that could be read begins and ends, as indices in it.

    Of a block (`|`, `>`) the first line, which may end with a comment, is left out.
    """
    parser = CParser(text)
    lines = list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))
    while type(event := parser.get_event()) is not StreamEndEvent:
        if type(event) is ScalarEvent:
            start, end = _place(event.start_mark), _place(event.end_mark)
            if event.style in ("|", ">"):
                start = Place(start.line + 1, 0)
            yield lines[start.line] + start.column, lines[end.line] + end.column


class _Open:
    """A mapping or a list whose end has not come yet; keys and values alternate in a mapping."""

    __slots__ = ("children", "in_brackets", "start")

    def __init__(self, start: Place, in_brackets: bool) -> None:
        self.children: list[Node] = []
        self.start = start
        self.in_brackets = in_brackets


class _Reader:
    def __init__(self, text: str, path: str) -> None:
        self.findings = Findings(path)
        self._lines = text.split("\n")
        self._parser = CParser(text)
        self._must_examine_all = (
            "&" in text
            or "!" in text
            or " #" in text
            or "\t#" in text
            or not unicodedata.is_normalized("NFC", text)
        )
        self._stack: list[_Open] = []
        self._last_scalar: Any = None

    def read(self) -> Mapping:
        try:
            return self._read_events()
        except MarkedYAMLError as error:
            self._refuse_syntax(error)
        except YAMLError:
            self.findings.refuse(lines_and_brackets.UNREADABLE, Place(0, 0))

    def _read_events(self) -> Mapping:
        """Build the nodes; what can wait is kept out of this loop, the hot spot of a build."""
        next_event = self._parser.get_event
        is_careful = self._must_examine_all
        stack: list[_Open] = self._stack
        root: Node | None = None
        nodes = 0
        while True:
            event: Any = next_event()  # an event of the C parser always has its marks
            kind = type(event)
            node: Node
            if kind is ScalarEvent:
                self._last_scalar = event
                mark, value, style = event.start_mark, event.value, event.style
                line = mark.line
                if is_careful or style or event.end_mark.line != line or value[:1] in _ODD_START:
                    node = self._examined(event)
                else:
                    # Keys and terms come again in every record: each is held once.
                    node = Text(intern(value.strip()), line + 1, mark.column + 1)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._check_decoration(event)
                stack.append(_Open(_place(event.start_mark), event.flow_style))
                if len(stack) > DEEPEST:
                    self.findings.refuse(yaml_features.TOO_DEEP, stack[-1].start)
                continue
            elif kind is MappingEndEvent:
                node = self._mapping(stack.pop())
            elif kind is SequenceEndEvent:
                node = _sequence(stack.pop())
            elif kind is AliasEvent:
                self._refuse_alias(event)
            elif kind is StreamEndEvent:
                return self._checked_root(root)
            else:
                if kind is DocumentStartEvent:
                    self._check_document(event, is_first=root is None)
                continue
            nodes += 1
            if nodes > MOST_NODES:
                self.findings.refuse(yaml_features.TOO_MANY_NODES, _place(event.start_mark))
            if stack:
                stack[-1].children.append(node)
            else:
                root = node

    def _examined(self, event: Any) -> Text:
        """Give a scalar that is not the plainest kind, and note what looks wrong."""
        self._check_decoration(event)
        scalar = _scalar(event)
        if scalar.line != scalar.end_line or event.value[:1] in _ODD_START:
            finding = suspect_scalar(self._lines, scalar)
            if finding is not None:
                self.findings.note(finding)
        if scalar.style == '"':
            self._check_escapes(event.value, scalar)
        elif not scalar.style:
            self._check_cut(scalar)
        value = unicodedata.normalize("NFC", event.value)
        margin = margin_of_signs(self._lines, scalar, event.value, value)
        place = Place(scalar.line + 1, scalar.column + 1)
        return Text(value.strip(), *place, not scalar.style, margin)

    def _check_document(self, event: Any, *, is_first: bool) -> None:
        if not is_first:
            self.findings.refuse(yaml_features.SEVERAL_DOCUMENTS, _place(event.start_mark))
        if event.version or event.tags:
            self._note_directive()

    def _mapping(self, closed: _Open) -> Mapping:
        """Pair keys with values; of two equal keys the first is kept and the second told."""
        children = closed.children
        keys = children[0::2]
        entries: dict[str, Entry] = {}
        for key, value in zip(keys, children[1::2], strict=True):
            if type(key) is not Text:
                self.findings.refuse(yaml_features.COMPLEX_KEY, Place(key.line - 1, key.column - 1))
            name = key.value
            if name in entries:
                first = str(entries[name].key.line)
                self.findings.note_at(yaml_features.DUPLICATE_KEY, key, name, first=first)
                continue
            if not name or name == "<<" or ":" in name:
                self._check_odd_key(key)
            entries[name] = Entry(key, value)
        return Mapping(tuple(entries.values()), closed.start.line + 1, closed.start.column + 1)

    def _check_odd_key(self, key: Text) -> None:
        if not key.value:
            self.findings.note_at(yaml_features.EMPTY_KEY, key)
        elif key.plain and key.value == "<<":
            self.findings.note_at(yaml_features.MERGE_KEY, key)
        elif key.plain:
            finding = suspect_key(key.value, Place(key.line - 1, key.column - 1))
            if finding is not None:
                self.findings.note(finding)

    def _checked_root(self, root: Node | None) -> Mapping:
        if type(root) is Mapping:
            return root
        if root is None or (type(root) is Text and root.plain and not root.value):
            self.findings.refuse(yaml_features.EMPTY_FILE, Place(0, 0))
        place = Place(root.line - 1, root.column - 1)
        finding = suspect_line(self._lines[place.line], place.line)
        if finding is not None and type(root) is Text:
            self.findings.note(finding)
        elif not self.findings.problems:
            self.findings.note(Finding(yaml_features.NOT_A_MAPPING, place, {}))
        raise Refused

    def _check_decoration(self, event: Any) -> None:
        """Note the anchor and the tag of a node, which the guide does not read."""
        place = _place(event.start_mark)
        if event.anchor:
            self.findings.note(Finding(yaml_features.ANCHOR, place, {"name": event.anchor}))
        if event.tag:
            self.findings.note(Finding(yaml_features.TAG, place, {"name": self._word_at(place)}))

    def _refuse_alias(self, event: Any) -> NoReturn:
        place = _place(event.start_mark)
        siblings = self._stack[-1].children if self._stack else []
        if len(siblings) % 2 and isinstance(siblings[-1], Text) and siblings[-1].value == "<<":
            key = siblings[-1]
            self.findings.refuse(yaml_features.MERGE_KEY, Place(key.line - 1, key.column - 1))
        self.findings.refuse(yaml_features.ALIAS, place, name=event.anchor)

    def _check_escapes(self, value: str, scalar: Scalar) -> None:
        """Refuse what a backslash brings back in: characters that the file could not hold."""
        hidden = HIDDEN.search(value)
        if hidden is not None:
            facts = describe_hidden(hidden[0])
            place = Place(scalar.line, scalar.column)
            self.findings.note(Finding(encoding.HIDDEN_CHARACTER, place, facts))

    def _check_cut(self, scalar: Scalar) -> None:
        """Note a text that a `#` cuts: `adresse: Bâtiment #4` gives « Bâtiment »."""
        if scalar.end_line >= len(self._lines):
            return  # nothing stands after the last key, and no end of line
        line = self._lines[scalar.end_line]
        cut = _GLUED_COMMENT.match(line, scalar.end_column)
        if cut is not None:
            place = Place(scalar.end_line, cut.start("comment"))
            self.findings.note(
                Finding(lines_and_brackets.CUT_BY_HASH, place, {"lost": cut["comment"]})
            )

    def _note_directive(self) -> None:
        for number, line in enumerate(self._lines):
            if line.startswith("%"):
                self.findings.note(
                    Finding(yaml_features.DIRECTIVE, Place(number, 0), {"line": line})
                )

    def _refuse_syntax(self, error: MarkedYAMLError) -> NoReturn:
        mark, context = error.problem_mark or error.context_mark, error.context_mark
        trouble = Trouble(
            place=_place(mark) if mark else Place(0, 0),
            context=_place(context) if context else None,
            brackets=tuple(opened.start for opened in self._stack if opened.in_brackets),
            last_scalar=_scalar(self._last_scalar) if self._last_scalar else None,
        )
        self.findings.note(diagnose(self._lines, trouble))
        raise Refused

    def _word_at(self, place: Place) -> str:
        return self._lines[place.line][place.column :].split()[0]


def _place(mark: Any) -> Place:
    return Place(mark.line, mark.column)


def _scalar(event: Any) -> Scalar:
    start, end = event.start_mark, event.end_mark
    return Scalar(start.line, start.column, end.line, end.column, event.style)


def _sequence(closed: _Open) -> Sequence:
    return Sequence(tuple(closed.children), closed.start.line + 1, closed.start.column + 1)
