"""What a folder of records says: read, checked and assembled, for whoever has a use for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.assemble.directory import assemble_directory
from generator.check.documents import check_documents
from generator.check.geocoding import judged
from generator.check.known import KnownDocuments
from generator.model.directory import Directory
from generator.model.geography import Geography
from generator.pipeline.remembering import Placing, placings
from generator.problems.problem import Problem
from generator.read.folder import ReadBytes, read_bytes, take_up_folders
from generator.read.geocoding import read_geocoding
from generator.read.node import Document
from generator.schema.structures import STRUCTURE
from generator.schema.tables import RECORD_FOLDERS
from generator.schema.vocabularies import VOCABULARY
from generator.settings import Settings


@dataclass(frozen=True, slots=True)
class Corpus:
    """What the records make together, and the identifiers of those that may be published, by table.

    `vocabularies` are documents as they were read: no other is kept, nor any record. `problems` are
    those of every file of the folder. `placings` are for who remembers.
    """

    vocabularies: tuple[Document, ...]
    published: Mapping[str, tuple[str, ...]]
    directory: Directory
    problems: tuple[Problem, ...]
    placings: Mapping[str, Placing]


def read_corpus(
    data: Path,
    geography: Geography,
    settings: Settings,
    read: ReadBytes = read_bytes,
    known: KnownDocuments | None = None,
    *,
    is_remembered: bool = False,
) -> Corpus:
    """Read the folder `data` for the regions and the day of the settings.

    What `known` has checked before is not checked again. Placings are told of what `is_remembered`.
    """
    reading = take_up_folders(data, RECORD_FOLDERS, read=read)
    vocabularies = tuple(reading.documents[VOCABULARY.name])
    checked = check_documents(
        {**reading.documents, VOCABULARY.name: vocabularies},
        geography,
        today=settings.today,
        reading_problems=reading.problems,
        known=known,
    )
    found = read_geocoding(data)
    located = judged(checked.records[STRUCTURE.name], found.answers, geography)
    regions = settings.regions or tuple(geography.regions)
    return Corpus(
        vocabularies,
        {name: tuple(one.id for one in group) for name, group in checked.records.items()},
        assemble_directory(checked.records, geography, regions, located.points),
        (*checked.problems, *found.problems, *located.problems),
        placings(checked.documents) if is_remembered else {},
    )
