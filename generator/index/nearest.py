"""The nearest of many places, exactly as the geodesic tells, in a few microseconds.

The map is cut into wide cells, and these into cells. A cell keeps the places that may be the
nearest of somewhere in it: those that are further from its middle than the nearest one by no more
than its width. Cells are made when somebody asks from there, so that an empty sea costs nothing.

A hundred lines of ours rather than a library: the trees of SciPy and scikit-learn weigh a hundred
megabytes and measure straight lines or spheres; what would be left to do is what is here.
"""

from collections.abc import Iterable
from itertools import pairwise
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

WIDE = 8
"""How many cells the side of a wide cell counts."""

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


class _Place(NamedTuple):
    point: Point
    rank: int
    position: Position


class Nearest(Generic[T]):
    """Finds the `most` places nearest to a position; between equals, the order given decides.

    `side` is that of a cell, in degrees: about as wide as the places are apart.
    """

    def __init__(
        self, placed: Iterable[tuple[Position, T]], most: int = 1, side: float = 0.25
    ) -> None:
        listed = list(placed)
        self._items = [item for _, item in listed]
        self._all = [
            _Place(point(position), rank, position) for rank, (position, _) in enumerate(listed)
        ]
        self._most = most
        self._side = side
        self._cells: dict[tuple[int, int], list[_Place]] = {}
        self._wide_cells: dict[tuple[int, int], list[_Place]] = {}

    def __call__(self, start: Start) -> list[tuple[T, float]]:
        """The nearest places from there and their distance in kilometres, nearest first."""
        (latitude, longitude), here = start
        cell = (floor(latitude / self._side), floor(longitude / self._side))
        places = self._cells.get(cell)
        if places is None:
            places = self._cells[cell] = self._near(cell)
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

    def _near(self, cell: tuple[int, int]) -> list[_Place]:
        wide = (cell[0] // WIDE, cell[1] // WIDE)
        if wide not in self._wide_cells:
            self._wide_cells[wide] = _kept(self._all, wide, self._side * WIDE, self._most)
        return _kept(self._wide_cells[wide], cell, self._side, self._most)


def _kept(places: list[_Place], cell: tuple[int, int], side: float, most: int) -> list[_Place]:
    """Of places among which the nearest are, those that may be so somewhere in a cell."""
    if len(places) <= most:
        return places
    south, west = cell
    middle = point(((south + 0.5) * side, (west + 0.5) * side))
    corners = ((south + north, west + east) for north in (0, 1) for east in (0, 1))
    reach = max(dist(middle, point((y * side, x * side))) for y, x in corners) * SLACK
    lines = [dist(middle, place.point) for place in places]
    furthest = sorted(lines)[most - 1] + 2 * reach
    limit = furthest + 2 * doubt(along_the_ground(furthest))
    return [place for line, place in zip(lines, places, strict=True) if line <= limit]


def _contenders(found: list[tuple[float, int, _Place]], most: int) -> int:
    """How many of the nearest may be among the first `most`, so equally far some of them are."""
    count = min(most, len(found))
    while count < len(found) and _is_as_far(found[count - 1], found[count]):
        count += 1
    return count


def _is_doubtful(found: list[tuple[float, int, _Place]]) -> bool:
    """Whether lines cannot tell which of two comes first."""
    return any(
        _is_as_far(one, other) and one[2].position != other[2].position
        for one, other in pairwise(found)
    )


def _is_as_far(one: tuple[float, int, _Place], other: tuple[float, int, _Place]) -> bool:
    return other[0] - one[0] <= 2 * doubt(other[0])
