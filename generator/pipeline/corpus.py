"""What a folder of records says: read, checked and assembled, for whoever has a use for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.assemble.directory import assemble_directory
from generator.check.documents import check_documents
from generator.check.geocoding import judged
from generator.check.known import KnownDocuments
from generator.model.directory import Directory
from generator.model.geography import Geography
from generator.model.record import Record
from generator.problems.problem import Problem
from generator.read.folder import ReadBytes, read_bytes, read_folders
from generator.read.geocoding import read_geocoding
from generator.read.node import Document
from generator.schema.structures import STRUCTURE
from generator.schema.tables import RECORD_FOLDERS
from generator.settings import Settings


@dataclass(frozen=True, slots=True)
class Corpus:
    """The records as they were read, those that may be published, and what they make together.

    `documents` and `records` are keyed by table; `problems` are those of every file of the folder.
    """

    documents: Mapping[str, Sequence[Document]]
    records: Mapping[str, tuple[Record, ...]]
    directory: Directory
    problems: tuple[Problem, ...]


def read_corpus(
    data: Path,
    geography: Geography,
    settings: Settings,
    read: ReadBytes = read_bytes,
    known: KnownDocuments | None = None,
) -> Corpus:
    """Read the folder `data` for the regions and the day of the settings.

    What `known` has checked before is not checked again.
    """
    reading = read_folders(data, RECORD_FOLDERS, read=read)
    checked = check_documents(
        reading.documents,
        geography,
        today=settings.today,
        reading_problems=reading.problems,
        known=known,
    )
    found = read_geocoding(data)
    located = judged(checked.records[STRUCTURE.name], found.answers, geography)
    regions = settings.regions or tuple(geography.regions)
    return Corpus(
        reading.documents,
        checked.records,
        assemble_directory(checked.records, geography, regions, located.points),
        (*checked.problems, *found.problems, *located.problems),
    )
