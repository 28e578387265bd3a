"""How far communes are from their nearest door, and how many people that makes."""

from array import array
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from generator.model.geography import Commune
from generator.model.structure import Structure
from generator.model.territory import Territory

LIMITS = (5, 10, 20, 30)
"""Kilometres that part the classes of distance: under the first, …, beyond the last."""

FAR = 2
"""The rank of the limit beyond which a commune is told by name: 20 kilometres."""


NOBODY = len(LIMITS) + 1
"""The class of a commune that no door answers, beyond all limits."""

UNPLACED = NOBODY + 1
"""The class of a commune whose position is unknown."""


class Reach(NamedTuple):
    """A commune and its nearest first door; None when its position, or any door, is unknown.

    `rank` is the class of its distance: how many limits it is beyond.
    """

    commune: Commune
    door: Structure | None
    kilometres: float | None
    rank: int | None


class Share(NamedTuple):
    """How many communes, and how many people in them."""

    communes: int
    people: int


class Figures(NamedTuple):
    """The communes of a territory by class of distance; `unknown` are those without any."""

    territory: Territory
    classes: tuple[Share, ...]
    unknown: Share


class Reaches(Iterable[Reach]):
    """The communes of a site, each with its nearest door, in the order of their codes.

    They are counted by the thousand, for many questions: what is kept of each is two numbers.
    """

    def __init__(self, communes: Sequence[Commune], doors: Sequence[Structure]) -> None:
        """Take the communes, and the doors by number; none is the nearest of any yet."""
        self._communes = communes
        self._doors = doors
        self._nearest = array("i", [-1]) * len(communes)
        self._kilometres = array("d", [0.0]) * len(communes)

    def set(self, rank: int, door: int, kilometres: float) -> None:
        """Say which door is the nearest of the commune of that rank."""
        self._nearest[rank] = door
        self._kilometres[rank] = kilometres

    @cached_property
    def classes(self) -> bytes:
        """The class of each commune: how many limits its door is beyond, `NOBODY`, `UNPLACED`."""
        return bytes(
            bisect(LIMITS, far) if door >= 0 else UNPLACED if commune.latitude is None else NOBODY
            for commune, door, far in zip(
                self._communes, self._nearest, self._kilometres, strict=True
            )
        )

    def kilometres(self, rank: int) -> float | None:
        """How far the door of the commune of that rank is; None without one."""
        return self._kilometres[rank] if self._nearest[rank] >= 0 else None

    def __iter__(self) -> Iterator[Reach]:
        for commune, door, far in zip(self._communes, self._nearest, self._kilometres, strict=True):
            if door < 0:
                yield Reach(commune, None, None, None)
            else:
                yield Reach(commune, self._doors[door], far, bisect(LIMITS, far))


def figures_of(reaches: Iterable[Reach], territories: Iterable[Territory]) -> Iterator[Figures]:
    """Count the communes and the people of each territory by class of distance."""
    by_commune = {one.commune.code: one for one in reaches}
    for territory in territories:
        communes = Counter[int | None]()
        people = Counter[int | None]()
        for code in territory.communes:
            if reach := by_commune.get(code):
                communes[reach.rank] += 1
                people[reach.rank] += reach.commune.population or 0
        ranks = range(len(LIMITS) + 1)
        yield Figures(
            territory,
            tuple(Share(communes[rank], people[rank]) for rank in ranks),
            Share(communes[None], people[None]),
        )


def farthest(
    reaches: Iterable[Reach],
) -> list[tuple[str, list[Reach]]]:
    """The communes that are far from any door, by code of département, the farthest first."""
    far = [one for one in reaches if one.rank is not None and one.rank > FAR]
    far.sort(key=lambda one: (one.commune.department, -(one.kilometres or 0), one.commune.code))
    groups = groupby(far, key=lambda one: one.commune.department)
    return [(department, list(group)) for department, group in groups]
