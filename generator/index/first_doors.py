"""The first doors: whom to see, for the people of one public and one need, the best first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.index.information import (
    PERSON,
    PLACE,
    REMOTE_SERVICE,
    information_kinds,
    resource_kinds,
)
from generator.index.offers import Answer, Question
from generator.index.schools import KEPT_OUTSIDE, is_of_schools, stands_in_a_school
from generator.index.site_map import SiteMap
from generator.index.toolbox import fitting
from generator.model.fit import EVERYONE, Fit
from generator.model.network import Network
from generator.model.resource import Resource
from generator.model.service import BY_PEOPLE, Service
from generator.model.structure import Structure
from generator.model.territory import Territory
from generator.model.vocabulary import Term

MEMBER = "membre"
"""The membership of the networks whose free first welcome is a « première porte »."""
MOST_TOOLS = 4
"""How many tools are told beside the doors; the others are in the toolbox."""
MOST_WELCOMES = 3
"""How many first welcomes are told to those who do not know which door is theirs."""


@dataclass(frozen=True, slots=True)
class Door:
    """A network that helps: the services by which it does, the best first, and its places.

    `fit` is that of the service that suits best. `places` stand in the order of the territory, and
    are empty where the guide knows none. `kinds` are the kinds of information that one finds
    behind the door: without a known place, only what can be had from afar.
    """

    network: Network
    answers: tuple[Answer, ...]
    fit: Fit
    places: tuple[Structure, ...]
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool that one uses by oneself, and the kinds of information that it gives."""

    resource: Resource
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A network that helps, of which no place is known here, and a place where to ask meanwhile."""

    door: Door
    meanwhile: Structure | None


@dataclass(frozen=True, slots=True)
class Findings:
    """Whom to see in one territory: `near` have a place in it or beside it, `farther` elsewhere.

    Of those whose place is not known, `missed` suit the person better than all who are near.
    """

    near: tuple[Door, ...]
    farther: tuple[Door, ...]
    missed: tuple[Unplaced, ...]
    unplaced: tuple[Unplaced, ...]


class FirstDoors:
    """Finds the doors of a site; what pages share is made once."""

    def __init__(self, site: SiteMap) -> None:
        self._site = site
        remembered = site.directory.reads.remembered
        self.anywhere = remembered(self._anywhere)
        self._tools = remembered(self._tools_of)
        self._welcomes = remembered(self._welcomes_of)
        self._regional = remembered(self._regional_of)
        self._first_places = remembered(self._first_places_of)

    @cached_property
    def audiences(self) -> tuple[Term, ...]:
        """The publics whom somebody helps; whoever is in none of them chooses last: everyone."""
        found = (one for one in self._site.audiences if self.themes_of(one.value))
        return tuple(sorted(found, key=lambda one: one.value == EVERYONE))

    @cached_property
    def questions(self) -> tuple[tuple[Term, Term], ...]:
        """Every public and need that somebody answers."""
        return tuple((one, theme) for one in self.audiences for theme in self.themes_of(one.value))

    def themes_of(self, audience: str) -> tuple[Term, ...]:
        """The needs for which somebody helps this public, in the order of their vocabulary."""
        return tuple(one for one in self._site.themes if self.anywhere(audience, one.value))

    def audiences_of(self, theme: str) -> tuple[Term, ...]:
        """The publics that somebody helps with this need, everyone last."""
        return tuple(one for one in self.audiences if self.anywhere(one.value, theme))

    def own_themes_of(self, audience: str) -> frozenset[str]:
        """The needs for which some service is made for this public."""
        return frozenset(
            theme.value
            for theme in self._site.themes
            if any(door.fit < Fit.LIKE_EVERYONE for door in self.anywhere(audience, theme.value))
        )

    def within(self, audience: str, theme: str, territory: Territory) -> Findings:
        """Whom to see in a territory; nobody who helps anywhere is left out."""
        question = Question((audience,), (theme,))
        placed = _doors(question, self._site.answers(question, territory))
        known = {door.network.id for door in placed}
        afar = self._regional(territory.slug)
        near: list[Door] = []
        farther: list[Door] = []
        for door in placed:
            is_near = any(place.id not in afar for place in door.places)
            (near if is_near else farther).append(door)
        unplaced = [
            Unplaced(_without_place(door), self._meanwhile(door.network, territory.slug))
            for door in self.anywhere(audience, theme)
            if door.network.id not in known
        ]
        best = min((door.fit for door in near), default=Fit.LIKE_EVERYONE)
        return Findings(
            tuple(near),
            tuple(farther),
            tuple(one for one in unplaced if one.door.fit < best),
            tuple(one for one in unplaced if one.door.fit >= best),
        )

    def welcomes(self, audience: str, territory: Territory) -> tuple[Structure, ...]:
        """The nearest free first welcomes open to everyone, one of each network."""
        return self._welcomes(audience, territory.slug)

    def tools(self, audience: str, theme: str, territory: Territory | None) -> tuple[Tool, ...]:
        """The few tools that one may use by oneself, the fairest first."""
        return self._tools(audience, theme, territory.regions if territory else ())

    def outside_schools(self, audience: str) -> tuple[Door, ...]:
        """Whom this public may ask for help by itself, for any need, without entering a school.

        Those made for it come first, then those open to everyone.
        """
        question = Question((audience,))
        asked = (
            Answer(answer.service, answer.network, outside)
            for answer in self._site.answers(question, None)
            if _may_ask(answer.service)
            and not is_of_schools(self._site.members[answer.network.id])
            and (outside := tuple(one for one in answer.places if not stands_in_a_school(one)))
        )
        doors = _doors(question, asked)
        return tuple(one for one in doors if one.fit < Fit.LIKE_EVERYONE or one.network.open_to_all)

    def _anywhere(self, audience: str, theme: str) -> tuple[Door, ...]:
        question = Question((audience,), (theme,))
        return _doors(question, self._site.answers(question, None))

    def _tools_of(self, audience: str, theme: str, regions: tuple[str, ...]) -> tuple[Tool, ...]:
        question = Question((audience,), (theme,))
        found = fitting(question, self._site.resources, regions or self._site.regions)
        return tuple(Tool(one, resource_kinds(one)) for one in found[:MOST_TOOLS])

    def _welcomes_of(self, audience: str, territory: str) -> tuple[Structure, ...]:
        welcomes = (
            one
            for one in self._first_places(territory).values()
            if one.open_to_all
            and one.membership is not None
            and one.membership.value == MEMBER
            and any(
                service.is_first_welcome and service.receives(audience) for service in one.services
            )
        )
        return tuple(welcomes)[:MOST_WELCOMES]

    def _regional_of(self, territory: str) -> frozenset[str]:
        return frozenset(one.id for one in self._site.presences[territory].regional)

    def _first_places_of(self, territory: str) -> Mapping[str, Structure]:
        """The nearest place of each network in a territory, which is there all year."""
        found: dict[str, Structure] = {}
        for structure in self._site.nearest_places[territory]:
            if structure.id in self._site.visits:
                continue
            found.setdefault(structure.network.id, structure)
        return found

    def _meanwhile(self, network: Network, territory: str) -> Structure | None:
        """A place of the first network, of those to see next, that has one here."""
        places = self._first_places(territory)
        known = (places.get(referral.network) for referral in network.referrals)
        return next((place for place in known if place is not None), None)


def _doors(question: Question, answers: Iterable[Answer]) -> tuple[Door, ...]:
    """Answers by network; a network stands where its best answer stood."""
    groups: dict[str, list[Answer]] = {}
    for answer in answers:
        groups.setdefault(answer.network.id, []).append(answer)
    doors = [
        Door(
            network=group[0].network,
            answers=tuple(group),
            fit=question.fit(group[0].service),
            places=_places(group),
            kinds=_kinds(group),
        )
        for group in groups.values()
    ]
    if KEPT_OUTSIDE.isdisjoint(question.audiences):
        return tuple(doors)
    outside_first = (replace(door, places=_outside_first(door.places)) for door in doors)
    return tuple(sorted(outside_first, key=_closed_to_outsiders))


def _closed_to_outsiders(door: Door) -> tuple[bool, Fit, bool]:
    """The order of doors for those who cannot enter a school; it keeps the fair one otherwise."""
    return (not door.places, door.fit, bool(door.places) and stands_in_a_school(door.places[0]))


def _outside_first(places: tuple[Structure, ...]) -> tuple[Structure, ...]:
    return tuple(sorted(places, key=stands_in_a_school))


def _may_ask(service: Service) -> bool:
    askers = {term.value for term in service.mobilised_by}
    return not askers or BY_PEOPLE in askers


def _places(answers: Sequence[Answer]) -> tuple[Structure, ...]:
    """The places of all these answers; those of the best come first."""
    if all(answer.places == answers[0].places for answer in answers):
        return answers[0].places
    return tuple({one.id: one for answer in answers for one in answer.places}.values())


def _kinds(answers: Iterable[Answer]) -> tuple[str, ...]:
    found = {kind for answer in answers for kind in information_kinds(answer.service)}
    return tuple(kind for kind in (PLACE, PERSON, REMOTE_SERVICE) if kind in found)


def _without_place(door: Door) -> Door:
    """The door as it is where no place of it is known: only its help from afar is left."""
    remote = tuple(answer for answer in door.answers if answer.service.is_remote)
    kinds = tuple(kind for kind in _kinds(remote) if kind != PLACE)
    return Door(door.network, remote or door.answers, door.fit, (), kinds)
