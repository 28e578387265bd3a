"""How well a service suits the people of a public, by what it says of publics and of ages."""

from collections.abc import Collection
from enum import IntEnum
from typing import NamedTuple

from generator.model.vocabulary import Term

EVERYONE = "tous-publics"
"""The public that stands for all the others."""


class Fit(IntEnum):
    """How a service receives the people of a public, the best first."""

    MADE_FOR_THEM = 0
    """It names them, and takes them at any age they have."""

    AT_SOME_AGES = 1
    """It names them, but is too early or too late for some of them."""

    LIKE_EVERYONE = 2
    """It receives them because it receives everyone."""


class Ages(NamedTuple):
    """From which age to which, in years; None on a side that has no limit."""

    minimum: int | None
    maximum: int | None

    def meet(self, others: "Ages") -> bool:
        """Tell whether one person may be of both."""
        return _reaches(self.maximum, others.minimum) and _reaches(others.maximum, self.minimum)

    def hold(self, others: "Ages") -> bool:
        """Tell whether everyone of the others is of these ages too."""
        from_below = self.minimum is None or (others.minimum or 0) >= self.minimum
        to_above = self.maximum is None or (
            others.maximum is not None and others.maximum <= self.maximum
        )
        return from_below and to_above


def fit(named: Collection[str], ages: Ages, audience: Term) -> Fit | None:
    """Tell how a service for `named` publics of these ages suits one; None: it does not."""
    theirs = Ages(audience.minimum_age, audience.maximum_age)
    if not ages.meet(theirs):
        return None
    if audience.value in named:
        return Fit.MADE_FOR_THEM if ages.hold(theirs) else Fit.AT_SOME_AGES
    return Fit.LIKE_EVERYONE if EVERYONE in named else None


def _reaches(oldest: int | None, youngest: int | None) -> bool:
    return oldest is None or youngest is None or oldest >= youngest
