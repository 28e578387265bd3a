"""The list to review of a source: what an import could not decide alone, for somebody to read.

It opens in any spreadsheet, in French too: `;` between the cells, each of them in quotes, and none
that a spreadsheet would run.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from generator.importer.decisions import (
    COLUMNS,
    LACKING,
    MATCH,
    OTHERWISE,
    SEPARATOR,
    Decision,
)
from generator.importer.draft import Draft
from generator.importer.matching import Matching
from generator.importer.plan import Action
from generator.importer.shelf import Shelf

BYTE_ORDER_MARK = "\ufeff"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'")


def review_text(
    drafts: Iterable[Draft],
    matching: Matching,
    actions: Iterable[Action],
    decisions: Mapping[str, Decision],
    shelf: Shelf,
) -> str:
    """Write the list: what waits for an answer, what was answered, then every difference."""
    lines = [
        *_waiting(drafts, matching, shelf),
        *(decisions[name].cells for name in sorted(decisions)),
        *_different(actions),
    ]
    if not lines:
        return ""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=SEPARATOR, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(_guarded, line) for line in lines)
    return BYTE_ORDER_MARK + out.getvalue()


def _waiting(
    drafts: Iterable[Draft], matching: Matching, shelf: Shelf
) -> Iterator[tuple[str, ...]]:
    for draft in sorted(drafts, key=lambda draft: draft.id):
        found = matching.unsure.get(draft.id)
        if found is None:
            continue
        held = shelf.records[found.record]
        here = ", ".join(filter(None, map(held.text, ("nom", "adresse", "commune"))))
        there = ", ".join(filter(None, map(draft.text, ("nom", "adresse", "commune"))))
        yield (draft.id, MATCH, draft.text("nom"), found.record, "", here, there,
               str(found.likeness), "")  # fmt: skip


def _different(actions: Iterable[Action]) -> Iterator[tuple[str, ...]]:
    for action in sorted(actions, key=lambda action: (action.record, action.draft.id)):
        for key, here, there in action.differences:
            subject = OTHERWISE if here else LACKING
            name = action.draft.text("nom")
            yield (action.draft.id, subject, name, action.record, key, here, there, "", "")


def _guarded(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA_STARTS) else cell
