"""Whom the guide does not reach, for each public, each theme and each level of help.

A first welcome counts when it is free, as for a first door; advice and support count as they are.
"""

from collections.abc import Iterable, Mapping
from itertools import product
from typing import NamedTuple

from generator.index.coverage import Coverage
from generator.index.coverage_question import Question
from generator.index.reach import FAR, LIMITS, UNPLACED, Reaches, Share
from generator.index.site_map import SiteMap
from generator.model.geography import Commune
from generator.model.service import FIRST_LEVEL, Service
from generator.model.vocabulary import Term


class Help(NamedTuple):
    """A level of help, for a public, for a theme or for both."""

    level: Term
    question: Question = Question()

    def is_answered(self, service: Service) -> bool:
        """Tell whether a service of a member gives it."""
        return (
            service.level.value == self.level.value
            and (service.level.value != FIRST_LEVEL or service.is_free)
            and self.question.is_answered(service)
        )


class Crossing(NamedTuple):
    """A public that looks for a theme, and the level of help that it is given."""

    audience: Term
    theme: Term
    level: Term

    def is_answered(self, service: Service) -> bool:
        """Tell whether a service of a member answers it."""
        return Help(self.level, Question(self.audience, self.theme)).is_answered(service)


class Gap(NamedTuple):
    """Who lives beyond each limit of distance of whoever answers a crossing.

    `beyond` has one share for each limit; where nobody answers, everyone is beyond all of them.
    `answer` is the number of those who answer: what the same members answer has the same.
    """

    crossing: Crossing
    beyond: tuple[Share, ...]
    is_answered: bool
    answer: int

    @property
    def far(self) -> Share:
        """Who lives further than the limit from which a commune is told by name."""
        return self.beyond[FAR]


class Gaps(NamedTuple):
    """Every crossing, by public, then by theme, then by level; and how far each answer reaches.

    `answers` are by number, from one on.
    """

    found: tuple[Gap, ...]
    answers: Mapping[int, Reaches]


def every_service(service: Service) -> bool:
    """Count every service of a member: a crossing asks for more than a first welcome."""
    return True


def gaps(site: SiteMap) -> Gaps:
    """Measure every crossing of the vocabularies."""
    levels = site.directory.vocabularies["niveaux"].terms
    crossings = [Crossing(*terms) for terms in product(site.audiences, site.themes, levels)]
    coverage = Coverage(site, counted=every_service)
    coverage.measure(crossings)
    found: list[Gap] = []
    answers: dict[int, Reaches] = {}
    told: dict[int, tuple[tuple[Share, ...], bool, int]] = {}
    for crossing in crossings:
        reaches = coverage.reaches(crossing)
        # Crossings that the same members answer share their figures.
        if id(reaches) not in told:
            answers[number := len(answers) + 1] = reaches
            shares = beyond(reaches.classes, site.communes)
            told[id(reaches)] = shares, bool(coverage.doors(crossing)), number
        found.append(Gap(crossing, *told[id(reaches)]))
    return Gaps(tuple(found), answers)


def beyond(classes: Iterable[int], communes: Iterable[Commune]) -> tuple[Share, ...]:
    """Count who lives beyond each limit, by the class of each of these communes.

    Those that no door answers are beyond all; one without a position is not counted.
    """
    counted, people = [0] * (UNPLACED + 1), [0] * (UNPLACED + 1)
    for rank, commune in zip(classes, communes, strict=True):
        counted[rank] += 1
        people[rank] += commune.population or 0
    return tuple(
        Share(sum(counted[limit:UNPLACED]), sum(people[limit:UNPLACED]))
        for limit in range(1, len(LIMITS) + 1)
    )
