"""A place as a visiting card that a phone puts among its contacts: vCard 3.0 (RFC 2426).

Version 4 says more, but many phones and mail programs only read version 3.
"""

import re
from collections.abc import Iterator

from generator.index.addresses import structure_url
from generator.index.presence import exact_position
from generator.model.structure import Structure

LONGEST_LINE = 75
"""Bytes, after which a line goes on in the next one, behind a blank."""

_ESCAPED = re.compile(r"[\\;,]")


def card_text(one: Structure, root: str) -> str:
    """The card of a place; `root` is the address of the site."""
    return "".join(f"{folded(line)}\r\n" for line in _lines(one, root + structure_url(one.id)))


def _lines(one: Structure, page: str) -> Iterator[str]:
    address, contact = one.address, one.contact
    name = escaped(one.name)
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"UID:{escaped(page)}"
    yield f"FN:{name}"
    yield f"N:{name};;;;"
    yield f"ORG:{name};{escaped(one.network.name)}"
    parts = (address.details, address.street, address.commune.name, "", address.postal_code)
    yield f"ADR;TYPE=WORK:;{';'.join(map(escaped, parts))};France"
    if contact.phone:
        yield f"TEL;TYPE=WORK,VOICE:{escaped(contact.phone)}"
    if contact.email:
        yield f"EMAIL;TYPE=INTERNET,WORK:{escaped(contact.email)}"
    if contact.website:
        yield f"URL:{escaped(contact.website)}"
    if position := exact_position(one):
        yield f"GEO:{position[0]:.6f};{position[1]:.6f}"
    yield f"NOTE:{escaped(one.network.summary)}\\n{escaped(page)}"
    yield f"SOURCE:{escaped(page)}"
    if day := one.provenance.updated_on or one.provenance.verified_on:
        yield f"REV:{day.isoformat()}"
    yield "X-ABShowAs:COMPANY"
    yield "END:VCARD"


def escaped(text: str) -> str:
    """A text as a value of a card: what parts values is escaped, and what ends a line."""
    one_line = "\n".join(text.splitlines())
    return _ESCAPED.sub(lambda sign: "\\" + sign[0], one_line).replace("\n", "\\n")


def folded(line: str) -> str:
    """A line cut into pieces of at most 75 bytes, never inside a letter."""
    pieces: list[str] = []
    piece, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LONGEST_LINE:
            pieces.append(piece)
            piece, size = "", 1  # the blank that the next piece begins with
        piece += letter
        size += width
    return "\r\n ".join((*pieces, piece))
