"""The small map of a printed territory: its outline, and where its numbered places are."""

from collections.abc import Iterable, Sequence

from generator.index.outlined import outline_codes
from generator.model.outline import Outline
from generator.model.structure import Structure
from generator.model.territory import Territory
from generator.render.paper.source import PaperSource, Sheet
from generator.render.place_map import place_map

WIDTH = 1000
"""In units: fine enough for a poster."""


def printed_map(
    source: PaperSource, territory: Territory, places: Sequence[Structure]
) -> Sheet | None:
    """The map as data. Where marks would hide each other, the template moves them apart."""
    drawing = place_map(territory_outlines(source, territory), places, WIDTH)
    if drawing is None:
        return None
    return {
        "width": drawing.width,
        "height": drawing.height,
        "path": drawing.path,
        "points": [list(point) if point else None for point in drawing.points],
    }


def territory_outlines(source: PaperSource, territory: Territory) -> Iterable[Outline]:
    """The outlines that make a territory: its départements, or its intercommunalities."""
    codes = outline_codes(territory.communes, source.site.directory.geography)
    return [source.outlines[code] for code in codes if code in source.outlines]
