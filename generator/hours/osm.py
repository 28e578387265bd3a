"""The `opening_hours` syntax of OpenStreetMap: what we write of it, and what we read.

https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification; of it, sunsets, years, easter
and fallback rules are neither written nor read.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.hours.when import END_OF_MONTH
from generator.hours.written import BY_APPOINTMENT, Group, grouped, runs
from generator.model.hours import (
    ALWAYS,
    LAST,
    MIDNIGHT,
    WEEK,
    Day,
    Hours,
    School,
    Season,
    Slot,
    Week,
    Weeks,
    When,
)

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTHS = (*("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),)
MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WEEKS = {Weeks.ODD: "week 01-53/2", Weeks.EVEN: "week 02-52/2"}

_NAME = "|".join(DAYS)
_MONTH = "|".join(MONTHS)
_RANKS = re.compile(r"\[(-?\d(?:,-?\d)*)\]")
_TIME = r"\d{1,2}:\d\d"
RULE = re.compile(
    rf"(?:(?P<month>{_MONTH})(?: ?(?P<day>\d\d?))?"
    rf"(?:-(?:(?P<last_month>{_MONTH}) ?)?(?P<last_day>\d\d?)?)? ?)?"
    r"(?P<weeks>week ?0?[12]-5[23]/2 ?)?"
    rf"(?P<days>(?:PH|SH|(?:{_NAME})(?:-(?:{_NAME})|\[[-\d,]+\])?)"
    rf"(?:(?:, ?| )(?:PH|SH|(?:{_NAME})(?:-(?:{_NAME})|\[[-\d,]+\])?))*)?"
    rf" ?(?P<times>24/7|{_TIME}-{_TIME}(?:, ?{_TIME}-{_TIME})*)?"
    r" ?(?P<state>open|off|closed|unknown)?"
    r' ?(?:"(?P<comment>[^"]*)")?'
    r" *(?P<end>[;,]|$) *",
    re.ASCII,
)
APPOINTMENT = re.compile(r"rendez-vous|\brdv\b|appointment", re.IGNORECASE)


# Writing -------------------------------------------------------------------------------------


def osm_text(hours: Hours, school: School) -> str:
    """Write hours as they are while pupils are at school, or on holiday.

    Notes that stand alone are left out.
    """
    rules = [
        rule
        for week in hours.weeks
        if week.when.school in (None, school)
        for group in grouped(week)
        for rule in _rules(_selector(week.when, group), group.day)
    ]
    if hours.public_holidays is not None:
        rules += _rules("PH", hours.public_holidays)
    return "".join(rules).removeprefix("; ")


def _selector(when: When, group: Group) -> str:
    parts = [_season(when.season), _WEEKS[when.weeks] if when.weeks else ""]
    ranks = f"[{','.join(map(str, when.ranks))}]" if when.ranks else ""
    spans = [(day,) for day in group.days] if ranks else runs(group.days)
    parts.append(
        ",".join(
            f"{DAYS[run[0]]}-{DAYS[run[-1]]}" if len(run) > 1 else f"{DAYS[run[0]]}{ranks}"
            for run in spans
        )
    )
    return " ".join(filter(None, parts))


def _season(season: Season | None) -> str:
    if season is None:
        return ""
    (month, day), (last_month, last_day) = season
    first, last = MONTHS[month - 1], MONTHS[last_month - 1]
    if (day, last_day) == (1, END_OF_MONTH):
        return first if month == last_month else f"{first}-{last}"
    if season.first == season.last:
        return f"{first} {day:02}"
    return f"{first} {day:02}-{last} {min(last_day, MONTH_LENGTHS[last_month - 1]):02}"


def _rules(selector: str, day: Day) -> Iterator[str]:
    """Give the rules of a day, each with what parts it from the one before."""
    note = f' "{_comment(day.note)}"' if day.note else ""
    if not day.slots:
        yield f"; {selector} off{note}"
        return
    separator = "; "
    for condition in dict.fromkeys(slot.condition for slot in day.slots):
        slots = [slot for slot in day.slots if slot.condition == condition]
        is_bare = condition and slots[0].is_whole_day
        times = "" if is_bare else " " + ",".join(map(_times, slots))
        state = f' unknown "{_comment(condition)}"' if condition else note
        yield f"{separator}{selector}{times}{state}"
        separator = ", "


def _times(slot: Slot) -> str:
    return "-".join(f"{minutes // 60:02}:{minutes % 60:02}" for minutes in slot[:2])


def _comment(text: str) -> str:
    return text.replace('"', "'")


# Reading -------------------------------------------------------------------------------------


def read_osm(text: str) -> Hours | None:
    """Read hours that are written in this syntax alone; None for all others.

    A rule behind a semicolon replaces what was said of its days, one behind a comma adds to it.
    `PH` counts wherever it stands. None too for times that no clock shows, and for slots that
    overlap or end before they begin: the other reader knows how to say so.
    """
    weeks: dict[When, list[Day | None]] = {}
    public: Day | None = None
    at, adds = 0, False
    text = text.strip()
    while at < len(text):
        match = RULE.match(text, at)
        day = _day(match) if match and match.end() > at else None
        if match is None or day is None:
            return None
        numbers, ranks, is_public, school = _days(match["days"])
        when = When(ranks, _parity(match["weeks"]), _read_season(match), school)
        if is_public:
            public = _sum(public, day) if adds else day
        if numbers:
            if when == ALWAYS and len(weeks) > (ALWAYS in weeks):
                return None
            days = weeks.setdefault(when, [None] * len(WEEK))
            for number in numbers:
                days[number] = _sum(days[number], day) if adds else day
        at, adds = match.end(), match["end"] == ","
    said = [day for days in weeks.values() for day in days] + [public]
    if not weeks or any(day and _overlap(day.slots) for day in said):
        return None
    return Hours(tuple(Week(when, tuple(days)) for when, days in weeks.items()), public)


def _day(match: re.Match[str]) -> Day | None:
    times, state, comment = match["times"], match["state"], match["comment"] or ""
    if not (times or state or comment):
        return None
    if state in ("off", "closed"):
        return None if times else Day((), comment)
    is_condition = state == "unknown" or (comment and APPOINTMENT.search(comment))
    if state == "unknown" and not comment:
        return None
    if not times and not is_condition and state != "open":
        return None
    condition = (BY_APPOINTMENT if comment == "by appointment" else comment) if is_condition else ""
    slots = [Slot(0, MIDNIGHT, condition)]
    if times and times != "24/7":
        found = re.findall(r"(\d+):(\d\d)-(\d+):(\d\d)", times)
        numbers = [tuple(map(int, four)) for four in found]
        slots = [Slot(a * 60 + b, c * 60 + d, condition) for a, b, c, d in numbers]
        if any(b > 59 or d > 59 for _, b, _, d in numbers):
            return None
        if any(slot.start >= slot.end or slot.end > MIDNIGHT for slot in slots):
            return None
    return Day(tuple(sorted(slots)), "" if is_condition else comment)


def _days(typed: str | None) -> tuple[set[int], tuple[int, ...], bool, School | None]:
    """Give the weekdays, their ranks, whether public holidays are meant, and school holidays."""
    if typed is None:
        return set(WEEK), (), False, None
    numbers: set[int] = set()
    ranks: set[int] = set()
    names = re.split(r", ?(?![-\d])| ", typed)
    for name in names:
        if name in ("PH", "SH"):
            continue
        if bracket := _RANKS.search(name):
            ranks |= {LAST if int(rank) < 0 else int(rank) for rank in bracket[1].split(",")}
        first, _, last = name.partition("[")[0].partition("-")
        begin = DAYS.index(first)
        end = DAYS.index(last) if last else begin
        numbers |= {(begin + step) % 7 for step in range((end - begin) % 7 + 1)}
    school = School.HOLIDAYS if "SH" in names else None
    if school and not numbers:
        numbers = set(WEEK)
    return numbers, tuple(sorted(ranks)), "PH" in names, school


def _parity(typed: str | None) -> Weeks | None:
    return None if typed is None else Weeks(int(re.findall(r"\d+", typed)[0]) % 2)


def _read_season(match: re.Match[str]) -> Season | None:
    if match["month"] is None:
        return None
    month = MONTHS.index(match["month"]) + 1
    last_month = MONTHS.index(match["last_month"]) + 1 if match["last_month"] else month
    day, last_day = match["day"], match["last_day"]
    if day and not (last_day or match["last_month"]):
        return Season((month, int(day)), (month, int(day)))
    return Season((month, int(day or 1)), (last_month, int(last_day or END_OF_MONTH)))


def _sum(before: Day | None, more: Day) -> Day:
    slots = (*(before.slots if before else ()), *more.slots)
    note = " ".join(filter(None, (before.note if before else "", more.note)))
    return Day(tuple(sorted(slots)), note)


def _overlap(slots: Sequence[Slot]) -> bool:
    return any(one.end > other.start for one, other in pairwise(slots))
