"""The border of an area, for drawing only."""

from dataclasses import dataclass
from typing import TypeAlias

Ring: TypeAlias = tuple[tuple[float, float], ...]
"""A closed ring of positions: (longitude, latitude) in degrees, as in GeoJSON."""

Polygon: TypeAlias = tuple[Ring, ...]
"""An outer ring and its holes."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The simplified border of an area."""

    code: str
    polygons: tuple[Polygon, ...]
