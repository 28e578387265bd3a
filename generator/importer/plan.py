"""What an import will do, decided before anything is written; pure.

A record that nobody has touched since the last import is brought up to date. An edited one is
never written: if the source says otherwise, that is a conflict. A deleted one stays deleted.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from generator.check.privacy import discreet
from generator.importer.differences import Difference, differences
from generator.importer.differences import shown as said
from generator.importer.draft import DOUBTS, Draft
from generator.importer.ledger import Line, print_of
from generator.importer.shelf import Held, Shelf, facts_in
from generator.problems.catalog import import_joins, importing
from generator.problems.problem import Problem, Span
from generator.schema.structures import STRUCTURE
from generator.write.tidy import written


class Outcome(Enum):
    """How a row ends; the values are the words of the JSON report."""

    CREATED = "creee"
    UPDATED = "mise-a-jour"
    UNCHANGED = "inchangee"
    CONFLICT = "conflit"
    REVIEW = "a-revoir"
    DELETED = "supprimee"
    REFUSED = "refusee"
    OUTSIDE = "hors-du-guide"


@dataclass(frozen=True, slots=True)
class Action:
    """What becomes of one draft: its record, and the bytes to write, if any.

    `line` is the ledger's, None for a record of another origin, which the source does not own.
    `differences` are what the source says otherwise of a record that is not written.
    """

    draft: Draft
    record: str
    outcome: Outcome
    content: bytes | None
    line: Line | None
    problems: tuple[Problem, ...] = ()
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """Where the names of a source's files are decided: what it wrote, and what stands there."""

    source: str
    ledger: Mapping[str, Line]
    shelf: Shelf


def records_of(
    drafts: Iterable[Draft], places: Places, taken: Collection[str] = ()
) -> dict[str, str]:
    """Give each draft its record: the one it has, else a new name in the order of identifiers.

    A name that a record had is never given to another, even after a deletion; nor are those of
    `taken`, promised to drafts of another source.
    """
    held = held_by(places)
    busy = {*places.shelf.records, *(line.record for line in places.ledger.values()), *taken}
    chosen: dict[str, str] = {}
    for draft in sorted(drafts, key=lambda draft: draft.id):
        if draft.id in held:
            chosen[draft.id] = held[draft.id].record
        elif draft.id in places.ledger:
            chosen[draft.id] = places.ledger[draft.id].record
        else:
            chosen[draft.id] = _free(f"{draft.folder}/{draft.stem}", busy)
            busy.add(chosen[draft.id])
    return chosen


def plan(drafts: Iterable[Draft], records: Mapping[str, str], places: Places) -> list[Action]:
    """Decide what becomes of each draft, in the order given."""
    held = held_by(places)
    return [_action(draft, records[draft.id], held.get(draft.id), places) for draft in drafts]


def held_by(places: Places) -> dict[str, Held]:
    """Give the file of each row: the one that bears its identifier, else the ledger's."""
    found = places.shelf.by_identifier(places.source)
    for identifier, line in places.ledger.items():
        if identifier not in found and (held := places.shelf.records.get(line.record)):
            found[identifier] = held
    return found


def _free(name: str, busy: Collection[str]) -> str:
    number, free = 1, name
    while free in busy:
        number += 1
        free = f"{name}-{number}"
    return free


def _action(draft: Draft, record: str, held: Held | None, places: Places) -> Action:
    content = written(draft.facts, _path(record)).encode()
    last = places.ledger.get(draft.id)
    line = Line(record, print_of(content))
    if held is None:
        if last is None:
            return Action(draft, record, Outcome.CREATED, content, line)
        problem = _deleted(draft, record, places.source)
        return Action(draft, record, Outcome.DELETED, None, last, (problem,))
    found = print_of(held.content)
    if found == line.print:
        return Action(draft, record, Outcome.UNCHANGED, None, line)
    if last is not None and found == last.print:
        return Action(draft, record, Outcome.UPDATED, content, line)
    kept = Line(record, last.print if last else line.print)
    return _edited(draft, held, content, kept)


def _edited(draft: Draft, held: Held, content: bytes, line: Line) -> Action:
    shown = Span(_path(held.record))
    if held.facts is None:
        problem = Problem(importing.UNREADABLE_RECORD, shown)
        return Action(draft, held.record, Outcome.CONFLICT, None, line, (problem,))
    keys = _differing(held, content)
    if not keys:
        return Action(draft, held.record, Outcome.UNCHANGED, None, line)
    problem = Problem(importing.EDITED_RECORD, shown, facts={"cles": ", ".join(keys)})
    theirs, ours = facts_in(content) or {}, held.facts
    found = tuple(Difference(key, said(ours.get(key)), said(theirs[key])) for key in keys)
    told = (problem, *(different_fact(held, difference) for difference in found))
    return Action(draft, held.record, Outcome.CONFLICT, None, line, told, found)


def joined(draft: Draft, held: Held, review: str) -> Action:
    """Compare a draft with a record of another origin, field by field; it is never written.

    `review` is the path of the list to review, as messages show it.
    """
    found = tuple(differences(held.facts or {}, draft.facts))
    otherwise = [difference for difference in found if difference.here]
    more = [difference.key for difference in found if not difference.here]
    told = [different_fact(held, difference) for difference in otherwise]
    if more:
        facts = {"cles": ", ".join(more), "liste": review}
        told.append(Problem(import_joins.MORE_FACTS, Span(_path(held.record)), facts=facts))
    outcome = Outcome.CONFLICT if otherwise else Outcome.UNCHANGED
    return Action(draft, held.record, outcome, None, None, tuple(told), found)


def different_fact(held: Held, difference: Difference) -> Problem:
    """Tell one difference where the record says it; what may be personal is masked."""
    facts = {"cle": difference.key, "ici": difference.here, "ailleurs": difference.there}
    span = Span(_path(held.record), held.lines.get(difference.key, 1))
    return discreet(Problem(import_joins.DIFFERENT_FACT, span, difference.key, facts))


def _differing(held: Held, content: bytes) -> list[str]:
    """Give the keys of the import that the edited file has lost or says otherwise.

    Keys that an editor added are no conflict; nor is a doubt taken out, which is how doubts are
    answered.
    """
    ours, theirs = held.facts or {}, facts_in(content) or {}
    return [key for key in theirs if key != DOUBTS and ours.get(key) != theirs[key]]


def _deleted(draft: Draft, record: str, source: str) -> Problem:
    facts = {"id": record, "registre": f"data/imports/{source}.csv"}
    return Problem(importing.DELETED_RECORD, draft.span, facts=facts)


def _path(record: str) -> str:
    """The file of a record, from the repository."""
    return f"data/{STRUCTURE.name}/{record}.yml"
