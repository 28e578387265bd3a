"""What a place only tells, apart from what places it: it may change, and nothing else moves."""

from collections.abc import Mapping
from datetime import date
from typing import TypedDict

from generator.assemble.facts import Facts
from generator.assemble.provenance import assemble_provenance
from generator.assemble.vocabularies import term
from generator.hours.reading import read_hours
from generator.model.hours import Hours
from generator.model.provenance import Provenance
from generator.model.record import Value
from generator.model.structure import Contact, Opening
from generator.model.vocabulary import Term, Vocabularies

OF_RECORDS = frozenset(
    {"phone", "email", "website", "source", "vintage", "updated_on", "verified_on", "verified_by"}
    | {"description", "opening_hours", "hours_source", "hours_vintage", "accessibility"}
    | {"accessibility_link", "certification", "siret"}
)
"""The attributes of a record that make the particulars of its place, and nothing else of it."""


class Particulars(TypedDict):
    """What a place only tells, by attribute of `Structure`: those of `PARTICULARS`."""

    contact: Contact
    provenance: Provenance
    description: str
    opening: Opening | None
    accessibility: Term | None
    accessibility_link: str
    certified_from: date | None
    certified_until: date | None
    siret: str


class HoursReader:
    """Reads hours, the same ones once: many places have those of their network."""

    def __init__(self) -> None:
        self._known: dict[str, Hours | None] = {}

    def read(self, typed: str) -> Hours | None:
        """Give hours as they are understood, None when they are not."""
        if typed not in self._known:
            self._known[typed] = read_hours(typed).hours
        return self._known[typed]


def parted(values: Mapping[str, Value]) -> tuple[Mapping[str, Value], Mapping[str, Value]]:
    """Part the values of a place: those that place it, and its particulars."""
    placing = {key: value for key, value in values.items() if key not in OF_RECORDS}
    return placing, {key: value for key, value in values.items() if key in OF_RECORDS}


def assemble_particulars(
    values: Mapping[str, Value], vocabularies: Vocabularies, hours: HoursReader
) -> Particulars:
    """Give what a place only tells, from the values of its record that say it."""
    facts = Facts(values)
    return Particulars(
        contact=Contact(facts.text("phone"), facts.text("email"), facts.text("website")),
        provenance=assemble_provenance(facts, vocabularies),
        description=facts.text("description"),
        opening=_opening(facts, vocabularies, hours),
        accessibility=term(vocabularies, "accessibilites", facts.text("accessibility")),
        accessibility_link=facts.text("accessibility_link"),
        certified_from=facts.group("certification").day("start"),
        certified_until=facts.group("certification").day("end"),
        siret=facts.text("siret"),
    )


def _opening(facts: Facts, vocabularies: Vocabularies, hours: HoursReader) -> Opening | None:
    typed = facts.text("opening_hours")
    if not typed:
        return None
    return Opening(
        typed,
        hours.read(typed),
        term(vocabularies, "sources", facts.text("hours_source")),
        facts.text("hours_vintage"),
    )
