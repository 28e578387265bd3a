"""The keys of a group: the unknown ones, with what was meant, and the missing ones."""

import unicodedata
from functools import cache

from generator.check.examination import Examination
from generator.model.folding import fold
from generator.problems.catalog import keys as rules
from generator.problems.suggestion import closest
from generator.read.node import Node, Text
from generator.schema.field import Field, Table
from generator.schema.tables import TABLES

VERY_CLOSE = 84.0
LOOKS_ALIKE = 50.0


def note_unknown_key(exam: Examination, key: Text, table: Table) -> None:
    """Note a key that the table does not have: misspelt, misplaced, or unheard of."""
    typed = key.value
    words = _words_of(table.name)
    if letter := _foreign_letter(typed):
        nearest = _nearest(typed, words, LOOKS_ALIKE)
        rule = rules.LOOK_ALIKE_KEY_MEANT if nearest else rules.LOOK_ALIKE_KEY
        facts = {"letter": letter, "code": f"U+{ord(letter):04X}", "suggestion": nearest or ""}
        exam.note(rule, key, typed, **facts)
        return
    meant = words.get(fold(typed)) or _nearest(typed, words, VERY_CLOSE)
    home = None if meant else _home_of(fold(typed), table)
    if meant is None and home is None:
        meant = _nearest(typed, words)
    facts = {"table": table.article}
    if meant:
        exam.note(rules.UNKNOWN_KEY_MEANT, key, typed, **facts, suggestion=meant)
    elif home:
        exam.note(rules.KEY_ELSEWHERE, key, typed, **facts, home=home.article)
    else:
        exam.note(rules.UNKNOWN_KEY, key, typed, **facts)


def note_missing_key(exam: Examination, field: Field, table: Table, place: Node) -> None:
    """Note a required field that the group does not have."""
    facts = {"table": table.article, "example": field.example}
    exam.note(rules.MISSING_KEY, place, field.key, **facts)


def _foreign_letter(typed: str) -> str | None:
    """The first letter that is not of our alphabet, though it may look so; None without any."""
    if typed.isascii():
        return None
    letters = (sign for sign in typed if sign.isalpha())
    return next((one for one in letters if not unicodedata.name(one, "").startswith("LATIN")), None)


def _nearest(typed: str, words: dict[str, str], cutoff: float | None = None) -> str | None:
    word = fold(typed)
    found = closest(word, words, cutoff=cutoff) if cutoff else closest(word, words)
    return words[found] if found else None


@cache
def _words_of(table: str) -> dict[str, str]:
    """Folded words, to the key that each one means: the keys first, then usual mistakes."""
    fields = TABLES[table].fields
    words = {fold(mistake): field.key for field in fields for mistake in field.mistakes}
    return words | {fold(field.key): field.key for field in fields}


def _home_of(folded: str, table: Table) -> Table | None:
    """The first other table that has this very key."""
    for other in _neighbours(table):
        if any(fold(field.key) == folded for field in other.fields):
            return other
    return None


def _neighbours(table: Table) -> tuple[Table, ...]:
    """The other tables, those that editors mix up with this one first."""
    order = ("service", "structures", "services", "reseaux", "suite")
    first = [TABLES[name] for name in order if name != table.name]
    return (*first, *(other for other in TABLES.values() if other not in (*first, table)))
