"""How long ago somebody checked that a record is true."""

from datetime import date
from enum import Enum

TRUSTED_MONTHS = 12
"""For how long a record that somebody checked is taken for true."""


class Freshness(Enum):
    """What is said of a record's age; the value names it in the templates."""

    FRESH = "verifiee"
    AGEING = "a-reverifier"
    OLD = "ancienne"
    UNVERIFIED = "non-verifiee"


def freshness(verified_on: date | None, today: date) -> Freshness:
    """Judge the age of a verification: under 12 months nothing, 12 to 18 a badge, to 24 a banner.

    Older, or absent, is unverified.
    """
    if verified_on is None:
        return Freshness.UNVERIFIED
    months = months_between(verified_on, today)
    if months < TRUSTED_MONTHS:
        return Freshness.FRESH
    if months < 18:
        return Freshness.AGEING
    return Freshness.OLD if months < 24 else Freshness.UNVERIFIED


def months_between(start: date, end: date) -> int:
    """Count the whole months from a day to another."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day)
