"""The first doors of each commune: who welcomes young people and adults nearest, and for what.

A first door is a free first welcome, open to most people of the group. Each network is told by
its nearest place. Who has services for the group by name comes before who only receives everyone,
then comes distance. A presumed area hides no nearer place: one that stands nearer, but whose
presumed area does not hold the commune, is told with a word of caution, and the nearest whose
area does hold it beside.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from math import dist
from typing import NamedTuple

from generator.index.distance import Point, Position, along_the_ground, point
from generator.index.nearest import Nearest, Start
from generator.index.presence import position_of
from generator.model.fit import EVERYONE
from generator.model.geography import Commune
from generator.model.service import Service
from generator.model.structure import Structure
from generator.model.vocabulary import Term

MEMBER = "membre"
"""The membership of those who make the regional service of guidance."""

YOUNG_UNTIL = 25
"""Years: a service that stops there is for the young alone, whatever it calls them."""

ENOUGH_AUDIENCES = 2
"""What is for one public of the group only (executives) is no first door for the group; unless
no other first welcome names that public."""


class Group(Enum):
    """Whom doors are looked for; the value is that of the guide that their publics feed."""

    YOUNG = "jeunes"
    GROWN = "adultes"


class Room(Enum):
    """The lists of doors of a commune: members for each group, and partners for anybody."""

    YOUNG = (True, (Group.YOUNG,))
    GROWN = (True, (Group.GROWN,))
    PARTNERS = (False, (Group.YOUNG, Group.GROWN))


@dataclass(frozen=True, slots=True)
class Door:
    """A place that welcomes people of a commune, which it is `kilometres` away from.

    `first_for` are the themes for which no first door comes before it, `also_for` the others that
    it answers. `uncertain` tells that its area is only presumed, and does not hold the commune;
    `fits` that it has services for the people of the group by name.
    """

    structure: Structure
    kilometres: float
    first_for: tuple[Term, ...]
    also_for: tuple[Term, ...]
    uncertain: bool
    fits: bool


class RoomWelcome(NamedTuple):
    """What a place offers to the people of a room."""

    themes: tuple[Term, ...]
    fits: bool


Welcomes = Mapping[Room, RoomWelcome]


class _Found(NamedTuple):
    kilometres: float
    identifier: str
    structure: Structure
    welcomes: Welcomes
    uncertain: bool
    visiting: bool = False

    @property
    def settles(self) -> bool:
        """Whether nothing of the network needs to be told after it."""
        return not (self.uncertain or self.visiting)


class _Branch:
    """The places of one network that offer the same, and whose areas are presumed."""

    def __init__(self, welcomes: Welcomes, places: Sequence[tuple[Position, Structure]]) -> None:
        self._welcomes = welcomes
        self._everywhere = Nearest(places)
        by_area = defaultdict[str, list[tuple[Position, Structure]]](list)
        for position, structure in places:
            by_area[structure.served_area.codes[0]].append((position, structure))
        self._by_area = {code: Nearest(inside) for code, inside in by_area.items()}

    def nearest(self, start: Start, commune: Commune) -> Iterator[_Found]:
        """The nearest place; and, when it may serve others only, the nearest that serves it."""
        for structure, kilometres in self._everywhere(start):
            uncertain = commune.code not in structure.served_area.communes
            yield _Found(kilometres, structure.id, structure, self._welcomes, uncertain)
            if uncertain:
                yield from self._certain(start, commune)

    def _certain(self, start: Start, commune: Commune) -> Iterator[_Found]:
        """The nearest of each kind of area that holds the commune."""
        zone, region = f"z{commune.employment_zone}", f"r{commune.region}"
        for code in (zone, commune.department, region):
            if code in self._by_area:
                [(structure, kilometres)] = self._by_area[code](start)
                yield _Found(kilometres, structure.id, structure, self._welcomes, False)


class CommuneDoors:
    """Finds the first doors of any commune; `audiences` are all the publics that there are."""

    def __init__(
        self,
        structures: Iterable[Structure],
        audiences: Sequence[Term],
        visiting: Iterable[Structure] = (),
    ) -> None:
        """Take the open places to choose from; `visiting` ones are there on certain days only.

        These hide nobody: the nearest place of their network is told beside them.
        """
        structures = tuple(structures)
        self._own = {group: _own_audiences(audiences, group) for group in Group}
        self._lone = {group: self._left_alone(structures, group) for group in Group}
        self._parted_themes: dict[tuple[int, tuple[str, ...]], _TwoParts] = {}
        kinds: dict[tuple[object, ...], Welcomes] = {}
        branches = defaultdict[int, list[tuple[Position, Structure]]](list)
        self._declared = defaultdict[str, list[tuple[Point, Structure, Welcomes]]](list)
        for structure in structures:
            position, welcomes = position_of(structure), self.welcomes(structure)
            if position is None or not welcomes:
                continue
            welcomes = kinds.setdefault((structure.network.id, *welcomes.items()), welcomes)
            if structure.served_area.presumed:
                branches[id(welcomes)].append((position, structure))
                continue
            for code in sorted(structure.served_area.communes):
                self._declared[code].append((point(position), structure, welcomes))
        self._visiting = defaultdict[str, list[tuple[Point, Structure, Welcomes]]](list)
        for structure in visiting:
            position, welcomes = position_of(structure), self.welcomes(structure)
            if position is not None and welcomes:
                for code in sorted(structure.served_area.communes):
                    self._visiting[code].append((point(position), structure, welcomes))
        self._branches = [
            _Branch(welcomes, branches[id(welcomes)])
            for welcomes in kinds.values()
            if id(welcomes) in branches
        ]

    def doors(self, start: Start, commune: Commune) -> Mapping[Room, tuple[Door, ...]]:
        """The first doors of a commune, the nearest first: one or two of each network.

        `start` is where distances are measured from.
        """
        found = [one for branch in self._branches for one in branch.nearest(start, commune)]
        for place, structure, welcomes in self._declared.get(commune.code, ()):
            kilometres = along_the_ground(dist(start.point, place))
            found.append(_Found(kilometres, structure.id, structure, welcomes, False))
        for place, structure, welcomes in self._visiting.get(commune.code, ()):
            kilometres = along_the_ground(dist(start.point, place))
            found.append(_Found(kilometres, structure.id, structure, welcomes, False, True))
        found.sort(key=_by_distance)
        return {room: self._room(room, found) for room in Room}

    def _room(self, room: Room, everyone: Iterable[_Found]) -> tuple[Door, ...]:
        found = [one for one in everyone if room in one.welcomes]
        firsts = _firsts(room, sorted(found, key=lambda one: not one.welcomes[room].fits))
        return tuple(
            Door(
                one.structure,
                one.kilometres,
                *self._parted(one.welcomes[room].themes, firsts.get(one.identifier, ())),
                one.uncertain,
                one.welcomes[room].fits,
            )
            for one in _one_of_each_network(found, firsts)
        )

    def _parted(self, themes: tuple[Term, ...], first: Sequence[str]) -> "_TwoParts":
        """The themes that a place is the first for, and its others; always the same tuples."""
        key = (id(themes), tuple(first))
        if key not in self._parted_themes:
            self._parted_themes[key] = (
                tuple(theme for theme in themes if theme.value in first),
                tuple(theme for theme in themes if theme.value not in first),
            )
        return self._parted_themes[key]

    def welcomes(self, structure: Structure) -> Welcomes:
        """What a place offers in each room; a room where it offers nothing is left out."""
        is_member = structure.membership is not None and structure.membership.value == MEMBER
        named = {term.value for service in structure.services for term in service.audiences}
        return {
            room: RoomWelcome(themes, any(not named.isdisjoint(self._own[one]) for one in groups))
            for room in Room
            for of_members, groups in [room.value]
            if of_members == is_member and (themes := self._themes(structure.services, groups))
        }

    def _themes(self, services: Iterable[Service], groups: Sequence[Group]) -> tuple[Term, ...]:
        """The themes that these services answer as first doors of the groups, in their order."""
        found = {
            theme.value: theme
            for service in services
            if any(self._is_first_door(service, group) for group in groups)
            for theme in service.themes
        }
        return tuple(sorted(found.values(), key=lambda theme: theme.rank))

    def _is_first_door(self, service: Service, group: Group) -> bool:
        named = {term.value for term in service.audiences}
        return self._is_for_most(service, group) or (
            service.is_first_welcome and not named.isdisjoint(self._lone[group])
        )

    def _is_for_most(self, service: Service, group: Group) -> bool:
        """Tell whether this is a free first welcome open to most people of a group."""
        if not service.is_first_welcome:
            return False
        if service.maximum_age is not None and service.maximum_age <= YOUNG_UNTIL:
            return group is Group.YOUNG
        named = {term.value for term in service.audiences}
        return EVERYONE in named or len(named & self._own[group]) >= ENOUGH_AUDIENCES

    def _left_alone(self, structures: Iterable[Structure], group: Group) -> frozenset[str]:
        """The publics of a group whom no first welcome that is open to most of it names."""
        offered = {id(one): one for structure in structures for one in structure.services}
        for_most = (one for one in offered.values() if self._is_for_most(one, group))
        named = {term.value for service in for_most for term in service.audiences}
        return self._own[group] - named


_TwoParts = tuple[tuple[Term, ...], tuple[Term, ...]]


def _by_distance(found: _Found) -> tuple[float, str]:
    return found[:2]


def _own_audiences(audiences: Iterable[Term], group: Group) -> frozenset[str]:
    """The publics of a group that are not in the other one too."""
    others = {one.value for one in Group if one is not group}
    return frozenset(
        one.value
        for one in audiences
        if group.value in one.guides and others.isdisjoint(one.guides)
    )


def _firsts(room: Room, found: Iterable[_Found]) -> dict[str, list[str]]:
    """The themes for which each place is the first, or the first that is certain, if any."""
    firsts: dict[str, list[str]] = {}
    begun: set[str] = set()
    settled: set[str] = set()
    for one in found:
        for theme in one.welcomes[room].themes:
            value = theme.value
            if value in settled or (not one.settles and value in begun):
                continue
            firsts.setdefault(one.identifier, []).append(value)
            begun.add(value)
            if one.settles:
                settled.add(value)
    return firsts


def _one_of_each_network(found: Iterable[_Found], needed: Container[str]) -> Iterator[_Found]:
    """Of each network the nearest place and the nearest certain one, and those that are needed."""
    seen: set[str] = set()
    settled: set[str] = set()
    for one in found:
        network = one.structure.network.id
        if one.identifier in needed or network not in (settled if one.settles else seen):
            yield one
        seen.add(network)
        if one.settles:
            settled.add(network)
