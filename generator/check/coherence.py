"""What contradicts itself inside one group: publics, ages, ways of coming, duplicates."""

from collections.abc import Mapping
from datetime import date
from typing import cast

from generator.check.examination import Examination
from generator.check.filled import Filled
from generator.check.privacy import canonical_contact
from generator.problems.catalog import coherence as rules
from generator.problems.problem import Rule
from generator.read.node import Mapping as MappingNode
from generator.read.node import Node, Sequence, Text
from generator.schema.field import Field
from generator.schema.kinds import Group, Many
from generator.schema.tables import TABLES

EVERYONE = "tous-publics"
REMOTE, ON_SITE = "a-distance", "se-presenter"


def check_service(exam: Examination, service: Filled) -> None:
    """Publics, ages and ways of coming that exclude each other."""
    values = service.values
    note_everyone_and_others(exam, service)
    check_ages(exam, service)
    asked = cast("tuple[str, ...]", values.get("mobilisation_modes", ()))
    if values.get("reception_modes") == (REMOTE,) and ON_SITE in asked:
        key = service.key("mobilisation_modes")
        exam.note(rules.REMOTE_BUT_ON_SITE, service.at("mobilisation_modes"), key)


def note_everyone_and_others(exam: Examination, group: Filled) -> None:
    """Note « tous-publics » beside other publics."""
    audiences = cast("tuple[str, ...]", group.values.get("audiences", ()))
    if EVERYONE in audiences and len(audiences) > 1:
        exam.note(rules.EVERYONE_AND_OTHERS, group.at("audiences"), group.key("audiences"))


def check_ages(exam: Examination, group: Filled) -> None:
    """Ages, of a service or of a public, that nobody has."""
    youngest, oldest = group.values.get("minimum_age"), group.values.get("maximum_age")
    if isinstance(youngest, int) and isinstance(oldest, int) and youngest > oldest:
        facts = {"minimum": str(youngest), "maximum": str(oldest)}
        key = group.key("minimum_age")
        exam.note(rules.AGES_REVERSED, group.at("minimum_age"), key, **facts)


def check_label(exam: Examination, label: Filled) -> None:
    """A label that ends before it begins."""
    start, end = label.values.get("start"), label.values.get("end")
    if isinstance(start, date) and isinstance(end, date) and end < start:
        facts = {"start": str(start), "end": str(end)}
        exam.note(rules.LABEL_DATES_REVERSED, label.at("end"), label.key("end"), **facts)


def check_closure(exam: Examination, closure: Filled) -> None:
    """A closed place that leads nowhere."""
    if "towards" not in closure.entries:
        exam.note(rules.CLOSED_WITHOUT_SUCCESSOR, closure.node, closure.table.name)


def check_changes(exam: Examination, changes: Filled) -> None:
    """The services of a structure: removed and changed at once, or added twice."""
    changed = changes.values.get("changed", {})
    without = changes.entries.get("without")
    if without and isinstance(without.value, Sequence) and isinstance(changed, Mapping):
        for item in without.value.items:
            if isinstance(item, Text) and item.value in changed:
                exam.note(rules.WITHOUT_AND_CHANGED, item, without.key.value, value=item.value)
    _note_repeated(exam, changes, "added", "id", rules.SAME_SERVICE_TWICE)


def check_network(exam: Examination, network: Filled) -> None:
    """Services and regions named twice."""
    _note_repeated(exam, network, "services", "id", rules.SAME_SERVICE_TWICE)
    _note_repeated(exam, network, "attachments", "region", rules.SAME_REGION_TWICE)


def check_comparison(exam: Examination, comparison: Filled) -> None:
    """A network compared with itself."""
    second = comparison.values.get("second")
    if second is not None and second == comparison.values.get("first"):
        key = comparison.key("second")
        exam.note(rules.COMPARED_WITH_ITSELF, comparison.at("second"), key, value=str(second))


def check_vocabulary(exam: Examination, vocabulary: Filled) -> None:
    """A term written twice."""
    _note_repeated(exam, vocabulary, "terms", "value", rules.SAME_TERM_TWICE)


def check_service_contacts(exam: Examination, structure: Filled) -> None:
    """Contacts that the record vouches for, but does not hold any more."""
    for item in _items(structure, "service_contacts"):
        if isinstance(item, Text) and canonical_contact(item.value) not in exam.contacts_met:
            key = structure.key("service_contacts")
            exam.note(rules.UNUSED_SERVICE_CONTACT, item, key, value=item.value)


def _items(group: Filled, attribute: str) -> tuple[Node, ...]:
    entry = group.entries.get(attribute)
    return entry.value.items if entry and isinstance(entry.value, Sequence) else ()


def _note_repeated(
    exam: Examination, group: Filled, attribute: str, identity: str, rule: Rule
) -> None:
    """Note the items of a list of groups that have the identity of an earlier one."""
    key = _key_in_items(group.table.by_attribute[attribute], identity)
    seen: set[str] = set()
    for item in _items(group, attribute):
        for entry in item.entries if isinstance(item, MappingNode) else ():
            if entry.key.value == key and isinstance(entry.value, Text):
                if entry.value.value in seen:
                    exam.note(rule, entry.value, key, value=entry.value.value)
                seen.add(entry.value.value)


def _key_in_items(field: Field, attribute: str) -> str:
    assert isinstance(field.kind, Many) and isinstance(field.kind.of, Group)
    return TABLES[field.kind.of.table].by_attribute[attribute].key
