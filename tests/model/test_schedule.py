"""What comes back comes back on the days that another library finds by the same rule."""

from datetime import date, datetime, timedelta

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday
from hypothesis import given
from hypothesis import strategies as st

from generator.model.schedule import LAST, Recurrence, Rhythm, Schedule, rank_in_month

days = st.dates(date(2020, 1, 1), date(2040, 12, 31))
lengths = st.integers(1, 731).map(lambda number: timedelta(days=number))


def repeated(first: date, rhythm: Rhythm, length: timedelta, *without: date) -> tuple[date, ...]:
    return Schedule((first,), recurrence=Recurrence(rhythm, first + length, without)).sessions()


def by_rule(first: date, length: timedelta, frequency: int, **rule: object) -> tuple[date, ...]:
    start = datetime.combine(first, datetime.min.time())
    found = rrule(frequency, dtstart=start, until=start + length, **rule)  # type: ignore[arg-type]
    return tuple(one.date() for one in found)


@given(days, lengths)
def test_weeks_are_those_of_the_rule(first: date, length: timedelta) -> None:
    assert repeated(first, Rhythm.WEEKLY, length) == by_rule(first, length, WEEKLY)
    fortnights = by_rule(first, length, WEEKLY, interval=2)
    assert repeated(first, Rhythm.FORTNIGHTLY, length) == fortnights


@given(days, lengths)
def test_months_are_those_of_the_rule(first: date, length: timedelta) -> None:
    day = weekday(first.weekday(), rank_in_month(first))
    assert repeated(first, Rhythm.MONTHLY, length) == by_rule(first, length, MONTHLY, byweekday=day)


def test_the_fifth_of_its_month_is_the_last() -> None:
    assert rank_in_month(date(2026, 12, 31)) == LAST
    found = repeated(date(2026, 12, 31), Rhythm.MONTHLY, timedelta(days=90))
    assert found == (date(2026, 12, 31), date(2027, 1, 28), date(2027, 2, 25), date(2027, 3, 25))


def test_what_is_taken_away_does_not_take_place() -> None:
    first = date(2027, 1, 5)
    found = repeated(first, Rhythm.WEEKLY, timedelta(days=21), date(2027, 1, 12))
    assert found == (first, date(2027, 1, 19), date(2027, 1, 26))


def test_a_repetition_never_lasts_longer_than_two_years() -> None:
    found = repeated(date(2027, 1, 5), Rhythm.WEEKLY, timedelta(days=365_000))
    assert found[-1] <= date(2029, 1, 6)


def test_days_that_do_not_come_back_stand_in_their_order() -> None:
    later, sooner = date(2027, 1, 16), date(2027, 1, 15)
    assert Schedule((later, sooner)).sessions() == (sooner, later)
    assert Schedule((later, sooner)).first == sooner
