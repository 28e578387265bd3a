"""An import from end to end: reads the files, has everything decided, then writes."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from generator.importer import dila, france_services, set_aside, transitions_pro
from generator.importer.draft import Draft
from generator.importer.gather import Gathering, gather, with_successors
from generator.importer.hours import Understood
from generator.importer.ledger import Line, read_ledger
from generator.importer.plan import Action, Outcome, Places, plan, records_of
from generator.importer.shelf import read_shelf
from generator.importer.source import Reading, read_table
from generator.importer.write import write_ledger, write_records
from generator.model.geography import Geography
from generator.problems.catalog import importing
from generator.problems.problem import Problem, Span


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: a table, the data folder to complete, and where companions stand.

    `rehearsal` decides everything and writes nothing.
    """

    table: Path
    data: Path
    labelled_places: Path
    offices: Path
    rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """How every row ended, by network then outcome, and all that there is to tell.

    `rows` counts those of the table; `offices` those of the companion table, not among them.
    `criteria` counts the France services recognised, by criterion, among the `places` of their
    list, and `hours` what was understood of their hours. An `unusable` table was not
    imported at all.
    """

    problems: tuple[Problem, ...]
    unusable: bool = False
    rows: Mapping[str, Mapping[Outcome, int]] = field(default_factory=dict)
    offices: Mapping[Outcome, int] = field(default_factory=dict)
    criteria: Mapping[str, int] = field(default_factory=dict)
    hours: Mapping[Understood, int] = field(default_factory=dict)
    places: int = 0

    @property
    def totals(self) -> dict[Outcome, int]:
        """The number of rows of the table by outcome, all networks together."""
        counts = Counter[Outcome]()
        for outcomes in self.rows.values():
            counts.update(outcomes)
        return {outcome: counts[outcome] for outcome in Outcome}


def run_import(order: Order, geography: Geography) -> Report:
    """Import a table; OSError if a file of the data folder cannot be read or written."""
    table = _read(order.table, dila.COLUMNS)
    if table.unusable:
        return Report(table.problems, unusable=True)
    labelled = _companion(order.labelled_places, france_services.COLUMNS)
    offices = _companion(order.offices, transitions_pro.COLUMNS)
    aside, aside_problems = _set_aside(order.data)
    found = gather(table.rows, labelled.rows, offices.rows, aside, geography)
    decided = _decide(found, order.data)
    if not order.rehearsal:
        _write(decided, order.data)
    missing = _missing_companions(found, order)
    problems = chain(
        table.problems,
        labelled.problems,
        offices.problems,
        aside_problems,
        missing,
        decided.problems,
        (refused.problem for refused in found.refused),
    )
    cut = Counter(_problem.rule.code for _problem in table.problems)[importing.ROW_CUT.code]
    return Report(
        tuple(sorted(problems, key=lambda problem: problem.position)),
        rows=_rows_by_network(found, decided.actions, cut),
        offices=Counter(action.outcome for action in decided.office_actions),
        criteria=found.criteria,
        hours=found.hours,
        places=found.places,
    )


@dataclass(frozen=True, slots=True)
class _Decided:
    """The actions on both sources, and the ledgers as they will stand."""

    actions: list[Action]
    office_actions: list[Action]
    ledgers: Mapping[str, Mapping[str, Line]]
    problems: list[Problem]


def _decide(found: Gathering, data: Path) -> _Decided:
    shelf = read_shelf(data / "structures")
    ledgers: dict[str, Mapping[str, Line]] = {}
    problems: list[Problem] = []
    for source in (dila.SOURCE, transitions_pro.SOURCE):
        ledgers[source], faults = _ledger(data, source)
        problems += faults
    own = Places(dila.SOURCE, ledgers[dila.SOURCE], shelf)
    other = Places(transitions_pro.SOURCE, ledgers[transitions_pro.SOURCE], shelf)
    office_drafts = [office.draft for office in found.offices]
    promised = {line.record for line in own.ledger.values()}
    office_records = records_of(office_drafts, other, promised)
    promised = {*office_records.values(), *(line.record for line in other.ledger.values())}
    drafts = with_successors(found.drafts, found.offices, office_records)
    actions = plan(drafts, records_of(drafts, own, promised), own)
    office_actions = plan(office_drafts, office_records, other)
    for source, made in ((dila.SOURCE, actions), (transitions_pro.SOURCE, office_actions)):
        ledgers[source] = {**ledgers[source], **{each.draft.id: each.line for each in made}}
    problems += _told_by((*actions, *office_actions))
    return _Decided(actions, office_actions, ledgers, problems)


def _write(decided: _Decided, data: Path) -> None:
    write_records((*decided.office_actions, *decided.actions), data / "structures")
    for source, lines in decided.ledgers.items():
        if lines:
            write_ledger(lines, _ledger_path(data, source))


def _told_by(actions: Iterable[Action]) -> list[Problem]:
    return [problem for action in actions for problem in (*action.draft.problems, *action.problems)]


def _rows_by_network(
    found: Gathering, actions: Iterable[Action], cut: int
) -> dict[str, Counter[Outcome]]:
    """Count the rows; those too broken to tell their network are under the empty name."""
    counts: dict[str, Counter[Outcome]] = {}
    for action in actions:
        counts.setdefault(action.draft.text("reseau"), Counter())[action.outcome] += 1
    for refused in found.refused:
        counts.setdefault(refused.network, Counter())[Outcome.REFUSED] += 1
    if cut:
        counts.setdefault("", Counter())[Outcome.REFUSED] += cut
    return dict(sorted(counts.items()))


def _missing_companions(found: Gathering, order: Order) -> list[Problem]:
    def lacks(path: Path, needed: Callable[[Draft], bool]) -> bool:
        return not path.is_file() and any(map(needed, found.drafts))

    problems = []
    if lacks(order.labelled_places, lambda draft: draft.text("reseau") == dila.COUNTERS_TO_LABEL):
        problems.append(_absent(order, france_services.FILE, "--france-services"))
    if lacks(order.offices, lambda draft: "fermee" in draft.facts):
        problems.append(_absent(order, transitions_pro.FILE, "--transitions-pro"))
    return problems


def _absent(order: Order, name: str, option: str) -> Problem:
    facts = {"nom": name, "option": option}
    return Problem(importing.COMPANION_ABSENT, Span(order.table.name), facts=facts)


def _companion(path: Path, columns: tuple[str, ...]) -> Reading:
    return _read(path, columns) if path.is_file() else Reading((), ())


def _read(path: Path, columns: tuple[str, ...]) -> Reading:
    try:
        raw = path.read_bytes()
    except OSError:
        problem = Problem(importing.FILE_UNREADABLE, Span(path.name), facts={"nom": path.name})
        return Reading((), (problem,), unusable=True)
    return read_table(raw, path.name, columns)


def _set_aside(data: Path) -> tuple[Mapping[tuple[str, str], str], tuple[Problem, ...]]:
    path = data / "imports" / set_aside.FILE
    if not path.is_file():
        return {}, ()
    return set_aside.read_set_aside(path.read_bytes(), f"data/imports/{set_aside.FILE}")


def _ledger(data: Path, source: str) -> tuple[dict[str, Line], list[Problem]]:
    path = _ledger_path(data, source)
    if not path.is_file():
        return {}, []
    return read_ledger(path.read_bytes(), f"data/imports/{source}.csv")


def _ledger_path(data: Path, source: str) -> Path:
    return data / "imports" / f"{source}.csv"
