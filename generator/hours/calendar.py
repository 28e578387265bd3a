"""Hours counted on real days, for a browser to tell the state of the moment.

The only user of opening_hours. Everything is in wall-clock time: a day that the clocks make longer
or shorter needs no care.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import repeat
from string import ascii_letters

from opening_hours import OpeningHours, State

from generator.hours.osm import osm_text
from generator.hours.school_holidays import SchoolHolidays
from generator.model.hours import MIDNIGHT, Hours, School, Slot

COUNTED_DAYS = 70
"""Ten weeks from the day of the build; after that the browser says nothing."""

ALSACE_MOSELLE = frozenset({"57", "67", "68"})
"""Départements where Good Friday and the day after Christmas are public holidays too."""

CLOSED_SIGN, UNKNOWN_SIGN = "-", "?"


class Calendar:
    """Counts hours on the days that follow `first`, that day included."""

    def __init__(self, first: date, days: int = COUNTED_DAYS) -> None:
        self._days = [first + timedelta(days=number) for number in range(days)]
        self._school = SchoolHolidays()
        everywhere = self._dates("PH 00:00-24:00")
        self._public = everywhere
        self._public_east = everywhere | self._dates(
            "easter -2 days 00:00-24:00; Dec 26 00:00-24:00"
        )
        self._coded: dict[tuple[Hours, str, bool], str] = {}

    def coded(self, hours: Hours, region: str, department: str) -> str:
        """Give the days in one text, empty when nobody can tell them.

        `2026-11-24|aab--?|540-720 840-1020*|540-720`: the first day; a sign for each day, `-`
        for closed, `?` for unknown, else a letter; then what `a`, `b`… are, in minutes after
        midnight. A star marks a slot that asks for something first.
        """
        key = (hours, region, department in ALSACE_MOSELLE)
        if key not in self._coded:
            self._coded[key] = self._code(*key) if hours.complete and any(hours.slots) else ""
        return self._coded[key]

    def coded_dates(self, dates: Collection[date], start: time, end: time) -> str:
        """Give in the same writing what is open on these dates alone, from `start` to `end`."""
        signs = (ascii_letters[0] if day in dates else CLOSED_SIGN for day in self._days)
        slot = Slot(start.hour * 60 + start.minute, end.hour * 60 + end.minute, "")
        return "|".join((self._days[0].isoformat(), "".join(signs), _told((slot,))))

    def _code(self, hours: Hours, region: str, is_east: bool) -> str:
        kinds: dict[str, str] = {}
        signs = []
        for day in self._counted(hours, region, is_east):
            if not day:
                signs.append(CLOSED_SIGN if day is not None else UNKNOWN_SIGN)
            else:
                signs.append(kinds.setdefault(_told(day), ascii_letters[len(kinds)]))
        return "|".join((self._days[0].isoformat(), "".join(signs), *kinds))

    def _counted(
        self, hours: Hours, region: str, is_east: bool
    ) -> Iterator[tuple[Slot, ...] | None]:
        """Give the slots of each day, None when nobody knows.

        A public holiday of which the hours say nothing is unknown, unless it is closed anyway.
        """
        public = self._public_east if is_east else self._public
        for day, slots in zip(self._days, self._ordinary(hours, region), strict=True):
            if day in public and hours.public_holidays is not None:
                yield hours.public_holidays.slots
            else:
                yield None if day in public and slots else slots

    def _ordinary(self, hours: Hours, region: str) -> Iterator[tuple[Slot, ...] | None]:
        """Give the slots of each day as if no day were a public holiday."""
        term = self._evaluated(hours, School.TERM)
        if all(week.when.school is None for week in hours.weeks):
            yield from term
            return
        holidays = self._evaluated(hours, School.HOLIDAYS)
        for day, in_term, in_holidays in zip(self._days, term, holidays, strict=True):
            on = self._school.are_on(day, region)
            known = in_term if in_term == in_holidays else None
            yield known if on is None else in_holidays if on else in_term

    def _evaluated(self, hours: Hours, school: School) -> Iterator[tuple[Slot, ...]]:
        expression = osm_text(replace(hours, public_holidays=None), school)
        if not expression:
            return repeat((), len(self._days))
        found = self._intervals(expression)
        return (tuple(found.get(day, ())) for day in self._days)

    def _intervals(self, expression: str) -> Mapping[date, Sequence[Slot]]:
        """Evaluate an expression, cut at midnight."""
        found: dict[date, list[Slot]] = {}
        start = datetime.combine(self._days[0], time())
        end = datetime.combine(self._days[-1] + timedelta(days=1), time())
        hours = OpeningHours(expression, country="FR")
        for begin, finish, state, comment in hours.intervals(start, end):
            if state == State.CLOSED:
                continue
            condition = comment if state == State.UNKNOWN else ""
            while begin < finish:
                midnight = datetime.combine(begin.date() + timedelta(days=1), time())
                until = min(finish, midnight)
                last = MIDNIGHT if until == midnight else until.hour * 60 + until.minute
                slot = Slot(begin.hour * 60 + begin.minute, last, condition)
                found.setdefault(begin.date(), []).append(slot)
                begin = until
        return found

    def _dates(self, expression: str) -> frozenset[date]:
        return frozenset(self._intervals(expression))


def _told(slots: Sequence[Slot]) -> str:
    return " ".join(f"{slot.start}-{slot.end}{'*' if slot.condition else ''}" for slot in slots)
