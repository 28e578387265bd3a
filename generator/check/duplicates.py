"""Two records for one place, or for one tool: the same identifier, door, name or address."""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from generator.model.folding import fold
from generator.model.record import Record, Value
from generator.problems.catalog import coherence as rules
from generator.problems.problem import Problem, Rule, Span
from generator.schema.resources import RESOURCE
from generator.schema.structures import STRUCTURE

DUPLICATE_DOUBT = "doublon"
_KEYS = {field.attribute: field.key for field in STRUCTURE.fields}


def duplicate_problems(records: Iterable[Record]) -> Iterator[Problem]:
    """Tell each record that repeats an earlier one, in the order given.

    A closed place repeats nothing; a doubt that an editor has noted is not told again.
    """
    first = dict[tuple[str, ...], Record]()
    for record in records:
        for identity, rule, attribute, value in _identities(record):
            other = first.setdefault(identity, record)
            if other is record or (rule in _DOUBTFUL and _doubted(record, other)):
                continue
            span = record.places.get(attribute, Span(record.path))
            facts = {"value": value, "file": other.path}
            yield Problem(rule, span, _KEYS[attribute], facts)
            if rule is rules.SAME_PLACE:
                break


def resource_problems(records: Iterable[Record]) -> Iterator[Problem]:
    """Tell each resource with the web address or the number of an earlier one."""
    keys = {field.attribute: field.key for field in RESOURCE.fields}
    first = dict[tuple[str, str], Record]()
    for record in records:
        for attribute in ("website", "phone"):
            value = _text(record.values, attribute)
            other = first.setdefault((attribute, value.rstrip("/")), record)
            if value and other is not record:
                facts = {"value": value, "file": other.path}
                span = record.places[attribute]
                yield Problem(rules.SAME_RESOURCE, span, keys[attribute], facts)


_DOUBTFUL = (rules.SAME_PLACE, rules.SAME_NAME)


def _identities(record: Record) -> Iterator[tuple[tuple[str, ...], Rule, str, str]]:
    """Everything that no two records should share, with the rule and the attribute to blame."""
    values = record.values
    identifiers = cast("Mapping[str, str]", values.get("identifiers", {}))
    for name, value in identifiers.items():
        yield ("identifier", name, value), rules.SAME_SOURCE_IDENTIFIER, "identifiers", value
    for path in cast("tuple[str, ...]", values.get("former_paths", ())):
        yield ("path", path), rules.SAME_FORMER_PATH, "former_paths", path
    own_path = f"/{record.table}/{record.id}/"
    yield ("path", own_path), rules.SAME_FORMER_PATH, "former_paths", own_path
    if "closure" in values or "commune_code" not in values:
        return
    commune = _text(values, "commune_code")
    street, network = fold(_text(values, "street")), _text(values, "network")
    if street and network:
        yield ("place", network, commune, street), rules.SAME_PLACE, "street", street
    if name := fold(_text(values, "name")):
        yield ("name", commune, name), rules.SAME_NAME, "name", name


def _doubted(record: Record, other: Record) -> bool:
    return any(DUPLICATE_DOUBT in cast("tuple[str, ...]", one.values.get("doubts", ()))
               for one in (record, other))  # fmt: skip


def _text(values: Mapping[str, Value], attribute: str) -> str:
    value = values.get(attribute)
    return value if isinstance(value, str) else ""
