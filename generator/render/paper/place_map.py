"""The small map of a printed territory: its outline, and where its numbered places are."""

from collections.abc import Iterable, Sequence

from generator.model.outline import Outline
from generator.model.structure import Structure
from generator.model.territory import Level, Territory
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
    """The outlines that make a territory: its départements, or its intercommunalities.

    An intercommunality belongs to it when most of its communes do.
    """
    geography = source.site.directory.geography
    if territory.level is Level.REGION:
        codes = sorted(one.code for one in geography.departments.values()
                       if one.region == territory.code)  # fmt: skip
    elif territory.level is Level.DEPARTMENT:
        codes = [territory.code]
    else:
        touched = {geography.communes[code].epci for code in territory.communes}
        codes = sorted(
            epci
            for epci in touched
            if epci
            and 2 * len(geography.communes_of_epci[epci] & territory.communes)
            > len(geography.communes_of_epci[epci])
        )
    return [source.outlines[code] for code in codes if code in source.outlines]
