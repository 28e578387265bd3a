"""A still map: the outline of an area, and where its places are on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.index.presence import position_of
from generator.model.outline import Outline
from generator.model.structure import Structure
from generator.render.outline_map import Point, outline_map


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """A drawing `width` × `height` units large: the SVG path of its areas, a point a place.

    A place that is outside the drawing, or whose position nobody knows, has none.
    """

    width: int
    height: int
    path: str
    points: tuple[Point | None, ...]


def place_map(
    outlines: Iterable[Outline], places: Sequence[Structure], width: int
) -> PlaceMap | None:
    """Draw these areas and place these places, in their order; None without an outline."""
    drawing = outline_map(outlines, width)
    if drawing is None:
        return None
    points = tuple(
        drawing.at(*position) if (position := position_of(place)) else None for place in places
    )
    path = "".join(area.path for area in drawing.areas)
    return PlaceMap(drawing.width, drawing.height, path, points)
