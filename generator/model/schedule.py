"""When something takes place: days of the calendar, and what comes back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import Enum

LONGEST_REPETITION = timedelta(days=731)
"""Two years: what comes back is confirmed from time to time."""
LAST = -1
"""The rank of the last of its weekday in a month."""
_FOURTH = 4


class Rhythm(Enum):
    """How often something comes back; the values are those of the vocabulary `frequences`."""

    WEEKLY = "semaine"
    FORTNIGHTLY = "quinzaine"
    MONTHLY = "mois"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """What comes back from a first day until another, included, but on the days `without`."""

    rhythm: Rhythm
    until: date
    without: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Schedule:
    """The days of an event, and its hours on each; without any hour it lasts the whole day.

    With a recurrence there is one day, the first, and the others are found from it.
    """

    days: tuple[date, ...]
    start: time | None = None
    end: time | None = None
    recurrence: Recurrence | None = None

    @property
    def first(self) -> date:
        """The first day."""
        return min(self.days)

    def sessions(self) -> tuple[date, ...]:
        """The days on which it takes place, in their order."""
        if self.recurrence is None:
            return tuple(sorted(self.days))
        return tuple(day for day in self.repeated() if day not in self.recurrence.without)

    def repeated(self) -> Iterator[date]:
        """The days of what comes back, those on which it does not take place included."""
        recurrence = self.recurrence
        if recurrence is None:
            return
        until = min(recurrence.until, self.first + LONGEST_REPETITION)
        if recurrence.rhythm is Rhythm.MONTHLY:
            yield from _monthly(self.first, until)
            return
        step = timedelta(weeks=1 if recurrence.rhythm is Rhythm.WEEKLY else 2)
        day = self.first
        while day <= until:
            yield day
            day += step


def rank_in_month(day: date) -> int:
    """The rank of a day among those of its weekday in its month: 1 to 4, or -1 for the last.

    A fifth one is the last: most months have no other.
    """
    rank = (day.day - 1) // 7 + 1
    return rank if rank <= _FOURTH else LAST


def _monthly(first: date, until: date) -> Iterator[date]:
    rank, weekday = rank_in_month(first), first.weekday()
    year, month = first.year, first.month
    while (day := _ranked(year, month, weekday, rank)) <= until:
        yield day
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def _ranked(year: int, month: int, weekday: int, rank: int) -> date:
    """The day of a month that is its first, second… or last of a weekday."""
    if rank == LAST:
        following = date(year + 1, 1, 1) if month == 12 else date(year, month + 1, 1)
        last = following - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7, weeks=rank - 1)
