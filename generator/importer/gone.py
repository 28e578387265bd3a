"""Places that a source named once, and names no more: perhaps they have closed."""

from collections.abc import Iterator

from generator.importer.gather import Gathering
from generator.importer.plan import Places, held_by
from generator.problems.catalog import import_joins
from generator.problems.problem import Problem, Span


def gone(found: Gathering, places: Places) -> Iterator[Problem]:
    """Tell each open record of the source that it does not name any more.

    Only where it names others: of the same network, in the same département. A file of one
    département says nothing of the others.
    """
    if not found.seen:
        return
    near = {(draft.text("reseau"), draft.folder) for draft in found.drafts}
    for identifier, held in sorted(held_by(places).items()):
        where = held.text("reseau"), held.record.partition("/")[0]
        if identifier in found.seen or where not in near or "fermee" in (held.facts or {}):
            continue
        span = Span(f"data/structures/{held.record}.yml")
        facts = {"nom": held.text("nom"), "id": identifier}
        yield Problem(import_joins.GONE, span, facts=facts)
