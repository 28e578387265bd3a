"""What records say of each other: the networks, structures and services that they name."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from generator.check.document import CheckedDocument
from generator.check.examination import Mention
from generator.model.record import Record, Value
from generator.problems.catalog import references as rules
from generator.problems.problem import Problem, Rule, Span
from generator.problems.suggestion import closest
from generator.read.node import Mapping as MappingNode
from generator.read.node import Node, Sequence, Text
from generator.schema.field import Table
from generator.schema.services import CHANGES, REFERRAL, SERVICE
from generator.schema.structures import STRUCTURE
from generator.schema.vocabularies import VOCABULARY

Checked = Mapping[str, Mapping[str, CheckedDocument]]
"""Every checked document, by table then by identifier."""


@dataclass(frozen=True, slots=True)
class Records:
    """Every record that has a file: those that could be read, and those that could not.

    `unreadable` goes from a table to the identifiers and paths of its other files.
    """

    documents: Checked
    unreadable: Mapping[str, Mapping[str, str]]

    def exists(self, folder: str, identifier: str) -> bool:
        """Whether the record has a file, be it readable or not."""
        read, unread = self.documents.get(folder, {}), self.unreadable.get(folder, {})
        return identifier in read or identifier in unread

    def path(self, folder: str, identifier: str) -> str:
        """The file of a record, or the one that it should have."""
        if found := self.documents.get(folder, {}).get(identifier):
            return found.record.path
        unread = self.unreadable.get(folder, {})
        return unread.get(identifier, f"data/{folder}/{identifier}.yml")


def unknown_mentions(checked: CheckedDocument, records: Records) -> Iterator[Problem]:
    """Tell mentions of records that have no file; of a vocabulary, once by document."""
    told: set[str] = set()
    for mention in checked.mentions:
        folder, identifier = mention.folder, mention.id
        if records.exists(folder, identifier):
            continue
        facts = _facts(mention, records)
        if folder != VOCABULARY.name:
            nearest = closest(identifier, records.documents.get(folder, {}))
            rule = rules.UNKNOWN_REFERENCE_MEANT if nearest else rules.UNKNOWN_REFERENCE
            known = {**facts, "suggestion": nearest or ""}
            yield Problem(rule, mention.span, mention.key, known)
        elif identifier not in told:
            told.add(identifier)
            yield Problem(rules.MISSING_VOCABULARY, mention.span, mention.key, facts)


def withheld_mentions(
    checked: CheckedDocument, records: Records, withheld: Mapping[str, Collection[str]], vital: bool
) -> Iterator[Problem]:
    """Tell mentions, vital or not, of records that are withheld: once by document and record."""
    told: set[tuple[str, str]] = set()
    rule = rules.LEANS_ON_WITHHELD if vital else rules.CITES_WITHHELD
    for mention in checked.mentions:
        named = (mention.folder, mention.id)
        if mention.vital is vital and mention.id in withheld[mention.folder] and named not in told:
            told.add(named)
            yield Problem(rule, mention.span, mention.key, _facts(mention, records))


def own_mention_problems(checked: CheckedDocument, root: MappingNode) -> Iterator[Problem]:
    """Tell networks that send back to themselves, or twice to another; and places likewise."""
    record = checked.record
    own_network = record.id if record.table == "reseaux" else record.values.get("network")
    for referrals in _referral_lists(root):
        seen: set[str] = set()
        for text in _networks_named(referrals):
            facts = {"value": text.value, "key": _key(REFERRAL, "network")}
            if text.value == own_network:
                yield _problem(rules.REFERS_TO_ITSELF, record, text, facts)
            elif text.value in seen:
                yield _problem(rules.REPEATED_REFERRAL, record, text, facts)
            seen.add(text.value)


def closure_problems(checked: CheckedDocument, records: Records) -> Iterator[Problem]:
    """Tell closed places that lead to themselves or to another closed one."""
    closed = [mention for mention in checked.mentions if mention.folder == STRUCTURE.name]
    for mention in closed:
        target = records.documents.get(STRUCTURE.name, {}).get(mention.id)
        facts = {"value": mention.id, "key": mention.key}
        if mention.id == checked.record.id:
            yield Problem(rules.REPLACED_BY_ITSELF, mention.span, mention.key, facts)
        elif target and "closure" in target.record.places:
            yield Problem(rules.REPLACED_BY_CLOSED, mention.span, mention.key, facts)


def service_problems(
    checked: CheckedDocument, root: MappingNode, records: Records
) -> Iterator[Problem]:
    """Tell services of a structure that its network does not offer, or offers already."""
    record = checked.record
    network = records.documents.get("reseaux", {}).get(str(record.values.get("network")))
    changes = _at(root, _key(STRUCTURE, "services"))
    if network is None or not isinstance(changes, MappingNode):
        return
    offered = _offered(network.record)
    facts = {"network": network.record.id}
    for key, text in _changed(changes):
        if text.value not in offered:
            nearest = closest(text.value, offered)
            rule = rules.SERVICE_NOT_OFFERED_MEANT if nearest else rules.SERVICE_NOT_OFFERED
            known = {**facts, "value": text.value, "suggestion": nearest or "", "key": key}
            yield _problem(rule, record, text, known)
    for text in _added(changes):
        if text.value in offered:
            known = {**facts, "value": text.value, "key": _key(SERVICE, "id")}
            yield _problem(rules.SERVICE_ALREADY_OFFERED, record, text, known)


def _facts(mention: Mention, records: Records) -> Mapping[str, str]:
    return {
        "value": mention.id,
        "folder": mention.folder,
        "key": mention.key,
        "file": records.path(mention.folder, mention.id),
    }


def _problem(rule: Rule, record: Record, text: Text, facts: Mapping[str, str]) -> Problem:
    return Problem(rule, Span(record.path, text.line, text.column), facts["key"], facts)


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


def _offered(network: Record) -> frozenset[str]:
    services = cast("tuple[Mapping[str, Value], ...]", network.values.get("services", ()))
    return frozenset(str(service["id"]) for service in services if "id" in service)


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
