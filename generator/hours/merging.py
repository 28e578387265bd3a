"""Puts together what clauses say: one week for each kind of days, without contradiction."""

from collections.abc import Iterable

from generator.hours.clauses import Said
from generator.hours.written import clock
from generator.model.hours import ALWAYS, CLOSED, WEEK, Day, Slot, Week, When


class Overlap(Exception):
    """Two slots of one day that overlap; `place` is where the second is said."""

    def __init__(self, first: Slot, second: Slot, place: int) -> None:
        super().__init__()
        self.quoted = f"{_told(first)}, {_told(second)}"
        self.place = place


def weeks_of(said: Iterable[Said]) -> tuple[tuple[Week, ...], Day | None]:
    """Give the weeks, the ordinary one first, and the public holidays; raises `Overlap`.

    Slots of one day add up; a closing takes them away.
    """
    weeks: dict[When, list[Day | None]] = {}
    public: Day | None = None
    for one in said:
        if one.public:
            public = _joined(None if one.closed else public, one)
        if not one.days:
            continue
        days = weeks.setdefault(one.when, [None] * len(WEEK))
        for number in sorted(one.days):
            days[number] = _joined(None if one.closed else days[number], one)
    ordered = sorted(weeks.items(), key=lambda week: week[0] != ALWAYS)
    return tuple(Week(when, tuple(days)) for when, days in ordered), public


def _joined(before: Day | None, said: Said) -> Day:
    if said.closed:
        return CLOSED._replace(note=said.note)
    slots = list(before.slots if before else ())
    for slot in said.slots:
        for other in slots:
            if slot.start < other.end and other.start < slot.end:
                raise Overlap(other, slot, said.place)
        slots.append(slot)
    note = " ".join(filter(None, (before.note if before else "", said.note)))
    return Day(tuple(sorted(slots)), note)


def _told(slot: Slot) -> str:
    return f"{clock(slot.start)}-{clock(slot.end)}"
