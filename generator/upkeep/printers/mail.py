"""One mail for a territory: what is asked, then the sheet to tick, place by place.

It is plain text that reads as Markdown: texts of records stand on one line each, as they are, for
an address must be read and copied without marks. It is written as a page to copy, and as a message
that a mail program opens, ready to be sent.
"""

from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from typing import NamedTuple

from generator.index.addresses import EDIT
from generator.model.structure import Structure
from generator.problems.catalog import upkeep as words
from generator.problems.printers.text import counted
from generator.settings import Settings
from generator.upkeep.due import Round
from generator.upkeep.wording import one_line, said


class Mail(NamedTuple):
    """A mail; `to` is the address of the coordination, empty where none is known."""

    to: str
    subject: str
    text: str


def mail(found: Round, settings: Settings, today: date) -> Mail:
    """Write the mail for a territory."""
    place, guide = one_line(found.territory.name), settings.name.strip(" ?\u00a0")
    month = words.MONTHS[today.month - 1]
    return Mail(
        one_line(found.territory.email),
        words.SUBJECT.format(guide=guide, place=place, month=month, year=today.year),
        "\n".join(_lines(found, place, guide, settings.site_url)) + "\n",
    )


def as_markdown(mail: Mail) -> bytes:
    """Give the mail as a page that says first to whom, where that is known, and the subject."""
    head = [words.TO.format(email=mail.to)] if mail.to else []
    head.append(words.ABOUT.format(subject=mail.subject))
    return "\n".join((*head, "", mail.text)).encode()


def as_message(mail: Mail) -> bytes:
    """Give the mail as a message not sent yet (RFC 5322), the same bytes at every run.

    Nobody is named as its author: the mail program says who sends it, and when.
    """
    message = EmailMessage(SMTP)
    if mail.to:
        message["To"] = mail.to
    message["Subject"] = mail.subject
    message["X-Unsent"] = "1"
    message.set_content(mail.text, cte="quoted-printable")
    return message.as_bytes()


def _lines(found: Round, place: str, guide: str, site_url: str) -> Iterator[str]:
    count = counted(len(found.places), words.TO_ASK)
    networks = ", ".join(
        f"{one_line(network.short_name)} ({len(places)})" for network, places in found.by_network
    )
    yield from (words.GREETING, "")
    yield words.WHY.format(guide=guide, place=place, count=count, places=networks)
    for paragraph in (words.HOW, words.ANSWER, words.ONLINE, words.THANKS):
        yield from ("", paragraph)
    for network, places in found.by_network:
        yield from ("", f"## {one_line(network.name)}")
        for one in places:
            yield from ("", *_sheet(one, site_url))


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
