from datetime import date

import pytest

from generator.index.freshness import Freshness, freshness

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("verified_on", "expected"),
    [
        (None, Freshness.UNVERIFIED),
        (date(2026, 11, 23), Freshness.FRESH),
        (date(2025, 11, 24), Freshness.FRESH),
        (date(2025, 11, 23), Freshness.AGEING),
        (date(2025, 5, 24), Freshness.AGEING),
        (date(2025, 5, 23), Freshness.OLD),
        (date(2024, 11, 24), Freshness.OLD),
        (date(2024, 11, 23), Freshness.UNVERIFIED),
    ],
)
def test_a_verification_ages_by_whole_months(verified_on: date | None, expected: Freshness) -> None:
    assert freshness(verified_on, TODAY) is expected
