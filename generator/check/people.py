"""The files of named contacts: read by the same tables as records, and told more discreetly."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from generator.check.document import check_document
from generator.check.examination import Context, Terms
from generator.check.privacy import veiled_problem
from generator.check.values import is_empty
from generator.model.geography import Geography
from generator.model.person import Channel
from generator.model.record import Record
from generator.problems.catalog import people as rules
from generator.problems.problem import Problem, Severity, Span
from generator.problems.suggestion import closest
from generator.read.node import Document
from generator.read.node import Sequence as Items
from generator.schema.people import CHANNELS, PEOPLE

_CHANNELS = tuple(channel.value for channel in Channel)


class CheckedPeople(NamedTuple):
    """The files that say who may be named, the lines of their contacts, and all their problems.

    A file with an error gives nothing: nobody is named by mistake.
    """

    records: tuple[tuple[Record, tuple[int, ...]], ...]
    problems: tuple[Problem, ...]


def check_people(
    documents: Sequence[Document],
    geography: Geography,
    today: date,
    known: Collection[str],
    reading_problems: Iterable[Problem] = (),
) -> CheckedPeople:
    """Check the files of the private folder.

    `known` are the folders and identifiers of the records of the guide that may have contacts.
    """
    terms = Terms(_CHANNELS, {value: value for value in _CHANNELS})
    context = Context({CHANNELS: terms}, geography, today)
    problems = list(map(veiled_problem, reading_problems))
    badly_written = {one.span.file for one in problems if one.rule.severity is Severity.ERROR}
    records = []
    for document in documents:
        checked = check_document(document, PEOPLE, context)
        problems += checked.problems
        if not checked.has_error and document.path not in badly_written:
            problems += _strays(checked.record, known)
            records.append((checked.record, tuple(_lines(document))))
    return CheckedPeople(
        tuple(records), tuple(sorted(problems, key=lambda problem: problem.position))
    )


def _strays(record: Record, known: Collection[str]) -> Iterator[Problem]:
    if record.id not in known:
        nearest = closest(record.id, known)
        hint = rules.NEAREST.format(fiche=nearest) if nearest else ""
        facts = {"fiche": record.id, "proche": hint}
        yield Problem(rules.UNKNOWN_RECORD, Span(record.path), facts=facts)


def _lines(document: Document) -> Iterator[int]:
    """The line of each contact, in their order."""
    for entry in document.root.entries:
        if isinstance(entry.value, Items):
            yield from (item.line for item in entry.value.items if not is_empty(item))
