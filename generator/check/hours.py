"""Opening hours: a tolerant look. What is obviously not hours is refused, the rest stays text."""

import re

from generator.check.examination import Examination
from generator.model.folding import unaccented
from generator.problems.catalog import values
from generator.read.node import Text

_DAY = re.compile(
    r"\b(?:lun|mar|mer|jeu|ven|sam|dim|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?"
    r"|dimanches?|semaine|tous les jours|week-?end|jours|mo|tu|we|th|fr|sa|su|ph|sh)\b"
)
_WHEN = re.compile(
    r"\d{1,2} ?(?:h|:)|\d{1,2} ?heures?|ferme|\boff\b|closed|rendez-vous|\brdv\b|24/7"
)
_TIME = re.compile(r"(?<![\d+])(\d{1,2}) ?(?:h|:) ?(\d{2})?(?!\d)")


def read_opening_hours(exam: Examination, text: Text, key: str) -> str | None:
    """Give the hours as typed; refuse what names no day or time, and times that do not exist."""
    simple = unaccented(text.value)
    if not (simple == "24/7" or (_DAY.search(simple) and _WHEN.search(simple))):
        exam.note(values.BAD_HOURS, text, key, value=text.value)
        return None
    for match in _TIME.finditer(simple):
        hour, minute = int(match[1]), int(match[2] or 0)
        if hour > 26 or minute > 59 or (hour > 24 and "h" in match[0]):
            exam.note(values.IMPOSSIBLE_TIME, text, key, value=match[0])
            return None
    return text.value
