"""The nearest of many places, exactly as the geodesic tells, in a few microseconds.

The map is cut into wide cells, these into narrower ones, and these into cells. A cell keeps the
places that may be the nearest of somewhere in it: those that are further from its middle than the
nearest one by no more than its width. Cells are made when somebody asks from there, so that an
empty sea costs nothing.

A hundred lines of ours rather than a library: the tree of SciPy weighs 140 MB with NumPy, and
measures straight lines or spheres; what would be left to do is what is here.
"""

from collections.abc import Iterable, Sequence
from heapq import nsmallest
from itertools import chain, pairwise
from math import dist, floor
from typing import Generic, NamedTuple, TypeVar

from generator.index.distance import (
    Point,
    Position,
    along_the_ground,
    doubt,
    geodesic_kilometres,
    point,
)

T = TypeVar("T")

WIDER = 3
"""How many cells stand along the side of one that is a level wider."""

WIDEST = 4
"""Levels above the cells: whoever asks from a whole country looks through all places rarely."""

SLACK = 1.01
"""A cell is taken to be a little larger than its corners say."""


class Start(NamedTuple):
    """Where one asks from, made once for many questions."""

    position: Position
    point: Point

    @classmethod
    def at(cls, position: Position) -> "Start":
        """Make the start at a position."""
        return cls(position, point(position))


class Place(NamedTuple):
    """A place among those that were given, by its rank."""

    point: Point
    rank: int
    position: Position


Line = tuple[float, int, Place]
"""How far a place is by a straight line, its rank and itself."""


class Nearest(Generic[T]):
    """Finds the `most` places nearest to a position; between equals, the order given decides.

    `side` is that of a cell, in degrees: about as wide as the places are apart.
    """

    def __init__(
        self, placed: Iterable[tuple[Position, T]], most: int = 1, side: float = 0.25
    ) -> None:
        listed = list(placed)
        self._items = [item for _, item in listed]
        places = [
            Place(point(position), rank, position) for rank, (position, _) in enumerate(listed)
        ]
        self._most = most
        self._cells = Cells([places], most, side)

    def __call__(self, start: Start) -> list[tuple[T, float]]:
        """The nearest places from there and their distance in kilometres, nearest first."""
        here = start.point
        places = self._cells.around(start.position)
        found = sorted([(dist(here, place.point), place.rank, place) for place in places])
        found = found[: _contenders(found, self._most)]
        if _is_doubtful(found):
            measured = sorted(
                (geodesic_kilometres(start.position, place.position), rank)
                for _, rank, place in found
            )
        else:
            measured = [(along_the_ground(line), rank) for line, rank, _ in found]
        return [(self._items[rank], kilometres) for kilometres, rank in measured[: self._most]]


class Cells:
    """Keeps, of each of some groups of places, the `most` nearest of anywhere in a cell."""

    def __init__(self, groups: Sequence[list[Place]], most: int = 1, side: float = 0.25) -> None:
        self._groups = groups
        self._most = most
        self._side = side
        self._around: dict[tuple[int, int], list[Place]] = {}
        self._kept: dict[tuple[int, int, int], Sequence[list[Place]]] = {}

    def around(self, position: Position) -> list[Place]:
        """The places among which those nearest to a position are, in no order."""
        cell = (floor(position[0] / self._side), floor(position[1] / self._side))
        places = self._around.get(cell)
        if places is None:
            groups = self._groups_near(0, *cell)
            places = self._around[cell] = list(chain.from_iterable(groups))
        return places

    def _groups_near(self, level: int, south: int, west: int) -> Sequence[list[Place]]:
        """What is kept of each group for a cell; one level up, its side is `WIDER` times longer."""
        if level > WIDEST:
            return self._groups
        cell = (level, south, west)
        if cell not in self._kept:
            side = self._side * WIDER**level
            self._kept[cell] = [
                _kept(group, (south, west), side, self._most)
                for group in self._groups_near(level + 1, south // WIDER, west // WIDER)
            ]
        return self._kept[cell]


def _kept(places: list[Place], cell: tuple[int, int], side: float, most: int) -> list[Place]:
    """Of places among which the nearest are, those that may be so somewhere in a cell."""
    if len(places) <= most:
        return places
    south, west = cell
    middle = point(((south + 0.5) * side, (west + 0.5) * side))
    corners = ((south + north, west + east) for north in (0, 1) for east in (0, 1))
    reach = max(dist(middle, point((y * side, x * side))) for y, x in corners) * SLACK
    lines = [dist(middle, place.point) for place in places]
    furthest = nsmallest(most, lines)[-1] + 2 * reach
    limit = furthest + 2 * doubt(along_the_ground(furthest))
    return [place for line, place in zip(lines, places, strict=True) if line <= limit]


def _contenders(found: list[Line], most: int) -> int:
    """How many of the nearest may be among the first `most`, so equally far some of them are."""
    count = min(most, len(found))
    while count < len(found) and is_as_far(found[count - 1], found[count]):
        count += 1
    return count


def _is_doubtful(found: list[Line]) -> bool:
    """Whether lines cannot tell which of two comes first."""
    return any(
        is_as_far(one, other) and one[2].position != other[2].position
        for one, other in pairwise(found)
    )


def is_as_far(one: Line, other: Line) -> bool:
    """Tell whether lines cannot tell which of two is nearer; the second is no nearer."""
    return other[0] - one[0] <= 2 * doubt(other[0])
