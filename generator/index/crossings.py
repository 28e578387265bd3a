"""Whom the guide does not reach, for each public, each theme and each level of help.

A first welcome counts when it is free, as for a first door; advice and support count as they are.
"""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from generator.index.coverage import Coverage
from generator.index.coverage_question import Question
from generator.index.reach import FAR, LIMITS, Reach, Share
from generator.index.site_map import SiteMap
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
    """

    crossing: Crossing
    beyond: tuple[Share, ...]
    is_answered: bool

    @property
    def far(self) -> Share:
        """Who lives further than the limit from which a commune is told by name."""
        return self.beyond[FAR]


def every_service(service: Service) -> bool:
    """Count every service of a member: a crossing asks for more than a first welcome."""
    return True


def gaps(site: SiteMap) -> Iterator[Gap]:
    """Measure every crossing of the vocabularies, by public, then by theme, then by level."""
    levels = site.directory.vocabularies["niveaux"].terms
    crossings = [Crossing(*terms) for terms in product(site.audiences, site.themes, levels)]
    coverage = Coverage(site, counted=every_service)
    coverage.measure(crossings)
    told: dict[int, tuple[tuple[Share, ...], bool]] = {}
    for crossing in crossings:
        reaches = coverage.reaches(crossing)
        # Crossings that the same members answer share their figures.
        if id(reaches) not in told:
            told[id(reaches)] = beyond(reaches), bool(coverage.doors(crossing))
        yield Gap(crossing, *told[id(reaches)])


def beyond(reaches: Iterable[Reach]) -> tuple[Share, ...]:
    """Count who lives beyond each limit, the communes that no door answers included.

    A commune without a position is not counted.
    """
    communes, people = [0] * len(LIMITS), [0] * len(LIMITS)
    for one in reaches:
        if one.rank is None and one.commune.latitude is None:
            continue
        for rank in range(len(LIMITS) if one.rank is None else one.rank):
            communes[rank] += 1
            people[rank] += one.commune.population or 0
    return tuple(map(Share, communes, people))
