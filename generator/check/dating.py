"""Dates that cannot be, and what should be dated but is not."""

from datetime import date

from generator.check.examination import Examination
from generator.check.filled import Filled
from generator.problems.catalog import coherence as rules
from generator.problems.catalog import quality
from generator.problems.catalog.values import FUTURE_DATE

MONTHS_BEFORE_STALE = 12


def check_dates(exam: Examination, record: Filled) -> None:
    """When a record was changed and verified, and how old its source is."""
    _note_future(exam, record, "updated_on")
    _note_future(exam, record, "verified_on")
    _note_undated(exam, record, "verified_by", "verified_on")
    _check_freshness(exam, record)
    for present, absent in (
        *(("source", "vintage"), ("vintage", "source")),
        *(("hours_source", "hours_vintage"), ("hours_vintage", "hours_source")),
    ):
        if present in record.entries and absent not in record.entries:
            key = record.key(present)
            facts = {"present": key, "absent": record.key(absent)}
            exam.note(rules.SOURCE_WITHOUT_VINTAGE, record.key_at(present), key, **facts)


def check_network_dates(exam: Examination, network: Filled) -> None:
    """When a network reviewed its record."""
    _note_future(exam, network, "reviewed_on")
    _note_undated(exam, network, "reviewed_by", "reviewed_on")
    if "reviewed_on" not in network.entries:
        today = str(exam.context.today)
        exam.note(quality.NOT_REVIEWED, network.node, network.key("reviewed_on"), today=today)


def _check_freshness(exam: Examination, structure: Filled) -> None:
    verified, updated = structure.values.get("verified_on"), structure.values.get("updated_on")
    key = structure.key("verified_on")
    if not isinstance(verified, date):
        if "verified_on" not in structure.entries:
            exam.note(quality.NEVER_VERIFIED, structure.node, key, today=str(exam.context.today))
        return
    if _months(verified, exam.context.today) >= MONTHS_BEFORE_STALE:
        place = structure.at("verified_on")
        exam.note(quality.VERIFIED_LONG_AGO, place, key, verified=str(verified))
    if isinstance(updated, date) and updated > verified:
        facts = {"updated": str(updated), "verified": str(verified)}
        exam.note(rules.CHANGED_SINCE_CHECK, structure.at("updated_on"), key, **facts)


def _note_future(exam: Examination, group: Filled, attribute: str) -> None:
    day = group.values.get(attribute)
    if isinstance(day, date) and day > exam.context.today:
        facts = {"value": str(day), "today": str(exam.context.today)}
        exam.note(FUTURE_DATE, group.at(attribute), group.key(attribute), **facts)


def _note_undated(exam: Examination, group: Filled, by: str, on: str) -> None:
    if by in group.entries and on not in group.entries:
        key = group.key(by)
        exam.note(rules.CHECKER_WITHOUT_DATE, group.key_at(by), key, date_key=group.key(on))


def _months(start: date, end: date) -> int:
    whole = (end.year - start.year) * 12 + end.month - start.month
    return whole - (end.day < start.day)
