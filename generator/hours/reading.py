"""Reads typed hours, in the syntax of OpenStreetMap or in plain French; never fails."""

import re
from dataclasses import replace
from enum import Enum
from typing import NamedTuple

from generator.hours.clauses import (
    ClauseReader,
    EndBeforeStart,
    Said,
    condition_text,
)
from generator.hours.merging import Overlap, weeks_of
from generator.hours.osm import read_osm
from generator.hours.when import NotUnderstood
from generator.hours.words import Word, words
from generator.model.hours import Hours

CLAUSE = re.compile(r'(?:"[^"\n]*"|\([^()\n]*\)|[^;|\n"(]|["(])+')
_BLANKS = " \t"
_JOINTS = " \t.,:-/"
_STRANGE = ("word", "unknown")


class Fault(Enum):
    """What may be wrong with typed hours."""

    NO_SUCH_TIME = "no such time"
    END_BEFORE_START = "end before start"
    OVERLAP = "overlap"
    NOT_UNDERSTOOD = "not understood"


class Found(NamedTuple):
    """A fault, the words it is about, and where they begin in the text.

    `word` is the one that made no sense, if any.
    """

    fault: Fault
    quoted: str
    place: int
    word: str = ""


class Reading(NamedTuple):
    """What could be read, None when nothing could, and what is wrong."""

    hours: Hours | None
    found: tuple[Found, ...] = ()


def read_hours(text: str) -> Reading:
    """Read hours; what cannot be read is kept as a note, and told."""
    strict = read_osm(text)
    if strict is not None:
        return Reading(strict)
    reader = _Reader(text)
    for match in CLAUSE.finditer(text):
        reader.read(match.start(), match.end())
    return reader.reading()


class _Reader:
    """What was read of the clauses so far."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._said: list[Said] = []
        self._notes: list[str] = []
        self._found: list[Found] = []
        self._condition = ""
        self._complete = True

    def read(self, start: int, end: int) -> None:
        """Read one clause of the text."""
        cut = list(words(self._text[start:end], start))
        if impossible := next((word for word in cut if word.kind == "no_time"), None):
            self._found.append(Found(Fault.NO_SUCH_TIME, impossible.text, impossible.start))
        elif any(word.kind == "unsaid" for word in cut):
            self._complete = False
        elif cut and all(word.kind in ("quote", "filler", "colon") for word in cut):
            self._notes += [word.text.strip('"«»() ') for word in cut if word.kind == "quote"]
        elif [word.kind for word in cut if word.kind not in ("filler", "part")] == ["condition"]:
            self._condition = condition_text(cut[0].text)
        elif cut and any(word.kind != "and" for word in cut):
            self._read_clause(cut, end)

    def _read_clause(self, cut: list[Word], end: int) -> None:
        clause = ClauseReader(cut, before=self._said[-1] if self._said else None)
        try:
            clause.read()
        except EndBeforeStart as fault:
            quoted = self._text[fault.start.start : fault.end.start + len(fault.end.text)]
            self._found.append(Found(Fault.END_BEFORE_START, quoted, fault.start.start))
        except NotUnderstood as fault:
            self._keep(clause, fault.word, cut, end)
        self._said += clause.said

    def _keep(self, clause: ClauseReader, word: Word | None, cut: list[Word], end: int) -> None:
        """Keep what was understood of a clause, and the rest as a note."""
        current = clause.current
        place = current.place if word is None else word.start
        if word is not None and current.days and current.slots:
            place = _joined_from(cut, cut.index(word)).start
            rest = self._text[place:end].lstrip(_JOINTS).rstrip(_BLANKS)
            current.note = " ".join(filter(None, (current.note, rest)))
            clause.said.append(current)
        else:
            place = current.place
            rest = self._text[place:end].lstrip(_JOINTS).rstrip(_BLANKS)
            self._notes.append(rest)
        strange = next((one for one in cut if one.kind in _STRANGE and one.start >= place), None)
        self._complete = False
        self._found.append(
            Found(Fault.NOT_UNDERSTOOD, rest, place, strange.text if strange else "")
        )

    def reading(self) -> Reading:
        """Give what all the clauses say together."""
        found = self._found
        if self._condition:
            self._settle_condition()
        try:
            weeks, public = weeks_of(self._said)
        except Overlap as fault:
            found = [*found, Found(Fault.OVERLAP, fault.quoted, fault.place)]
            weeks, public = (), None
        if not weeks and not (self._notes and self._condition):
            return Reading(None, tuple(found))
        hours = Hours(weeks, public, tuple(self._notes), self._complete)
        return Reading(hours if any(hours.slots) else replace(hours, complete=False), tuple(found))

    def _settle_condition(self) -> None:
        """A condition that stands alone holds for every slot; without any, it is all we know."""
        slots = [slot for said in self._said for slot in said.slots]
        if not slots:
            self._notes.append(self._condition)
            self._complete = False
        for said in self._said:
            said.slots = [
                slot if slot.condition else slot._replace(condition=self._condition)
                for slot in said.slots
            ]


def _joined_from(cut: list[Word], at: int) -> Word:
    """Go back to the word that joins what was not understood to what stands before it."""
    while at and (cut[at - 1].kind in ("filler", "part") or cut[at - 1].text.strip() == "et"):
        at -= 1
    return cut[at]
