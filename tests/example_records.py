"""The example records of `tests/records/`, read and checked as a data folder would be.

Every example is imaginary. The vocabularies and the geography are the real ones, so that an
example cannot use a word that the guide does not have.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from generator.check.documents import Checked, check_documents
from generator.check.known import KnownDocuments
from generator.model.geography import Geography
from generator.read.folder import read_file
from generator.read.geography import read_geography
from generator.read.node import Document
from generator.read.yaml_events import read_yaml
from generator.schema.tables import RECORD_TABLES

REPOSITORY = Path(__file__).parents[1]
DATA = REPOSITORY / "data"
RECORDS = REPOSITORY / "tests" / "records"
VALID, COMPANIONS, INVALID = RECORDS / "valides", RECORDS / "compagnons", RECORDS / "invalides"
TODAY = date(2026, 11, 23)

Documents = dict[str, list[Document]]


@cache
def geography() -> Geography:
    return read_geography(DATA / "geographie")


def documents_of(*roots: Path) -> Documents:
    """The documents of several data folders laid over each other, by table."""
    found: Documents = {table.name: [] for table in RECORD_TABLES}
    for root in roots:
        for table in RECORD_TABLES:
            for file in sorted((root / table.name).rglob("*.yml")):
                found[table.name].append(document_at(file, f"data/{file.relative_to(root)}"))
    return found


def base() -> Documents:
    """The vocabularies of the guide, and the valid examples."""
    documents = documents_of(VALID)
    documents["vocabulaires"] += documents_of(DATA)["vocabulaires"]
    return documents


def document_at(file: Path, shown: str) -> Document:
    reading = read_file(file, shown)
    assert reading.document is not None and not reading.problems, reading.problems
    return reading.document


def document(text: str, table: str, identifier: str) -> Document:
    read, problems = read_yaml(text, f"data/{table}/{identifier}.yml")
    assert read is not None and not problems, problems
    return read


def check(
    documents: Documents,
    *more: tuple[str, Document],
    today: date = TODAY,
    known: KnownDocuments | None = None,
) -> Checked:
    """Check these documents, and others given with their table."""
    everything = {name: list(group) for name, group in documents.items()}
    for table, one in more:
        everything[table].append(one)
    return check_documents(everything, geography(), today=today, known=known)


def told(checked: Checked, file: str) -> list[str]:
    """The problems of one file, as the examples announce them."""
    return [
        f"{problem.rule.code} {problem.span.line}:{problem.span.column}"
        for problem in checked.problems
        if problem.span.file == file
    ]


def examples(families: Iterable[str]) -> list[Path]:
    return sorted(file for file in INVALID.iterdir() if file.name[0] in set(families))
