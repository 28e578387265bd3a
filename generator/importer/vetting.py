"""Drafts shown to the checker before they are written: what it would refuse is left out.

The rules are those of `quifaitquoi verifier`, and no others: nobody writes them twice.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.check.documents import check_documents
from generator.importer.draft import Draft
from generator.importer.guide import Guide
from generator.importer.refused import Refused
from generator.model.geography import Geography
from generator.problems.catalog import import_files, privacy
from generator.problems.problem import Problem, Rule, Severity
from generator.read.folder import read_bytes
from generator.read.node import Document
from generator.schema.structures import STRUCTURE
from generator.write.tidy import written

ROUNDS = 4
"""A fact taken out may show another fault, which hid behind it; seldom, and never for long."""

_VITAL = frozenset({*(field.key for field in STRUCTURE.required), "identifiants", "source"})


@dataclass(frozen=True, slots=True)
class Vetted:
    """The drafts that the checker publishes, and those that cannot be saved."""

    drafts: tuple[Draft, ...]
    refused: tuple[Refused, ...]


def vetted(drafts: Sequence[Draft], guide: Guide, geography: Geography, today: date) -> Vetted:
    """Take out of each draft what the checker calls an error, and say so; in the order given."""
    kept = {draft.id: draft for draft in drafts}
    refused: list[Refused] = []
    doubtful = list(drafts)
    for last in [False] * (ROUNDS - 1) + [True]:
        faults = _faults(doubtful, guide, geography, today)
        doubtful = [draft for draft in doubtful if draft.id in faults]
        for rank, draft in enumerate(doubtful):
            found = faults[draft.id]
            vital = [fault for fault in found if fault[0] in _VITAL or last]
            if vital:
                del kept[draft.id]
                refused.append(_refused(draft, *vital[0]))
            else:
                doubtful[rank] = kept[draft.id] = _without(draft, found)
        doubtful = [draft for draft in doubtful if draft.id in kept]
    return Vetted(tuple(kept.values()), tuple(refused))


def _faults(
    drafts: Sequence[Draft], guide: Guide, geography: Geography, today: date
) -> dict[str, list[tuple[str, Rule]]]:
    """The key and the rule of each error, by draft; the key is that of the top of the record."""
    documents: dict[str, Document] = {}
    ids: dict[str, str] = {}
    faults: dict[str, list[tuple[str, Rule]]] = {}
    for rank, draft in enumerate(drafts):
        path = f"data/{STRUCTURE.name}/{draft.folder}/{draft.stem}-n{rank}.yml"
        ids[path] = draft.id
        document, problems = read_bytes(written(draft.facts, path).encode(), path)
        if document is None or problems:
            faults[draft.id] = [("nom", problem.rule) for problem in problems]
        else:
            documents[path] = document
    checked = check_documents(
        {**guide.documents, STRUCTURE.name: tuple(documents.values())}, geography, today=today
    )
    for problem in checked.problems:
        path = problem.span.file
        if path in documents and _is_refused(problem.rule):
            key = _top_key(documents[path], problem)
            faults.setdefault(ids[path], []).append((key, problem.rule))
    return faults


def _is_refused(rule: Rule) -> bool:
    """Say whether a fact is not to be written: a person's name is only doubtful to the checker."""
    return rule.severity is Severity.ERROR or rule is privacy.PERSON_NAME


def _top_key(document: Document, problem: Problem) -> str:
    keys = [
        entry.key.value for entry in document.root.entries if entry.key.line <= problem.span.line
    ]
    return keys[-1] if keys else problem.key


def _without(draft: Draft, faults: Iterable[tuple[str, Rule]]) -> Draft:
    by_key: Mapping[str, Rule] = dict(faults)
    told = [_told(import_files.REFUSED_FACT, draft, key, rule) for key, rule in by_key.items()]
    facts = {key: fact for key, fact in draft.facts.items() if key not in by_key}
    return replace(draft, facts=facts, problems=(*draft.problems, *told))


def _refused(draft: Draft, key: str, rule: Rule) -> Refused:
    return Refused(draft.text("reseau"), _told(import_files.REFUSED_RECORD, draft, key, rule))


def _told(rule: Rule, draft: Draft, key: str, broken: Rule) -> Problem:
    facts = {"cle": key, "raison": broken.title, "code": broken.code}
    return Problem(rule, draft.span, key, facts)
