"""Lists of the model arranged as pages tell them: by level, by département, by family."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeAlias

from generator.index.addresses import network_url, structure_url
from generator.index.matrix import Matrix
from generator.index.offers import Answer
from generator.model.geography import Department
from generator.model.network import Network
from generator.model.service import BY_PEOPLE, BY_PROFESSIONALS, Service
from generator.model.structure import Structure
from generator.model.territory import Level, Territory
from generator.model.vocabulary import Term


class MatrixColumn(NamedTuple):
    """The head of a column: what is written there, its long name, and where it leads."""

    label: str
    title: str
    url: str


class MatrixView(NamedTuple):
    """A matrix with the heads of its columns."""

    columns: tuple[MatrixColumn, ...]
    rows: tuple[tuple[Term, tuple[bool, ...]], ...]


def matrix_view(matrix: Matrix) -> MatrixView:
    """Name the columns of a matrix."""
    places = (
        MatrixColumn(one.name, one.network.name, structure_url(one.id)) for one in matrix.places
    )
    networks = (
        MatrixColumn(one.short_name, one.name, network_url(one.id)) for one in matrix.networks
    )
    return MatrixView((*places, *networks), matrix.rows)


def services_by_level(services: Iterable[Service]) -> list[tuple[Term, list[Service]]]:
    """Services by how far they help, the first welcome first."""
    levels: dict[str, tuple[Term, list[Service]]] = {}
    for service in services:
        levels.setdefault(service.level.value, (service.level, []))[1].append(service)
    return sorted(levels.values(), key=lambda group: group[0].rank)


def answers_by_level(answers: Iterable[Answer]) -> list[tuple[Term, list[Answer]]]:
    """Answers by how far they help, in their order."""
    levels: dict[str, tuple[Term, list[Answer]]] = {}
    for answer in answers:
        level = answer.service.level
        levels.setdefault(level.value, (level, []))[1].append(answer)
    return sorted(levels.values(), key=lambda group: group[0].rank)


def by_department(
    structures: Iterable[Structure], departments: Mapping[str, Department]
) -> list[tuple[Department, list[Structure]]]:
    """Structures by the département where they stand, by name of commune in each."""
    groups: dict[str, list[Structure]] = {}
    for structure in structures:
        groups.setdefault(structure.commune.department, []).append(structure)
    return [
        (departments[code], sorted(groups[code], key=lambda one: (one.commune.slug, one.id)))
        for code in sorted(groups)
    ]


def by_family(structures: Iterable[Structure]) -> list[tuple[Term, list[Structure]]]:
    """Structures by the family of their network, in their order."""
    families: dict[str, tuple[Term, list[Structure]]] = {}
    for structure in structures:
        family = structure.network.family
        families.setdefault(family.value, (family, []))[1].append(structure)
    return sorted(families.values(), key=lambda group: group[0].rank)


def networks_by_family(networks: Iterable[Network]) -> list[tuple[Term, list[Network]]]:
    """Networks by family, in their order."""
    families: dict[str, tuple[Term, list[Network]]] = {}
    for network in networks:
        families.setdefault(network.family.value, (network.family, []))[1].append(network)
    return sorted(families.values(), key=lambda group: group[0].rank)


def receiving(
    audiences: Iterable[Term], structures: Iterable[Structure]
) -> list[tuple[Term, list[Network]]]:
    """For each public, the networks that receive it among these places."""
    structures = tuple(structures)
    offers = {
        (one.network.id, service): one.network for one in structures for service in one.services
    }
    found = []
    for audience in audiences:
        networks = {
            identifier: network
            for (identifier, service), network in offers.items()
            if any(term.value == audience.value for term in service.audiences)
        }
        if networks:
            found.append((audience, list(networks.values())))
    return found


RegionLevels: TypeAlias = list[tuple[Territory, list[tuple[Level, list[Territory]]]]]


def territories_by_region(territories: Iterable[Territory]) -> RegionLevels:
    """The territories under the région where most of their people live, by level, by name."""
    territories = tuple(territories)
    arranged = []
    for region in (one for one in territories if one.level is Level.REGION):
        inside = [
            one for one in territories if region.code in one.regions[:1] and one is not region
        ]
        levels = [
            (level, sorted((one for one in inside if one.level is level), key=lambda t: t.slug))
            for level in Level
        ]
        arranged.append((region, [group for group in levels if group[1]]))
    return arranged


class WayOfAsking(NamedTuple):
    """Services that a professional asks for in one way: who may ask, how, on what condition."""

    services: tuple[Service, ...]
    by_professionals: bool
    by_people: bool
    modes: tuple[Term, ...]
    conditions: str


def ways_of_asking(services: Iterable[Service]) -> list[WayOfAsking]:
    """Services by how one asks for them, in their order; those that do not say are left out."""
    groups: dict[tuple[frozenset[str], tuple[str, ...], str], list[Service]] = {}
    for service in services:
        askers = frozenset(term.value for term in service.mobilised_by)
        modes = tuple(term.value for term in service.mobilisation_modes)
        if askers:
            groups.setdefault((askers, modes, service.access_conditions), []).append(service)
    return [
        WayOfAsking(
            tuple(group),
            BY_PROFESSIONALS in askers,
            BY_PEOPLE in askers,
            group[0].mobilisation_modes,
            conditions,
        )
        for (askers, _, conditions), group in groups.items()
    ]
