"""The sheets of a first welcome: whom to send to, and the paper that goes along."""

from collections.abc import Sequence

from generator.index.addresses import structure_url
from generator.index.next_door import NearestPlaces, NextDoor
from generator.model.structure import Structure
from generator.model.territory import Territory
from generator.render.paper.doors import Door, answers_need, doors
from generator.render.paper.places import printed_networks, printed_place, unbroken
from generator.render.paper.source import PaperSource, Sheet

MOST_DOORS = 3
"""Doors told for one need."""
MOST_REFERRALS = 7
"""Doors to go to next on one sheet, in the order of the record; all are on its page."""
EVERYBODY = ("jeunes", "adultes")


def navette_sheet(source: PaperSource, territory: Territory) -> Sheet:
    """One referral sheet for each place of the territory, with the doors it sends to."""
    site = source.site
    members: dict[str, tuple[Structure, ...]] = {
        network: tuple(one for one in places if source.may_print(one))
        for network, places in site.members.items()
    }
    nearest = NearestPlaces(members)
    networks = site.directory.networks
    return {
        **source.letterhead(territory),
        "networks": printed_networks(site.networks),
        "senders": [
            _sender(one, nearest.next_doors(one, networks)[:MOST_REFERRALS], source)
            for one in site.presences[territory.slug].here
            if source.may_print(one)
        ],
    }


def _sender(place: Structure, next_doors: Sequence[NextDoor], source: PaperSource) -> Sheet:
    link = source.link(structure_url(place.id))
    return {
        "place": {**printed_place(place, source), "link": link},
        "referrals": [
            {
                "network": door.network.id,
                "condition": door.condition,
                "place": printed_place(door.place, source) if door.place else None,
            }
            for door in next_doors
        ],
    }


def welcome_sheet(source: PaperSource, territory: Territory) -> Sheet:
    """The questions of a first welcome are the template's; the doors for each need are here."""
    found = {guide: doors(source, territory, guide) for guide in EVERYBODY}
    order = list({door.network.id: door for pair in _in_turn(found) for door in pair}.values())
    return {
        **source.letterhead(territory),
        "themes": [{"value": one.value, "label": one.label} for one in source.site.themes],
        "needs": [
            {"theme": theme.value, "doors": [_told(door.place) for door in chosen[:MOST_DOORS]]}
            for theme in source.site.themes
            if (chosen := _answering(order, theme.value))
        ],
    }


def _in_turn(found: dict[str, tuple[Door, ...]]) -> list[tuple[Door, ...]]:
    """The doors of the faces in turn: the first of each, then the second of each."""
    longest = max(map(len, found.values()))
    return [
        tuple(doors_of[rank] for doors_of in found.values() if rank < len(doors_of))
        for rank in range(longest)
    ]


def _answering(order: list[Door], theme: str) -> list[Door]:
    """The doors that answer a need, those that go furthest first."""
    answering = [one for one in order if any(each.answers(theme) for each in one.place.services)]
    return sorted(answering, key=lambda door: -_reach(door, theme))


def _reach(door: Door, theme: str) -> int:
    return answers_need(door.place.services, theme, frozenset())


def _told(place: Structure) -> Sheet:
    return {"name": place.name, "phone": unbroken(place.contact.phone)}
