"""The days of the week that hours speak of, enough to say « ouvre désormais le samedi »."""

import re

from generator.model.folding import unaccented

_SHORT = ("mo", "tu", "we", "th", "fr", "sa", "su")
_FRENCH = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_DAY = "|".join((*_SHORT, *_FRENCH))
_RANGE = re.compile(rf"\b({_DAY})s?\b(?:\s*(?:-|–|au)\s*({_DAY})s?\b)?")
_CLOSED = re.compile(r"\b(?:off|closed|ferme)\b")


def days_open(hours: str) -> frozenset[int]:
    """Give the days, from 0 for Monday, that hours in either writing open."""
    found: set[int] = set()
    for rule in re.split(r"[;\n]", unaccented(hours)):
        days = {day for match in _RANGE.finditer(rule) for day in _days(*match.groups())}
        found = found - days if _CLOSED.search(rule) else found | days
    return frozenset(found)


def _days(first: str, last: str | None) -> list[int]:
    start, end = _rank(first), _rank(last or first)
    return [day % 7 for day in range(start, end + 1 if end >= start else end + 8)]


def _rank(day: str) -> int:
    return _SHORT.index(day) if day in _SHORT else _FRENCH.index(day)
