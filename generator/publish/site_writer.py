"""Brings a folder up to date with the artifacts of a build, without touching what is equal.

A file that changes is unlinked and made anew: whoever still reads the old one keeps it whole.
"""

import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from generator.artifact import Artifact
from generator.publish.named_pages import names_somebody

State = list[int]
"""What tells that a file is the one that was written: its place on the disk, size and time."""


class SiteError(Exception):
    """Two artifacts want one path, or one has a path that could leave the site."""


class Written(NamedTuple):
    """How many files of the folder stayed, were made, were removed."""

    kept: int
    made: int
    removed: int


class Share(NamedTuple):
    """The paths that one process has put in a folder: those that were equal, and the others.

    `named` are those of pages that name somebody, among both.
    """

    kept: list[str]
    made: list[str]
    named: list[str]

    @property
    def paths(self) -> list[str]:
        """Every path, once."""
        return [*self.kept, *self.made]


class SiteFolder:
    """A folder that receives a site, artifact by artifact.

    Several processes may each put their own; `finish` then takes away what was there before.
    """

    def __init__(self, folder: Path) -> None:
        """Take `folder` as it is, or make it."""
        self.share = Share([], [], [])
        self._folder = folder
        self._folders: set[str] = {""}
        folder.mkdir(parents=True, exist_ok=True)

    def put(self, artifact: Artifact) -> None:
        """Write an artifact, unless its file is there and equal; raises SiteError on a bad path."""
        path = artifact.path
        _check_path(path)
        if names_somebody(artifact):
            self.share.named.append(path)
        self._make_folder(path.rpartition("/")[0])
        file = self._folder / path
        try:
            write_new(file, artifact.content)
        except FileExistsError:
            if _is_equal(file, artifact.content):
                self.share.kept.append(path)
                return
            _remove(file)
            write_new(file, artifact.content)
        self.share.made.append(path)

    def carry(self, path: str, served: Path, state: State) -> None:
        """Have a file of the `served` site, which is to stay as it is, in this one too.

        It is the same file on the disk, in the `state` that tells it: none is ever written in
        place.
        """
        with suppress(OSError):
            # Nearly always: it stayed in the site before as well.
            if state_of(f"{self._folder}/{path}") == state:
                self.share.kept.append(path)
                return
        file = self._folder / path
        self._make_folder(path.rpartition("/")[0])
        if file.is_symlink() or file.exists():
            _remove(file)
        try:
            file.hardlink_to(served / path)
        except OSError:
            self.put(Artifact(path, (served / path).read_bytes()))
            return
        self.share.kept.append(path)

    def _make_folder(self, name: str) -> None:
        if name in self._folders:
            return
        self._make_folder(name.rpartition("/")[0])
        folder = self._folder / name
        try:
            folder.mkdir()
        except FileExistsError:
            if folder.is_symlink() or not folder.is_dir():
                # Another process may do the same at the same time.
                with suppress(OSError):
                    folder.unlink()
                folder.mkdir(exist_ok=True)
        self._folders.add(name)


def finish(folder: Path, shares: Sequence[Share], *, is_new: bool = False) -> Written:
    """Leave in `folder` the files of these shares alone; raises SiteError on a doubled path.

    A folder that `is_new` holds nothing else: it is not looked through.
    """
    paths = _unique([path for share in shares for path in share.paths])
    removed = 0 if is_new else _sweep(folder, "", paths, _folders(paths))
    kept, made = sum(len(one.kept) for one in shares), sum(len(one.made) for one in shares)
    return Written(kept, made, removed)


def _unique(paths: list[str]) -> set[str]:
    """Give the paths as a set, unless two are one, or one lies in another."""
    unique = set(paths)
    if len(unique) < len(paths):
        doubled = min(path for path in unique if paths.count(path) > 1)
        raise SiteError(f"Two artifacts want the path {doubled!r}.")
    for path in sorted(_folders(unique) & unique):
        raise SiteError(f"The path {path!r} would be a file and a folder at once.")
    return unique


def artifacts_by_path(artifacts: Iterable[Artifact]) -> dict[str, bytes]:
    """Gather artifacts into one map sorted by path; raises SiteError on a bad or doubled path."""
    contents: dict[str, bytes] = {}
    paths: list[str] = []
    for artifact in artifacts:
        _check_path(artifact.path)
        paths.append(artifact.path)
        contents[artifact.path] = artifact.content
    _unique(paths)
    return dict(sorted(contents.items()))


def _check_path(path: str) -> None:
    parts = path.split("/")
    if "" in parts or "." in parts or ".." in parts or "\\" in path or not path.isprintable():
        raise SiteError(f"The path {path!r} is not one of a file of the site.")


def bring_up_to_date(folder: Path, artifacts: Iterable[Artifact]) -> Written:
    """Make `folder` hold exactly these artifacts."""
    site = SiteFolder(folder)
    for artifact in artifacts:
        site.put(artifact)
    return finish(folder, [site.share])


def _folders(paths: Iterable[str]) -> set[str]:
    """Give every folder above the paths, at any depth."""
    folders: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders


def _sweep(folder: Path, prefix: str, paths: set[str], folders: set[str]) -> int:
    """Remove what must not stay under `folder`; count the removals."""
    removed = 0
    with os.scandir(folder) as entries:
        found = list(entries)
    for entry in found:
        path = prefix + entry.name
        if path in folders:
            removed += _sweep(Path(entry.path), f"{path}/", paths, folders)
        elif path not in paths:
            _remove(Path(entry.path))
            removed += 1
    return removed


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def _is_equal(file: Path, content: bytes) -> bool:
    return (
        not file.is_symlink()
        and file.is_file()
        and file.stat().st_size == len(content)
        and file.read_bytes() == content
    )


def state_of(file: str) -> State:
    """Look at a file. Raises OSError where there is none."""
    state = os.lstat(file)
    return [state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns]


def write_new(path: Path, content: bytes, mode: int = 0o644) -> None:
    """Write a file that must not exist yet, readable by the web server unless `mode` says less."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
