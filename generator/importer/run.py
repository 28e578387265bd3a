"""An import from end to end: reads the files, has everything decided, then writes."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from generator.importer import transitions_pro
from generator.importer.decisions import Decision, read_decisions
from generator.importer.draft import Draft
from generator.importer.gather import Gathering, with_successors
from generator.importer.gone import gone
from generator.importer.guide import read_guide
from generator.importer.intake import take_in
from generator.importer.ledger import Line, is_ledger, read_ledger
from generator.importer.matching import Unsure, match
from generator.importer.order import Order, Report
from generator.importer.plan import Action, Outcome, Places, joined, plan, records_of
from generator.importer.review import review_text
from generator.importer.shelf import read_shelf
from generator.importer.write import write_ledger, write_records, write_review
from generator.model.geography import Geography
from generator.problems.catalog import import_joins
from generator.problems.problem import Problem


def run_import(order: Order, geography: Geography) -> Report:
    """Import a file; OSError if a file of the data folder cannot be read or written."""
    taken = take_in(order, read_guide(order.data), geography)
    found = taken.found
    if found is None:
        return Report(taken.problems, unusable=True)
    order.watch("comparer", 0, len(found.drafts))
    decided = _decide(found, order.data)
    if not order.rehearsal:
        _write(decided, order, found.source)
    problems = chain(
        taken.problems,
        found.problems,
        decided.problems,
        (refused.problem for refused in found.refused),
    )
    return Report(
        tuple(sorted(problems, key=lambda problem: problem.position)),
        rows=_rows_by_network(found, decided, taken.cut),
        offices=Counter(action.outcome for action in decided.office_actions),
        criteria=found.criteria,
        hours=found.hours,
        places=found.places,
        review=_review_name(found.source) if decided.review else "",
    )


@dataclass(frozen=True, slots=True)
class _Decided:
    """The actions on both sources, the ledgers as they will stand, and the list to review.

    `waiting` and `ignored` count, by network, the drafts that an editor must decide about, and
    those that one has decided to leave out.
    """

    actions: list[Action]
    office_actions: list[Action]
    ledgers: Mapping[str, Mapping[str, Line]]
    problems: list[Problem]
    waiting: Counter[str]
    ignored: Counter[str]
    review: str


def _decide(found: Gathering, data: Path) -> _Decided:
    shelf = read_shelf(data / "structures")
    ledgers, problems = _ledgers(data)
    decisions, faults = _decisions(data, found.source)
    problems += faults
    own = Places(found.source, ledgers.get(found.source, {}), shelf)
    offices = Places(transitions_pro.SOURCE, ledgers.get(transitions_pro.SOURCE, {}), shelf)
    problems += gone(found, own)
    promised = {line.record for lines in ledgers.values() for line in lines.values()}
    office_drafts = [office.draft for office in found.offices]
    office_records = records_of(office_drafts, offices, promised)
    drafts = with_successors(found.drafts, found.offices, office_records)
    matching = match(drafts, own, decisions)
    problems += (
        _unsure(draft, matching.unsure[draft.id], found.source)
        for draft in drafts
        if draft.id in matching.unsure
    )
    apart = {*matching.joined, *matching.unsure, *matching.ignored}
    settled = [draft for draft in drafts if draft.id not in apart]
    records = records_of(settled, own, {*promised, *office_records.values()})
    review_name = _review_name(found.source)
    actions = [
        *plan(settled, records, own),
        *(
            joined(draft, shelf.records[matching.joined[draft.id]], review_name)
            for draft in drafts
            if draft.id in matching.joined
        ),
    ]
    office_actions = plan(office_drafts, office_records, offices)
    for source, made in ((found.source, actions), (transitions_pro.SOURCE, office_actions)):
        written = {each.draft.id: each.line for each in made if each.line is not None}
        if written:
            ledgers[source] = {**ledgers.get(source, {}), **written}
    problems += _told_by((*actions, *office_actions))
    return _Decided(
        actions,
        office_actions,
        ledgers,
        problems,
        waiting=Counter(draft.text("reseau") for draft in drafts if draft.id in matching.unsure),
        ignored=Counter(draft.text("reseau") for draft in drafts if draft.id in matching.ignored),
        review=review_text(drafts, matching, actions, decisions, shelf),
    )


def _write(decided: _Decided, order: Order, source: str) -> None:
    actions = (*decided.office_actions, *decided.actions)
    write_records(actions, order.data / "structures", order.watch)
    for name, lines in decided.ledgers.items():
        write_ledger(lines, order.data / "imports" / f"{name}.csv")
    write_review(decided.review, _review_path(order.data, source))


def _told_by(actions: Iterable[Action]) -> list[Problem]:
    return [problem for action in actions for problem in (*action.draft.problems, *action.problems)]


def _unsure(draft: Draft, found: Unsure, source: str) -> Problem:
    facts = {
        "nom": draft.text("nom"),
        "fiche": found.record,
        "ressemblance": str(found.likeness),
        "liste": _review_name(source),
    }
    return Problem(import_joins.UNSURE_MATCH, draft.span, "nom", facts)


def _rows_by_network(found: Gathering, decided: _Decided, cut: int) -> dict[str, Counter[Outcome]]:
    """Count the rows; those too broken to tell their network are under the empty name."""
    ends = [
        *((action.draft.text("reseau"), action.outcome, 1) for action in decided.actions),
        *((refused.network, Outcome.REFUSED, 1) for refused in found.refused),
        *((network, Outcome.REVIEW, count) for network, count in decided.waiting.items()),
        *((network, Outcome.OUTSIDE, count) for network, count in decided.ignored.items()),
        *(("", Outcome.OUTSIDE, count) for count in found.outside.values()),
        *((("", Outcome.REFUSED, cut),) if cut else ()),
    ]
    counts: dict[str, Counter[Outcome]] = {}
    for network, outcome, count in ends:
        counts.setdefault(network, Counter())[outcome] += count
    return dict(sorted(counts.items()))


def _ledgers(data: Path) -> tuple[dict[str, Mapping[str, Line]], list[Problem]]:
    """Give the ledger of every source, and what is wrong in them."""
    ledgers: dict[str, Mapping[str, Line]] = {}
    problems: list[Problem] = []
    for path in sorted((data / "imports").glob("*.csv")):
        raw = path.read_bytes()
        if is_ledger(raw):
            ledgers[path.stem], faults = read_ledger(raw, f"data/imports/{path.name}")
            problems += faults
    return ledgers, problems


def _decisions(data: Path, source: str) -> tuple[Mapping[str, Decision], list[Problem]]:
    name, path = _review_name(source), _review_path(data, source)
    return read_decisions(path.read_bytes(), name) if path.is_file() else ({}, [])


def _review_name(source: str) -> str:
    """The list to review of a source, from the repository."""
    return f"data/imports/{source}-a-revoir.csv"


def _review_path(data: Path, source: str) -> Path:
    return data / "imports" / f"{source}-a-revoir.csv"
