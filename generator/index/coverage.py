"""How far every commune is from its nearest first door, for everyone, for a public or for a theme.

A first door is a member’s free first welcome. A presumed area hides no nearer door: it counts for
every commune; a declared one counts for the communes that it names.
"""

from array import array
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property
from itertools import chain, groupby
from typing import NamedTuple, Protocol

from generator.index.distance import Position
from generator.index.nearest import Start
from generator.index.nearest_answers import Answerer, NearestAnswers
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
    """Whose doors are looked for: everyone’s, those of a public, for a theme, or for both."""

    audience: Term | None = None
    theme: Term | None = None

    @property
    def layer(self) -> Layer:
        """What its coverage is about; a public, when it has a theme too."""
        return Layer.AUDIENCE if self.audience else Layer.THEME if self.theme else Layer.EVERYONE

    @property
    def term(self) -> Term | None:
        """The public or the theme, None for everyone."""
        return self.audience or self.theme

    @property
    def id(self) -> str:
        """Its name in addresses: `tous`, `public-lyceen`, `theme-se-former`."""
        return f"{self.layer.value}-{self.term.value}" if self.term else self.layer.value

    def is_answered(self, service: Service) -> bool:
        """Tell whether a first welcome is one for this."""
        return (self.audience is None or service.receives(self.audience.value)) and (
            self.theme is None or service.answers(self.theme.value)
        )


class Asked(Protocol):
    """What a service may answer: a question, or one that asks more."""

    def is_answered(self, service: Service) -> bool:
        """Tell whether a service that counts is one for this."""
        ...


def is_first_welcome(service: Service) -> bool:
    """Tell what makes a member a first door."""
    return service.is_first_welcome


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

    def __iter__(self) -> Iterator[Reach]:
        for commune, door, far in zip(self._communes, self._nearest, self._kilometres, strict=True):
            if door < 0:
                yield Reach(commune, None, None, None)
            else:
                yield Reach(commune, self._doors[door], far, bisect(LIMITS, far))


class Coverage:
    """Measures the coverage of a site; what questions share is made once.

    Of a member, the services that are `counted` may answer; it is by these that it is a door.
    """

    def __init__(
        self, site: SiteMap, counted: Callable[[Service], bool] = is_first_welcome
    ) -> None:
        self.site = site
        self._is_counted = counted
        self._measured: dict[tuple[int, ...], Reaches] = {}

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Everyone, then each public and each theme that some first door answers."""
        asked = (
            Question(),
            *(Question(audience=term) for term in self.site.audiences),
            *(Question(theme=term) for term in self.site.themes),
        )
        return tuple(one for one in asked if self._answering(one))

    @cached_property
    def crossed(self) -> tuple[Question, ...]:
        """Each public with each theme that some first door answers for it; none has a page."""
        asked = (
            Question(audience, theme)
            for audience in self.site.audiences
            for theme in self.site.themes
        )
        return tuple(one for one in asked if self._answering(one))

    def ready(self) -> "Coverage":
        """Give this with all its questions measured: processes that share it then share that."""
        self.measure(self.questions)
        return self

    def doors(self, question: Asked) -> tuple[Structure, ...]:
        """The first doors for a question."""
        return tuple(self._doors[number] for number in self._answering(question))

    def reaches(self, question: Asked) -> Reaches:
        """Every commune of the site and its nearest door; the same object for the same doors."""
        doors = self._answering(question)
        if doors not in self._measured:
            self.measure((question,))
        return self._measured[doors]

    def measure(self, questions: Iterable[Asked]) -> None:
        """Find the nearest doors for many questions in one go, and keep them."""
        asked = {self._answering(one) for one in questions} - self._measured.keys()
        doors_of = sorted(asked)
        found = [Reaches(self.site.communes, self._doors) for _ in doors_of]
        self._measured.update(zip(doors_of, found, strict=True))
        bits = [0] * len(self._doors)
        for bit, doors in enumerate(doors_of):
            for number in doors:
                bits[number] |= 1 << bit
        nearest = NearestAnswers(
            [
                Answerer(one.position, answered, one.structure.served_area.presumed)
                for one, answered in zip(self._welcomes, bits, strict=True)
            ]
        )
        told: dict[int, tuple[Reaches, ...]] = {}
        for rank, start in self._starts:
            code = self.site.communes[rank].code
            for answered, door, far in nearest(start, self._declared.get(code, ())):
                if answered not in told:
                    told[answered] = tuple(
                        one for bit, one in enumerate(found) if answered >> bit & 1
                    )
                for one in told[answered]:
                    one.set(rank, door, far)

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
    def _welcomes(self) -> tuple["_Welcome", ...]:
        """The members that have a service that counts, in the order of their identifiers."""
        members = (
            one
            for one in self.site.open_structures
            if one.membership and one.membership.value == MEMBER
        )
        return tuple(
            _Welcome(one, position, services)
            for one in sorted(members, key=lambda one: one.id)
            if (position := position_of(one))
            and (services := tuple(s for s in one.services if self._is_counted(s)))
        )

    @cached_property
    def _doors(self) -> tuple[Structure, ...]:
        return tuple(one.structure for one in self._welcomes)

    @cached_property
    def _services(self) -> Mapping[int, Service]:
        """The services that count: most are those of a network, shared by all its places."""
        return {id(service): service for one in self._welcomes for service in one.services}

    @cached_property
    def _doors_of(self) -> Mapping[tuple[int, ...], Sequence[int]]:
        """The doors, by number, that have the same services."""
        found = defaultdict[tuple[int, ...], list[int]](list)
        for number, one in enumerate(self._welcomes):
            found[tuple(map(id, one.services))].append(number)
        return found

    @cached_property
    def _declared(self) -> Mapping[str, Sequence[int]]:
        """The doors whose area is declared, by number, of each commune that they name."""
        found = defaultdict[str, list[int]](list)
        for number, door in enumerate(self._doors):
            if not door.served_area.presumed:
                for code in door.served_area.communes:
                    found[code].append(number)
        return found

    @cached_property
    def _starts(self) -> tuple[tuple[int, Start], ...]:
        """The communes whose centre is known, by rank, and where it is."""
        return tuple(
            (rank, Start.at((one.latitude, one.longitude)))
            for rank, one in enumerate(self.site.communes)
            if one.latitude is not None and one.longitude is not None
        )

    def _answering(self, question: Asked) -> tuple[int, ...]:
        """The doors that answer a question, by number."""
        found = (
            numbers
            for services, numbers in self._doors_of.items()
            if any(question.is_answered(self._services[one]) for one in services)
        )
        return tuple(sorted(chain.from_iterable(found)))


class _Welcome(NamedTuple):
    structure: Structure
    position: Position
    services: tuple[Service, ...]


def farthest(
    reaches: Iterable[Reach],
) -> list[tuple[str, list[Reach]]]:
    """The communes that are far from any door, by code of département, the farthest first."""
    far = [one for one in reaches if one.rank is not None and one.rank > FAR]
    far.sort(key=lambda one: (one.commune.department, -(one.kilometres or 0), one.commune.code))
    groups = groupby(far, key=lambda one: one.commune.department)
    return [(department, list(group)) for department, group in groups]
