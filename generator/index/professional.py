"""What professionals are told of a territory: calls, initiatives, experts, how to refer."""

from collections.abc import Iterable
from typing import NamedTuple

from generator.index.site_map import SiteMap
from generator.model.call import Call
from generator.model.folding import fold
from generator.model.initiative import Initiative
from generator.model.network import Network
from generator.model.structure import Structure
from generator.model.territory import Territory
from generator.model.vocabulary import Term


class Calls(NamedTuple):
    """The calls that one may still answer, the nearest deadline first, and those that are closed.

    Closed ones come with the latest first.
    """

    open: tuple[Call, ...]
    closed: tuple[Call, ...]


class Referral(NamedTuple):
    """A network, and its places that receive the people of a territory, in their order."""

    network: Network
    places: tuple[Structure, ...]

    @property
    def by_department(self) -> tuple[tuple[str, tuple[Structure, ...]], ...]:
        """The places by the code of their département, in the order of codes."""
        found: dict[str, list[Structure]] = {}
        for place in self.places:
            found.setdefault(place.commune.department, []).append(place)
        return tuple((code, tuple(places)) for code, places in sorted(found.items()))


def calls(site: SiteMap, territory: Territory | None = None) -> Calls:
    """The calls for a territory, or for any of the perimeter."""
    known = [one for one in site.directory.calls.values() if _concerns(one.communes, territory)]
    still = [one for one in known if one.is_open(site.today)]
    over = [one for one in known if not one.is_open(site.today)]
    return Calls(
        tuple(sorted(still, key=lambda one: (one.deadline, fold(one.name), one.id))),
        tuple(sorted(over, key=lambda one: (-one.deadline.toordinal(), fold(one.name), one.id))),
    )


def initiatives(site: SiteMap, territory: Territory | None = None) -> tuple[Initiative, ...]:
    """What was tried in a territory, or anywhere, in alphabetical order."""
    known = site.directory.initiatives.values()
    found = (one for one in known if _concerns(one.communes, territory))
    return tuple(sorted(found, key=lambda one: (fold(one.name), one.id)))


def experts(site: SiteMap, territory: Territory) -> tuple[tuple[Term, Structure], ...]:
    """The open structures that one turns to, theme by theme."""
    themes = site.directory.vocabularies["themes"].by_value
    known = site.directory.structures
    found = [
        (themes[one.theme], known[one.structure])
        for one in territory.experts
        if one.structure in known and known[one.structure].is_open
    ]
    return tuple(sorted(found, key=lambda pair: (pair[0].rank, pair[1].id)))


def referrals(places: Iterable[Structure]) -> tuple[Referral, ...]:
    """These places by network, in the order of networks."""
    groups: dict[str, list[Structure]] = {}
    for place in places:
        groups.setdefault(place.network.id, []).append(place)
    found = (Referral(group[0].network, tuple(group)) for group in groups.values())
    return tuple(
        sorted(
            found, key=lambda one: (one.network.family.rank, one.network.short_name, one.network.id)
        )
    )


def first_doors(places: Iterable[Structure]) -> tuple[Structure, ...]:
    """The places that welcome anybody first, for free."""
    return tuple(
        one
        for one in places
        if one.open_to_all or any(service.is_first_welcome for service in one.services)
    )


def _concerns(communes: frozenset[str], territory: Territory | None) -> bool:
    return territory is None or not communes.isdisjoint(territory.communes)
