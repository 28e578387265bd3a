"""From a folder of records to located documents; one bad file hides nothing.

Messages show a path as the editor sees it (`data/structures/41/cio-blois.yml`), whatever folder
the data really stand in.
"""

import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from generator.problems.catalog import record_files
from generator.problems.problem import Problem, Rule, Span
from generator.read.node import Document
from generator.read.text import LARGEST_FILE, decode
from generator.read.yaml_events import read_yaml

_ADDRESS = re.compile(r"(?:[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/)*[a-z0-9]+(?:-[a-z0-9]+)*\.yml")


class FileReading(NamedTuple):
    """What one file gave; a document may come with problems, and must then be withheld."""

    document: Document | None
    problems: tuple[Problem, ...]


class FolderReading(NamedTuple):
    """What a folder gave, in the order of the paths."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


class Reading(NamedTuple):
    """What several folders gave: the documents of each by its name, and all their problems."""

    documents: dict[str, tuple[Document, ...]]
    problems: tuple[Problem, ...]


class ReadingUnderWay(NamedTuple):
    """What several folders give, file by file, as the documents of each are taken, once.

    `problems` are all there when every document has been taken.
    """

    documents: dict[str, Iterator[Document]]
    problems: list[Problem]


ReadBytes = Callable[[bytes, str], FileReading]


def read_bytes(raw: bytes, shown: str) -> FileReading:
    """Read one file from its bytes; `shown` is its path in messages.

    A pure function of hashable values: `functools.cache(read_bytes)`, given to `read_folder`,
    reads again only what has changed.
    """
    text, problems = decode(raw, shown)
    if text is None:
        return FileReading(None, tuple(problems))
    document, found = read_yaml(text, shown)
    return FileReading(document, (*problems, *found))


def read_file(path: Path, shown: str, read: ReadBytes = read_bytes) -> FileReading:
    """Read one file of the disk; one that is too large is refused before it is opened."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            return FileReading(None, (_problem(record_files.TOO_LARGE, shown),))
        with path.open("rb", buffering=0) as file:
            raw = file.read(LARGEST_FILE + 1)  # it may have grown since
    except OSError:
        return FileReading(None, (_problem(record_files.CANNOT_OPEN, shown),))
    return read(raw, shown)


def read_folders(
    root: Path, names: Iterable[str], *, shown_root: str = "data", read: ReadBytes = read_bytes
) -> Reading:
    """Read every record of these folders of `root`."""
    documents, problems = take_up_folders(root, names, shown_root=shown_root, read=read)
    return Reading({name: tuple(group) for name, group in documents.items()}, tuple(problems))


def take_up_folders(
    root: Path, names: Iterable[str], *, shown_root: str = "data", read: ReadBytes = read_bytes
) -> ReadingUnderWay:
    """Read the records of these folders of `root` when they are asked for; none is kept."""
    problems: list[Problem] = []

    def taken(name: str) -> Iterator[Document]:
        for reading in _readings(root, name, shown_root, read):
            problems.extend(reading.problems)
            if reading.document is not None:
                yield reading.document

    return ReadingUnderWay({name: taken(name) for name in names}, problems)


def read_folder(
    root: Path, subfolder: str, *, shown_root: str = "data", read: ReadBytes = read_bytes
) -> FolderReading:
    """Read every record of `root/subfolder`, its folders included, sorted by path.

    A missing folder holds no record. What is not a record is told, never followed nor guessed;
    names that begin with a dot are left aside.
    """
    found = read_folders(root, (subfolder,), shown_root=shown_root, read=read)
    return FolderReading(found.documents[subfolder], found.problems)


def _readings(
    root: Path, subfolder: str, shown_root: str, read: ReadBytes
) -> Iterator[FileReading]:
    for found in sorted(_walk(root / subfolder, subfolder), key=lambda found: found.path):
        shown = _printable(f"{shown_root}/{found.path}")
        if found.rule is not None:
            yield FileReading(None, (_problem(found.rule, shown),))
            continue
        reading = read_file(found.file, shown, read)
        if _ADDRESS.fullmatch(found.path):
            yield reading
        else:
            problems = (_problem(record_files.ODD_NAME, shown), *reading.problems)
            yield FileReading(reading.document, problems)


class _Found(NamedTuple):
    """Something in the folder: its path under the root, and the rule it breaks, if any."""

    path: str
    file: Path
    rule: Rule | None


def _walk(folder: Path, shown: str) -> Iterator[_Found]:
    """Give what stands under `folder`, at any depth, in no order; links are not followed."""
    pending = [(folder, shown)]
    while pending:
        current, prefix = pending.pop()
        try:
            entries = list(os.scandir(current))
        except FileNotFoundError:
            continue
        except OSError:
            yield _Found(prefix, current, record_files.CANNOT_OPEN)
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            found = _Found(f"{prefix}/{entry.name}", Path(entry.path), _rule_broken_by(entry))
            if found.rule is None and entry.is_dir(follow_symlinks=False):
                pending.append((found.file, found.path))
            else:
                yield found


def _rule_broken_by(entry: os.DirEntry[str]) -> Rule | None:
    """Say what keeps a file or a folder from being read, before it is opened."""
    if entry.is_symlink():
        return record_files.SYMBOLIC_LINK
    is_record = entry.name.endswith(".yml")
    if entry.is_dir(follow_symlinks=False):
        return record_files.CANNOT_OPEN if is_record else None
    if entry.name.endswith(".yaml"):
        return record_files.WRONG_EXTENSION
    if not is_record:
        return record_files.NOT_A_RECORD
    return None if entry.is_file(follow_symlinks=False) else record_files.CANNOT_OPEN


def _problem(rule: Rule, shown: str) -> Problem:
    name = shown.rsplit("/", 1)[-1]
    return Problem(rule, Span(shown), facts={"name": name, "correction": _address_for(shown)})


def _address_for(shown: str) -> str:
    """Give the name that the last odd part of a path should have."""
    *folders, name = shown.split("/")
    stem = name.removesuffix(".yaml").removesuffix(".yml")
    parts = [(folder, _slug(folder)) for folder in folders]
    odd = [slug for folder, slug in parts if slug != folder.lower()]
    return odd[0] if odd and _slug(stem) == stem else f"{_slug(stem)}.yml"


def _printable(path: str) -> str:
    """Give a path that fits in one line of a report, whatever bytes its names hold."""
    return "".join(character if character.isprintable() else "?" for character in path)


def _slug(text: str) -> str:
    spelled = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    kept = "".join(character for character in spelled if not unicodedata.combining(character))
    return re.sub(r"[^a-z0-9]+", "-", kept).strip("-") or "nom"
