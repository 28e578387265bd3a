"""From the source tables to the compact ones: the `geographie` command, as a pure function."""

from pathlib import Path

from generator.artifact import Artifact
from generator.gazetteer.areas import geography_from
from generator.gazetteer.outlines import outline_files
from generator.gazetteer.sources import read_sources
from generator.gazetteer.tables import tables_of


def build_tables(source: Path) -> tuple[Artifact, ...]:
    """The files of `data/geographie/`, paths relative to it, from a folder of source files.

    Raises SourceError with the faults of the sources: a missing file or column, a bad number, a
    code that no table knows, an area without an outline.
    """
    sources = read_sources(source)
    geography = geography_from(sources)
    return (
        *tables_of(geography),
        *outline_files(geography, sources.department_outlines, sources.epci_outlines),
    )
