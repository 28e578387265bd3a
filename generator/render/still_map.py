"""The picture of a map: for paper, for leaflets, and for browsers that run no script."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.index.presence import position_of
from generator.model.geography import Commune
from generator.model.outline import Outline
from generator.model.structure import Structure
from generator.render.outline_map import Point, outline_map

WIDTH = 1000
MOST_NAMES = 60
LETTER = 9
"""How wide a letter of a name is, in units, and half how high it is."""
SIGN = 26
MARGIN = 20


class Sign(NamedTuple):
    """The sign of the places of one family that stand at one point."""

    family: str
    x: int
    y: int


class Name(NamedTuple):
    """The name of a commune and where it begins, beside the signs of its places."""

    text: str
    x: int
    y: int


class StillMap(NamedTuple):
    """A drawing `width` × `height` units large: a path, signs, and the names that find room."""

    width: int
    height: int
    path: str
    signs: tuple[Sign, ...]
    names: tuple[Name, ...]


class _Box(NamedTuple):
    left: int
    top: int
    right: int
    bottom: int

    def touches(self, other: "_Box") -> bool:
        return not (
            self.right < other.left
            or other.right < self.left
            or self.bottom < other.top
            or other.bottom < self.top
        )


def still_map(outlines: Iterable[Outline], places: Sequence[Structure]) -> StillMap | None:
    """Draw these areas and these places; None without an outline.

    Places of one family at one point are one sign. Names are those of the communes of the places,
    the most peopled first, as long as they hide no other name.
    """
    drawing = outline_map(outlines, WIDTH)
    if drawing is None:
        return None
    points = [
        (place, point)
        for place in places
        if (position := position_of(place)) and (point := drawing.at(*position))
    ]
    signs = dict.fromkeys(Sign(place.network.family.value, *point) for place, point in points)
    towns: dict[str, tuple[Commune, Point]] = {}
    for place, point in points:
        towns.setdefault(place.commune.code, (place.commune, point))
    path = "".join(area.path for area in drawing.areas)
    return StillMap(
        drawing.width, drawing.height, path, tuple(signs), tuple(_names(towns.values()))
    )


def _names(towns: Iterable[tuple[Commune, Point]]) -> Iterator[Name]:
    taken: list[_Box] = []
    largest_first = sorted(towns, key=lambda one: (-(one[0].population or 0), one[0].code))
    for commune, (x, y) in largest_first:
        wide = len(commune.name) * LETTER
        left = x + SIGN // 2 + 2 if x + SIGN + wide < WIDTH else x - SIGN // 2 - 2 - wide
        box = _Box(left, y - LETTER, left + wide, y + LETTER)
        if left < -MARGIN or any(box.touches(other) for other in taken):
            continue
        taken.append(box)
        yield Name(commune.name, left, y + LETTER // 2)
        if len(taken) == MOST_NAMES:
            return
