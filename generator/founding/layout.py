"""Which files of a guide's repository another guide starts with, and those that are its own."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TAKEN = (
    ".ci", ".github", ".gitignore", ".gitlab", ".gitlab-ci.yml", "LICENSE", "SECURITY.md",
    "constraints.txt", "content", "data", "docs", "generator", "mkdocs.yml", "pyproject.toml",
    "requirements.lock", "theme",
)  # fmt: skip
"""What stands at the top of the new repository; the overlay adds its README and its Makefile."""

LEFT = (
    ".ci/run", ".github/CODEOWNERS", ".gitlab/CODEOWNERS", "content/images",
    "data/adresses-publiees.txt", "data/evenements", "data/geocodage.csv", "data/imports",
    "data/initiatives",
    "data/liens-toleres.yml", "data/structures", "data/territoires", "docs/captures",
    "docs/images",
)  # fmt: skip
"""What a guide has of its own: its places, its memory, its pictures, what tests the program."""

KEPT = ("data/imports/README.md",)
"""What is taken all the same of the folders above."""

OVERLAY = "docs/nouvelle-region"
"""The folder laid over the copy: its paths are those of the new repository."""

LANDMARKS = ("mkdocs.yml", "generator", "theme", "content", "data/reseaux", OVERLAY)
"""What makes a folder the repository of a guide."""


class Source(NamedTuple):
    """A file to take: its path in the new repository, and where it stands now."""

    path: str
    file: Path


def is_repository(root: Path) -> bool:
    """Say whether a folder holds a whole guide, program included."""
    return all((root / landmark).exists() for landmark in LANDMARKS)


def files_taken(root: Path) -> Iterator[Source]:
    """Give the files that are taken as they are or changed, the overlay last, each in its order."""
    for top in TAKEN:
        for source in _files(root, root / top):
            if source.path in KEPT or not _stands_in(source.path, LEFT):
                yield source
    overlay = root / OVERLAY
    yield from _files(overlay, overlay)


def _stands_in(path: str, places: tuple[str, ...]) -> bool:
    return any(path == place or path.startswith(f"{place}/") for place in places)


def _files(root: Path, start: Path) -> Iterator[Source]:
    """The files at or under `start`; what was made by a program, and links, are left aside."""
    if start.is_file() and not start.is_symlink():
        yield Source(start.relative_to(root).as_posix(), start)
    for folder, names, files in os.walk(start):
        names[:] = sorted(name for name in names if name != "__pycache__")
        for name in sorted(files):
            file = Path(folder, name)
            if not file.is_symlink() and file.suffix != ".pyc":
                yield Source(file.relative_to(root).as_posix(), file)
