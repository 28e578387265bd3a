"""The elements of the lists of a JSON file, one by one, each able to say where it stands."""

import json
import re
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.problems.catalog import import_files
from generator.problems.problem import Problem, Rule, Span

_BLANKS = re.compile(r"[ \t\n\r]*")


class Item(NamedTuple):
    """An object of a list; `path` is what a message calls it (`service[12]`)."""

    value: Mapping[str, object]
    span: Span
    path: str


@dataclass(frozen=True, slots=True)
class Items:
    """The objects of the list that was looked for, and a problem for each element that is none.

    `unusable` says that the problem is the whole file's.
    """

    items: tuple[Item, ...]
    problems: tuple[Problem, ...] = ()
    unusable: bool = False


class _Element(NamedTuple):
    """What stands at a place of a list; `key` names the list, empty when it is the whole file.

    The beginning of the list itself has the rank -1.
    """

    key: str
    rank: int
    start: int
    value: object


def list_name(raw: bytes) -> str | None:
    """Give the kind of a JSON file: `[` for a list, else its first key; None if it is no JSON."""
    head = raw[:4096].decode("utf-8-sig", errors="replace").lstrip()
    if head.startswith("["):
        return "["
    match = re.match(r'\{\s*"([^"\\]*)"\s*:', head)
    return match[1] if match else ("{" if head.startswith("{") else None)


Wanted = Callable[[Item], bool]


def every_item(_item: Item) -> bool:
    """Want everything."""
    return True


def read_items(
    raw: bytes, shown: str, key: str, expected: str, wanted: Wanted = every_item
) -> Items:
    """Read the objects of the list `key` of a JSON file, or of the list that it is (`""`).

    Never fails: a file that is cut or of another shape is one located problem, and no item.
    `expected` says in a message what was looked for. Objects that are not `wanted` are forgotten
    at once: a national file holds a hundred times what a région needs.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _unusable(Span(shown, raw.count(b"\n", 0, error.start) + 1), shown)
    items: list[Item] = []
    problems: list[Problem] = []
    found = False
    place = _Place(text, shown)
    try:
        for element in _elements(text):
            if element.key != key:
                continue
            found = True
            if element.rank < 0:
                continue
            span = place.at(element.start)
            path = f"{key or 'structure'}[{element.rank}]"
            if isinstance(element.value, Mapping):
                item = Item(element.value, span, path)
                if wanted(item):
                    items.append(item)
            else:
                problems.append(Problem(import_files.NOT_AN_OBJECT, span, facts={"chemin": path}))
    except json.JSONDecodeError as error:
        return _unusable(Span(shown, error.lineno, error.colno), shown)
    except (ValueError, RecursionError):
        return _unusable(place.last, shown)
    if not found:
        facts = {"nom": shown, "attendu": expected}
        problem = Problem(import_files.JSON_OF_ANOTHER_SHAPE, Span(shown), facts=facts)
        return Items((), (problem,), unusable=True)
    return Items(tuple(items), tuple(problems))


class _Place:
    """Line and column of places that are asked for in their order."""

    def __init__(self, text: str, shown: str) -> None:
        self._text, self._shown = text, shown
        self._seen, self._line, self._newline = 0, 1, -1
        self.last = Span(shown)

    def at(self, start: int) -> Span:
        self._line += self._text.count("\n", self._seen, start)
        newline = self._text.rfind("\n", self._seen, start)
        self._newline = self._newline if newline < 0 else newline
        self._seen = start
        self.last = Span(self._shown, self._line, start - self._newline)
        return self.last


def _elements(text: str) -> Generator[_Element]:
    """Give the elements of every list at the top of a file; ValueError where it is no JSON."""
    decoder = json.JSONDecoder(parse_constant=_refuse)
    at = _after_blanks(text, 0)
    if text[at : at + 1] == "[":
        at = yield from _list(text, at, "", decoder)
    elif text[at : at + 1] == "{":
        at = yield from _object(text, at, decoder)
    else:
        _, at = decoder.raw_decode(text, at)
    if _after_blanks(text, at) != len(text):
        raise json.JSONDecodeError("", text, _after_blanks(text, at))


def _object(text: str, at: int, decoder: json.JSONDecoder) -> Generator[_Element, None, int]:
    at = _after_blanks(text, at + 1)
    while text[at : at + 1] != "}":
        key, at = decoder.raw_decode(text, at)
        at = _after_blanks(text, at)
        if not isinstance(key, str) or text[at : at + 1] != ":":
            raise json.JSONDecodeError("", text, at)
        at = _after_blanks(text, at + 1)
        if text[at : at + 1] == "[":
            at = yield from _list(text, at, key, decoder)
        else:
            _, at = decoder.raw_decode(text, at)
        at = _after_comma(text, at, "}")
    return at + 1


def _list(
    text: str, at: int, key: str, decoder: json.JSONDecoder
) -> Generator[_Element, None, int]:
    yield _Element(key, -1, at, None)
    at = _after_blanks(text, at + 1)
    rank = 0
    while text[at : at + 1] != "]":
        start = at
        value, at = decoder.raw_decode(text, at)
        yield _Element(key, rank, start, value)
        rank += 1
        at = _after_comma(text, at, "]")
    return at + 1


def _after_comma(text: str, at: int, end: str) -> int:
    """Give the place of what follows a value: another one, or the end of what holds it."""
    at = _after_blanks(text, at)
    if text[at : at + 1] == ",":
        at = _after_blanks(text, at + 1)
        if text[at : at + 1] not in ("", end):
            return at
    elif text[at : at + 1] == end:
        return at
    raise json.JSONDecodeError("", text, at)


def _after_blanks(text: str, at: int) -> int:
    match = _BLANKS.match(text, at)
    return match.end() if match else at


def _refuse(constant: str) -> object:
    raise ValueError(constant)


def _unusable(span: Span, shown: str) -> Items:
    return _whole_file(import_files.JSON_UNREADABLE, span, shown)


def _whole_file(rule: Rule, span: Span, shown: str) -> Items:
    return Items((), (Problem(rule, span, facts={"nom": shown}),), unusable=True)
