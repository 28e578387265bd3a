"""A région cut into squares, shaded by the distance of the commune that each stands for.

Outlines of communes would weigh more than all the rest of a page that has fifty maps; a square is
about as large as a commune.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby

from generator.index.reach import NOBODY
from generator.model.geography import Commune
from generator.model.outline import Outline
from generator.render.outline_map import OutlineMap, Point, outline_map

WIDTH = 480
"""How wide the drawing is, in its own units."""

SIDE = 8
"""The side of a square, in units."""

FARTHEST = 5
"""In squares: whoever is not within that of a commune is outside."""


class Mosaic:
    """The squares of a région, and its borders."""

    def __init__(self, drawing: OutlineMap, communes: Sequence[tuple[int, Commune]]) -> None:
        """Take the borders, and the communes with their ranks among those of the site."""
        self._drawing = drawing
        self._communes = communes
        self.width, self.height = drawing.width, drawing.height
        self.path = "".join(area.path for area in drawing.areas)

    def at(self, longitude: float, latitude: float) -> Point:
        """Where a place of the globe is on the drawing, be it outside."""
        ((x, y),) = self._drawing.plane.points(((longitude, latitude),))
        return x, y

    def shades(self, classes: Sequence[int]) -> tuple[str, ...]:
        """The squares beyond each limit of distance: a path of lines that are a square thick.

        Its unit is a square, and a line runs through the middle of its row. `classes` are those of
        the communes of the site. A farther limit is drawn over a nearer one.
        """
        rows = [
            [classes[rank] if rank is not None else 0 for rank in ranks] for ranks in self._ranks
        ]
        return tuple("".join(_lines(rows, limit)) for limit in range(1, NOBODY))

    @cached_property
    def _ranks(self) -> list[list[int | None]]:
        """The rank of the commune that is the nearest to each square, row by row."""
        found = defaultdict[Point, list[tuple[Point, int]]](list)
        for rank, one in self._communes:
            if one.longitude is not None and one.latitude is not None:
                x, y = self.at(one.longitude, one.latitude)
                found[x // SIDE, y // SIDE].append(((x, y), rank))
        columns, rows = range(-(-self.width // SIDE)), range(-(-self.height // SIDE))
        return [[_nearest(found, column, row) for column in columns] for row in rows]


def mosaic(outlines: Iterable[Outline], communes: Sequence[tuple[int, Commune]]) -> Mosaic | None:
    """Cut the région of these outlines into squares; None when none is known."""
    drawing = outline_map(outlines, WIDTH)
    return Mosaic(drawing, communes) if drawing else None


def _nearest(found: dict[Point, list[tuple[Point, int]]], column: int, row: int) -> int | None:
    """The commune that is the nearest to the middle of a square, between equals the first."""
    x, y = column * SIDE + SIDE // 2, row * SIDE + SIDE // 2
    best: tuple[int, int] | None = None
    for ring in range(FARTHEST):
        if best and best[0] <= ((ring - 1) * SIDE + SIDE // 2) ** 2:
            break
        for square in _ring(column, row, ring):
            for (other_x, other_y), rank in found.get(square, ()):
                one = (x - other_x) ** 2 + (y - other_y) ** 2, rank
                if best is None or one < best:
                    best = one
    return best[1] if best else None


def _ring(column: int, row: int, ring: int) -> Iterator[Point]:
    """The squares that are so many squares away from one."""
    for down in range(-ring, ring + 1):
        step = 1 if abs(down) == ring or not ring else 2 * ring
        for across in range(-ring, ring + 1, step):
            yield column + across, row + down


def _lines(rows: Iterable[Sequence[int]], limit: int) -> Iterator[str]:
    """Where rows are beyond a limit, in squares: from the left of one to the right of another."""
    for number, row in enumerate(rows):
        column = 0
        for is_beyond, squares in groupby(row, lambda one: limit <= one):
            length = len(list(squares))
            if is_beyond:
                yield f"M{column} {number}h{length}"
            column += length
