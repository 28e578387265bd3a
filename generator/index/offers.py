"""Services as answers: one kind of help is told once, with the places that give it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.network import Network
from generator.model.service import EVERYONE, Service
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


@dataclass(frozen=True, slots=True)
class Answer:
    """One service of a network, and the places that offer it, in the order they were given.

    `places` is empty for a network of which the guide knows no place.
    """

    service: Service
    network: Network
    places: tuple[Structure, ...]


def offered(structures: Iterable[Structure]) -> tuple[Answer, ...]:
    """Every service of these places, told once, in the order of the first place that offers it.

    A service that a structure alone offers, or offers differently, is told apart.
    """
    groups: dict[tuple[str, str, str], tuple[Service, Network, list[Structure]]] = {}
    for structure in structures:
        network = structure.network
        for service in structure.services:
            key = (network.id, service.id, structure.id if service.own else "")
            groups.setdefault(key, (service, network, []))[2].append(structure)
    return tuple(
        Answer(service, network, tuple(places)) for service, network, places in groups.values()
    )


def offered_by_networks(
    networks: Iterable[Network], members: Mapping[str, tuple[Structure, ...]]
) -> tuple[Answer, ...]:
    """Every service of these networks, wherever one lives, with all their open places."""
    return tuple(
        Answer(service, network, members[network.id])
        for network in networks
        for service in network.services
    )


def fairest(question: Question, offers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The offers that answer, in the order of the guide.

    First those whose place is known, then those made for this person rather than for everyone,
    then the first level of help, then the nearest (the order in which they were given). Never
    fame.
    """
    found = [offer for offer in offers if question.fits(offer.service, offer.network)]
    return tuple(sorted(found, key=lambda offer: _fairness(question, offer)))


def _fairness(question: Question, offer: Answer) -> tuple[bool, bool, int]:
    service = offer.service
    for_everyone = any(term.value == EVERYONE for term in service.audiences)
    return (not offer.places, bool(question.audiences) and for_everyone, service.level.rank)
