"""How far every commune is from its nearest first door, for everyone, for a public or for a theme.

A first door is a member’s free first welcome. A presumed area hides no nearer door: it counts for
every commune; a declared one counts for the communes that it names.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from generator.index.coverage_question import Asked, Question, is_first_welcome
from generator.index.distance import Position
from generator.index.nearest import Start
from generator.index.nearest_answers import Answerer, NearestAnswers
from generator.index.presence import position_of
from generator.index.reach import Reaches
from generator.index.site_map import SiteMap
from generator.model.service import Service
from generator.model.structure import Structure

MEMBER = "membre"


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
