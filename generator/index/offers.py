"""Services as answers: one kind of help is told once, with the places that give it."""

from collections.abc import Iterable
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


def answers(question: Question, structures: Iterable[Structure]) -> tuple[Answer, ...]:
    """The services of these places that answer, fairest first.

    The order is that of the guide: who is made for this person, then the level of help, then
    how near the first place is (the order of `structures`), then the name. Never fame.
    """
    groups: dict[tuple[str, str], tuple[Service, Network, list[Structure]]] = {}
    for structure in structures:
        for service in structure.services:
            if question.fits(service, structure.network):
                key = (structure.network.id, f"{structure.id}/{service.id}")
                shared = key if service.own else (structure.network.id, service.id)
                group = groups.setdefault(shared, (service, structure.network, []))
                group[2].append(structure)
    nearness = {key: rank for rank, key in enumerate(groups)}
    ordered = sorted(groups, key=lambda key: (*_fairness(question, groups[key]), nearness[key]))
    return tuple(
        Answer(service, network, tuple(places))
        for service, network, places in map(groups.__getitem__, ordered)
    )


def network_answers(
    question: Question, networks: Iterable[Network], structures: Iterable[Structure]
) -> tuple[Answer, ...]:
    """The services of networks that answer, wherever one lives, with all their open places."""
    members: dict[str, list[Structure]] = {}
    for structure in structures:
        members.setdefault(structure.network.id, []).append(structure)
    found = [
        (service, network, members.get(network.id, []))
        for network in networks
        for service in network.services
        if question.fits(service, network)
    ]
    ordered = sorted(found, key=lambda group: (*_fairness(question, group), group[1].id))
    return tuple(Answer(service, network, tuple(places)) for service, network, places in ordered)


def _fairness(
    question: Question, group: tuple[Service, Network, list[Structure]]
) -> tuple[bool, bool, int]:
    service, _, places = group
    for_everyone = any(term.value == EVERYONE for term in service.audiences)
    return (not places, bool(question.audiences) and for_everyone, service.level.rank)
