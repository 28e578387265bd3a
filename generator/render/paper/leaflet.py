"""The two faces that leaflets, posters and roll-ups share."""

from generator.index.site_map import SiteMap
from generator.model.territory import Territory
from generator.render.paper.doors import Door, answers_need, audiences_of, doors
from generator.render.paper.place_map import printed_map
from generator.render.paper.places import printed_networks, printed_place
from generator.render.paper.source import PaperSource, Sheet

GUIDES = ("jeunes", "adultes")
MOST_DOORS = 6
"""Doors that a face is given to choose from: more never fit.

Those beyond are counted on the sheet, and named to the editor.
"""


def leaflet_sheet(source: PaperSource, territory: Territory) -> Sheet:
    """The data of everything that has a youth face and an adult face."""
    faces = {guide: doors(source, territory, guide) for guide in GUIDES}
    shown = {guide: found[:MOST_DOORS] for guide, found in faces.items()}
    networks = {door.network.id: door.network for found in faces.values() for door in found}
    return {
        **source.letterhead(territory),
        "networks": printed_networks(networks.values()),
        "places": len(source.printable(territory)),
        "faces": {guide: _face(source, territory, guide, found) for guide, found in faces.items()},
        "map": {
            guide: printed_map(source, territory, [door.place for door in found])
            for guide, found in shown.items()
        },
    }


def _face(source: PaperSource, territory: Territory, guide: str, found: tuple[Door, ...]) -> Sheet:
    audiences = audiences_of(source.site, guide)
    return {
        "doors": [_printed(door, source) for door in found[:MOST_DOORS]],
        "beyond": [{"id": one.place.id, "name": one.place.name} for one in found[MOST_DOORS:]],
        "welcomes": [
            door.network.id
            for door in found
            if any(one.is_first_welcome for one in door.place.services) and door.place.open_to_all
        ],
        "needs": _needs(source.site, found, audiences),
        "levels": [
            {"value": level.value, "places": _offering(source, territory, level.value, audiences)}
            for level in source.site.directory.vocabularies["niveaux"].terms
        ],
    }


def _printed(door: Door, source: PaperSource) -> Sheet:
    return {
        **printed_place(door.place, source, door.kilometres),
        "is_here": door.is_here,
        "towns": list(door.towns),
    }


def _needs(
    site: SiteMap, found: tuple[Door, ...], audiences: frozenset[str]
) -> dict[str, list[str]]:
    """For each need, the networks that answer it: first those with a service made for them."""
    needs = {}
    for theme in site.themes:
        answering = [
            (-value, door.network.id)
            for door in found
            if (value := answers_need(door.place.services, theme.value, audiences))
        ]
        needs[theme.value] = [identifier for _, identifier in sorted(answering, key=_first)]
    return needs


def _first(pair: tuple[int, str]) -> int:
    return pair[0]


def _offering(
    source: PaperSource, territory: Territory, level: str, audiences: frozenset[str]
) -> int:
    """How many places go as far as a level with these publics."""
    return sum(
        any(
            service.level.value == level and any(map(service.receives, audiences))
            for service in place.services
        )
        for place in source.printable(territory)
    )
