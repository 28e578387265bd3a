"""How long ago somebody checked that a record is true."""

from datetime import date
from enum import Enum


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
    months = (today.year - verified_on.year) * 12 + today.month - verified_on.month
    months -= today.day < verified_on.day
    if months < 12:
        return Freshness.FRESH
    if months < 18:
        return Freshness.AGEING
    return Freshness.OLD if months < 24 else Freshness.UNVERIFIED
