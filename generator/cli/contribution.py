"""A contribution, read from git's store: what it may not bring, and the rest laid out to check."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import click

from generator.compare.admission import FOLDERS, Entry, admitted, refusals
from generator.compare.revisions import (
    RevisionError,
    changed_entries,
    commit_of,
    common_ancestor,
    files_of,
    paths_of,
)
from generator.model.geocoding import Answers
from generator.problems.problem import Problem
from generator.read.geocoding import FILE, parse_geocoding

RECORDS, TEXTS, GEOGRAPHY = "data", "content", "data/geographie"


class Contribution(NamedTuple):
    """The data folder of a contribution, the paths that it changes, what is refused of it.

    `answers` are those of the geocoder before it.
    """

    data: Path
    changed: tuple[str, ...]
    refused: tuple[Problem, ...]
    answers: Answers


@contextmanager
def contribution(asked: str, repository: Path) -> Iterator[Contribution]:
    """Lay out the records and texts of a contribution, `BASE[..TETE]`, for as long as they serve.

    Only plain files are laid out. The tables of geography are those of the repository. Raises
    click.UsageError on a revision that it does not have.
    """
    base, _, head = asked.partition("..")
    try:
        end = commit_of(repository, head or "HEAD")
        start = common_ancestor(repository, commit_of(repository, base), end)
    except RevisionError as error:
        raise click.UsageError(f"Le dépôt n’a pas de version « {error.revision} ».") from None
    entries = tuple(Entry(*one) for one in changed_entries(repository, start, end))
    refused = tuple(refusals(entries, paths_of(repository, end, FOLDERS)))
    with TemporaryDirectory(prefix="contribution-") as folder:
        root = Path(folder)
        for path, content in files_of(repository, end, (RECORDS, TEXTS)).items():
            if not path.startswith(f"{GEOGRAPHY}/"):
                file = root / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
        (root / RECORDS).mkdir(exist_ok=True)
        (root / GEOGRAPHY).symlink_to((repository / GEOGRAPHY).resolve())
        changed = admitted(entries, refused)
        yield Contribution(root / RECORDS, changed, refused, _answers(repository, start))


def _answers(repository: Path, commit: str) -> Answers:
    """What the geocoder had answered at a commit."""
    path = f"{RECORDS}/{FILE}"
    raw = files_of(repository, commit, (path,)).get(path, b"")
    return parse_geocoding(raw, path).answers
