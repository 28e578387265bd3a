"""The borders of areas in few bytes: the base layer of a map that asks nobody for tiles."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Protocol

from generator.export.places import compact
from generator.model.outline import Outline, Polygon, Ring

SCALE = 250
"""Parts of a degree that borders are counted in: they were simplified to two of these."""

SMALLEST_HOLE = 250
"""In square parts of a degree: a smaller hole is a flaw where outlines of communes did not meet."""


class Named(Protocol):
    """An area that has a code and a name."""

    @property
    def name(self) -> str:
        """How people call it."""


def outlines_json(areas: Mapping[str, Named], outlines: Mapping[str, Outline]) -> bytes:
    """Give these areas as JSON, in the order given; those without an outline are left out.

    `zones` holds, of each, its `code`, its `nom` and its `anneaux`: closed rings, holes among
    them, each as longitude and latitude of its first point then steps, in parts of a degree that
    `echelle` tells.
    """
    zones = [
        {
            "code": code,
            "nom": area.name,
            "anneaux": [
                _steps(ring) for polygon in outlines[code].polygons for ring in _seen(polygon)
            ],
        }
        for code, area in areas.items()
        if code in outlines
    ]
    return compact({"echelle": SCALE, "zones": zones})


def _seen(polygon: Polygon) -> Iterator[Ring]:
    """The border of a polygon, and its holes that are no flaw."""
    yield polygon[0]
    yield from (hole for hole in polygon[1:] if _surface(hole) >= SMALLEST_HOLE)


def _surface(ring: Ring) -> float:
    """The surface inside a ring, in square parts of a degree."""
    crosses = (x * other_y - other_x * y for (x, y), (other_x, other_y) in pairwise(ring))
    return abs(sum(crosses)) / 2 * SCALE**2


def _steps(ring: Ring) -> Iterable[int]:
    points = [(round(x * SCALE), round(y * SCALE)) for x, y in ring]
    steps = [(x - a, y - b) for (a, b), (x, y) in pairwise(((0, 0), *points))]
    return [number for rank, step in enumerate(steps) if not rank or any(step) for number in step]
