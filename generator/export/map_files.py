"""The files that the map fetches: its places, what is asked about them, the borders below them."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.artifact import Artifact
from generator.export.outlines import outlines_json
from generator.export.place_hours import place_hours
from generator.export.places import placed, places_json
from generator.export.served_areas import served_areas
from generator.index.addresses import OUTLINES_FILE, PLACES_FILE, outlines_file
from generator.index.opening import OpeningDays
from generator.index.site_map import SiteMap
from generator.model.outline import Outline


def map_files(
    site: SiteMap, today: date, outlines: Mapping[str, Outline], visits: Mapping[str, str]
) -> Iterator[Artifact]:
    """Give them all; `outlines` are of départements and of intercommunalities, by code.

    `visits` says when each permanence receives, by its identifier.
    """
    geography = site.directory.geography
    visiting = (one.place for one in site.permanences)
    places = placed((*site.structures, *visiting))
    yield Artifact(PLACES_FILE, places_json(places, visits))
    yield place_hours(places, OpeningDays(today))
    yield served_areas(places, geography)
    departments = {one.code: one for one in site.departments}
    yield Artifact(OUTLINES_FILE, outlines_json(departments, outlines))
    for region in sorted(site.regions):
        inside = {
            code: epci
            for code, epci in geography.epcis.items()
            if any(geography.departments[one].region == region for one in epci.departments)
        }
        yield Artifact(outlines_file(region), outlines_json(inside, outlines))
