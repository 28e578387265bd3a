"""The directory of this repository, or of another folder, read and assembled as a build does."""

from datetime import date
from pathlib import Path

from generator.assemble.directory import assemble_directory
from generator.check.documents import check_documents
from generator.index.site_map import SiteMap
from generator.read.folder import read_folders
from generator.read.geography import read_geography
from generator.schema.tables import RECORD_FOLDERS

DATA = Path(__file__).parents[1] / "data"
REGIONS = ("24", "84")


def real_site_map(today: date) -> SiteMap:
    """Everything that the pages of the two regions are made of; takes two seconds."""
    return site_map_of(DATA, REGIONS, today)


def site_map_of(data: Path, regions: tuple[str, ...], today: date) -> SiteMap:
    """Everything that the pages of a data folder are made of."""
    geography = read_geography(data / "geographie")
    reading = read_folders(data, RECORD_FOLDERS)
    checked = check_documents(
        reading.documents, geography, today=today, reading_problems=reading.problems
    )
    return SiteMap(assemble_directory(checked.records, geography, regions))
