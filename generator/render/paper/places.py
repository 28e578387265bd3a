"""A place as paper tells it: its name, how to find it, how to reach it."""

from collections.abc import Iterable

from generator.model.network import Network
from generator.model.printed_name import LONGEST_PRINTED_NAME, shortened
from generator.model.structure import Opening, Structure
from generator.model.typography import NO_BREAK_SPACE
from generator.render.filters import web_name
from generator.render.paper.source import PaperSource, Sheet


def printed_place(
    structure: Structure, source: PaperSource, kilometres: float | None = None
) -> Sheet:
    """What a sheet may say of a place; what is not known is empty.

    `kilometres` is told of a place that does not stand in the territory.
    """
    address, contact, provenance = structure.address, structure.contact, structure.provenance
    verified = provenance.verified_on
    return {
        "id": structure.id,
        "name": structure.name,
        "short_name": shortened(structure.name, LONGEST_PRINTED_NAME),
        "network": structure.network.id,
        "family": structure.network.family.value,
        "street": address.street,
        "details": address.details,
        "town": f"{address.postal_code}{NO_BREAK_SPACE}{address.commune.name}",
        "commune": address.commune.name,
        "phone": unbroken(contact.phone),
        "email": contact.email,
        "web": web_name(contact.website),
        "hours": printed_hours(structure.opening),
        "verified": source.day(verified.isoformat()) if verified else None,
        "kilometres": max(1, round(kilometres)) if kilometres is not None else None,
    }


def printed_hours(opening: Opening | None) -> list[object]:
    """The ordinary week, days of the same hours together; or the lines that were typed.

    A day is a number, Monday is 0; a slot is its start and end in minutes, and its condition.
    """
    if opening is None:
        return []
    week = opening.hours.ordinary if opening.hours else None
    if week is None:
        return list(opening.typed.splitlines())
    groups: list[dict[str, object]] = []
    for number, day in week.said:
        slots = [list(slot) for slot in day.slots]
        last = groups[-1] if groups else None
        if last and last["slots"] == slots and last["last"] == number - 1:
            last["last"] = number
        elif slots:
            groups.append({"first": number, "last": number, "slots": slots})
    return list(groups)


def printed_networks(networks: Iterable[Network]) -> dict[str, Sheet]:
    """The networks that a sheet names, by identifier."""
    return {
        one.id: {
            "short": one.short_name,
            "name": one.name,
            "has_acronym": bool(one.acronym) and one.acronym.lower() != one.name.lower(),
            "family": one.family.value,
        }
        for one in networks
    }


def unbroken(number: str) -> str:
    """A phone number that no line parts."""
    return number.replace(" ", NO_BREAK_SPACE)
