import pytest

from generator.compare.opening import days_open


@pytest.mark.parametrize(
    ("hours", "days"),
    [
        ("Mo-Fr 09:00-12:00", {0, 1, 2, 3, 4}),
        ("Mo,We 09:00-12:00; Sa 10:00-12:00", {0, 2, 5}),
        ("Fr-Mo 09:00-12:00", {4, 5, 6, 0}),
        ("Mo-Su 09:00-12:00; We off", {0, 1, 3, 4, 5, 6}),
        ("du lundi au vendredi : 9h-12h", {0, 1, 2, 3, 4}),
        ("lundi et mercredi : 9h-12h\nsamedi : fermé", {0, 2}),
        ("24/7", set()),
    ],
)
def test_days(hours: str, days: set[int]) -> None:
    assert days_open(hours) == days
