"""The records already in the folder, as the importer needs them: bytes, facts, identifiers."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.importer.draft import SOURCE_OF
from generator.read.folder import read_bytes
from generator.write.facts import Fact, Facts, facts_of


@dataclass(frozen=True, slots=True)
class Held:
    """A record's file; `facts` is None when it cannot be read.

    `lines` gives where each key of the record stands.
    """

    record: str
    content: bytes
    facts: Facts | None
    lines: Mapping[str, int]

    def text(self, key: str) -> str:
        """Give a scalar fact, empty where there is none."""
        found = (self.facts or {}).get(key, "")
        return found if isinstance(found, str) else ""

    def identifier(self, source: str) -> str:
        """Give what a source calls this place, empty when nothing says so."""
        identifiers = (self.facts or {}).get(SOURCE_OF)
        name = identifiers.get(source) if isinstance(identifiers, Mapping) else None
        return name if isinstance(name, str) else ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every record of the folder by its path (`41/cio-blois`)."""

    records: Mapping[str, Held]

    def by_identifier(self, source: str) -> dict[str, Held]:
        """Give the records by their identifier in a source; the first path wins."""
        found: dict[str, Held] = {}
        for held in self.records.values():
            if name := held.identifier(source):
                found.setdefault(name, held)
        return found


def read_shelf(folder: Path) -> Shelf:
    """Read the records of `folder`, in the order of their paths; a missing folder is empty.

    Links and hidden names are left aside, as the reading of the site does.
    """
    paths = sorted(
        path
        for path in folder.glob("**/*.yml")
        if not path.is_symlink()
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    names = (path.relative_to(folder).with_suffix("").as_posix() for path in paths)
    return Shelf(
        {name: _held(name, path.read_bytes()) for name, path in zip(names, paths, strict=True)}
    )


def facts_in(content: bytes) -> dict[str, Fact] | None:
    """Give what a record's file says, or None when it cannot be read."""
    document = read_bytes(content, "").document
    return None if document is None else facts_of(document.root)


def _held(record: str, content: bytes) -> Held:
    document = read_bytes(content, "").document
    if document is None:
        return Held(record, content, None, {})
    lines = {entry.key.value: entry.key.line for entry in document.root.entries}
    return Held(record, content, facts_of(document.root), lines)
