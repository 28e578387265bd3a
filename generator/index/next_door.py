"""The second and last door: for each network to see next, its nearest place."""

from collections.abc import Mapping
from dataclasses import dataclass
from heapq import nsmallest
from math import cos, radians

from generator.index.distance import Measure
from generator.index.presence import position_of
from generator.model.network import Network
from generator.model.structure import Structure

Members = Mapping[str, tuple[Structure, ...]]
"""The open structures of each network."""


@dataclass(frozen=True, slots=True)
class NextDoor:
    """A network that may help better, in which case, and its nearest place if one is known.

    `kilometres` is the distance from the place that one comes from.
    """

    network: Network
    condition: str
    place: Structure | None
    kilometres: float | None


class NearestPlaces:
    """Finds the nearest members of a network, among those known to the guide."""

    def __init__(self, members: Members, kilometres: Measure) -> None:
        self._kilometres = kilometres
        self._placed = {
            network: [(place, one) for one in places if (place := position_of(one))]
            for network, places in members.items()
        }

    def next_doors(
        self, structure: Structure, networks: Mapping[str, Network]
    ) -> tuple[NextDoor, ...]:
        """The doors that a structure's referrals name, in their order."""
        return tuple(
            self._door(structure, networks[referral.network], referral.condition)
            for referral in structure.referrals
        )

    def nearest(
        self, structure: Structure, network: str, most: int
    ) -> tuple[tuple[Structure, float], ...]:
        """The other members of `network` nearest to a structure, with their distance."""
        start = position_of(structure)
        if start is None:
            return ()
        latitude, longitude = start
        narrowing = cos(radians(latitude)) ** 2
        # A number that grows with the distance is enough to choose, and far cheaper to make.
        near = nsmallest(
            most + 1,
            [
                ((place[0] - latitude) ** 2 + (place[1] - longitude) ** 2 * narrowing, one.id, one)
                for place, one in self._placed.get(network, ())
            ],
        )
        others = [one for _, _, one in near if one.id != structure.id][:most]
        return tuple(
            (one, self._kilometres(start, end)) for one in others if (end := position_of(one))
        )

    def _door(self, structure: Structure, network: Network, condition: str) -> NextDoor:
        found = self.nearest(structure, network.id, 1)
        place, kilometres = found[0] if found else (None, None)
        return NextDoor(network, condition, place, kilometres)
