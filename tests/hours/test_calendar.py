"""Hours counted on real days, against a reading of them that is slow and plain."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from imaginary_hours import hours

from generator.hours.calendar import Calendar
from generator.hours.reading import read_hours
from generator.model.hours import Day, Hours, When

FIRST = date(2026, 9, 28)
CENTRE, ALSACE, CORSICA = ("24", "41"), ("44", "67"), ("94", "2A")
MORNINGS = "tous les jours : 9h-12h"
PUBLIC_HOLIDAYS = (date(2026, 11, 1), date(2026, 11, 11), date(2026, 12, 25), date(2027, 1, 1))


def decoded(text: str) -> Iterator[tuple[date, list[tuple[int, int, bool]] | None]]:
    """Read the days of `Calendar.coded`, as a browser does."""
    first, signs, *kinds = text.split("|")
    for number, sign in enumerate(signs):
        day = date.fromisoformat(first) + timedelta(days=number)
        if sign in "-?":
            yield day, [] if sign == "-" else None
        else:
            slots = kinds["abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".index(sign)]
            yield day, [_slot(slot) for slot in slots.split(" ")]


def _slot(text: str) -> tuple[int, int, bool]:
    start, end = text.rstrip("*").split("-")
    return int(start), int(end), text.endswith("*")


def counts(when: When, day: date) -> bool:
    """Whether a week counts on a day, school aside."""
    rank = (day.day - 1) // 7 + 1
    is_last = day.day + 7 > monthrange(day.year, day.month)[1]
    if when.ranks and not (rank in when.ranks or (-1 in when.ranks and is_last)):
        return False
    if when.weeks is not None and day.isocalendar().week % 2 != when.weeks.value:
        return False
    if when.season is None:
        return True
    first, last = when.season
    here = (day.month, day.day)
    return first <= here <= last if first <= last else here >= first or here <= last


def plainly(some: Hours, day: date) -> Day:
    said = [week.days[day.weekday()] for week in some.weeks if counts(week.when, day)]
    return next((one for one in reversed(said) if one is not None), Day(()))


def minutes(slots: list[tuple[int, int, bool]]) -> list[tuple[int, bool]]:
    return [(minute, asks) for start, end, asks in slots for minute in range(start, end, 15)]


@given(hours(), st.integers(0, 500))
@settings(max_examples=60, deadline=None)
def test_every_day_is_as_the_hours_say(some: Hours, later: int) -> None:
    coded = Calendar(FIRST + timedelta(days=later), days=30).coded(some, *CENTRE)
    for day, slots in decoded(coded):
        if slots is None or _is_public(day):
            continue
        expected = [(one.start, one.end, bool(one.condition)) for one in plainly(some, day).slots]
        assert minutes(sorted(slots)) == minutes(sorted(expected)), day


def _is_public(day: date) -> bool:
    everyone = read_hours("jours fériés : 9h-10h ; lundi : 9h-12h").hours
    assert everyone is not None
    ((_, slots),) = decoded(Calendar(day, days=1).coded(everyone, *CENTRE))
    return slots == [(540, 600, False)]


def on(text: str, where: tuple[str, str], *days: date) -> list[list[tuple[int, int, bool]] | None]:
    found = read_hours(text).hours
    assert found is not None
    known = dict(decoded(Calendar(FIRST, days=240).coded(found, *where)))
    return [known[day] for day in days]


MORNING = [(540, 720, False)]


def test_nobody_knows_of_a_public_holiday_unless_it_is_said() -> None:
    assert on(MORNINGS, CENTRE, *PUBLIC_HOLIDAYS) == [None] * 4
    assert on(f"{MORNINGS} ; fermé les jours fériés", CENTRE, *PUBLIC_HOLIDAYS) == [[]] * 4
    assert on(f"{MORNINGS} ; jours fériés : 9h-12h", CENTRE, *PUBLIC_HOLIDAYS) == [MORNING] * 4


def test_a_public_holiday_that_is_closed_anyway_is_closed() -> None:
    assert on("lundi : 9h-12h", CENTRE, date(2026, 11, 11)) == [[]]


def test_alsace_and_moselle_have_two_more() -> None:
    good_friday, second_christmas = date(2027, 3, 26), date(2026, 12, 26)
    assert on(MORNINGS, ALSACE, good_friday, second_christmas) == [None, None]
    assert on(MORNINGS, CENTRE, good_friday, second_christmas) == [MORNING, MORNING]


def test_school_holidays_are_those_of_the_zone() -> None:
    in_autumn, before = date(2026, 10, 21), date(2026, 10, 14)
    text = "mercredi, hors vacances scolaires : 9h-12h"
    assert on(text, CENTRE, before, in_autumn) == [MORNING, []]
    text = "mercredi : 9h-12h ; fermé pendant les vacances scolaires"
    assert on(text, CENTRE, before, in_autumn) == [MORNING, []]
    # Zone B is on holiday from 20 February 2027, zone A from 13 February.
    winter = date(2027, 2, 17)
    assert on(text, CENTRE, winter) != on(text, ("84", "03"), winter)


def test_nobody_knows_of_school_holidays_without_a_calendar() -> None:
    text = "mercredi : 9h-12h ; fermé pendant les vacances scolaires"
    assert on(text, CORSICA, date(2026, 10, 14)) == [None]
    assert on(text, CORSICA, date(2026, 10, 15)) == [[]]


def test_a_day_has_as_many_minutes_as_it_says_when_the_clocks_change() -> None:
    changes = (date(2026, 10, 25), date(2027, 3, 28))
    assert on(MORNINGS, CENTRE, *changes) == [MORNING, MORNING]


@pytest.mark.parametrize("text", ["sur rendez-vous", "lundi : 9h-12h, sauf quand il pleut"])
def test_nothing_is_counted_when_something_was_not_understood(text: str) -> None:
    found = read_hours(text).hours
    assert found is not None and not found.complete
    assert Calendar(FIRST).coded(found, *CENTRE) == ""


def test_appointments_are_starred() -> None:
    text = "lundi : 9h-12h, sur rendez-vous : 14h-17h"
    assert on(text, CENTRE, date(2026, 9, 28)) == [[(540, 720, False), (840, 1020, True)]]
