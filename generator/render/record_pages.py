"""The pages of structures, networks and themes."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.artifact import Artifact
from generator.index.addresses import NETWORKS, SERVICES, network_url, structure_url, theme_url
from generator.index.first_doors import FirstDoors
from generator.index.freshness import freshness
from generator.index.next_door import NearestPlaces
from generator.index.offers import Question
from generator.index.site_map import SiteMap
from generator.model.network import Network
from generator.model.structure import Structure
from generator.render.linked_data import linked_network, linked_structure
from generator.render.page_maker import PageMaker
from generator.render.views import (
    answers_by_level,
    by_department,
    networks_by_family,
    services_by_level,
)

MOST_NEIGHBOURS = 3
"""How many other places of the same network a structure's page names."""


def structure_pages(
    site: SiteMap,
    maker: PageMaker,
    nearest: Callable[[], NearestPlaces],
    distinctions: Callable[[], Mapping[str, str]],
    structures: Iterable[Structure],
) -> Iterator[Artifact]:
    """One page for each of these structures of the perimeter, closed ones included.

    `nearest` finds their next doors; `distinctions` tell apart places of one name, by identifier.
    """
    places, own_facts = nearest(), distinctions()
    directory = site.directory
    territories = site.territories_by_commune
    for structure in structures:
        closure = structure.closure
        yield maker.page(
            structure_url(structure.id),
            "structure",
            {
                "structure": structure,
                "linked_data": linked_structure(structure, maker.settings),
                "distinction": own_facts.get(structure.id, ""),
                "levels": services_by_level(structure.services),
                "next_doors": places.next_doors(structure, directory.networks),
                "territories": territories.get(structure.commune.code, ()),
                "freshness": freshness(
                    structure.provenance.verified_on, maker.settings.today
                ).value,
                "replacement": directory.structures.get(closure.towards) if closure else None,
                "same_network_nearby": places.nearest(
                    structure, structure.network.id, MOST_NEIGHBOURS
                ),
            },
            record=structure.path,
        )


def network_list(site: SiteMap, maker: PageMaker) -> Iterator[Artifact]:
    """The page that leads to every network."""
    yield maker.page(
        NETWORKS, "networks", {"families": networks_by_family(site.networks)}, section=NETWORKS
    )


def network_pages(
    site: SiteMap, maker: PageMaker, networks: Iterable[Network]
) -> Iterator[Artifact]:
    """One page for each of these networks: it lists all its places."""
    geography = site.directory.geography
    for network in networks:
        yield maker.page(
            network_url(network.id),
            "network",
            {
                "network": network,
                "linked_data": linked_network(network, maker.settings),
                "levels": services_by_level(network.services),
                "departments": by_department(site.members[network.id], geography.departments),
                "referrals": [
                    (site.directory.networks[referral.network], referral.condition)
                    for referral in network.referrals
                ],
                "attachments": [
                    (geography.regions[region], attachment)
                    for region, attachment in sorted(network.attachments.items())
                    if region in site.regions
                ],
            },
            section=NETWORKS,
            record=network.path,
        )


def theme_pages(site: SiteMap, maker: PageMaker) -> Iterator[Artifact]:
    """The list of themes, and one page for each: which services answer it, and from whom."""
    doors = FirstDoors(site)
    found = {
        theme.value: site.answers(Question(themes=(theme.value,)), None) for theme in site.themes
    }
    counts = [
        (
            theme,
            len({answer.network.id for answer in found[theme.value]}),
            len({place.id for answer in found[theme.value] for place in answer.places}),
        )
        for theme in site.themes
    ]
    yield maker.page(SERVICES, "themes", {"themes": counts}, section=SERVICES)
    for theme in site.themes:
        answers = found[theme.value]
        yield maker.page(
            theme_url(theme.value),
            "theme",
            {
                "theme": theme,
                "levels": answers_by_level(answers),
                "services": [answer.service for answer in answers],
                "audiences": doors.audiences_of(theme.value),
                "resources": site.resources_for(Question(themes=(theme.value,)), None),
            },
            section=SERVICES,
        )
