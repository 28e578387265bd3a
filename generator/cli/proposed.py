"""A record that somebody proposes: what the checker says of it, before it is written."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from generator.check.documents import check_documents
from generator.check.privacy import discreet
from generator.problems.problem import Problem, Severity
from generator.read.folder import read_bytes, read_folders
from generator.read.geography import read_geography
from generator.read.node import Document
from generator.schema.tables import RECORD_FOLDERS
from generator.write.tidy import table_name

GEOGRAPHY = "geographie"


class Desk:
    """A data folder, read once, against which proposed records are checked."""

    def __init__(self, data: Path, today: date) -> None:
        self._documents, _ = read_folders(data, RECORD_FOLDERS)
        self._geography = read_geography(data / GEOGRAPHY)
        self._today = today

    def document(self, path: str) -> Document | None:
        """The record that stands at a path (`data/structures/41/cio-blois.yml`), if it is read."""
        found = self._documents[table_name(path)]
        return next((one for one in found if one.path == path), None)

    def identifiers(self, table: str) -> list[str]:
        """The identifiers of the records of a folder."""
        start = len(f"data/{table}/")
        return [one.path[start:].removesuffix(".yml") for one in self._documents[table]]

    def problems(self, path: str, text: str) -> tuple[Problem, ...]:
        """What is wrong in a text, as if it stood at `path`; personal values are masked."""
        return self.all_problems({path: text})

    def all_problems(self, texts: Mapping[str, str]) -> tuple[Problem, ...]:
        """What is wrong in several texts together, each given by the path it would stand at."""
        found: list[Problem] = []
        documents = dict(self._documents)
        for path, text in texts.items():
            document, problems = read_bytes(text.encode(), path)
            found += problems
            table = table_name(path)
            others = tuple(one for one in documents[table] if one.path != path)
            documents[table] = (*others, document) if document else others
        if not all(self._is_read(path, documents) for path in texts):
            return tuple(map(discreet, found))
        checked = check_documents(
            documents, self._geography, today=self._today, reading_problems=found
        )
        return tuple(discreet(one) for one in checked.problems if one.span.file in texts)

    @staticmethod
    def _is_read(path: str, documents: Mapping[str, Sequence[Document]]) -> bool:
        return any(one.path == path for one in documents[table_name(path)])


def is_refused(problems: tuple[Problem, ...]) -> bool:
    """Say whether one of these problems keeps a record from being published."""
    return any(one.rule.severity is Severity.ERROR for one in problems)
