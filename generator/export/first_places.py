"""The places of a département, for the page that sorts them by distance and narrows them."""

import json
from collections.abc import Iterator, Mapping

from generator.artifact import Artifact
from generator.index.addresses import find_places_file, structure_url
from generator.index.facets import OF_SITE, facets
from generator.index.opening import OpeningDays
from generator.index.presence import position_of
from generator.index.site_map import SiteMap
from generator.model.structure import Structure
from generator.model.territory import Level, Territory

DECIMALS = 3
"""Digits of a position in degrees: about 100 metres, enough for whole kilometres."""

MARGIN = 0.2
"""Degrees around a département where a place of its neighbours may be the nearest."""

Row = tuple[str | float, ...]


def first_places_files(
    site: SiteMap, opening: OpeningDays, visits: Mapping[str, str]
) -> Iterator[Artifact]:
    """One file for each département: the places of use to its people, by network.

    A place is a row: its name, its commune, its phone, its page (from the root of the site), its
    latitude and longitude (WGS 84), and 1 when it only stands near: its area is presumed not to
    reach so far, which hides no nearer place. Then come, left out at the end of the row when they
    are empty: its own facets, joined by spaces, its coming days as `opening` codes them, the
    year of hours that nobody has checked, and when a permanence receives (from `visits`).
    """
    for territory in site.territories:
        if territory.level is Level.DEPARTMENT:
            rows: dict[str, list[Row]] = {}
            serving = [one for one in site.nearest_places[territory.slug] if position_of(one)]
            for structure in serving:
                rows.setdefault(structure.network.id, []).append(
                    _row(structure, 0, opening, visits)
                )
            for structure in _standing_near(territory, site, {one.id for one in serving}):
                rows.setdefault(structure.network.id, []).append(
                    _row(structure, 1, opening, visits)
                )
            content = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
            yield Artifact(find_places_file(territory.slug), content.encode())


def _standing_near(territory: Territory, site: SiteMap, serving: set[str]) -> Iterator[Structure]:
    """The places beside a territory whose area is presumed."""
    communes = site.directory.geography.communes
    here = [communes[code] for code in territory.communes]
    latitudes = sorted(one.latitude for one in here if one.latitude is not None)
    longitudes = sorted(one.longitude for one in here if one.longitude is not None)
    for structure in site.open_structures if latitudes and longitudes else ():
        position = position_of(structure)
        if (
            position is not None
            and structure.id not in serving
            and structure.served_area.presumed
            and latitudes[0] - MARGIN <= position[0] <= latitudes[-1] + MARGIN
            and longitudes[0] - MARGIN <= position[1] <= longitudes[-1] + MARGIN
        ):
            yield structure


def _row(
    structure: Structure, is_outside: int, opening: OpeningDays, visits: Mapping[str, str]
) -> Row:
    position = position_of(structure)
    assert position is not None, "places without a position were left aside"
    latitude, longitude = (round(degrees, DECIMALS) for degrees in position)
    days = opening.coded(structure)
    facts = [
        " ".join(facet for facet in facets(structure) if facet in OF_SITE),
        days,
        opening.year_in_doubt(structure) if days else "",
        visits.get(structure.id, ""),
    ]
    while facts and not facts[-1]:
        facts.pop()
    return (
        structure.name,
        structure.commune.name,
        structure.contact.phone,
        structure_url(structure.id),
        latitude,
        longitude,
        is_outside,
        *facts,
    )
