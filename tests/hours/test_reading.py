import pytest
from typed_hours import FAULTS, KEPT, SAME

from generator.hours.reading import Fault, read_hours
from generator.hours.written import written


@pytest.mark.parametrize("typed", [typed for typed, told in SAME.items() if told])
def test_what_is_typed_is_understood_whatever_the_syntax(typed: str) -> None:
    hours, found = read_hours(typed)
    assert not found
    assert hours is not None and hours.complete
    assert written(hours) == SAME[typed]


@pytest.mark.parametrize("typed", [typed for typed, told in SAME.items() if not told])
def test_what_is_ambiguous_is_not_guessed(typed: str) -> None:
    hours, found = read_hours(typed)
    assert [one.fault for one in found] == [Fault.NOT_UNDERSTOOD]
    assert hours is None or not hours.complete


@pytest.mark.parametrize("typed", KEPT)
def test_what_is_not_understood_is_neither_lost_nor_believed(typed: str) -> None:
    hours, found = read_hours(typed)
    understood, kept = KEPT[typed]
    assert hours is not None and not hours.complete
    told = written(hours)
    assert told.startswith(understood) and kept in told
    assert [one.fault for one in found] == [Fault.NOT_UNDERSTOOD]
    assert typed[found[0].place :].startswith(found[0].quoted)
    assert read_hours(told).hours == hours


@pytest.mark.parametrize("typed", FAULTS)
def test_what_cannot_be_is_a_fault(typed: str) -> None:
    found = read_hours(typed).found
    assert [(one.fault, one.quoted) for one in found] == [FAULTS[typed]]


@pytest.mark.parametrize("typed", ["", "  ", ";;", "horaires non communiqués"])
def test_nothing_said_is_nothing(typed: str) -> None:
    assert read_hours(typed) == (None, ())
