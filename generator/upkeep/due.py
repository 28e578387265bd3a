"""What is to be verified again: places by territory and by network, then what stands alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.index.freshness import TRUSTED_MONTHS, months_between
from generator.index.presence import in_lists
from generator.model.directory import Directory
from generator.model.network import Network
from generator.model.resource import Resource
from generator.model.structure import Structure
from generator.model.territory import Level, Territory


@dataclass(frozen=True, slots=True)
class Round:
    """The places of one territory to be verified again, in the order of lists."""

    territory: Territory
    places: tuple[Structure, ...]

    @property
    def by_network(self) -> tuple[tuple[Network, tuple[Structure, ...]], ...]:
        """The same places under their networks."""
        groups = (tuple(group) for _, group in groupby(self.places, lambda one: one.network.id))
        return tuple((places[0].network, places) for places in groups)


@dataclass(frozen=True, slots=True)
class Due:
    """Everything that is due: each place once, with the networks and the tools to read again."""

    rounds: tuple[Round, ...]
    networks: tuple[Network, ...]
    resources: tuple[Resource, ...]

    @property
    def places(self) -> Iterator[Structure]:
        """The places, territory by territory."""
        return (place for one in self.rounds for place in one.places)

    @property
    def count(self) -> int:
        """How many records are due."""
        return sum(1 for _ in self.places) + len(self.networks) + len(self.resources)

    def within(self, territories: Iterable[str], networks: Iterable[str]) -> "Due":
        """Keep the places of some territories (slugs) and networks; none of either keeps all.

        With a choice of territories, what belongs to none is left out.
        """
        chosen, kept = frozenset(territories), frozenset(networks)
        rounds = (
            Round(one.territory, places)
            for one in self.rounds
            if not chosen or one.territory.slug in chosen
            if (places := tuple(p for p in one.places if not kept or p.network.id in kept))
        )
        members = tuple(one for one in self.networks if not kept or one.id in kept)
        alone = not chosen and not kept
        return Due(tuple(rounds), members if not chosen else (), self.resources if alone else ())


def due(directory: Directory, today: date, months: int = 0) -> Due:
    """Find what was verified a year ago or more, or never; or will have been in so many months.

    A place belongs to the local network it stands in, the first by name where there are several,
    else to its département: it is asked about once. Closed places are left in peace.
    """
    places = defaultdict[str, list[Structure]](list)
    home = _homes(directory)
    for structure in directory.structures.values():
        verified_on = structure.provenance.verified_on
        if structure.is_open and _is_due(verified_on, today, months):
            places[home[structure.commune.code]].append(structure)
    rounds = (
        Round(territory, tuple(sorted(places[slug], key=in_lists)))
        for slug, territory in directory.territories.items()
        if slug in places
    )
    return Due(
        tuple(sorted(rounds, key=lambda one: (one.territory.departments[0], one.territory.slug))),
        tuple(
            one for one in directory.networks.values() if _is_due(one.reviewed_on, today, months)
        ),
        tuple(
            one
            for one in directory.resources.values()
            if _is_due(one.provenance.verified_on, today, months)
        ),
    )


def _homes(directory: Directory) -> Mapping[str, str]:
    """The slug of the territory that answers for the places of each commune."""
    homes: dict[str, str] = {}
    for level in (Level.SPRO, Level.DEPARTMENT):
        known = (one for one in directory.territories.values() if one.level is level)
        for territory in sorted(known, key=lambda one: one.slug):
            for code in sorted(territory.communes):
                homes.setdefault(code, territory.slug)
    return homes


def _is_due(verified_on: date | None, today: date, months: int) -> bool:
    if verified_on is None:
        return True
    return months_between(verified_on, today) + months >= TRUSTED_MONTHS
