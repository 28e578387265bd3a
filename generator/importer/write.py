"""The plan put on disk: each file whole or not at all, the ledgers last.

Stopped at any moment, the folder holds whole records; run again, the import finds the ones it
had written identical to what it would write, and completes the ledger.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.importer.ledger import Line, ledger_text
from generator.importer.order import Watch
from generator.importer.plan import Action
from generator.write.files import write_whole


def write_records(actions: Iterable[Action], structures: Path, watch: Watch) -> None:
    """Write the records that are new or brought up to date."""
    waiting = [action for action in actions if action.content is not None]
    for rank, action in enumerate(waiting, start=1):
        if action.content is not None:
            write_whole(structures / f"{action.record}.yml", action.content)
        watch("ecrire", rank, len(waiting))


def write_ledger(lines: Mapping[str, Line], path: Path) -> None:
    """Write a ledger, unless it already says so."""
    content = ledger_text(lines).encode()
    if not path.is_file() or path.read_bytes() != content:
        write_whole(path, content)


def write_review(text: str, path: Path) -> None:
    """Write the list to review, unless it already says so; one that is empty goes away."""
    if not text:
        path.unlink(missing_ok=True)
        return
    content = text.encode()
    if not path.is_file() or path.read_bytes() != content:
        write_whole(path, content)
