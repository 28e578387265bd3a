"""The directory that generators are measured on is a sound one."""

from pathlib import Path

import pytest

from benchmarks.generators.made_up import IN_A_TERRITORY, made_up
from benchmarks.generators.ours import REPOSITORY, TODAY, write_ours
from generator.check.documents import check_documents
from generator.problems.problem import Severity
from generator.read.folder import read_folders
from generator.read.geography import read_geography
from generator.schema.tables import RECORD_FOLDERS

KEYS, SERVICES = 25, 3


@pytest.mark.parametrize("count", [1, 25])
def test_it_has_as_many_sound_records_as_asked(count: int, tmp_path: Path) -> None:
    geography = read_geography(REPOSITORY / "data" / "geographie")
    communes = [one for _, one in sorted(geography.communes.items()) if one.region == "24"]
    directory = made_up(count, communes)
    write_ours(tmp_path, directory)
    assert len(directory.places) == count
    assert len(directory.territories) == -(-count // IN_A_TERRITORY)
    assert all(len(place) == KEYS for place in directory.places.values())
    reading = read_folders(tmp_path / "data", RECORD_FOLDERS)
    checked = check_documents(
        reading.documents, geography, today=TODAY, reading_problems=reading.problems
    )
    worse = [one for one in checked.problems if one.rule.severity is not Severity.ADVICE]
    assert not worse
    made = checked.records["structures"]
    assert len(made) == count
    services = [place["services"] for place in directory.places.values()]
    assert all(isinstance(one, dict) and len(one["ajoute"]) == SERVICES for one in services)
