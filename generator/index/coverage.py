"""How far every commune is from its nearest first door, for everyone, for a public or for a theme.

A first door is a member’s free first welcome. A presumed area hides no nearer door: it counts for
every commune; a declared one counts for the communes that it names.
"""

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property
from itertools import groupby
from math import dist
from typing import NamedTuple

from generator.index.distance import Position, along_the_ground, point
from generator.index.nearest import Nearest, Start
from generator.index.presence import position_of
from generator.index.site_map import SiteMap
from generator.model.geography import Commune
from generator.model.service import Service
from generator.model.structure import Structure
from generator.model.territory import Territory
from generator.model.vocabulary import Term

MEMBER = "membre"
LIMITS = (5, 10, 20, 30)
"""Kilometres that part the classes of distance: under the first, …, beyond the last."""

FAR = 2
"""The rank of the limit beyond which a commune is told by name: 20 kilometres."""


class Layer(Enum):
    """What a coverage is about."""

    EVERYONE = "tous"
    AUDIENCE = "public"
    THEME = "theme"


class Question(NamedTuple):
    """Whose doors are looked for; `term` is the public or the theme, None for everyone."""

    layer: Layer
    term: Term | None

    @property
    def id(self) -> str:
        """Its name in addresses: `tous`, `public-lyceen`, `theme-se-former`."""
        return f"{self.layer.value}-{self.term.value}" if self.term else self.layer.value

    def is_answered(self, service: Service) -> bool:
        """Tell whether a first welcome is one for this."""
        if self.term is None:
            return True
        if self.layer is Layer.AUDIENCE:
            return service.receives(self.term.value)
        return service.answers(self.term.value)


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


class Coverage:
    """Measures the coverage of a site; what questions share is made once."""

    def __init__(self, site: SiteMap) -> None:
        self._site = site
        self._measured: dict[tuple[str, ...], tuple[Reach, ...]] = {}

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Everyone, then each public and each theme that some first door answers."""
        asked = (
            Question(Layer.EVERYONE, None),
            *(Question(Layer.AUDIENCE, term) for term in self._site.audiences),
            *(Question(Layer.THEME, term) for term in self._site.themes),
        )
        return tuple(one for one in asked if self.doors(one))

    def doors(self, question: Question) -> tuple[Structure, ...]:
        """The first doors for a question."""
        return tuple(
            one
            for one, welcomes in self._welcomes
            if any(question.is_answered(service) for service in welcomes)
        )

    def reaches(self, question: Question) -> tuple[Reach, ...]:
        """Every commune of the site and its nearest door, in the order of their codes."""
        doors = self.doors(question)
        key = tuple(one.id for one in doors)
        if key not in self._measured:
            self._measured[key] = tuple(self._reaches(doors))
        return self._measured[key]

    def figures(
        self, reaches: Iterable[Reach], territories: Iterable[Territory]
    ) -> Iterator[Figures]:
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

    @cached_property
    def _welcomes(self) -> tuple[tuple[Structure, tuple[Service, ...]], ...]:
        """The members that have a free first welcome, and these services."""
        found = (
            (one, tuple(service for service in one.services if service.is_first_welcome))
            for one in self._site.open_structures
            if one.membership and one.membership.value == MEMBER and position_of(one)
        )
        return tuple((one, services) for one, services in found if services)

    @cached_property
    def _starts(self) -> Mapping[str, Start]:
        return {
            one.code: Start.at((one.latitude, one.longitude))
            for one in self._site.communes
            if one.latitude is not None and one.longitude is not None
        }

    def _reaches(self, doors: Sequence[Structure]) -> Iterator[Reach]:
        placed = [(position, one) for one in doors if (position := position_of(one))]
        nearest = Nearest[Structure]([one for one in placed if one[1].served_area.presumed])
        declared = defaultdict[str, list[tuple[Position, Structure]]](list)
        for position, one in placed:
            if not one.served_area.presumed:
                for code in one.served_area.communes:
                    declared[code].append((position, one))
        for commune in self._site.communes:
            start = self._starts.get(commune.code)
            if start is None:
                yield Reach(commune, None, None, None)
                continue
            found = [(far, one.id, one) for one, far in nearest(start)]
            found += [
                (along_the_ground(_line(start, position)), one.id, one)
                for position, one in declared.get(commune.code, ())
            ]
            far, _, door = min(found, default=(None, "", None))
            yield Reach(commune, door, far, None if far is None else bisect(LIMITS, far))


def farthest(
    reaches: Iterable[Reach],
) -> list[tuple[str, list[Reach]]]:
    """The communes that are far from any door, by code of département, the farthest first."""
    far = [one for one in reaches if one.rank is not None and one.rank > FAR]
    far.sort(key=lambda one: (one.commune.department, -(one.kilometres or 0), one.commune.code))
    groups = groupby(far, key=lambda one: one.commune.department)
    return [(department, list(group)) for department, group in groups]


def _line(start: Start, position: Position) -> float:
    return dist(start.point, point(position))
