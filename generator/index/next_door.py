"""The second and last door: for each network to see next, its nearest place."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, inf, radians

from generator.index.distance import Measure, Position
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


@dataclass(frozen=True, slots=True)
class NearestPlaces:
    """Finds the nearest members of a network, among those known to the guide."""

    members: Members
    kilometres: Measure

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
        others = [one for one in self.members.get(network, ()) if one.id != structure.id]
        near = sorted(others, key=lambda one: (_roughly(start, one), one.id))[:most]
        return tuple(
            (one, self.kilometres(start, end)) for one in near if (end := position_of(one))
        )

    def _door(self, structure: Structure, network: Network, condition: str) -> NextDoor:
        found = self.nearest(structure, network.id, 1)
        place, kilometres = found[0] if found else (None, None)
        return NextDoor(network, condition, place, kilometres)


def _roughly(start: Position, structure: Structure) -> float:
    """A number that grows with the distance: enough to compare, far cheaper than to measure."""
    end = position_of(structure)
    if end is None:
        return inf
    east = (end[1] - start[1]) * cos(radians((start[0] + end[0]) / 2))
    return (end[0] - start[0]) ** 2 + east**2
