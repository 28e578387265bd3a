"""Permanences as places: a structure that receives in another's walls, on certain days.

In lists of the nearest doors and on the map it is a place like another, with the services that its
structure offers to the people it is for. It has no page, no card and no record of its own: its
identifier is that of its structure, and the name of its part of that structure's page. What has
passed, or was cancelled, is no place any more.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from generator.index.addresses import PART, event_anchor
from generator.index.agenda import Coming
from generator.model.area import ServedArea
from generator.model.event import Event
from generator.model.fit import EVERYONE
from generator.model.service import Service
from generator.model.structure import Address, Contact, Opening, Structure


class Permanence(NamedTuple):
    """A permanence as a place, and its days to come."""

    place: Structure
    coming: Coming


def permanences(announced: Iterable[Coming]) -> tuple[Permanence, ...]:
    """Give those of the events to come at which a structure receives people somewhere."""
    found = []
    for coming in announced:
        place = _place(coming) if coming.event.is_permanence else None
        if place is not None:
            found.append(Permanence(place, coming))
    return tuple(found)


def for_its_public(one: Permanence) -> Structure:
    """Give the place with services that name no other public than those that it is for."""
    named = one.coming.event.audiences
    if any(term.value == EVERYONE for term in named):
        return one.place
    return replace(
        one.place,
        services=tuple(
            replace(
                service, audiences=tuple(term for term in named if service.receives(term.value))
            )
            for service in one.place.services
        ),
    )


def _place(coming: Coming) -> Structure | None:
    """The place, if somebody receives in one; it opens on the days to come alone."""
    event = coming.event
    receiving, venue = event.receiving, event.venue
    if event.cancelled or receiving is None or venue is None or not receiving.is_open:
        return None
    services = tuple(one for one in receiving.services if _is_offered(one, event))
    if not services:
        return None
    contact = receiving.contact
    return replace(
        receiving,
        id=f"{receiving.id}{PART}{event_anchor(event)}",
        path=event.path,
        name=event.name,
        address=_address(event),
        contact=Contact(
            event.phone or contact.phone,
            event.email or contact.email,
            event.website or contact.website,
        ),
        services=services,
        served_area=_area(event, receiving),
        provenance=event.provenance,
        description=event.purpose,
        opening=Opening(
            "", None, schedule=replace(event.schedule, days=coming.days, recurrence=None)
        ),
        accessibility=event.host.accessibility if event.host else None,
        accessibility_link=event.host.accessibility_link if event.host else "",
        former_names=(),
        former_paths=(),
        doubts=(),
        identifiers=None,
        siret="",
    )


def _address(event: Event) -> Address:
    venue = event.venue
    assert venue is not None, "a permanence without a venue is no place"
    is_at_host = event.host is not None and event.host.address.latitude == venue.latitude
    return Address(
        street=venue.street,
        details=venue.name,
        postal_code=venue.postal_code,
        commune=venue.commune,
        latitude=venue.latitude,
        longitude=venue.longitude,
        precision=event.host.address.precision if event.host and is_at_host else None,
    )


def _area(event: Event, receiving: Structure) -> ServedArea:
    """Whom it receives: those of its zones, else those of its structure."""
    if event.zones:
        return ServedArea(event.zones, event.communes, presumed=False)
    return receiving.served_area


def _is_offered(service: Service, event: Event) -> bool:
    """Tell whether a service is for the people, and for the needs, that the permanence is for."""
    audiences = {term.value for term in event.audiences}
    themes = {term.value for term in event.themes}
    is_for_them = EVERYONE in audiences or any(map(service.receives, sorted(audiences)))
    answers = not themes or any(term.value in themes for term in service.themes)
    return is_for_them and answers
