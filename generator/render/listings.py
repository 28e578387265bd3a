"""The lists that editorial pages ask for: a directive becomes HTML, for a territory or anywhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TypeVar

from generator.index.agenda import Coming
from generator.index.offers import Answer, Question
from generator.index.site_map import SiteMap
from generator.model.structure import Structure
from generator.model.territory import Territory
from generator.model.vocabulary import Term
from generator.render.directives import HERE, MENTIONS, Directive
from generator.render.templates import Templates

DEFAULT_LENGTH = 6

One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class Listings:
    """Fills the directives of editorial pages with lists of one site."""

    site: SiteMap
    templates: Templates

    def fill(self, directive: Directive, root: str, page_territory: Territory | None) -> str:
        """The HTML of a list or of a mention.

        An empty list says so and gives what can be done from afar.
        """
        if directive.name in MENTIONS:
            return self.templates.fragment("mention", directive.name, root)
        territory = page_territory
        if directive.territoire != HERE:
            territory = self.site.directory.territories.get(directive.territoire)
        most = directive.limit or DEFAULT_LENGTH
        question = _question(directive)
        if directive.name == "services":
            found: Sequence[object] = self._services(question, territory)[:most]
            macro = "services"
        elif directive.name == "structures" and territory is not None:
            found, macro = self._places(question, territory)[:most], "structures"
        elif directive.name in ("structures", "reseaux"):
            found, macro = self._networks(question, territory)[:most], "networks"
        elif directive.name == "ressources":
            found, macro = self.site.resources_for(question, territory)[:most], "resources"
        else:
            found, macro = self._events(question, territory)[:most], "events"
        if found:
            return self.templates.fragment("listing", macro, found, root, territory)
        if macro == "events":
            return self.templates.fragment("listing", "no_event", root)
        return self.templates.fragment(
            "listing", "nothing", root, territory, self._remote(question, territory)[:most]
        )

    def _services(self, question: Question, territory: Territory | None) -> tuple[Answer, ...]:
        """Services that answer, the fairest first.

        Anywhere, where nothing is near, the networks that were named come in turn, as named.
        """
        answers = self.site.answers(question, territory)
        if territory or not question.networks:
            return answers
        by_network: dict[str, list[Answer]] = {name: [] for name in question.networks}
        for answer in answers:
            by_network[answer.network.id].append(answer)
        return _in_turn(by_network.values())

    def _places(self, question: Question, territory: Territory) -> tuple[Structure, ...]:
        """Places that answer, one of each network in turn, in the order that was asked for.

        The nearest place of a network is its first.
        """
        by_network: dict[str, list[Structure]] = {name: [] for name in question.networks}
        for structure in self.site.nearest_places[territory.slug]:
            offers = (question.fits(service, structure.network) for service in structure.services)
            if any(offers) and self.site.welcomes(question, structure):
                by_network.setdefault(structure.network.id, []).append(structure)
        return _in_turn(by_network.values())

    def _networks(self, question: Question, territory: Territory | None) -> tuple[Answer, ...]:
        """One answer for each network that has one, its fairest; those named come as named."""
        first: dict[str, Answer] = {}
        for answer in self.site.answers(question, territory):
            first.setdefault(answer.network.id, answer)
        named = [first[name] for name in question.networks if name in first]
        return tuple(named or first.values())

    def _events(self, question: Question, territory: Territory | None) -> tuple[Coming, ...]:
        """What is to come for one of the publics, about one of the themes, with one network."""
        return tuple(
            one
            for one in self.site.agenda.of(territory)
            if (not question.audiences or any(map(one.receives, question.audiences)))
            and (not question.themes or any(map(one.event.answers, question.themes)))
            and (not question.networks or any(map(one.event.gathers, question.networks)))
        )

    def _remote(self, question: Question, territory: Territory | None) -> tuple[Answer, ...]:
        """What can be done from afar for the same public and the same theme.

        Where the list names networks, these are the publics and the themes of their services.
        """
        known = self.site.directory.networks
        named = [known[name] for name in question.networks if name in known]
        missed = [
            service
            for network in named
            for service in network.services
            if question.fits(service, network)
        ]
        wider = Question(
            audiences=question.audiences or _values(one.audiences for one in missed),
            themes=question.themes or _values(one.themes for one in missed),
        )
        if question.networks and not (wider.audiences and wider.themes):
            return ()
        found = self.site.answers(wider, territory)
        return tuple(answer for answer in found if answer.service.is_remote)


def _in_turn(groups: Iterable[Iterable[One]]) -> tuple[One, ...]:
    """The first of each group, then the second of each, and so on."""
    rounds = zip_longest(*groups)
    return tuple(one for one in chain.from_iterable(rounds) if one is not None)


def _values(terms: Iterable[Iterable[Term]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term.value for term in chain.from_iterable(terms)))


def _question(directive: Directive) -> Question:
    return Question(directive.publics, directive.themes, directive.niveaux, directive.reseaux)
