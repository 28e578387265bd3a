"""What is a fact and what is only presumed: the one place where the open data tell them apart."""

from generator.export.places import PRECISE
from generator.hours.osm import osm_text
from generator.index.site_map import SiteMap
from generator.model.area import ServedArea
from generator.model.hours import School
from generator.model.structure import Opening, Structure
from generator.model.territory import Territory

DOUBTFUL_POSITION = "position"
"""The term of `doutes` of a point that seems to be elsewhere than its address."""


def exact_position(structure: Structure) -> tuple[float, float] | None:
    """Latitude and longitude of the door or of its street (WGS 84); None when they are a guess."""
    address = structure.address
    if address.latitude is None or address.longitude is None or address.precision is None:
        return None
    if address.precision.value not in PRECISE:
        return None
    if any(doubt.value == DOUBTFUL_POSITION for doubt in structure.doubts):
        return None
    return address.latitude, address.longitude


def written_area(area: ServedArea | None) -> tuple[str, ...]:
    """The codes of an area that somebody wrote; none for one that is only presumed."""
    return () if area is None or area.presumed else area.codes


def whole_hours(opening: Opening | None) -> str:
    """The hours in the OpenStreetMap syntax; empty when it cannot say all that is known.

    It has no word for the days on which pupils are at school.
    """
    if opening is None or opening.hours is None or not opening.hours.complete:
        return ""
    if any(week.when.school for week in opening.hours.weeks):
        return ""
    return osm_text(opening.hours, School.TERM)


def certain_territories(structure: Structure, site: SiteMap) -> tuple[str, ...]:
    """The slugs of the territories that a place stands in, widest first."""
    around = site.territories_by_commune.get(structure.commune.code, ())
    return tuple(one.slug for one in around if not one.indicative)


def serving_for_sure(territory: Territory, site: SiteMap) -> tuple[str, ...]:
    """The places of elsewhere whose records say that they serve a territory."""
    presence = site.presences[territory.slug]
    elsewhere = (*(one.structure for one in presence.nearby), *presence.regional)
    return tuple(one.id for one in elsewhere if not one.served_area.presumed)
