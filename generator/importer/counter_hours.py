"""The hours of a counter as the directory of counters gives them: ranges of days, two slots each.

`plage_ouverture` says `nom_jour_debut`, `nom_jour_fin`, `valeur_heure_debut_1`,
`valeur_heure_fin_1`, the same with `_2`, and `commentaire`, which may change the hours (« sur
rendez-vous »). They are read as anyone's are; what is not understood stays as it was typed.
"""

import re
from collections.abc import Iterable

from generator.hours.reading import read_hours
from generator.hours.written import DAYS, written
from generator.importer.json_fields import Fields
from generator.importer.typography import typographic

_HOUR = re.compile(r"([01]?\d|2[0-4])[:hH]([0-5]\d)(?::[0-5]\d)?")


def counter_hours(ranges: Iterable[Fields]) -> str:
    """Give the hours in plain French; empty when none are said."""
    return plain_hours(" ; ".join(dict.fromkeys(filter(None, map(_clause, ranges)))))


def plain_hours(typed: str) -> str:
    """Give hours in the one way that we write them, if all of them is understood."""
    hours, _ = read_hours(typed)
    return written(hours) if hours is not None and hours.complete else typed


def _clause(fields: Fields) -> str:
    first, last = (fields.text(key).lower() for key in ("nom_jour_debut", "nom_jour_fin"))
    if first not in DAYS:
        return ""
    days = f"{first} au {last}" if last in DAYS and last != first else first
    slots = ", ".join(filter(None, (_slot(fields, number) for number in ("1", "2"))))
    comment = _plain(fields.text("commentaire"))
    said = f"{slots} ({comment})" if slots and comment else slots or comment
    return f"{days} : {said}" if said else ""


def _slot(fields: Fields, number: str) -> str:
    start, end = (fields.text(f"valeur_heure_{bound}_{number}") for bound in ("debut", "fin"))
    if not start or not end or start == end:
        return ""
    return f"{_hour(start)}-{_hour(end)}"


def _hour(typed: str) -> str:
    match = _HOUR.fullmatch(typed)
    return f"{int(match[1])}h{match[2]}" if match else typed


def _plain(comment: str) -> str:
    """Give a comment without what would end it, or the clause it stands in."""
    return typographic(re.sub(r"[()«»;|\"]", " ", comment)).strip(" .")
