"""Doubts that one row alone does not raise: twins, and rows that a later extract has dropped."""

from collections import defaultdict
from collections.abc import Iterable

from generator.importer.dila import is_date
from generator.importer.draft import Draft
from generator.importer.source import Row
from generator.model.folding import fold
from generator.problems.catalog import importing
from generator.problems.problem import Problem


def with_twins(drafts: Iterable[Draft]) -> list[Draft]:
    """Mark as doubtful the open places of one network at one address of one commune."""
    drafts = list(drafts)
    places: dict[tuple[str, ...], list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.text("adresse") and "fermee" not in draft.facts:
            places[_door(draft)].append(draft)
    return [_doubting_twin(draft, places[_door(draft)]) for draft in drafts]


def newest_extract(rows: Iterable[Row]) -> str:
    """Give the last of the extracts in which the rows of a table were seen."""
    return max((row["presence"].rpartition("|")[2] for row in rows), default="")


def newest_month(rows: Iterable[Row]) -> str:
    """Give the month of the last change that a source tells of: it is at least as recent."""
    return max((row["date_maj"] for row in rows if is_date(row["date_maj"])), default="")[:7]


def was_dropped(row: Row, newest: str) -> bool:
    """Say whether a row with an e-mail is no longer in the newest extract.

    A row without an e-mail says nothing: that extract keeps only those that have one.
    """
    return bool(row["presence"] and row["courriel"]) and newest not in row["presence"].split("|")


def doubting_dropped(draft: Draft, row: Row, newest: str) -> Draft:
    """Mark as perhaps closed a place that left the newest extract."""
    facts = {"id": row["id"], "extrait": newest}
    problem = Problem(importing.LAST_SEEN_EARLIER, row.places["presence"], "presence", facts)
    return draft.doubting(problem, "fermeture")


def _door(draft: Draft) -> tuple[str, ...]:
    return (draft.text("reseau"), draft.text("code_insee"), fold(draft.text("adresse")))


def _doubting_twin(draft: Draft, twins: list[Draft]) -> Draft:
    others = [twin for twin in twins if twin.id != draft.id]
    if not others or "fermee" in draft.facts:
        return draft
    facts = {"id": draft.id, "autre": ", ".join(twin.id for twin in others)}
    return draft.doubting(Problem(importing.SAME_ADDRESS, draft.span, "adresse", facts), "doublon")
