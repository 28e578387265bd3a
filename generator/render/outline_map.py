"""A small map of areas from their outlines: the data of SVG paths, and nothing else.

Outlines are drawn flat: a degree of longitude is narrowed as it is at the middle of the map,
which is enough for a région.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians
from typing import TypeAlias

from generator.model.outline import Outline, Ring

WIDTH = 300
"""How wide a map of a page is, in its own units; its height follows."""

SMALLEST_SURFACE = 50
"""In square units: a smaller ring is a dot, often a flaw of the outline; nobody would see it."""

SMALLEST_SPAN = 1e-9
"""In degrees: what keeps an area without width from being drawn infinitely large."""

Point: TypeAlias = tuple[int, int]
"""Across and down from the corner, in units."""


@dataclass(frozen=True, slots=True)
class Area:
    """One area as it is drawn: an SVG path (the attribute `d`), and where to write its name."""

    code: str
    path: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Plane:
    """The paper: where its corner stands on the globe, and units by degree each way."""

    west: float
    north: float
    across: float
    down: float

    def points(self, ring: Ring) -> list[Point]:
        """A ring on paper, without the points that fall on the one before."""
        points: list[Point] = []
        for x, y in ring:
            point = (round((x - self.west) * self.across), round((self.north - y) * self.down))
            if not points or point != points[-1]:
                points.append(point)
        return points


@dataclass(frozen=True, slots=True)
class OutlineMap:
    """A drawing `width` × `height` units large, on the `plane` that its places stand on too."""

    width: int
    height: int
    areas: tuple[Area, ...]
    plane: Plane

    def at(self, latitude: float, longitude: float) -> Point | None:
        """Where a place of the globe is on the drawing; None when it is outside."""
        ((x, y),) = self.plane.points(((longitude, latitude),))
        return (x, y) if 0 <= x <= self.width and 0 <= y <= self.height else None


def outline_map(outlines: Iterable[Outline], width: int = WIDTH) -> OutlineMap | None:
    """Draw these areas, in their order; None when there is none to draw."""
    shapes = tuple(outlines)
    positions = [one for shape in shapes for polygon in shape.polygons for one in polygon[0]]
    if not positions:
        return None
    west, east = min(x for x, _ in positions), max(x for x, _ in positions)
    south, north = min(y for _, y in positions), max(y for _, y in positions)
    narrowing = cos(radians((south + north) / 2))
    down = width / max((east - west) * narrowing, SMALLEST_SPAN)
    plane = Plane(west, north, narrowing * down, down)
    areas = tuple(_area(shape, plane) for shape in shapes)
    return OutlineMap(width, round((north - south) * down), areas, plane)


def _area(shape: Outline, plane: Plane) -> Area:
    rings = [plane.points(ring) for polygon in shape.polygons for ring in polygon]
    largest = max(rings, key=_surface)
    seen = [points for points in rings if points is largest or _surface(points) >= SMALLEST_SURFACE]
    path = "".join(map(_path, seen))
    x, y = _centre(largest)
    return Area(shape.code, path, x, y)


def _path(points: list[Point]) -> str:
    """A closed ring, from its first point by relative steps: the shortest way to write it."""
    start_x, start_y = points[0]
    steps = ((x - last_x, y - last_y) for (last_x, last_y), (x, y) in pairwise(points[:-1]))
    written = " ".join(f"{across}{'' if down < 0 else ' '}{down}" for across, down in steps)
    return f"M{start_x} {start_y}l{written}z"


def _surface(points: list[Point]) -> float:
    """The surface of a closed ring, in square units."""
    return abs(sum(map(_cross, points, points[1:]))) / 2


def _centre(points: list[Point]) -> Point:
    """The centre of gravity of a closed ring; its first point when it has no surface."""
    sides = [(one, other, _cross(one, other)) for one, other in pairwise(points)]
    weight = 3 * sum(cross for _, _, cross in sides)
    if not weight:
        return points[0]
    x = sum((one[0] + other[0]) * cross for one, other, cross in sides) / weight
    y = sum((one[1] + other[1]) * cross for one, other, cross in sides) / weight
    return round(x), round(y)


def _cross(one: Point, other: Point) -> int:
    return one[0] * other[1] - other[0] * one[1]
