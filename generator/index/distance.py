"""How far one place is from another, in kilometres as the crow flies; the only user of geopy.

`measured` is on a sphere, within 0.5 % of the truth: enough to show how far a town is. Who must
choose the nearest of many compares straight lines through the Earth, from `Point` to `Point`:
they are quick to measure, and as long as the way on the ellipsoid but for a few centimetres.
"""

from collections.abc import Callable
from functools import cache
from math import asin, cos, radians, sin, sqrt

from geopy.distance import ELLIPSOIDS, geodesic, great_circle

Position = tuple[float, float]
"""Latitude and longitude in degrees, WGS 84."""

Point = tuple[float, float, float]
"""The same place in kilometres from the centre of the Earth: towards 0° E, 90° E, the North."""

Measure = Callable[[Position, Position], float]
"""From two positions to the kilometres between them."""

EQUATOR: float = ELLIPSOIDS["WGS-84"][0]
FLATTENING: float = ELLIPSOIDS["WGS-84"][2]
SQUARED_ECCENTRICITY = FLATTENING * (2 - FLATTENING)
MEAN_RADIUS = 6371.0088
ROUNDING = 1e-9
LONGEST_SURE = 1_500.0
"""Kilometres; further than that, lines are not compared to the metre."""


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


def geodesic_kilometres(one: Position, other: Position) -> float:
    """The distance on the ellipsoid, to the millimetre; a hundred times slower than a line."""
    return float(geodesic(one, other).kilometers)


def point(position: Position) -> Point:
    """Where a position is in space, on the WGS 84 ellipsoid."""
    latitude, longitude = map(radians, position)
    normal = EQUATOR / sqrt(1 - SQUARED_ECCENTRICITY * sin(latitude) ** 2)
    return (
        normal * cos(latitude) * cos(longitude),
        normal * cos(latitude) * sin(longitude),
        normal * (1 - SQUARED_ECCENTRICITY) * sin(latitude),
    )


def along_the_ground(line: float) -> float:
    """The kilometres on the ground that a straight line of that length spans."""
    return 2 * MEAN_RADIUS * asin(min(1.0, line / (2 * MEAN_RADIUS)))


def doubt(kilometres: float) -> float:
    """How far `along_the_ground` may be from the geodesic, rounding included: 0.5 m at 300 km."""
    return ROUNDING + (2e-11 * kilometres**3 if kilometres < LONGEST_SURE else kilometres / 100)
