"""How far a place is, in kilometres as the crow flies; the only user of geopy."""

from collections.abc import Callable
from functools import cache

from geopy.distance import great_circle

Position = tuple[float, float]
"""Latitude and longitude in degrees, WGS 84."""


Measure = Callable[[Position, Position], float]
"""From two positions to the kilometres between them."""


def measured() -> Measure:
    """Give a measure of distance that remembers what it was asked, for the time of one build.

    The sphere is within 0.5 % of the ellipsoid: enough to order places and to show kilometres.
    """

    @cache
    def known(one: Position, other: Position) -> float:
        return float(great_circle(one, other).kilometers)

    def kilometres(one: Position, other: Position) -> float:
        return known(one, other) if one < other else known(other, one)

    return kilometres
