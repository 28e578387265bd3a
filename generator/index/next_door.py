"""The second and last door: for each network to see next, its nearest place."""

from bisect import bisect
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import cos, inf, radians

from generator.index.distance import Measure, Position
from generator.index.presence import position_of
from generator.model.network import Network
from generator.model.structure import Structure

Members = Mapping[str, tuple[Structure, ...]]
"""The open structures of each network."""

FIRST_LOOK = 16
"""Places looked at first on each side of a parallel: enough nearly always, and soon sorted."""


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
        self._members = {network: _SouthToNorth(places) for network, places in members.items()}

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
        members = self._members.get(network)
        near = members.nearest(start, most + 1) if members else ()
        others = [one for one in near if one.id != structure.id][:most]
        return tuple(
            (one, self._kilometres(start, end)) for one in others if (end := position_of(one))
        )

    def _door(self, structure: Structure, network: Network, condition: str) -> NextDoor:
        found = self.nearest(structure, network.id, 1)
        place, kilometres = found[0] if found else (None, None)
        return NextDoor(network, condition, place, kilometres)


class _SouthToNorth:
    """Places in the order of their latitude: the nearest are looked for on both sides of it."""

    def __init__(self, places: Iterable[Structure]) -> None:
        placed = ((*place, one.id, one) for one in places if (place := position_of(one)))
        self._placed = sorted(placed, key=lambda row: (row[0], row[2]))
        self._latitudes = [row[0] for row in self._placed]

    def nearest(self, start: Position, most: int) -> list[Structure]:
        """The `most` places nearest to `start`, the nearest first; equal ones by identifier.

        A number that grows with the distance is enough to choose, and far cheaper to make. The
        look widens until what is left aside is farther in latitude alone.
        """
        latitude, longitude = start
        narrowing = cos(radians(latitude)) ** 2
        middle = bisect(self._latitudes, latitude)
        look = FIRST_LOOK
        while True:
            first, end = max(0, middle - look), middle + look
            found = sorted(
                [
                    ((north - latitude) ** 2 + (east - longitude) ** 2 * narrowing, name, one)
                    for north, east, name, one in self._placed[first:end]
                ]
            )[:most]
            south_of = latitude - self._latitudes[first] if first else inf
            north_of = self._latitudes[end - 1] - latitude if end < len(self._latitudes) else inf
            reach = min(south_of, north_of)
            if reach == inf or (len(found) == most and found[-1][0] < reach**2):
                return [one for _, _, one in found]
            look *= 2
