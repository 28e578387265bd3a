"""What records say of each other: the networks, structures and services that they name."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from generator.check.document import CheckedDocument
from generator.check.examination import Mention
from generator.model.record import Record, Value
from generator.problems.catalog import references as rules
from generator.problems.problem import Problem
from generator.problems.suggestion import closest
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


def service_problems(checked: CheckedDocument, records: Records) -> Iterator[Problem]:
    """Tell services of a structure that its network does not offer, or offers already."""
    named = str(checked.record.values.get("network"))
    network = records.documents.get("reseaux", {}).get(named)
    if network is None or not checked.services:
        return
    offered = _offered(network.record)
    for service in checked.services:
        facts = {"network": network.record.id, "value": service.id, "key": service.key}
        if service.added and service.id in offered:
            yield Problem(rules.SERVICE_ALREADY_OFFERED, service.span, service.key, facts)
        elif not service.added and service.id not in offered:
            nearest = closest(service.id, offered)
            rule = rules.SERVICE_NOT_OFFERED_MEANT if nearest else rules.SERVICE_NOT_OFFERED
            known = {**facts, "suggestion": nearest or ""}
            yield Problem(rule, service.span, service.key, known)


def _facts(mention: Mention, records: Records) -> Mapping[str, str]:
    return {
        "value": mention.id,
        "folder": mention.folder,
        "key": mention.key,
        "file": records.path(mention.folder, mention.id),
    }


def _offered(network: Record) -> frozenset[str]:
    services = cast("tuple[Mapping[str, Value], ...]", network.values.get("services", ()))
    return frozenset(str(service["id"]) for service in services if "id" in service)
