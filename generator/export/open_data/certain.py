"""What is a fact and what is only presumed: the one place where the open data tell them apart."""

from generator.hours.osm import osm_text
from generator.index.site_map import SiteMap
from generator.model.area import ServedArea
from generator.model.hours import School
from generator.model.structure import Opening, Structure
from generator.model.territory import Territory


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
