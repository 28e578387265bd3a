"""What a document says of other records, taken from its nodes before they are forgotten.

Who sends twice to the same network is told at once; the services that a structure changes of those
of its network are kept small, until every network is known.
"""

from collections.abc import Iterator

from generator.check.examination import ServiceMention
from generator.model.record import Record
from generator.problems.catalog import references as rules
from generator.problems.problem import Problem, Span
from generator.read.node import Mapping as MappingNode
from generator.read.node import Node, Sequence, Text
from generator.schema.field import Table
from generator.schema.services import CHANGES, REFERRAL, SERVICE
from generator.schema.structures import STRUCTURE


def referral_problems(record: Record, root: MappingNode) -> Iterator[Problem]:
    """Tell networks that send back to themselves, or twice to another; and places likewise."""
    own_network = record.id if record.table == "reseaux" else record.values.get("network")
    key = _key(REFERRAL, "network")
    for referrals in _referral_lists(root):
        seen: set[str] = set()
        for text in _networks_named(referrals):
            span = Span(record.path, text.line, text.column)
            facts = {"value": text.value, "key": key}
            if text.value == own_network:
                yield Problem(rules.REFERS_TO_ITSELF, span, key, facts)
            elif text.value in seen:
                yield Problem(rules.REPEATED_REFERRAL, span, key, facts)
            seen.add(text.value)


def service_mentions(record: Record, root: MappingNode) -> Iterator[ServiceMention]:
    """Give the services that a structure takes from its network, changes, or adds."""
    changes = _at(root, _key(STRUCTURE, "services")) if record.table == STRUCTURE.name else None
    if isinstance(changes, MappingNode):
        for key, text in _changed(changes):
            span = Span(record.path, text.line, text.column)
            yield ServiceMention(text.value, key, span, added=False)
        for text in _added(changes):
            span = Span(record.path, text.line, text.column)
            yield ServiceMention(text.value, _key(SERVICE, "id"), span, added=True)


def _referral_lists(node: Node) -> Iterator[Sequence]:
    """Every list of referrals of a document, at any depth."""
    if isinstance(node, MappingNode):
        for entry in node.entries:
            if entry.key.value == REFERRAL.name and isinstance(entry.value, Sequence):
                yield entry.value
            else:
                yield from _referral_lists(entry.value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _referral_lists(item)


def _networks_named(referrals: Sequence) -> Iterator[Text]:
    for item in referrals.items:
        if isinstance(item, MappingNode):
            named = _at(item, _key(REFERRAL, "network"))
            if isinstance(named, Text):
                yield named


def _changed(changes: MappingNode) -> Iterator[tuple[str, Text]]:
    without, changed = _key(CHANGES, "without"), _key(CHANGES, "changed")
    removed, replaced = _at(changes, without), _at(changes, changed)
    if isinstance(removed, Sequence):
        yield from ((without, item) for item in removed.items if isinstance(item, Text))
    if isinstance(replaced, MappingNode):
        yield from ((changed, entry.key) for entry in replaced.entries)


def _added(changes: MappingNode) -> Iterator[Text]:
    added = _at(changes, _key(CHANGES, "added"))
    for item in added.items if isinstance(added, Sequence) else ():
        if isinstance(item, MappingNode):
            named = _at(item, _key(SERVICE, "id"))
            if isinstance(named, Text):
                yield named


def _at(node: MappingNode, key: str) -> Node | None:
    return next((entry.value for entry in node.entries if entry.key.value == key), None)


def _key(table: Table, attribute: str) -> str:
    return table.by_attribute[attribute].key
