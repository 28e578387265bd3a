"""What it costs to check records with located errors, against a parse that checks nothing."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

import yaml

from generator.check.documents import check_documents
from generator.pipeline.collector import quiet_collector
from generator.read.folder import read_folders
from generator.read.geography import read_geography
from generator.schema.tables import RECORD_FOLDERS

ROUNDS = 3


def validation_against_parse(data: Path, today: date) -> tuple[float, float]:
    """Seconds of processor to read and check every record, and to load each with the C loader."""
    geography = read_geography(data / "geographie")
    files = [file for name in RECORD_FOLDERS for file in sorted((data / name).rglob("*.yml"))]

    def checked() -> None:
        reading = read_folders(data, RECORD_FOLDERS)
        check_documents(
            reading.documents, geography, today=today, reading_problems=reading.problems
        )

    def parsed() -> None:
        for file in files:
            yaml.load(file.read_bytes(), yaml.CSafeLoader)

    return _seconds(checked), _seconds(parsed)


def _seconds(work: Callable[[], None]) -> float:
    found = []
    for _ in range(ROUNDS):
        with quiet_collector():
            started = time.process_time()
            work()
        found.append(time.process_time() - started)
    return median(found)
