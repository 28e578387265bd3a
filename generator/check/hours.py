"""Opening hours: what is obviously not hours, or impossible, is refused; the rest stays text."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from generator.check.examination import Examination
from generator.hours.reading import Fault, Found
from generator.hours.written import DAYS
from generator.model.folding import unaccented
from generator.problems.catalog import values
from generator.problems.problem import Rule
from generator.problems.suggestion import closest
from generator.read.node import Text

DAY = re.compile(
    r"\b(?:lun|mar|mer|jeu|ven|sam|dim|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?"
    r"|dimanches?|semaine|tous les jours|week-?end|jours|mo|tu|we|th|fr|sa|su|ph|sh)\b"
)
WHEN = re.compile(
    r"\d{1,2} ?(?:h|:)|\d{1,2} ?heures?|ferme|\boff\b|closed|rendez-vous|\brdv\b|24/7"
)
RULES: Mapping[Fault, Rule] = MappingProxyType(
    {
        Fault.NO_SUCH_TIME: values.IMPOSSIBLE_TIME,
        Fault.END_BEFORE_START: values.HOURS_END_BEFORE_START,
        Fault.OVERLAP: values.HOURS_OVERLAP,
        Fault.NOT_UNDERSTOOD: values.HOURS_NOT_UNDERSTOOD,
    }
)
_LIKE_A_DAY = 80.0
"""How much a word must look like a day, out of 100, to be taken for a mistyped one."""


def read_opening_hours(exam: Examination, text: Text, key: str) -> str | None:
    """Give the hours as typed; refuse what names no day or time, and what cannot be."""
    reading = exam.context.read_hours(text.value)
    simple = unaccented(text.value)
    told = [_told(found) for found in reading.found]
    is_wrong = any(rule is not values.HOURS_NOT_UNDERSTOOD for rule, _ in told)
    if reading.hours is None and not is_wrong and not (DAY.search(simple) and WHEN.search(simple)):
        exam.note(values.BAD_HOURS, text, key, value=text.value)
        return None
    for (rule, facts), found in zip(told, reading.found, strict=True):
        exam.note(rule, _place(text, found.place), key, **facts)
    return None if is_wrong else text.value


def _told(found: Found) -> tuple[Rule, Mapping[str, str]]:
    if found.word and (meant := closest(found.word, DAYS, cutoff=_LIKE_A_DAY)):
        return values.HOURS_UNKNOWN_DAY, {"value": found.word, "suggestion": meant}
    return RULES[found.fault], {"value": found.quoted}


def _place(text: Text, offset: int) -> Text:
    """Where a sign of the value stands in the file; where the value begins, if that is unknown."""
    if text.margin is None:
        return text
    if not text.margin:
        return text._replace(column=text.column + offset + (0 if text.plain else 1))
    before = text.value[:offset]
    line = text.line + 1 + before.count("\n")
    return text._replace(line=line, column=text.margin + offset - before.rfind("\n"))
