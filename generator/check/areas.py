"""Areas against each other and against the commune of the place: what a set of codes comes to."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations
from typing import cast

from generator.check.examination import Examination
from generator.check.filled import Filled
from generator.check.zones import level_communes, level_of, zone_communes, zone_name
from generator.model.geography import Geography
from generator.model.record import Record, Value
from generator.problems.catalog import coherence as coherence_rules
from generator.problems.catalog import geography as rules
from generator.problems.problem import Problem, Span
from generator.read.node import Mapping as MappingNode
from generator.read.node import Node, Sequence, Text
from generator.schema.territories import MEMBERS, TERRITORY


def check_served_area(exam: Examination, group: Filled) -> None:
    """Codes of an area that hold each other."""
    geography = exam.context.geography
    read = frozenset(_read(group))
    zones = [text for text in _texts(group.at("served_area")) if text.value in read]
    if len(zones) < 2:
        return
    whole = {text.value: zone_communes(geography, text.value) for text in zones}
    wide = {code: communes for code, communes in whole.items() if len(communes) > 1}
    key = group.key("served_area")
    for text in zones:
        for other, communes in wide.items():
            if whole[text.value] < communes:
                level, code = level_of(text.value), text.value
                bare = code[1:] if level in ("region", "zone-emploi") else code
                name = zone_name(geography, level, bare) or code
                exam.note(rules.ZONE_IN_ANOTHER, text, key, value=code, name=name, other=other)
                break


def check_own_commune(exam: Examination, structure: Filled) -> None:
    """A structure whose area leaves out the commune where it stands."""
    geography = exam.context.geography
    commune = geography.communes.get(str(structure.values.get("commune_code")))
    zones = _read(structure)
    complete = len(zones) == len(tuple(_texts(structure.at("served_area"))))
    if commune is None or not zones or not complete:
        return
    if not any(commune.code in zone_communes(geography, code) for code in zones):
        key = structure.key("served_area")
        place = structure.at("served_area")
        exam.note(rules.OWN_COMMUNE_NOT_SERVED, place, key, name=commune.name)


def check_territory(exam: Examination, territory: Filled) -> None:
    """Areas taken out of a territory that they are no part of."""
    geography = exam.context.geography
    inside = _made_of(geography, territory.values.get("members", {}))
    without = territory.at("without")
    if not inside or "without" not in territory.entries or not isinstance(without, MappingNode):
        return
    for entry in without.entries:
        field = MEMBERS.by_key.get(entry.key.value)
        for text in _texts(entry.value) if field else ():
            removed = _communes(geography, field.attribute, [text.value]) if field else frozenset()
            if removed and not inside & removed:
                exam.note(
                    coherence_rules.NOTHING_TO_REMOVE, text, entry.key.value, value=text.value
                )


def shared_commune_problems(records: Iterable[Record], geography: Geography) -> Iterator[Problem]:
    """Tell each of two territories that have communes in common."""
    key = next(field.key for field in TERRITORY.fields if field.attribute == "members")
    known = [(record, _communes_of(geography, record)) for record in records]
    for (record, communes), (other, others) in permutations(known, 2):
        if shared := communes & others:
            span = record.places.get("members", Span(record.path))
            facts = {"file": other.path, "communes": _named(geography, shared)}
            yield Problem(rules.TWO_TERRITORIES, span, key, facts)


def _named(geography: Geography, codes: Iterable[str]) -> str:
    """The names of some communes: the first ones, and how many others."""
    names = sorted(geography.communes[code].name for code in codes)
    if len(names) <= MOST_NAMED + 1:
        return ", ".join(names)
    first = ", ".join(names[:MOST_NAMED])
    return rules.AND_OTHERS.format(names=first, count=len(names) - MOST_NAMED)


MOST_NAMED = 3
"""Communes that a message names, one more when only one would be left."""
_LEVELS = {
    "departments": "departement",
    "employment_zones": "zone-emploi",
    "epcis": "epci",
    "communes": "commune",
}


def _communes_of(geography: Geography, territory: Record) -> frozenset[str]:
    values = territory.values
    inside = _made_of(geography, values.get("members", {}))
    return inside - _made_of(geography, values.get("without", {}))


def _made_of(geography: Geography, members: Value) -> frozenset[str]:
    parts = cast("Mapping[str, tuple[str, ...]]", members)
    return frozenset().union(
        *(_communes(geography, attribute, codes) for attribute, codes in parts.items())
    )


def _communes(geography: Geography, attribute: str, codes: Iterable[str]) -> frozenset[str]:
    return frozenset().union(
        *(level_communes(geography, _LEVELS[attribute], code) for code in codes)
    )


def _read(group: Filled) -> tuple[str, ...]:
    return cast("tuple[str, ...]", group.values.get("served_area", ()))


def _texts(node: Node) -> Iterable[Text]:
    if isinstance(node, Sequence):
        yield from (item for item in node.items if isinstance(item, Text))
