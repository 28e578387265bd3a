"""Brings a folder up to date with the artifacts of a build, without touching what is equal.

A file that changes is unlinked and made anew: whoever still reads the old one keeps it whole.
"""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from generator.artifact import Artifact


class SiteError(Exception):
    """Two artifacts want one path, or one has a path that could leave the site."""


class Written(NamedTuple):
    """How many files of the folder stayed, were made, were removed."""

    kept: int
    made: int
    removed: int


def artifacts_by_path(artifacts: Iterable[Artifact]) -> dict[str, bytes]:
    """Gather artifacts into one map sorted by path; raises SiteError on a bad or doubled path."""
    contents: dict[str, bytes] = {}
    for artifact in artifacts:
        if artifact.path in contents:
            raise SiteError(f"Two artifacts want the path {artifact.path!r}.")
        _check_path(artifact.path)
        contents[artifact.path] = artifact.content
    for path in sorted(_folders(contents) & contents.keys()):
        raise SiteError(f"The path {path!r} would be a file and a folder at once.")
    return dict(sorted(contents.items()))


def _check_path(path: str) -> None:
    parts = path.split("/")
    if "" in parts or "." in parts or ".." in parts or "\\" in path or not path.isprintable():
        raise SiteError(f"The path {path!r} is not one of a file of the site.")


def bring_up_to_date(folder: Path, contents: dict[str, bytes]) -> Written:
    """Make `folder` hold exactly `contents`, a map made by `artifacts_by_path`."""
    folder.mkdir(parents=True, exist_ok=True)
    folders = _folders(contents)
    kept: set[str] = set()
    removed = _sweep(folder, "", contents, folders, kept)
    for name in sorted(folders):
        (folder / name).mkdir(exist_ok=True)
    for path, content in contents.items():
        if path not in kept:
            write_new(folder / path, content)
    return Written(len(kept), len(contents) - len(kept), removed)


def _folders(paths: Iterable[str]) -> set[str]:
    """Give every folder above the paths, at any depth."""
    folders: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders


def _sweep(
    folder: Path, prefix: str, contents: dict[str, bytes], folders: set[str], kept: set[str]
) -> int:
    """Remove what must not stay under `folder`, note in `kept` what is equal; count removals."""
    removed = 0
    with os.scandir(folder) as entries:
        found = list(entries)
    for entry in found:
        path = prefix + entry.name
        if entry.is_dir(follow_symlinks=False):
            if path in folders:
                removed += _sweep(Path(entry.path), f"{path}/", contents, folders, kept)
            else:
                shutil.rmtree(entry.path)
                removed += 1
        elif _is_equal(entry, contents.get(path)):
            kept.add(path)
        else:
            Path(entry.path).unlink()
            removed += path not in contents
    return removed


def _is_equal(entry: os.DirEntry[str], content: bytes | None) -> bool:
    return (
        content is not None
        and entry.is_file(follow_symlinks=False)
        and entry.stat(follow_symlinks=False).st_size == len(content)
        and Path(entry.path).read_bytes() == content
    )


def write_new(path: Path, content: bytes) -> None:
    """Write a file that must not exist yet, readable by the web server."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
