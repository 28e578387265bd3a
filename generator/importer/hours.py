"""The hours of a labelled place, from its table: as the source says them, in plain French.

The table has them twice: `horaires_osm` where their text could be written in the syntax of
OpenStreetMap, and `horaires_texte`, `Mo 9:00 - 12:00 / Sur RDV : 14:00 - 17:00 | Tu …`.
"""

from collections import Counter
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from generator.hours.reading import read_hours
from generator.hours.written import DAYS, written
from generator.importer.source import Row

STRICT, FREE = "horaires_osm", "horaires_texte"
COLUMNS = (STRICT, FREE)
_CODES = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


class Understood(Enum):
    """How much of the hours was understood; the values are the words of the JSON report."""

    EXACTLY = "exactement"
    WITH_NOTE = "avec-note"
    NOT = "pas-compris"
    UNSAID = "non-communiques"


class PlaceHours(NamedTuple):
    """Hours as a record says them, empty when the source says none."""

    text: str
    understood: Understood


def place_hours(place: Row) -> PlaceHours:
    """Give the hours of a place; what cannot be understood is kept as it was typed."""
    typed = place[STRICT] or _in_french(place[FREE]).replace("'", "’")
    hours, found = read_hours(typed)
    if hours is None:
        is_said = bool(typed) and bool(found)
        understood = Understood.NOT if is_said else Understood.UNSAID
        return PlaceHours(typed if is_said else "", understood)
    return PlaceHours(
        written(hours), Understood.EXACTLY if hours.complete else Understood.WITH_NOTE
    )


def counted(places: Iterable[Row]) -> Counter[Understood]:
    """Count how much of the hours of all these places was understood."""
    return Counter(place_hours(place).understood for place in places)


def _in_french(text: str) -> str:
    """Say the days in French; what is kept as a note must be French too."""
    return " ; ".join(map(_clause_in_french, text.split("|")))


def _clause_in_french(clause: str) -> str:
    code, _, rest = clause.strip().partition(" ")
    return f"{DAYS[_CODES.index(code)]} : {rest.strip()}" if code in _CODES else clause.strip()
