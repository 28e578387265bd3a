"""What the page of a commune tells: its first doors, its neighbours, what it was called."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.index.commune_doors import CommuneDoors, Door, Group, Room
from generator.index.distance import Position
from generator.index.former_communes import former_communes
from generator.index.nearest import Nearest, Start
from generator.index.offers import Answer
from generator.index.permanences import for_its_public
from generator.index.site_map import SiteMap
from generator.model.folding import fold
from generator.model.geography import Commune, Department, Epci, FormerCommune

YOUTH_NETWORK = "mission-locale"
"""The network that every commune is told the nearest place of."""

WIDE = ("region", "france")
"""What a network serves when one may as well call it as go there."""

MOST_CARDS = 5
"""Doors told with all their facts."""

MOST_LINES = 3
SAME_FAMILY = 10.0
"""Kilometres: a second place of one family of networks counts as so much further."""

FAR = 50.0
"""Kilometres: further than that, a place whose area is uncertain is told only if it is needed."""

MOST_PARTNERS = 3
MOST_NEIGHBOURS = 6


@dataclass(frozen=True, slots=True)
class Welcome:
    """The doors of a group of people, the nearest first: those to look at, and those further."""

    group: Group
    nearest: tuple[Door, ...]
    further: tuple[Door, ...]


@dataclass(frozen=True, slots=True)
class CommuneGuide:
    """What is told of one commune; a group without any door is left out.

    `measured_from` is the area whose centre stands for the commune's when that is unknown.
    """

    commune: Commune
    welcomes: tuple[Welcome, ...]
    partners: tuple[Door, ...]
    youth_door: Door | None
    neighbours: tuple[Commune, ...]
    former_names: tuple[str, ...]
    measured_from: Epci | Department | None


@dataclass(frozen=True)
class CommuneGuides:
    """Makes the guide of any commune of the perimeter; what they share is made once."""

    site: SiteMap

    def ready(self) -> "CommuneGuides":
        """Give these guides with what all of them share: processes that share them share it too."""
        for name, value in vars(CommuneGuides).items():
            if isinstance(value, cached_property):
                getattr(self, name)
        return self

    def guide(self, commune: Commune) -> CommuneGuide:
        """Everything that the page of a commune tells of it."""
        start, measured_from = self._start(commune)
        rooms = self.first_doors.doors(start, commune)
        found = {Group.YOUNG: rooms[Room.YOUNG], Group.GROWN: rooms[Room.GROWN]}
        welcomes = (_welcome(group, doors) for group, doors in found.items() if doors)
        members = [door for doors in found.values() for door in doors]
        youth = (one for one in found[Group.YOUNG] if one.structure.network.id == YOUTH_NETWORK)
        return CommuneGuide(
            commune,
            tuple(welcomes),
            _useful_partners(rooms[Room.PARTNERS], members),
            next(youth, None),
            self._around(start, commune),
            self.former_names(commune),
            measured_from,
        )

    def former_names(self, commune: Commune) -> tuple[str, ...]:
        """The communes of yesterday that it holds, but for one of its own name."""
        former = self._former.get(commune.code, ())
        names = {one.name for one in former if fold(one.name) != fold(commune.name)}
        return tuple(sorted(names, key=fold))

    @cached_property
    def remote(self) -> tuple[Answer, ...]:
        """One remote first welcome of each network whose places serve a whole region or more."""
        found: dict[str, Answer] = {}
        for answer in self.site.network_offers:
            service, network = answer.service, answer.network
            if service.is_remote and service.is_first_welcome and network.default_area in WIDE:
                found.setdefault(network.id, answer)
        return tuple(found.values())

    @cached_property
    def first_doors(self) -> CommuneDoors:
        """What finds the first doors, without choosing those to tell."""
        visiting = map(for_its_public, self.site.permanences)
        return CommuneDoors(self.site.open_structures, self.site.audiences, visiting)

    @cached_property
    def _former(self) -> Mapping[str, tuple[FormerCommune, ...]]:
        return former_communes(self.site)

    @cached_property
    def _neighbours(self) -> Nearest[Commune]:
        placed = [(at, one) for one in self.site.communes if (at := _centre(one))]
        return Nearest(placed, MOST_NEIGHBOURS + 1, side=1 / 16)

    def _around(self, start: Start, commune: Commune) -> tuple[Commune, ...]:
        others = [one for one, _ in self._neighbours(start) if one is not commune]
        return tuple(others[:MOST_NEIGHBOURS])

    def _start(self, commune: Commune) -> tuple[Start, Epci | Department | None]:
        """Where distances are measured from, and of which area it is the centre if not its own."""
        if own := _centre(commune):
            return Start.at(own), None
        geography = self.site.directory.geography
        area = geography.epcis.get(commune.epci or "") or geography.departments[commune.department]
        return Start.at((area.latitude, area.longitude)), area


def _centre(commune: Commune) -> Position | None:
    if commune.latitude is None or commune.longitude is None:
        return None
    return commune.latitude, commune.longitude


def _welcome(group: Group, doors: tuple[Door, ...]) -> Welcome:
    """Part the doors to look at from those told in a line.

    Who fits the group comes before who does not, then the nearest; a second place of one family
    of networks gives way to another family that is about as near.
    """
    kept = [one for one in doors if one.first_for or not one.uncertain or one.kilometres < FAR]
    families: set[str] = set()
    ranked = []
    for door in sorted(kept, key=lambda door: not door.fits):
        family = door.structure.network.family.value
        weight = door.kilometres + SAME_FAMILY * (family in families)
        families.add(family)
        ranked.append((not door.fits, weight, door.structure.id))
    shown = {identifier for *_, identifier in sorted(ranked)[:MOST_CARDS]}
    further = [one for one in kept if one.structure.id not in shown]
    further.sort(key=lambda door: not door.first_for)
    return Welcome(
        group,
        tuple(one for one in kept if one.structure.id in shown),
        tuple(sorted(further[:MOST_LINES], key=lambda door: door.kilometres)),
    )


def _useful_partners(partners: Iterable[Door], members: Iterable[Door]) -> tuple[Door, ...]:
    """The partners that are nearer than every member, and those for what no member answers."""
    members = tuple(members)
    answered = {theme.value for one in members for theme in (*one.first_for, *one.also_for)}
    closest = min((one.kilometres for one in members), default=float("inf"))
    useful = [
        one
        for one in partners
        if one.kilometres < closest or any(theme.value not in answered for theme in one.first_for)
    ]
    return tuple(useful[:MOST_PARTNERS])
