"""The records already in the folder, as the importer needs them: bytes, facts, identifiers."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.importer.draft import SOURCE_OF
from generator.read.folder import read_bytes
from generator.write.facts import Fact, Facts, facts_of


@dataclass(frozen=True, slots=True)
class Held:
    """A record's file; `facts` is None when it cannot be read."""

    record: str
    content: bytes
    facts: Facts | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every record of the folder by its path (`41/cio-blois`)."""

    records: Mapping[str, Held]

    def by_identifier(self, source: str) -> dict[str, Held]:
        """Give the records by their identifier in a source; the first path wins."""
        found: dict[str, Held] = {}
        for held in self.records.values():
            identifiers = (held.facts or {}).get(SOURCE_OF)
            if isinstance(identifiers, Mapping) and isinstance(
                name := identifiers.get(source), str
            ):
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
    return Held(record, content, facts_in(content))
