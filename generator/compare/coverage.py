"""The communes that a network comes within reach of, or leaves: what a moved or closed place does.

Only the communes around a place that came or went are measured.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.index.distance import Position, measured
from generator.index.presence import position_of
from generator.index.site_map import SiteMap
from generator.model.geography import Commune
from generator.model.network import Network

REACH = 30
"""Kilometres as the crow flies."""

KILOMETRES_PER_DEGREE = 111.2
"""Of latitude, rounded down: a band of this height holds every commune within reach."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The communes, most peopled first, that have no longer, or have now, a place within reach."""

    network: Network
    lost: tuple[Commune, ...]
    gained: tuple[Commune, ...]


def coverage(before: SiteMap, after: SiteMap) -> tuple[Coverage, ...]:
    """Give, network by network, the communes whose answer changes; silent ones are left out."""
    found = []
    networks = {one.id: one for one in (*before.networks, *after.networks)}
    for identifier, network in networks.items():
        old, new = _positions(before, identifier), _positions(after, identifier)
        lost = _left_alone(before, gone=old - new, kept=new)
        gained = _left_alone(before, gone=new - old, kept=old)
        if lost or gained:
            found.append(Coverage(network, lost, gained))
    return tuple(found)


def _positions(site: SiteMap, network: str) -> frozenset[Position]:
    places = (position_of(one) for one in site.members.get(network, ()))
    return frozenset(place for place in places if place is not None)


def _left_alone(
    site: SiteMap, *, gone: Iterable[Position], kept: Iterable[Position]
) -> tuple[Commune, ...]:
    """The communes within reach of a position of `gone`, and of none of `kept`."""
    kilometres = measured()
    alone: dict[str, Commune] = {}
    for place in gone:
        for commune, centre in _around(site, place):
            if commune.code in alone or kilometres(centre, place) > REACH:
                continue
            near = (one for one in kept if abs(one[0] - centre[0]) * KILOMETRES_PER_DEGREE <= REACH)
            if all(kilometres(centre, one) > REACH for one in near):
                alone[commune.code] = commune
    return tuple(sorted(alone.values(), key=lambda one: (-(one.population or 0), one.code)))


def _around(site: SiteMap, place: Position) -> Iterator[tuple[Commune, Position]]:
    """The communes of the guide's regions in the band of a position."""
    for commune in site.directory.geography.communes.values():
        if commune.region in site.regions and commune.latitude is not None:
            centre = (commune.latitude, commune.longitude or 0.0)
            if abs(centre[0] - place[0]) * KILOMETRES_PER_DEGREE <= REACH:
                yield commune, centre
