"""From the rows of a table to the drafts of its records, companions consulted; pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.importer import dila, france_services, transitions_pro
from generator.importer.crosschecks import (
    doubting_dropped,
    newest_extract,
    was_dropped,
    with_twins,
)
from generator.importer.draft import Draft
from generator.importer.hours import Understood, counted
from generator.importer.place_names import PlaceNames, place_names
from generator.importer.refused import Refused
from generator.importer.source import Row
from generator.importer.transitions_pro import Office
from generator.model.geography import Geography
from generator.problems.catalog import importing
from generator.problems.problem import Problem


@dataclass(frozen=True, slots=True)
class Gathering:
    """What the rows give before anything is compared with the folder.

    `criteria` counts the counters recognised as France services, by criterion, among the
    `places` of their list, and `hours` what was understood of their hours. The drafts of closed
    structures do not know yet where to go: see `with_successors`. `outside` counts the rows that
    are not of the guide, by what they call their network. `seen` are the identifiers of a source
    that names all its places, refused ones too; empty when it names some of them only.
    """

    drafts: tuple[Draft, ...]
    refused: tuple[Refused, ...]
    source: str = dila.SOURCE
    outside: Mapping[str, int] = field(default_factory=dict)
    seen: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    offices: tuple[Office, ...] = ()
    criteria: Mapping[str, int] = field(default_factory=dict)
    hours: Mapping[Understood, int] = field(default_factory=dict)
    places: int = 0


def gather(
    rows: Sequence[Row],
    labelled_places: Sequence[Row],
    office_rows: Sequence[Row],
    set_aside: Mapping[tuple[str, str], str],
    geography: Geography,
) -> Gathering:
    """Make a draft or a refusal of each row, and the offices of the same régions."""
    usable, refused = _sorted_out(rows, geography)
    communes = (geography.present_commune(row["code_insee"]) for row in usable)
    names = place_names(geography, {commune.department for commune in communes if commune})
    drafts = {row["id"]: dila.draft_of(row, geography, names, set_aside) for row in usable}
    newest = newest_extract(rows)
    for row in usable:
        if was_dropped(row, newest) and not dila.is_closed(row):
            drafts[row["id"]] = doubting_dropped(drafts[row["id"]], row, newest)
    awaiting = [row["id"] for row in usable if dila.awaits_label(row)]
    found = _settle_labels(drafts, awaiting, labelled_places, names, geography)
    regions = {geography.communes[draft.text("code_insee")].region for draft in drafts.values()}
    wanted = sorted(region for region in regions if region)
    offices = transitions_pro.offices(office_rows, wanted, geography)
    return Gathering(
        tuple(with_twins(drafts.values())),
        tuple(refused),
        offices=tuple(offices),
        criteria=Counter(match.criterion for match in found),
        hours=counted(match.place for match in found),
        places=len(labelled_places),
    )


def with_successors(
    drafts: Sequence[Draft], offices: Sequence[Office], records: Mapping[str, str]
) -> list[Draft]:
    """Tell the closed structures where to go, once the offices have their records."""
    successors = {
        department: records[office.draft.id]
        for office in offices
        for department in office.departments
    }
    return [
        transitions_pro.succeeded(draft, successors) if "fermee" in draft.facts else draft
        for draft in drafts
    ]


def _sorted_out(rows: Sequence[Row], geography: Geography) -> tuple[list[Row], list[Refused]]:
    usable: dict[str, Row] = {}
    refused: list[Refused] = []
    for row in rows:
        problem = dila.refusal(row, geography) or repeated(row, usable.get(row["id"]))
        if problem is None:
            usable[row["id"]] = row
        else:
            refused.append(Refused(row["reseau"], problem))
    return list(usable.values()), refused


def repeated(row: Row, first: Row | None) -> Problem | None:
    """Say that a row bears the identifier of an earlier one; None when there is none."""
    if first is None:
        return None
    facts = {"id": row["id"], "ligne": str(first.span.line)}
    return Problem(importing.ROW_TWICE, row.places["id"], "id", facts)


def _settle_labels(
    drafts: dict[str, Draft],
    awaiting: Sequence[str],
    places: Sequence[Row],
    names: PlaceNames,
    geography: Geography,
) -> list[france_services.Match]:
    """Put in `drafts` the counters that wait for a label, with it or without; give the matches."""
    counters = [drafts[identifier] for identifier in awaiting]
    found = france_services.matches(counters, places, geography)
    for counter in counters:
        if match := found.get(counter.id):
            drafts[counter.id] = france_services.labelled(counter, match, names, geography)
        else:
            drafts[counter.id] = france_services.unlabelled(counter)
    return list(found.values())
