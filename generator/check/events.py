"""What an event cannot do without: a place, hours in their order, days that come back."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import cast

from generator.check.coherence import note_everyone_and_others
from generator.check.examination import Examination
from generator.check.filled import Filled
from generator.model.event import FORUM, PERMANENCE
from generator.model.record import Record, Value
from generator.model.schedule import LONGEST_REPETITION, Recurrence, Rhythm, Schedule
from generator.problems.catalog import events as rules
from generator.problems.problem import Problem, Span
from generator.schema.events import EVENT, RECURRENCE

_PLACES = frozenset({"host", "commune_code", "remote"})


def check_event(exam: Examination, event: Filled) -> None:
    """Publics, hours, days and place of an event."""
    note_everyone_and_others(exam, event)
    _check_hours(exam, event)
    _check_recurrence(exam, event)
    if not _PLACES & event.entries.keys():
        exam.note(rules.NOWHERE, event.node, event.key("commune_code"))
    if event.values.get("kind") == PERMANENCE and "receiving" not in event.entries:
        exam.note(rules.NOBODY_RECEIVES, event.at("kind"), event.key("receiving"))


def forum_problems(records: Iterable[Record]) -> Iterator[Problem]:
    """Tell each forum whose page has the address of an earlier one."""
    key = next(field.key for field in EVENT.fields if field.attribute == "kind")
    first = dict[str, Record]()
    for record in records:
        if record.values.get("kind") != FORUM:
            continue
        slug = record.id.rpartition("/")[2]
        other = first.setdefault(slug, record)
        if other is not record:
            span = record.places.get("kind", Span(record.path))
            yield Problem(rules.SAME_FORUM_ADDRESS, span, key, {"value": slug, "file": other.path})


def _check_hours(exam: Examination, event: Filled) -> None:
    start, end = event.values.get("start"), event.values.get("end")
    if not isinstance(end, str):
        return
    if "start" not in event.entries:
        exam.note(rules.END_WITHOUT_START, event.at("end"), event.key("end"), end=end)
    elif isinstance(start, str) and end <= start:
        exam.note(rules.ENDS_BEFORE_START, event.at("end"), event.key("end"), start=start, end=end)


def _check_recurrence(exam: Examination, event: Filled) -> None:
    days = cast("tuple[date, ...]", event.values.get("days", ()))
    found = event.values.get("recurrence")
    if not isinstance(found, Mapping) or not days:
        return
    if len(days) > 1:
        facts = {"count": str(len(days))}
        exam.note(rules.SEVERAL_FIRST_DAYS, event.at("days"), event.key("days"), **facts)
        return
    recurrence = _recurrence(found)
    if recurrence is None:
        return
    if not days[0] < recurrence.until <= days[0] + LONGEST_REPETITION:
        facts = {"start": str(days[0]), "end": str(recurrence.until)}
        key = event.key("recurrence")
        exam.note(rules.BAD_LAST_DAY, event.key_at("recurrence"), key, **facts)
        return
    repeated = frozenset(Schedule(days, recurrence=recurrence).repeated())
    for day in recurrence.without:
        if day not in repeated:
            place = event.key_at("recurrence")
            exam.note(rules.NOT_A_SESSION, place, _key_of("without"), value=str(day))


def _recurrence(values: Mapping[str, Value]) -> Recurrence | None:
    """The recurrence that a group says, None when it lacks something."""
    rhythm, until = values.get("every"), values.get("until")
    if not isinstance(until, date) or rhythm not in {one.value for one in Rhythm}:
        return None
    return Recurrence(Rhythm(rhythm), until, cast("tuple[date, ...]", values.get("without", ())))


def _key_of(attribute: str) -> str:
    return next(field.key for field in RECURRENCE.fields if field.attribute == attribute)
