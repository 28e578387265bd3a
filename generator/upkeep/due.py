"""What is to be verified again: places by territory and by network, then what stands alone."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
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


def due(
    directory: Directory,
    today: date,
    months: int = 0,
    territories: Sequence[str] = (),
    networks: Collection[str] = (),
) -> Due:
    """Find what was verified a year ago or more, or never; or will have been in so many months.

    A place belongs to the local network it stands in, the first by name where there are several,
    else to its département: it is asked about once. Where `territories` (slugs) are asked for, it
    belongs to the first of them that it stands in, and nothing else is told. `networks` keeps
    theirs alone. Closed places are left in peace.
    """
    homes = _homes(directory, territories)
    places = defaultdict[str, list[Structure]](list)
    for place in sorted(directory.structures.values(), key=in_lists):
        home = homes.get(place.commune.code)
        is_wanted = place.is_open and (not networks or place.network.id in networks)
        if home and is_wanted and _is_due(place.provenance.verified_on, today, months):
            places[home].append(place)
    known = directory.territories
    rounds = (Round(known[slug], tuple(found)) for slug, found in places.items())
    reviewed = () if territories else directory.networks.values()
    tools = () if territories or networks else directory.resources.values()
    return Due(
        tuple(sorted(rounds, key=lambda one: (one.territory.departments[0], one.territory.slug))),
        tuple(
            one
            for one in reviewed
            if (not networks or one.id in networks) and _is_due(one.reviewed_on, today, months)
        ),
        tuple(one for one in tools if _is_due(one.provenance.verified_on, today, months)),
    )


def _homes(directory: Directory, territories: Sequence[str]) -> Mapping[str, str]:
    """The slug of the territory that answers for the places of each commune."""
    known = directory.territories.values()
    levels = (Level.SPRO, Level.DEPARTMENT)
    asked = territories or [
        one.slug
        for level in levels
        for one in sorted(known, key=lambda one: one.slug)
        if one.level is level
    ]
    homes: dict[str, str] = {}
    for slug in asked:
        for code in sorted(directory.territories[slug].communes):
            homes.setdefault(code, slug)
    return homes


def _is_due(verified_on: date | None, today: date, months: int) -> bool:
    if verified_on is None:
        return True
    return months_between(verified_on, today) + months >= TRUSTED_MONTHS
