"""When hours open a place, enough to say « ouvre désormais le samedi matin »."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.hours.reading import read_hours
from generator.model.folding import unaccented
from generator.model.hours import Hours

NOON, AFTERNOON = 12 * 60, 13 * 60
"""A morning begins before noon; an afternoon goes on after one o’clock."""

_SHORT = ("mo", "tu", "we", "th", "fr", "sa", "su")
_FRENCH = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_DAY = "|".join((*_SHORT, *_FRENCH))
_RANGE = re.compile(rf"\b({_DAY})s?\b(?:\s*(?:-|–|au)\s*({_DAY})s?\b)?")
_CLOSED = re.compile(r"\b(?:off|closed|ferme)\b")


class Half(NamedTuple):
    """A morning or an afternoon; days count from 0 for Monday."""

    day: int
    is_afternoon: bool


def opened(before: str, after: str) -> tuple[frozenset[Half], frozenset[Half]]:
    """Give the half-days that hours open and open no more, in either writing.

    Where one of the two cannot be read whole, whole days are compared.
    """
    old, new = _understood(before), _understood(after)
    if old and new:
        ours, theirs = frozenset(_halves(old)), frozenset(_halves(new))
    else:
        ours, theirs = (frozenset(_whole(days_open(text))) for text in (before, after))
    return theirs - ours, ours - theirs


def days_open(hours: str) -> frozenset[int]:
    """Give the days that hours name and do not close, without reading more of them."""
    found: set[int] = set()
    for rule in re.split(r"[;\n]", unaccented(hours)):
        days = {day for match in _RANGE.finditer(rule) for day in _days(*match.groups())}
        found = found - days if _CLOSED.search(rule) else found | days
    return frozenset(found)


def _understood(text: str) -> Hours | None:
    hours = read_hours(text).hours
    return hours if hours and hours.complete and hours.weeks else None


def _whole(days: Iterable[int]) -> Iterator[Half]:
    return (Half(day, late) for day in days for late in (False, True))


def _halves(hours: Hours) -> Iterator[Half]:
    for day, slot in hours.slots:
        if slot.start < NOON:
            yield Half(day, is_afternoon=False)
        if slot.end > AFTERNOON:
            yield Half(day, is_afternoon=True)


def _days(first: str, last: str | None) -> list[int]:
    start, end = _rank(first), _rank(last or first)
    return [day % 7 for day in range(start, end + 1 if end >= start else end + 8)]


def _rank(day: str) -> int:
    return _SHORT.index(day) if day in _SHORT else _FRENCH.index(day)
