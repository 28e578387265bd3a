"""The second and last door: for each network to see next, its nearest place."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.index.nearest import Nearest, Start
from generator.index.presence import position_of
from generator.model.network import Network
from generator.model.structure import Structure

Members = Mapping[str, tuple[Structure, ...]]
"""The open structures of each network."""

MOST = 4
"""How many places of one network can be asked for: a place, and three others like it."""


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

    def __init__(self, members: Members) -> None:
        self._members = {
            network: Nearest(
                ((at, one) for one in sorted(places, key=_identifier) if (at := position_of(one))),
                MOST,
            )
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
        """The other members of `network` nearest to a structure, with their distance.

        At most three; between equals, in the order of their identifiers.
        """
        start, members = position_of(structure), self._members.get(network)
        if start is None or members is None:
            return ()
        return tuple(one for one in members(Start.at(start)) if one[0] is not structure)[:most]

    def _door(self, structure: Structure, network: Network, condition: str) -> NextDoor:
        found = self.nearest(structure, network.id, 1)
        place, kilometres = found[0] if found else (None, None)
        return NextDoor(network, condition, place, kilometres)


def _identifier(structure: Structure) -> str:
    return structure.id
