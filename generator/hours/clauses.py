"""What one clause of typed hours says: days, and the slots or the closing that hold on them."""

from dataclasses import dataclass, field

from generator.hours.when import DAY_KINDS, NotUnderstood, WordReader
from generator.hours.words import Word, folded
from generator.hours.written import BY_APPOINTMENT
from generator.model.hours import (
    ALWAYS,
    MIDNIGHT,
    WEEK,
    Day,
    School,
    Slot,
    Weeks,
    When,
)

MIDDAY = (12 * 60 + 30, 13 * 60)
CLOSED_PARTS = {"m": (0, 12 * 60), "a": (14 * 60, MIDNIGHT), "s": (19 * 60, MIDNIGHT)}
"""When a place that closes at midday, in the morning, the afternoon or the evening is closed."""

_NOTHING = ("filler", "part", "colon", "and", "closed_part")


@dataclass(slots=True)
class Said:
    """What is said of some days; `place` is where it begins in the text.

    Without `days` it is about public holidays alone.
    """

    place: int
    days: set[int] = field(default_factory=set)
    when: When = ALWAYS
    public: bool = False
    closed: bool = False
    slots: list[Slot] = field(default_factory=list)
    note: str = ""

    @property
    def day(self) -> Day:
        """What holds on each of its days."""
        return Day(tuple(self.slots), self.note)


class EndBeforeStart(Exception):
    """A slot that ends before it begins; `start` and `end` are its words."""

    def __init__(self, start: Word, end: Word) -> None:
        super().__init__()
        self.start, self.end = start, end


@dataclass(slots=True)
class ClauseReader(WordReader):
    """Reads the words of a clause from left to right; `said` fills as it goes.

    `before` is what was said last: a clause that names no day goes on about the same ones. A
    condition before the hours holds until another does; after them it holds for the last slot,
    or, behind a comma, for all.
    """

    before: Said | None = None
    said: list[Said] = field(default_factory=list)
    current: Said = field(default_factory=lambda: Said(0))

    def read(self) -> None:
        """Read it all; raises `NotUnderstood` or `EndBeforeStart`."""
        while self.at < len(self.words):
            start = self.at
            found = self.current = Said(self.words[self.at].start)
            exceptions: list[Said] = []
            self._read_when(found, exceptions)
            condition_or_hours = self.at
            self._read_hours(found, exceptions)
            if self.at == start:
                raise NotUnderstood(self.words[self.at])
            self._settle(found, has_words=self.at > condition_or_hours)
            if found.slots or found.closed:
                self.said.append(found)
            self.said += exceptions

    def _settle(self, found: Said, *, has_words: bool) -> None:
        """Give days to what names none, or refuse it."""
        if not (found.slots or found.closed):
            if found.days or found.public or found.when != ALWAYS or has_words:
                raise NotUnderstood
            return
        if found.days or found.public:
            return
        if found.closed and found.when != ALWAYS:
            found.days = set(WEEK)
        elif found.slots and (last := self._last()):
            found.days = set(last.days)
        else:
            raise NotUnderstood

    def _last(self) -> "Said | None":
        known = [one for one in self.said if one.slots]
        return known[-1] if known else self.before

    def _read_when(self, found: Said, exceptions: list[Said]) -> None:
        while word := self.peek():
            if word.kind in DAY_KINDS or (word.kind == "rank" and not self.is_season()):
                days, ranks = self.days()
                found.days |= days
                if ranks:
                    found.when = found.when._replace(ranks=ranks)
            elif self.is_season():
                found.when = found.when._replace(season=self.season())
            elif word.kind == "public":
                found.public = True
                self.at += 1
            elif word.kind == "off":
                found.closed = True
                self.at += 1
            elif word.kind == "holidays":
                found.when = found.when._replace(school=School.HOLIDAYS)
                self.at += 1
            elif not self._qualified(found, exceptions, word):
                if word.kind not in _NOTHING:
                    return
                self._pass(found, word)

    def _qualified(self, found: Said, exceptions: list[Said], word: Word) -> bool:
        """Read what may stand before the hours or after them."""
        if word.kind == "term":
            found.when = found.when._replace(school=School.TERM)
        elif word.kind == "parity":
            found.when = found.when._replace(weeks=Weeks(word.value))
        elif word.kind == "no_public":
            exceptions.append(Said(word.start, public=True, closed=True))
        elif word.kind == "except":
            self.at += 1
            self._exception(found, exceptions, word)
            return True
        else:
            return False
        self.at += 1
        return True

    def _exception(self, found: Said, exceptions: list[Said], word: Word) -> None:
        while self.kind() == "filler":
            self.at += 1
        if self.is_season():
            when = found.when._replace(season=self.season())
            exceptions.append(Said(word.start, found.days or set(WEEK), when, closed=True))
            return
        days, ranks = self.days()
        if ranks:
            when = found.when._replace(ranks=ranks)
            exceptions.append(Said(word.start, days or found.days, when, closed=True))
        elif days and days < found.days:
            found.days -= days
        else:
            raise NotUnderstood(word)

    def _read_hours(self, found: Said, exceptions: list[Said]) -> None:
        condition = ""
        while word := self.peek():
            if word.kind in ("time", "number") and not self.is_season():
                found.slots.append(self._slot(word, condition))
            elif word.kind == "condition":
                condition = self._condition(found, word, condition)
            elif word.kind == "free":
                condition = ""
                self.at += 1
            elif word.kind == "quote":
                found.note = " ".join(filter(None, (found.note, _unquoted(word.text))))
                self.at += 1
            elif word.kind in _NOTHING:
                self._pass(found, word)
            elif word.kind == "holidays" and found.slots and not self._hours_ahead():
                found.when = found.when._replace(school=School.HOLIDAYS)
                self.at += 1
            elif word.kind in ("off", "holidays", "public", "rank", "month", "number", *DAY_KINDS):
                if not (found.slots or found.closed):
                    raise NotUnderstood(word)
                return
            elif not self._qualified(found, exceptions, word):
                raise NotUnderstood(word)

    def _pass(self, found: Said, word: Word) -> None:
        """Pass what adds nothing, unless it contradicts the hours or closes half a day."""
        if word.kind == "part" and found.closed:
            raise NotUnderstood(word)
        if word.kind == "closed_part":
            slots = found.slots or (last.slots if (last := self._last()) else ())
            part = folded(word.text).split()[-1].removeprefix("l'").removeprefix("l’")
            start, end = CLOSED_PARTS[part[0]] if part != "midi" else MIDDAY
            if not slots or any(slot.start < end and start < slot.end for slot in slots):
                raise NotUnderstood(word)
        self.at += 1

    def _slot(self, start: Word, condition: str) -> Slot:
        end = self.peek(2)
        is_slot = self.kind(1) == "range" and end and end.kind in ("time", "number")
        if not is_slot or end is None or self.kind(3) == "range":
            raise NotUnderstood(start)
        if "number" in (start.kind, end.kind) and start.kind == end.kind:
            raise NotUnderstood(start)
        first, last = (
            word.value * 60 if word.kind == "number" else word.value for word in (start, end)
        )
        if last <= first or last > MIDNIGHT:
            raise EndBeforeStart(start, end)
        self.at += 3
        return Slot(first, last, condition)

    def _condition(self, found: Said, word: Word, before: str) -> str:
        """Read a condition; give the one that holds for the slots that follow."""
        said = condition_text(word.text)
        previous = self.words[self.at - 1] if self.at else None
        self.at += 1
        if self.kind() in ("colon", "time", "number"):
            return said
        if not found.slots:
            found.slots.append(Slot(0, MIDNIGHT, said))
        elif previous is not None and _joins(previous):
            raise NotUnderstood(previous)
        elif previous is not None and previous.kind == "and":
            found.slots[:] = [slot._replace(condition=said) for slot in found.slots]
        else:
            found.slots[-1] = found.slots[-1]._replace(condition=said)
        return before

    def _hours_ahead(self) -> bool:
        return any(word.kind in ("time", "off") for word in self.words[self.at :])


def _joins(word: Word) -> bool:
    """Whether what follows is about other hours than those before, which are not said."""
    return word.kind == "part" or (word.kind == "and" and word.text.strip() != ",")


def condition_text(typed: str) -> str:
    """Give a condition in plain words: « uniquement sur RDV » is « sur rendez-vous »."""
    _, more, rest = typed.partition(" ou ")
    return f"{BY_APPOINTMENT}{more}{rest.strip()}"


def _unquoted(text: str) -> str:
    return text.strip('"«»()\u00a0\u202f ')
