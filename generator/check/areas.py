"""Areas against each other and against the commune of the place: what a set of codes comes to."""

from collections.abc import Iterable, Mapping
from typing import cast

from generator.check.examination import Examination
from generator.check.filled import Filled
from generator.check.zones import level_communes, level_of, zone_communes, zone_name
from generator.model.geography import Geography
from generator.problems.catalog import coherence as coherence_rules
from generator.problems.catalog import geography as rules
from generator.read.node import Mapping as MappingNode
from generator.read.node import Node, Sequence, Text
from generator.schema.territories import MEMBERS


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
    members = cast("Mapping[str, tuple[str, ...]]", territory.values.get("members", {}))
    inside = frozenset().union(
        *(_communes(geography, attribute, codes) for attribute, codes in members.items())
    )
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


_LEVELS = {
    "departments": "departement",
    "employment_zones": "zone-emploi",
    "epcis": "epci",
    "communes": "commune",
}


def _communes(geography: Geography, attribute: str, codes: Iterable[str]) -> frozenset[str]:
    return frozenset().union(
        *(level_communes(geography, _LEVELS[attribute], code) for code in codes)
    )


def _read(group: Filled) -> tuple[str, ...]:
    return cast("tuple[str, ...]", group.values.get("served_area", ()))


def _texts(node: Node) -> Iterable[Text]:
    if isinstance(node, Sequence):
        yield from (item for item in node.items if isinstance(item, Text))
