"""One mail for a territory: what is asked, then the sheet to tick, place by place.

It is plain text that reads as Markdown: texts of records stand on one line each, as they are, for
an address must be read and copied without marks.
"""

from collections.abc import Iterator
from datetime import date

from generator.index.addresses import EDIT
from generator.model.structure import Structure
from generator.problems.catalog import upkeep as words
from generator.problems.printers.text import counted
from generator.settings import Settings
from generator.upkeep.due import Round
from generator.upkeep.wording import one_line, said


def mail(found: Round, settings: Settings, today: date) -> str:
    """Write the mail; its first lines say to whom, where that is known, and the subject."""
    return "\n".join(_lines(found, settings, today)) + "\n"


def _lines(found: Round, settings: Settings, today: date) -> Iterator[str]:
    place, guide = found.territory.name, settings.name.strip(" ?\u00a0")
    if found.territory.email:
        yield words.TO.format(email=one_line(found.territory.email))
    month = words.MONTHS[today.month - 1]
    yield words.SUBJECT.format(guide=guide, place=place, month=month, year=today.year)
    count = counted(len(found.places), words.TO_ASK)
    networks = ", ".join(
        f"{one_line(network.short_name)} ({len(places)})" for network, places in found.by_network
    )
    yield from ("", words.GREETING, "")
    yield words.WHY.format(guide=guide, place=place, count=count, places=networks)
    for paragraph in (words.HOW, words.ANSWER, words.ONLINE, words.THANKS):
        yield from ("", paragraph)
    for network, places in found.by_network:
        yield from ("", f"## {one_line(network.name)}")
        for one in places:
            yield from ("", *_sheet(one, settings.site_url))


def _sheet(place: Structure, site: str) -> Iterator[str]:
    yield f"### {one_line(place.name)}"
    yield ""
    yield f"{said(place).capitalize()}."
    yield ""
    yield words.STILL_OPEN
    told = _facts(place)
    for name, label in words.LABELS:
        yield words.BOX.format(label=label, value=one_line(told[name]) or words.UNKNOWN)
    yield ""
    yield words.CORRECT.format(address=f"{site}{EDIT}?fiche=structures/{place.id}")
    yield words.REFERENCE.format(record=place.id)


def _facts(place: Structure) -> dict[str, str]:
    address = place.address
    town = f"{address.postal_code} {address.commune.name}".strip()
    return {
        "address": ", ".join(filter(None, (address.street, address.details, town))),
        "phone": place.contact.phone,
        "email": place.contact.email,
        "website": place.contact.website,
        "hours": place.opening.typed if place.opening else "",
        "services": ", ".join(one.name for one in place.services),
    }
