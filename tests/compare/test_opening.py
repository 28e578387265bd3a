import pytest

from generator.compare.opening import days_open, opened


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


@pytest.mark.parametrize(
    ("before", "after", "gained", "lost"),
    [
        ("Mo-Fr 09:00-17:00", "Mo-Fr 09:00-17:00; Sa 09:00-12:00", {(5, False)}, set()),
        ("Mo-Fr 09:00-17:00", "Mo-Th 09:00-17:00; Fr 09:00-12:00", set(), {(4, True)}),
        ("Mo 09:00-12:00", "Mo 09:00-12:00,13:30-17:00", {(0, True)}, set()),
        ("lundi : 9h-12h", "lundi : 9h-12h, 14h-17h ; mardi : 9h-12h",
         {(0, True), (1, False)}, set()),
        ("Mo 09:00-12:30", "Mo 10:00-13:00", set(), set()),
        ("Mo 09:00-12:00", "le lundi, demandez à l’accueil", set(), set()),
    ],
)  # fmt: skip
def test_half_days(before: str, after: str, gained: set[int], lost: set[int]) -> None:
    assert opened(before, after) == (gained, lost)
