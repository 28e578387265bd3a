"""One document becomes one record: a pure function, whose result may be kept for the next run."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check import (
    areas,
    coherence,
    consents,
    dating,
    events,
    location,
    quality,
    quizzes,
    resources,
)
from generator.check.examination import Context, Examination, Mention, ServiceMention
from generator.check.filled import GroupChecks
from generator.check.own_mentions import referral_problems, service_mentions
from generator.check.placement import check_placement, record_id
from generator.check.privacy import canonical_contact
from generator.check.values import Reader
from generator.model.record import Record
from generator.problems.problem import Problem, Severity
from generator.read.node import Document, Node, Sequence, Text
from generator.schema.field import Table
from generator.schema.tables import PRIVATE_TABLES

CHECKS: GroupChecks = {
    "structures": (
        location.check_location,
        areas.check_served_area,
        areas.check_own_commune,
        dating.check_dates,
        quality.check_name,
        quality.check_former,
        quality.check_printed_name,
        quality.check_reachable,
        quality.check_doubts,
        coherence.check_service_contacts,
    ),
    "reseaux": (
        coherence.check_network,
        dating.check_network_dates,
        quality.check_name,
        quality.check_former,
        quality.check_service_count,
    ),
    "comparaisons": (coherence.check_comparison,),
    "ressources": (
        resources.check_resource,
        dating.check_dates,
        quality.check_name,
        quality.check_former,
    ),
    "evenements": (
        location.check_location,
        events.check_event,
        dating.check_dates,
        quality.check_name,
    ),
    "appels": (dating.check_dates, quality.check_name),
    "initiatives": (quality.check_name,),
    "quiz": (quality.check_name,),
    "contact": (consents.check_consent,),
    "questions": (quizzes.check_question,),
    "territoires": (areas.check_territory, quality.check_name),
    "vocabulaires": (coherence.check_vocabulary,),
    "service": (
        coherence.check_service,
        areas.check_served_area,
        quality.check_name,
        quality.check_service_description,
    ),
    "services": (coherence.check_changes,),
    "terme": (coherence.check_ages,),
    "label": (coherence.check_label,),
    "fermee": (coherence.check_closure,),
}
"""What is looked at in each group once it is read, by the name of its table."""

_COMMUNE_NAME, _SERVICE_CONTACTS = "commune_name", "service_contacts"


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """What one document gave: its record as far as it could be read, its problems and mentions.

    The record is incomplete when one of the problems is an error. Nothing here holds a node of the
    document: it can be forgotten.
    """

    record: Record
    problems: tuple[Problem, ...]
    mentions: tuple[Mention, ...]
    services: tuple[ServiceMention, ...]

    @property
    def has_error(self) -> bool:
        """Whether the record must be withheld for what its own file says."""
        return any(problem.rule.severity is Severity.ERROR for problem in self.problems)


def check_document(document: Document, table: Table, context: Context) -> CheckedDocument:
    """Check one document by its table, without looking at any other record."""
    exam = Examination(
        context=context,
        path=document.path,
        table=table.name,
        id=record_id(document.path, table.name),
        commune_name=_commune_name(document, table),
        service_contacts=frozenset(_service_contacts(document, table)),
        private=table in PRIVATE_TABLES,
    )
    check_placement(exam)
    filled = Reader(exam, CHECKS).group(document.root, table)
    places = {attribute: exam.span(entry.key) for attribute, entry in filled.entries.items()}
    record = Record(exam.id, table.name, document.path, filled.values, places)
    return CheckedDocument(
        record,
        (*exam.problems, *referral_problems(record, document.root)),
        tuple(exam.mentions),
        tuple(service_mentions(record, document.root)),
    )


def _commune_name(document: Document, table: Table) -> str:
    """The name of the commune as typed; it helps to correct the code, whichever comes first."""
    node = _typed(document, table, _COMMUNE_NAME)
    return node.value if isinstance(node, Text) else ""


def _service_contacts(document: Document, table: Table) -> Iterator[str]:
    """The contacts that a record vouches for; they must be known before its text is read."""
    node = _typed(document, table, _SERVICE_CONTACTS)
    for item in node.items if isinstance(node, Sequence) else ():
        if isinstance(item, Text):
            yield canonical_contact(item.value)


def _typed(document: Document, table: Table, attribute: str) -> Node | None:
    """What a document holds for a field of its table, before it is read."""
    field = table.by_attribute.get(attribute)
    if field is None:
        return None
    return next((one.value for one in document.root.entries if one.key.value == field.key), None)
