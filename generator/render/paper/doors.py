"""Which doors a leaflet shows, and in which order: the rule that chooses for each face.

A face speaks to the publics of one guide. Networks come in the order of how often the text of that
guide sends there, members before partners among those it does not name. Of each network, the place
of the most peopled commune, else the nearest one outside.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.index.site_map import SiteMap
from generator.model.fit import EVERYONE
from generator.model.network import Network
from generator.model.service import Service
from generator.model.structure import Structure
from generator.model.territory import Territory
from generator.render.paper.source import PaperSource

LAST = 99
"""After every rank of a vocabulary."""


class Door(NamedTuple):
    """A network, its place to go first, and the other communes where it receives.

    `kilometres` is None for a place that stands in the territory or whose distance is not known;
    `is_here` tells the two apart.
    """

    network: Network
    place: Structure
    is_here: bool
    kilometres: float | None
    towns: tuple[str, ...]


def audiences_of(site: SiteMap, guide: str) -> frozenset[str]:
    """The publics that a guide speaks to, « everyone » left out."""
    return frozenset(
        term.value for term in site.audiences if guide in term.guides and term.value != EVERYONE
    )


def doors(source: PaperSource, territory: Territory, guide: str) -> tuple[Door, ...]:
    """The doors of a territory for the publics of `guide`, the most useful first."""
    presence = source.site.presences[territory.slug]
    audiences = audiences_of(source.site, guide)
    distances = {near.structure.id: near.kilometres for near in presence.nearby}
    here = {one.id for one in presence.here}
    groups: dict[str, list[Structure]] = {}
    for one in presence.everyone:
        if source.may_print(one) and any(_serves(service, audiences) for service in one.services):
            groups.setdefault(one.network.id, []).append(one)
    found = [_door(places, here, distances) for places in groups.values()]
    sent = Counter(source.sent_to.get(guide, ()))
    return tuple(sorted(found, key=lambda door: _rank(door, sent)))


def answers_need(services: Iterable[Service], theme: str, audiences: frozenset[str]) -> int:
    """How well these services answer a need: 2 when one is made for these publics, 1, or 0."""
    named = [_made_for(one, audiences) for one in services if one.answers(theme)]
    return max(named, default=0)


def _door(places: list[Structure], here: set[str], distances: Mapping[str, float | None]) -> Door:
    """The place of the most peopled commune when one is here; they come the nearest first."""
    local = sorted(
        (one for one in places if one.id in here),
        key=lambda one: (-(one.commune.population or 0), one.id),
    )
    first = local[0] if local else places[0]
    towns = dict.fromkeys(one.commune.name for one in local)
    towns.pop(first.commune.name, None)
    return Door(
        first.network, first, bool(local), None if local else distances.get(first.id), tuple(towns)
    )


def _rank(door: Door, sent: Mapping[str, int]) -> tuple[int, int, str]:
    membership = door.place.membership
    return (
        -sent[door.network.id],
        membership.rank if membership else LAST,
        door.network.id,
    )


def _serves(service: Service, audiences: frozenset[str]) -> bool:
    return _made_for(service, audiences) > 0


def _made_for(service: Service, audiences: frozenset[str]) -> int:
    named = {term.value for term in service.audiences}
    return 2 if named & audiences else int(EVERYONE in named)
