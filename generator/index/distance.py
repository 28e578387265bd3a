"""How far a place is, in kilometres as the crow flies; the only user of geopy."""

from collections.abc import Callable
from functools import cache
from math import cos, radians

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


def remoteness(start: Position) -> Callable[[Position], float]:
    """Give a number that grows with the distance from `start`: enough to put places in order.

    It is no length, and far cheaper to make than kilometres.
    """
    latitude, longitude = start
    narrowing = cos(radians(latitude)) ** 2

    def remote(place: Position) -> float:
        return (place[0] - latitude) ** 2 + (place[1] - longitude) ** 2 * narrowing

    return remote
