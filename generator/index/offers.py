"""Services as answers: one kind of help is told once, with the places that give it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.model.fit import Fit
from generator.model.folding import fold
from generator.model.network import Network
from generator.model.service import Service
from generator.model.structure import Structure


@dataclass(frozen=True, slots=True)
class Question:
    """What a person asks for; an empty tuple restricts nothing. Values of vocabularies."""

    audiences: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()

    def fits(self, service: Service, network: Network) -> bool:
        """Tell whether a service of this network is an answer."""
        return (
            (not self.networks or network.id in self.networks)
            and (not self.levels or service.level.value in self.levels)
            and (not self.themes or any(map(service.answers, self.themes)))
            and (not self.audiences or any(map(service.receives, self.audiences)))
        )

    def fit(self, service: Service) -> Fit:
        """Tell how well a service that answers suits the person; all suit whoever is not named."""
        found = (service.fits.get(audience, Fit.LIKE_EVERYONE) for audience in self.audiences)
        return min(found, default=Fit.MADE_FOR_THEM)


@dataclass(frozen=True, slots=True)
class Answer:
    """One service of a network, and the places that offer it, in the order they were given.

    `places` is empty for a network of which the guide knows no place.
    """

    service: Service
    network: Network
    places: tuple[Structure, ...]


def offered(
    structures: Iterable[Structure], folded: Callable[[str], str] = fold
) -> tuple[Answer, ...]:
    """Every service of these places, told once: by level, then in the order of the places.

    Services of one place follow the alphabet. A service that a structure alone offers, or offers
    differently, is told apart. `folded` is `fold`, or one that remembers the names it was given.
    """
    groups: dict[tuple[str, str, str], tuple[int, Service, list[Structure]]] = {}
    for rank, structure in enumerate(structures):
        for service in structure.services:
            key = (structure.network.id, service.id, structure.id if service.own else "")
            groups.setdefault(key, (rank, service, []))[2].append(structure)
    in_order = sorted(
        groups.values(), key=lambda group: (group[1].level.rank, group[0], folded(group[1].name))
    )
    return tuple(
        Answer(service, places[0].network, tuple(places)) for _, service, places in in_order
    )


def offered_by_networks(
    networks: Iterable[Network], members: Mapping[str, tuple[Structure, ...]]
) -> tuple[Answer, ...]:
    """Every service of these networks, wherever one lives: by level, then by the alphabet."""
    answers = (
        Answer(service, network, members[network.id])
        for network in networks
        for service in network.services
    )
    return tuple(sorted(answers, key=_alphabet_of_levels))


def fairest(question: Question, offers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The offers that answer, in the order of the guide; `offers` are by level, then the nearest.

    First those whose place is known, then those made for this person, at this age, rather than
    for everyone, then the first level of help, then the nearest, then the alphabet. Never fame.
    """
    found = [offer for offer in offers if question.fits(offer.service, offer.network)]
    return tuple(sorted(found, key=lambda one: (not one.places, question.fit(one.service))))


def _alphabet_of_levels(answer: Answer) -> tuple[int, str, str, str]:
    service, network = answer.service, answer.network
    return (service.level.rank, fold(network.short_name), fold(service.name), network.id)
