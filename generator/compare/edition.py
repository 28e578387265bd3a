"""The guide as one state of the files would make it, without making its pages."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.assemble.directory import assemble_directory
from generator.check.documents import check_documents
from generator.check.geocoding import judged
from generator.index.addresses import comparison_url, network_url, structure_url, territory_url
from generator.index.site_map import SiteMap
from generator.model.geography import Geography
from generator.model.record import Record
from generator.problems.problem import Problem
from generator.read.folder import FileReading
from generator.read.geocoding import FILE, parse_geocoding
from generator.read.node import Document
from generator.schema.comparisons import COMPARISON
from generator.schema.networks import NETWORK
from generator.schema.structures import STRUCTURE
from generator.schema.tables import RECORD_FOLDERS
from generator.schema.territories import TERRITORY
from generator.write.facts import Facts, facts_of

DATA, CONTENT = "data", "content"
GEOCODING = f"{DATA}/{FILE}"
FOLDERS = (*(f"{DATA}/{name}" for name in RECORD_FOLDERS), CONTENT, GEOCODING)
"""The folders and the file of the repository that make the guide."""

_ADDRESSES: Mapping[str, Callable[[str], str]] = {
    STRUCTURE.name: structure_url,
    NETWORK.name: network_url,
    COMPARISON.name: comparison_url,
    TERRITORY.name: lambda identifier: territory_url(f"spro-{identifier}"),
}
"""How the records of each folder that have a page of their own are addressed."""


@dataclass(frozen=True)
class Edition:
    """One state of the guide.

    `records` holds what every readable file says, published or not, by path; `published` the
    records that a build would show, by path; `texts` the Markdown of the editorial pages.
    """

    records: Mapping[str, Facts]
    published: Mapping[str, Record]
    site: SiteMap
    texts: Mapping[str, str]

    def address(self, path: str) -> str:
        """The address of a record's own page; empty when it has none, or is not published."""
        record = self.published.get(path)
        make = _ADDRESSES.get(record.table) if record else None
        return make(record.id) if record and make else ""

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What readers know each record by: « CIO de Blois », « publics »."""
        return {path: _name(facts) for path, facts in self.records.items()}


def edition(
    files: Mapping[str, bytes],
    geography: Geography,
    today: date,
    read: Callable[[bytes, str], FileReading],
) -> Edition:
    """Make the edition of these files, given by their path in the repository."""
    documents: dict[str, list[Document]] = {name: [] for name in RECORD_FOLDERS}
    problems: list[Problem] = []
    for path, raw in _of(files, DATA, ".yml"):
        folder = path.split("/")[1]
        if folder in documents:
            reading = read(raw, path)
            problems += reading.problems
            if reading.document:
                documents[folder].append(reading.document)
    checked = check_documents(documents, geography, today=today, reading_problems=problems)
    published = {record.path: record for group in checked.records.values() for record in group}
    answers = parse_geocoding(files.get(GEOCODING, b""), GEOCODING).answers
    points = judged(checked.records[STRUCTURE.name], answers, geography).points
    regions = _regions(published, geography)
    directory = assemble_directory(checked.records, geography, regions, points)
    return Edition(
        {one.path: facts_of(one.root) for group in documents.values() for one in group},
        published,
        SiteMap(directory),
        {path: raw.decode("utf-8", errors="replace") for path, raw in _of(files, CONTENT, ".md")},
    )


def _of(files: Mapping[str, bytes], folder: str, ending: str) -> Iterator[tuple[str, bytes]]:
    for path, raw in files.items():
        if path.startswith(f"{folder}/") and path.endswith(ending):
            yield path, raw


def _regions(published: Mapping[str, Record], geography: Geography) -> tuple[str, ...]:
    """The regions where a structure stands."""
    codes = {str(one.values["commune_code"]) for one in published.values()
             if one.table == STRUCTURE.name}  # fmt: skip
    found = {geography.communes[code].region for code in codes if code in geography.communes}
    return tuple(sorted(region for region in found if region))


def _name(facts: Facts) -> str:
    for key in ("nom", "question"):
        if isinstance(name := facts.get(key), str):
            return name
    return ""
