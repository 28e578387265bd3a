"""The booklet of a territory: everything that the guide knows of it, on paper."""

from collections.abc import Iterable
from itertools import chain

from generator.index.addresses import structure_url
from generator.index.offers import Question
from generator.index.overview import furthest_level
from generator.model.folding import fold
from generator.model.network import Network
from generator.model.resource import Resource
from generator.model.service import Service
from generator.model.structure import Structure
from generator.model.territory import Territory
from generator.render.filters import web_name
from generator.render.paper.places import printed_networks, printed_place, unbroken
from generator.render.paper.source import PaperSource, Sheet
from generator.render.views import by_family


def booklet_sheet(source: PaperSource, territory: Territory) -> Sheet:
    """The matrix, a block for each place with what it does and where it sends, tools, indexes."""
    places = source.printable(territory)
    networks = _networks(places)
    presence = source.site.presences[territory.slug]
    distances = {near.structure.id: near.kilometres for near in presence.nearby}
    here = {one.id for one in presence.here}
    known = {one.id for one in networks}
    return {
        **source.letterhead(territory),
        "places": len(places),
        "networks": {
            **printed_networks(source.site.networks),
            **{one.id: _network(one) | printed_networks([one])[one.id] for one in networks},
        },
        "families": [
            {
                "label": family.label,
                "value": family.value,
                "places": [
                    {
                        **printed_place(one, source, distances.get(one.id)),
                        "is_here": one.id in here,
                        "link": source.link(structure_url(one.id), scanned=False),
                        "own": [_service(each) for each in one.services if each.own],
                    }
                    for one in group
                ],
            }
            for family, group in by_family(places)
        ],
        **matrix(source, networks),
        "tools": _tools(source, territory),
        "services": _services_index(networks, places),
        "answers": [
            {
                "theme": theme.value,
                "networks": _networks_of(source, territory, theme.value, known),
            }
            for theme in source.site.themes
        ],
    }


def matrix(source: PaperSource, networks: Iterable[Network]) -> Sheet:
    """How far each network helps with each need: 0 for not at all, then the rank of the level."""
    levels = source.site.directory.vocabularies["niveaux"].terms
    ranks = {level.value: number for number, level in enumerate(levels, 1)}
    return {
        "themes": [{"value": one.value, "label": one.label} for one in source.site.themes],
        "levels": [{"value": one.value, "label": one.label, "description": one.description}
                   for one in levels],
        "rows": [
            {
                "network": one.id,
                "levels": [
                    ranks[level.value] if (level := furthest_level(one.services, theme)) else 0
                    for theme in source.site.themes
                ],
            }
            for one in networks
        ],
    }  # fmt: skip


def _networks(places: Iterable[Structure]) -> list[Network]:
    """The networks of these places, in their order."""
    found = {one.network.id: one.network for one in places}
    return sorted(found.values(), key=lambda one: (one.family.rank, one.short_name, one.id))


def _network(network: Network) -> Sheet:
    return {
        "mission": network.mission,
        "cost": network.cost,
        "how_to_come": network.how_to_come,
        "for_whom": network.for_whom,
        "does_not": list(network.does_not),
        "services": [_service(one) for one in network.services],
        "referrals": [
            {"network": referral.network, "condition": referral.condition}
            for referral in network.referrals
        ],
    }


def _service(service: Service) -> Sheet:
    return {
        "name": service.name,
        "level": service.level.label,
        "audiences": [term.label for term in service.audiences],
        "themes": [term.label for term in service.themes],
        "fees": service.fees.label if service.fees else "",
    }


def _tools(source: PaperSource, territory: Territory) -> list[Sheet]:
    """What one can use by oneself here, under the need that each answers first."""
    known = source.site.resources_for(Question(), territory)
    shelves = (
        (theme, [one for one in known if one.main_theme == theme and source.may_print(one)])
        for theme in source.site.themes
    )
    return [
        {"theme": theme.label, "tools": [_tool(one, source) for one in shelf]}
        for theme, shelf in shelves
        if shelf
    ]


def _tool(one: Resource, source: PaperSource) -> Sheet:
    verified = one.provenance.verified_on
    return {
        "name": one.name,
        "kind": one.kind.label,
        "publisher": one.publisher,
        "purpose": one.purpose,
        "fees": one.fees.label if one.fees else "",
        "phone": unbroken(one.phone),
        "web": web_name(one.website),
        "address": one.website,
        "verified": source.day(verified.isoformat()) if verified else None,
    }


def _services_index(networks: Iterable[Network], places: Iterable[Structure]) -> list[Sheet]:
    """Every service by its name, and where it is told: with its network, or with its place."""
    found: dict[str, tuple[str, dict[str, str]]] = {}
    told = chain(
        ((each, f"reseau-{one.id}", one.short_name) for one in networks for each in one.services),
        ((each, f"lieu-{one.id}", one.name) for one in places for each in one.services if each.own),
    )
    for service, where, who in told:
        _, at = found.setdefault(fold(service.name), (service.name, {}))
        at[where] = who
    return [
        {"name": name, "at": [{"label": where, "who": who} for where, who in at.items()]}
        for _, (name, at) in sorted(found.items())
    ]


def _networks_of(
    source: PaperSource, territory: Territory, theme: str, known: set[str]
) -> list[str]:
    answers = source.site.answers(Question(themes=(theme,)), territory)
    return list(dict.fromkeys(one.network.id for one in answers if one.network.id in known))
