"""Visiting cards for professionals’ address books: vCard 4.0 (RFC 6350).

What the public keeps in a phone is version 3 (`open_data/vcard.py`), which every phone reads.
"""

from collections.abc import Iterator
from datetime import date

from generator.export.open_data.vcard import escaped, folded
from generator.index.addresses import structure_url
from generator.index.presence import exact_position
from generator.model.person import Person
from generator.model.structure import Structure


def place_card(one: Structure, root: str) -> str:
    """The card of a place; `root` is the address of the site."""
    return _card(_place(one, root + structure_url(one.id)))


def person_card(one: Person, place: str, page: str, note: str) -> str:
    """The card of somebody who agreed to be named.

    `place` is the name of where they work, `page` its address. A card outlives the guide that it
    was taken from: its `note` says until when the person agreed.
    """
    return _card(_person(one, place, page, note))


def _card(lines: Iterator[str]) -> str:
    whole = ("BEGIN:VCARD", "VERSION:4.0", *lines, "END:VCARD")
    return "".join(f"{folded(line)}\r\n" for line in whole)


def _place(one: Structure, page: str) -> Iterator[str]:
    address = one.address
    yield "KIND:org"
    yield f"UID:{page}"
    yield f"FN:{escaped(one.name)}"
    yield f"ORG:{escaped(one.name)};{escaped(one.network.name)}"
    street = ",".join(escaped(part) for part in (address.details, address.street) if part)
    town = f"{escaped(address.commune.name)};;{escaped(address.postal_code)}"
    yield f"ADR;TYPE=work:;;{street};{town};France"
    yield from _reached(one.contact.phone, one.contact.email)
    if one.contact.website:
        yield f"URL:{escaped(one.contact.website)}"
    if position := exact_position(one):
        yield f"GEO:geo:{position[0]:.6f},{position[1]:.6f}"
    yield "LANG:fr"
    yield f"NOTE:{escaped(one.network.summary)}\\n{escaped(page)}"
    yield f"SOURCE:{page}"
    if day := one.provenance.updated_on or one.provenance.verified_on:
        yield f"REV:{_moment(day)}"
    yield "X-ABShowAs:COMPANY"


def _person(one: Person, place: str, page: str, note: str) -> Iterator[str]:
    yield "KIND:individual"
    yield f"FN:{escaped(one.name)}"
    yield f"ORG:{escaped(place)}"
    yield f"TITLE:{escaped(one.function)}"
    yield from _reached(one.phone, one.email)
    yield "LANG:fr"
    yield f"URL:{page}"
    yield f"NOTE:{escaped(note)}"
    yield f"REV:{_moment(one.agreed_on)}"


def _reached(phone: str, email: str) -> Iterator[str]:
    if phone:
        yield f'TEL;TYPE="work,voice":{escaped(phone)}'
    if email:
        yield f"EMAIL;TYPE=work:{escaped(email)}"


def _moment(day: date) -> str:
    return f"{day:%Y%m%d}T000000Z"
