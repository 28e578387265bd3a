"""The files of a revision, read from git's own store: nothing is checked out, nothing is run.

`git archive` would obey the `.gitattributes` of the contribution, which could hide files from the
review; the store gives every file as it is.
"""

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

REGULAR = frozenset({b"100644", b"100755"})
"""The modes of plain files; links and submodules hold no record."""


GIT_FAILS = (OSError, subprocess.SubprocessError)
"""What `git` raises when the program is missing, refuses, or takes too long."""


class RevisionError(Exception):
    """A revision that the repository does not have, or a folder that is no repository."""

    def __init__(self, revision: str) -> None:
        super().__init__(revision)
        self.revision = revision


class _Blob(NamedTuple):
    name: str
    path: str


def commit_of(repository: Path, revision: str) -> str:
    """Give the full name of the commit that a revision stands for."""
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    try:
        return git(repository, *asked).decode().strip()
    except subprocess.CalledProcessError as error:
        raise RevisionError(revision) from error


def common_ancestor(repository: Path, one: str, other: str) -> str:
    """Give the commit where two commits parted; RevisionError if they have none in common."""
    try:
        return git(repository, "merge-base", one, other).decode().split()[0]
    except subprocess.CalledProcessError as error:
        raise RevisionError(f"{one}...{other}") from error


def files_of(repository: Path, commit: str, folders: Iterable[str]) -> Mapping[str, bytes]:
    """Give the plain files of these folders in a commit, by path, in the order of the paths."""
    listed = git(repository, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *folders)
    blobs = sorted(_blobs(listed), key=lambda blob: blob.path)
    contents = contents_of(repository, (blob.name for blob in blobs))
    return dict(zip((blob.path for blob in blobs), contents, strict=True))


def contents_of(repository: Path, names: Iterable[str]) -> Iterator[bytes]:
    """Give what git holds under these names, one after the other; all of them must be there."""
    asked = "".join(f"{name}\n" for name in names).encode()
    return _contents(git(repository, "cat-file", "--batch", sent=asked))


def changed_entries(repository: Path, start: str, head: str) -> Iterator[tuple[str, str]]:
    """Give the mode and the path of all that differs between two commits, removals included.

    A path that is not UTF-8 keeps its bad bytes as signs that no name may hold.
    """
    told = git(repository, "diff-tree", "-r", "-z", "--no-renames", start, head).split(b"\0")
    for about, path in zip(told[::2], told[1::2], strict=False):
        yield about.split(b" ")[1].decode(), path.decode("utf-8", errors="replace")


def paths_of(repository: Path, commit: str, folders: Iterable[str]) -> tuple[str, ...]:
    """Give the path of everything that these folders hold in a commit, whatever it is."""
    listed = git(
        repository, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, "--", *folders
    )
    return tuple(path.decode("utf-8", errors="replace") for path in listed.split(b"\0") if path)


def git(
    repository: Path, *arguments: str, sent: bytes = b"", seconds: float | None = None
) -> bytes:
    """Run git on a repository, for `seconds` at most, and give what it says; see `GIT_FAILS`."""
    command = ("git", "-C", str(repository), "--no-replace-objects", *arguments)
    told = subprocess.run(command, input=sent, capture_output=True, check=True, timeout=seconds)
    return told.stdout


def _blobs(listed: bytes) -> Iterator[_Blob]:
    for line in listed.split(b"\0"):
        if line:
            about, _, path = line.partition(b"\t")
            mode, _, name = about.split(b" ")
            if mode in REGULAR:
                yield _Blob(name.decode(), path.decode("utf-8", errors="replace"))


def _contents(store: bytes) -> Iterator[bytes]:
    """Cut what `cat-file --batch` answers: a line ending with a size, so many bytes, a line end."""
    at = 0
    while at < len(store):
        head = store.index(b"\n", at)
        size = int(store[at:head].rpartition(b" ")[2])
        yield store[head + 1 : head + 1 + size]
        at = head + size + 2
