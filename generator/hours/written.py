"""Writes hours as an editor would, in plain French that `reading` reads back as the same."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.model.hours import LAST, Day, Hours, School, Season, Slot, Week, Weeks, When

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre"),
    *("octobre", "novembre", "décembre"),
)
_RANKS = {
    1: "premier",
    2: "deuxième",
    3: "troisième",
    4: "quatrième",
    5: "cinquième",
    LAST: "dernier",
}
BY_APPOINTMENT = "sur rendez-vous"
_CLOSED = "fermé"
_EVERY_DAY = "tous les jours"
_FREE = "sans rendez-vous"
_PARITY = {Weeks.ODD: "semaines impaires", Weeks.EVEN: "semaines paires"}
_SCHOOL = {
    School.TERM: "hors vacances scolaires",
    School.HOLIDAYS: "pendant les vacances scolaires",
}
_END_OF_MONTH = 31


class Group(NamedTuple):
    """Days of a week on which the same holds."""

    days: tuple[int, ...]
    day: Day


def grouped(week: Week) -> Iterator[Group]:
    """Give the days of a week of which something is said, those alike together."""
    groups: dict[Day, list[int]] = {}
    for number, day in week.said:
        groups.setdefault(day, []).append(number)
    return (Group(tuple(numbers), day) for day, numbers in groups.items())


def runs(days: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Cut days into those that follow one another, three at least, and single ones."""
    run: list[int] = []
    for day in (*days, None):
        if run and day != run[-1] + 1:
            yield from (tuple(run),) if len(run) > 2 else ((one,) for one in run)
            run.clear()
        if day is not None:
            run.append(day)


def written(hours: Hours) -> str:
    """Write hours on one line, clauses apart by ` ; `.

    What was not understood stands as it was typed, so that it is not understood again.
    """
    clauses = [
        _clause(week.when, group, hours.complete) for week in hours.weeks for group in grouped(week)
    ]
    if hours.public_holidays is not None:
        clauses.append(f"jours fériés : {_day(hours.public_holidays, hours.complete)}")
    clauses += [f"« {note} »" if hours.complete else note for note in hours.notes]
    return " ; ".join(clauses)


def clock(minutes: int) -> str:
    """Write a time of the day: `9h`, `13h30`."""
    hour, minute = divmod(minutes, 60)
    return f"{hour}h{minute:02}" if minute else f"{hour}h"


def _clause(when: When, group: Group, quoted: bool) -> str:
    parts = [_days(group.days, when), *filter(None, (_season(when.season), _weeks(when)))]
    return f"{', '.join(parts)} : {_day(group.day, quoted)}"


def _days(days: Sequence[int], when: When) -> str:
    names = [
        f"{DAYS[run[0]]} au {DAYS[run[-1]]}" if len(run) > 1 else DAYS[run[0]] for run in runs(days)
    ]
    told = _EVERY_DAY if len(days) == len(DAYS) else _listed(names)
    return (
        f"{_listed([_RANKS[rank] for rank in when.ranks])} {told} du mois" if when.ranks else told
    )


def _listed(names: Sequence[str]) -> str:
    return " et ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _season(season: Season | None) -> str:
    if season is None:
        return ""
    (month, day), (last_month, last_day) = season
    if (day, last_day) == (1, _END_OF_MONTH):
        if month == last_month:
            return f"en {MONTHS[month - 1]}"
        return f"de {MONTHS[month - 1]} à {MONTHS[last_month - 1]}"
    if season.first == season.last:
        return _date(month, day)
    return f"du {_date(month, day)} au {_date(last_month, last_day)}"


def _date(month: int, day: int) -> str:
    return f"{'1er' if day == 1 else day} {MONTHS[month - 1]}"


def _weeks(when: When) -> str:
    said = (_PARITY[when.weeks] if when.weeks else "", _SCHOOL[when.school] if when.school else "")
    return ", ".join(filter(None, said))


def _day(day: Day, quoted: bool) -> str:
    conditions = {slot.condition for slot in day.slots}
    is_alike = conditions == {BY_APPOINTMENT} and not any(slot.is_whole_day for slot in day.slots)
    after = BY_APPOINTMENT if is_alike else ""
    told = ", ".join(filter(None, (*_slots(day.slots, after), after))) or _CLOSED
    if not day.note:
        return told
    return f"{told} « {day.note} »" if quoted else f"{told}, {day.note}"


def _slots(slots: Sequence[Slot], condition: str) -> Iterator[str]:
    """The times of a day, behind their condition when it is not the one that holds already."""
    for slot in slots:
        if slot.is_whole_day and slot.condition:
            yield slot.condition
            continue
        told = f"{clock(slot.start)}-{clock(slot.end)}"
        if slot.condition != condition:
            told = f"{slot.condition or _FREE} : {told}"
            condition = slot.condition
        yield told
