"""All documents become records, and every problem of every file comes out in one run."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from generator.check.areas import shared_commune_problems
from generator.check.document import CheckedDocument, check_document
from generator.check.duplicates import duplicate_problems, resource_problems
from generator.check.events import forum_problems
from generator.check.examination import Context
from generator.check.known import KnownDocuments
from generator.check.placement import record_id
from generator.check.privacy import discreet
from generator.check.pruning import without_dead_mentions
from generator.check.references import (
    Records,
    closure_problems,
    service_problems,
    unknown_mentions,
    withheld_mentions,
)
from generator.check.terms import vocabularies_of
from generator.model.geography import Geography
from generator.model.record import Record
from generator.problems.problem import Problem, Severity
from generator.read.node import Document
from generator.schema.events import EVENT
from generator.schema.resources import RESOURCE
from generator.schema.structures import STRUCTURE
from generator.schema.tables import RECORD_TABLES
from generator.schema.territories import TERRITORY
from generator.schema.vocabularies import VOCABULARY


@dataclass(frozen=True, slots=True)
class Checked:
    """The records that may be published, by table, and every problem in the order of the files.

    Every record here is complete, and every record that it names is here too. Tables stand in the
    order of `RECORD_TABLES`, all of them; records in the order of their paths. `documents` are what
    each gave by itself, those that are withheld too.
    """

    records: Mapping[str, tuple[Record, ...]]
    problems: tuple[Problem, ...]
    documents: tuple[CheckedDocument, ...]


def check_documents(
    documents: Mapping[str, Iterable[Document]],
    geography: Geography,
    *,
    today: date,
    reading_problems: Iterable[Problem] = (),
    known: KnownDocuments | None = None,
) -> Checked:
    """Check the documents of every table (`structures`, `reseaux`…) against each other.

    Documents are taken one by one, and forgotten as soon as they are checked. `reading_problems`
    are those that reading the files found, looked at once all documents are taken: they are told
    with the others, and a file with an error among them is withheld. Documents that are `known` are
    not looked at again.
    """
    vocabularies = tuple(documents.get(VOCABULARY.name, ()))
    context = Context(vocabularies_of(vocabularies), geography, today)
    check = known.within(context) if known else check_document
    given = {**documents, VOCABULARY.name: vocabularies}
    corpus = {
        table.name: sorted(
            (check(document, table, context) for document in given.get(table.name, ())),
            key=lambda checked: checked.record.path,
        )
        for table in RECORD_TABLES
    }
    problems = list(map(discreet, reading_problems))
    badly_written = {problem.span.file for problem in problems if _is_error(problem)}
    records = Records(
        {name: {one.record.id: one for one in group} for name, group in corpus.items()},
        _unreadable(badly_written),
    )
    for name, group in corpus.items():
        for checked in group:
            problems += checked.problems
            problems += _cross_problems(checked, records)
        if name == STRUCTURE.name:
            problems += duplicate_problems(checked.record for checked in group)
        if name == RESOURCE.name:
            problems += resource_problems(checked.record for checked in group)
        if name == TERRITORY.name:
            problems += shared_commune_problems((one.record for one in group), geography)
        if name == EVENT.name:
            problems += forum_problems(checked.record for checked in group)
    cascade = _cascade(records, {problem.span.file for problem in problems if _is_error(problem)})
    problems += cascade.problems
    return Checked(
        _published(records, cascade.withheld),
        tuple(sorted(problems, key=attrgetter("position"))),
        tuple(one for group in corpus.values() for one in group),
    )


class _Cascade(NamedTuple):
    """The identifiers withheld by table, and the problems of those that lean on them."""

    withheld: Mapping[str, set[str]]
    problems: list[Problem]


def _cross_problems(checked: CheckedDocument, records: Records) -> Iterator[Problem]:
    """What a document says of others, before anything is withheld."""
    yield from unknown_mentions(checked, records)
    if checked.record.table == STRUCTURE.name:
        yield from closure_problems(checked, records)
        yield from service_problems(checked, records)


def _cascade(records: Records, faulty: Collection[str]) -> _Cascade:
    """Withhold the records of faulty files, then those that cannot do without them.

    Tables come in the order in which they lean on each other: one pass is enough.
    """
    withheld: dict[str, set[str]] = {
        table.name: set(records.unreadable.get(table.name, ())) for table in RECORD_TABLES
    }
    problems: list[Problem] = []
    for name, group in records.documents.items():
        for identifier, checked in group.items():
            waiting = list(withheld_mentions(checked, records, withheld, vital=True))
            problems += waiting
            if waiting or checked.record.path in faulty:
                withheld[name].add(identifier)
    for name, group in records.documents.items():
        for identifier, checked in group.items():
            if identifier not in withheld[name]:
                problems += withheld_mentions(checked, records, withheld, vital=False)
    return _Cascade(withheld, problems)


def _published(
    records: Records, withheld: Mapping[str, Collection[str]]
) -> Mapping[str, tuple[Record, ...]]:
    kept = {
        name: [one for identifier, one in group.items() if identifier not in withheld[name]]
        for name, group in records.documents.items()
    }
    identifiers = {name: frozenset(one.record.id for one in group) for name, group in kept.items()}
    return {
        name: tuple(
            one.record
            if all(named.id in identifiers[named.folder] for named in one.mentions)
            else without_dead_mentions(one.record, identifiers)
            for one in group
        )
        for name, group in kept.items()
    }


def _unreadable(paths: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
    """The identifiers of badly written files and their paths, by table."""
    found: dict[str, dict[str, str]] = {table.name: {} for table in RECORD_TABLES}
    for path in paths:
        for name in path.split("/")[:-1]:
            if name in found:
                found[name][record_id(path, name)] = path
                break
    return found


def _is_error(problem: Problem) -> bool:
    return problem.rule.severity is Severity.ERROR
