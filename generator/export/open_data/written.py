"""How facts that every kind of record has are written; what is not known is an empty text."""

from collections.abc import Iterable
from datetime import date

from generator.export.open_data.json_text import Json, Record
from generator.model.provenance import Provenance
from generator.model.vocabulary import Term


def provenance_of(one: Provenance) -> Record:
    """Where a record comes from, and who has verified it."""
    return {
        "source": value_of(one.source),
        "millesime": one.vintage,
        "date_maj": day_of(one.updated_on),
        "verifie_le": day_of(one.verified_on),
        "verifie_par": one.verified_by,
    }


def value_of(term: Term | None) -> str:
    """The key of a word of a vocabulary."""
    return term.value if term else ""


def values_of(terms: Iterable[Term]) -> Json:
    """The keys of words of a vocabulary."""
    return [one.value for one in terms]


def day_of(day: date | None) -> str:
    """A day as ISO 8601 writes it."""
    return day.isoformat() if day else ""
