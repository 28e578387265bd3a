"""The lists that editorial pages ask for: a directive becomes HTML, for a territory or anywhere."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from generator.index.offers import Answer, Question
from generator.index.site_map import SiteMap
from generator.model.structure import Structure
from generator.model.territory import Territory
from generator.problems.catalog import editorial as rules
from generator.problems.problem import Problem
from generator.problems.suggestion import closest
from generator.render.directives import HERE, MENTIONS, Directive
from generator.render.templates import Templates

DEFAULT_LENGTH = 6


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
            found: Sequence[object] = self.site.answers(question, territory)[:most]
            macro = "services"
        elif directive.name == "structures" and territory is not None:
            found, macro = self._places(question, territory)[:most], "structures"
        elif directive.name in ("structures", "reseaux"):
            found, macro = self._networks(question, territory)[:most], "networks"
        elif directive.name == "ressources":
            found, macro = self.site.resources_for(question, territory)[:most], "resources"
        else:
            found, macro = (), ""
        if found:
            return self.templates.fragment("listing", macro, found, root, territory)
        return self.templates.fragment(
            "listing", "nothing", root, territory, self._remote(question, territory)[:most]
        )

    def _places(self, question: Question, territory: Territory) -> tuple[Structure, ...]:
        """Places that answer, one of each network in turn, in the order that was asked for.

        The nearest place of a network is its first.
        """
        by_network: dict[str, list[Structure]] = {name: [] for name in question.networks}
        for structure in self.site.nearest_places[territory.slug]:
            if any(question.fits(service, structure.network) for service in structure.services):
                by_network.setdefault(structure.network.id, []).append(structure)
        rounds = zip_longest(*by_network.values())
        return tuple(one for one in chain.from_iterable(rounds) if one is not None)

    def _networks(self, question: Question, territory: Territory | None) -> tuple[Answer, ...]:
        """One answer for each network that has one: its fairest."""
        first: dict[str, Answer] = {}
        for answer in self.site.answers(question, territory):
            first.setdefault(answer.network.id, answer)
        return tuple(first.values())

    def _remote(self, question: Question, territory: Territory | None) -> tuple[Answer, ...]:
        wider = Question(audiences=question.audiences, themes=question.themes)
        found = self.site.answers(wider, territory)
        return tuple(answer for answer in found if answer.service.is_remote)


def unknown_terms(site: SiteMap, directives: Iterable[Directive]) -> Iterator[Problem]:
    """What directives name that does not exist."""
    vocabularies = site.directory.vocabularies
    for directive in directives:
        territory = () if directive.territoire == HERE else (directive.territoire,)
        asked: tuple[tuple[str, tuple[str, ...], Iterable[str]], ...] = (
            ("publics", directive.publics, vocabularies["publics"].by_value),
            ("themes", directive.themes, vocabularies["themes"].by_value),
            ("niveaux", directive.niveaux, vocabularies["niveaux"].by_value),
            ("reseaux", directive.reseaux, site.directory.networks),
            ("territoire", territory, site.directory.territories),
        )
        for key, values, known in asked:
            choices = tuple(known)
            for value in values:
                if value not in choices:
                    nearest = closest(value, choices, cutoff=0) or ""
                    facts = {"cle": key, "valeur": value, "proche": nearest}
                    yield Problem(rules.UNKNOWN_TERM, directive.span, key, facts)


def _question(directive: Directive) -> Question:
    return Question(directive.publics, directive.themes, directive.niveaux, directive.reseaux)
