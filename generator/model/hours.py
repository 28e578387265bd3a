"""When a place receives people: weeks of hours, the days on which each counts, and notes."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

MIDNIGHT = 24 * 60
WEEK = range(7)
"""Monday is 0."""
LAST = -1
"""The rank of the last of its weekday in a month."""


class Slot(NamedTuple):
    """From `start` to `end`, in minutes after midnight.

    `condition` says what one must do first (« sur rendez-vous »); it is empty when one may
    simply come.
    """

    start: int
    end: int
    condition: str = ""

    @property
    def is_whole_day(self) -> bool:
        """Whether no hour is said."""
        return self.start == 0 and self.end == MIDNIGHT


class Day(NamedTuple):
    """The slots of a day in their order, none when it is closed; `note` is said beside them."""

    slots: tuple[Slot, ...]
    note: str = ""


CLOSED = Day(())


class Weeks(Enum):
    """Weeks of the year by their number (ISO 8601)."""

    ODD = 1
    EVEN = 0


class School(Enum):
    """Whether pupils are at school."""

    TERM = "term"
    HOLIDAYS = "holidays"


class Season(NamedTuple):
    """A part of every year; both ends are a month and a day, and belong to it."""

    first: tuple[int, int]
    last: tuple[int, int]


class When(NamedTuple):
    """The days on which a week counts; nothing said is every day.

    `ranks` are those of the weekday in its month: 1 to 5, or -1 for the last.
    """

    ranks: tuple[int, ...] = ()
    weeks: Weeks | None = None
    season: Season | None = None
    school: School | None = None


ALWAYS = When()


class Week(NamedTuple):
    """Seven days from Monday; None for a day of which nothing is said."""

    when: When
    days: tuple[Day | None, ...]

    @property
    def said(self) -> Iterator[tuple[int, Day]]:
        """The days of which something is said, with their number."""
        return ((number, day) for number, day in enumerate(self.days) if day is not None)


@dataclass(frozen=True, slots=True)
class Hours:
    """Weeks of hours: on a day that several speak of, the last one that does is right.

    A day of which none speaks is closed. `public_holidays` is None when nothing is said of them.
    `notes` are the words that no hour could be made of; unless `complete`, one of them may
    change the hours, so that nobody knows for sure whether the place is open.
    """

    weeks: tuple[Week, ...]
    public_holidays: Day | None = None
    notes: tuple[str, ...] = ()
    complete: bool = True

    @property
    def ordinary(self) -> Week | None:
        """The week that counts when no other does."""
        return next((week for week in self.weeks if week.when == ALWAYS), None)

    @property
    def slots(self) -> Iterator[tuple[int, Slot]]:
        """Every slot of every week, with the number of its day."""
        for week in self.weeks:
            for number, day in week.said:
                for slot in day.slots:
                    yield number, slot
