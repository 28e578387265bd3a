"""How a record’s last verification is said, whatever prints it."""

from datetime import date

from generator.model.network import Network
from generator.model.resource import Resource
from generator.model.structure import Structure
from generator.problems.catalog import upkeep as words
from generator.problems.quoting import visible

LONGEST = 300
"""The longest text of a record that a list or a mail gives."""


def said(record: Structure | Network | Resource) -> str:
    """Say when a record was last verified: « jamais vérifiée », « vérifiée le 1er mars 2025 »."""
    if isinstance(record, Network):
        on = record.reviewed_on
        return words.REVIEWED_ON.format(day=day(on)) if on else words.NEVER_REVIEWED
    on = record.provenance.verified_on
    return words.VERIFIED_ON.format(day=day(on)) if on else words.NEVER_VERIFIED


def day(on: date) -> str:
    """Give a day as one says it: « 1er mars 2025 »."""
    number = words.FIRST if on.day == 1 else str(on.day)
    return words.DAY.format(day=number, month=words.MONTHS[on.month - 1], year=on.year)


def one_line(text: str) -> str:
    """Give a text of a record on one line, with nothing hidden, as a plain message may hold it."""
    return visible(" ; ".join(filter(None, map(str.strip, text.splitlines()))), LONGEST)
