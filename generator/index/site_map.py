"""What the pages of the site are made of: lists in their order, who is where, what answers."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property

from generator.index.addresses import GUIDED_LEVELS
from generator.index.agenda import Agenda, Coming
from generator.index.offers import Answer, Question, fairest, offered, offered_by_networks
from generator.index.permanences import Permanence, permanences
from generator.index.presence import Presence, in_lists, nearest_places, presences
from generator.index.surroundings import Surroundings, by_commune, surroundings
from generator.index.toolbox import fitting, in_toolbox
from generator.index.wording import Wording, wording
from generator.model.comparison import Comparison
from generator.model.directory import Directory
from generator.model.folding import fold
from generator.model.geography import Commune, Department
from generator.model.network import Network
from generator.model.resource import Resource
from generator.model.structure import Structure
from generator.model.territory import Level, Territory
from generator.model.vocabulary import Term


@dataclass(frozen=True)
class SiteMap:
    """What pages are made of, computed once: lists in their order, presences, answers.

    `today` is the day of the build; without one, nothing is to come. `promised` are the addresses
    that were published: what people come back to stays there when it has nothing to tell.
    """

    directory: Directory
    today: date = date.max
    promised: frozenset[str] = frozenset()

    @cached_property
    def structures(self) -> tuple[Structure, ...]:
        """Every structure of the perimeter in the order of lists, closed ones included."""
        return tuple(sorted(self.directory.structures.values(), key=in_lists))

    @cached_property
    def open_structures(self) -> tuple[Structure, ...]:
        """The structures that receive people."""
        return tuple(one for one in self.structures if one.is_open)

    @cached_property
    def networks(self) -> tuple[Network, ...]:
        """The networks by family, then by the name that one hears."""
        found = self.directory.networks.values()
        return tuple(sorted(found, key=lambda one: (one.family.rank, one.short_name, one.id)))

    @cached_property
    def members(self) -> Mapping[str, tuple[Structure, ...]]:
        """The open structures of each network."""
        found: dict[str, list[Structure]] = {network.id: [] for network in self.networks}
        for structure in self.open_structures:
            found[structure.network.id].append(structure)
        return {identifier: tuple(places) for identifier, places in found.items()}

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """The comparisons of two networks, in the alphabetical order of their questions."""
        found = self.directory.comparisons.values()
        return tuple(sorted(found, key=lambda one: fold(one.question)))

    @cached_property
    def comparisons_of(self) -> Mapping[str, tuple[Comparison, ...]]:
        """The comparisons in which each network stands."""
        known = self.comparisons
        return {one.id: tuple(o for o in known if one in o.networks) for one in self.networks}

    @cached_property
    def resources(self) -> tuple[Resource, ...]:
        """The tools of use in the perimeter, in alphabetical order."""
        found = sorted(self.directory.resources.values(), key=in_toolbox)
        return tuple(one for one in found if any(map(one.serves, self.regions)))

    @cached_property
    def agenda(self) -> Agenda:
        """The events of the perimeter, and which are to come."""
        return Agenda(self.directory.events, self.territories, self.today, self.promised)

    @cached_property
    def permanences(self) -> tuple[Permanence, ...]:
        """The permanences to come, as places, the nearest day first."""
        return permanences(self.agenda.coming)

    @cached_property
    def visits(self) -> Mapping[str, Coming]:
        """When each permanence takes place, by the identifier of its place."""
        return {one.place.id: one.coming for one in self.permanences}

    def permanences_in(self, communes: Collection[str]) -> tuple[Structure, ...]:
        """The permanences held in some of these communes, as places, in the order of lists."""
        places = (one.place for one in self.permanences if one.place.commune.code in communes)
        return tuple(sorted(places, key=in_lists))

    @cached_property
    def acronyms(self) -> tuple[Term, ...]:
        """The acronyms that the guide explains, in alphabetical order."""
        known = self.directory.vocabularies.get("sigles")
        terms = (one for one in (known.terms if known else ()) if one.acronym)
        return tuple(sorted(terms, key=lambda one: (fold(one.acronym), one.acronym)))

    @cached_property
    def wording(self) -> Wording:
        """The words of the search."""
        return wording(self.directory.vocabularies)

    @cached_property
    def themes(self) -> tuple[Term, ...]:
        """The themes in the order of their vocabulary."""
        return self.directory.vocabularies["themes"].terms

    @cached_property
    def audiences(self) -> tuple[Term, ...]:
        """The publics in the order of their vocabulary."""
        return self.directory.vocabularies["publics"].terms

    @cached_property
    def territories(self) -> tuple[Territory, ...]:
        """The territories, widest level first."""
        return tuple(self.directory.territories.values())

    @cached_property
    def presences(self) -> Mapping[str, Presence]:
        """Who can help in each territory, by slug."""
        return presences(self.directory)

    @cached_property
    def nearest_places(self) -> Mapping[str, tuple[Structure, ...]]:
        """All who can help in each territory, by slug, the nearest to its heart first.

        On their days, permanences are places among them.
        """
        more = tuple(one.place for one in self.permanences)
        return nearest_places(self.presences, self.directory, more)

    @cached_property
    def surroundings(self) -> Mapping[str, Surroundings]:
        """The territories around each, by slug."""
        return surroundings(self.territories)

    @cached_property
    def regions(self) -> frozenset[str]:
        """The codes of the regions of the perimeter."""
        return frozenset(one.code for one in self.territories if one.level is Level.REGION)

    @cached_property
    def communes(self) -> tuple[Commune, ...]:
        """The communes of the perimeter, in the order of their codes."""
        found = self.directory.geography.communes.values()
        return tuple(one for one in found if one.region in self.regions)

    @cached_property
    def departments(self) -> tuple[Department, ...]:
        """The départements of the perimeter, in the order of their codes."""
        found = self.directory.geography.departments.values()
        return tuple(one for one in found if one.region in self.regions)

    @cached_property
    def territories_by_commune(self) -> Mapping[str, tuple[Territory, ...]]:
        """The territories that each commune lies in, widest first."""
        return by_commune(self.territories)

    def guided_territories(self) -> Iterator[Territory]:
        """The territories for which every guide is published."""
        return (one for one in self.territories if one.level in GUIDED_LEVELS)

    @cached_property
    def offers(self) -> Mapping[str, tuple[Answer, ...]]:
        """All that is offered to the people of each territory, by slug."""
        folded = cache(fold)
        return {slug: offered(places, folded) for slug, places in self.nearest_places.items()}

    @cached_property
    def network_offers(self) -> tuple[Answer, ...]:
        """All that networks offer, for no territory in particular."""
        return offered_by_networks(self.networks, self.members)

    def answers(self, question: Question, territory: Territory | None) -> tuple[Answer, ...]:
        """The services that answer for the people of a territory, or anywhere."""
        offers = self.offers[territory.slug] if territory else self.network_offers
        found = fairest(question, offers)
        return tuple(self._welcoming(question, found)) if self.visits else found

    def welcomes(self, question: Question, place: Structure) -> bool:
        """Tell whether whoever asks may go there: a permanence may be for others."""
        visit = self.visits.get(place.id)
        return visit is None or visit.answers(question.audiences, question.themes)

    def _welcoming(self, question: Question, answers: Iterable[Answer]) -> Iterator[Answer]:
        """The answers without the permanences that are for others."""
        for answer in answers:
            places = tuple(one for one in answer.places if self.welcomes(question, one))
            if places or not answer.places:
                yield replace(answer, places=places)

    def resources_for(self, question: Question, place: Territory | None) -> tuple[Resource, ...]:
        """The tools of use to the people of a territory, or anywhere in the perimeter."""
        regions = place.regions if place else self.regions
        return fitting(question, self.resources, regions)
