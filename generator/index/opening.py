"""The hours of places as pages tell them: in weeks for people, day by day for scripts."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from generator.hours.calendar import Calendar
from generator.hours.written import grouped, runs
from generator.index.freshness import Freshness, freshness
from generator.model.hours import ALWAYS, CLOSED, Day, Hours, When
from generator.model.service import Service
from generator.model.structure import Structure


class DayRow(NamedTuple):
    """A day of the ordinary week, Monday being 0; `day` is None when nothing is said of it."""

    number: int
    day: Day | None


class OtherDays(NamedTuple):
    """Days that differ from the ordinary ones, cut into runs, and what holds on them."""

    when: When
    runs: Sequence[Sequence[int]]
    day: Day


class WeekView(NamedTuple):
    """The ordinary week, empty when there is none, and what differs from it."""

    rows: tuple[DayRow, ...]
    others: tuple[OtherDays, ...]


def week_view(hours: Hours) -> WeekView:
    """Arrange hours; a day of which nothing is said is closed, if all the rest was understood.

    One that is open on some of the other days is told there alone.
    """
    ordinary = hours.ordinary
    others = [
        OtherDays(week.when, tuple(runs(group.days)), group.day)
        for week in hours.weeks
        if week.when != ALWAYS
        for group in grouped(week)
    ]
    elsewhere = {number for one in others if one.day.slots for run in one.runs for number in run}
    rows = []
    for number, day in enumerate(ordinary.days if ordinary else ()):
        silent = CLOSED if hours.complete and number not in elsewhere else None
        rows.append(DayRow(number, day or silent))
    return WeekView(tuple(rows), tuple(others))


class OpeningDays:
    """Counts the days of places from the day of the build on."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._calendar = Calendar(today)

    def coded(self, one: Structure | Service) -> str:
        """Give the coming days of an open place, in the writing of `Calendar.coded`.

        Empty for a service, and for a place of which nobody can tell them.
        """
        if isinstance(one, Service) or not one.is_open or not one.opening:
            return ""
        if (schedule := one.opening.schedule) and schedule.start and schedule.end:
            return self._calendar.coded_dates(schedule.days, schedule.start, schedule.end)
        if not one.opening.hours:
            return ""
        commune = one.commune
        return self._calendar.coded(one.opening.hours, commune.region or "", commune.department)

    def year_in_doubt(self, structure: Structure) -> str:
        """Give the year of hours that nobody has checked for a year; empty if somebody has."""
        facts = structure.provenance
        if freshness(facts.verified_on, self._today) is Freshness.FRESH or not structure.opening:
            return ""
        return (structure.opening.vintage or facts.vintage)[:4]
