"""The answers of the geocoder: `data/geocodage.csv`, one address a line, written by a command.

It is reviewed and committed like the records. A line that cannot be read is told and left aside.
"""

import csv
from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.model.geocoding import Answer, PostalAddress
from generator.problems.catalog import geocoding as rules
from generator.problems.problem import Problem, Span

FILE = "geocodage.csv"
COLUMNS = (
    *("adresse", "code_postal", "code_insee", "latitude", "longitude", "score", "type", "date"),
    *("trouvee", "commune_trouvee"),
)
DELIMITER = ";"
GUARD = "'"
"""Before a text that a spreadsheet would take for a formula; no part of the text."""


class GeocodingReading(NamedTuple):
    """The answers that could be read, by address, and the lines that could not."""

    answers: dict[PostalAddress, Answer]
    problems: tuple[Problem, ...] = ()


def read_geocoding(data: Path, shown_root: str = "data") -> GeocodingReading:
    """Read the file of the folder `data`; without one, no address was ever looked for."""
    file = data / FILE
    if not file.is_file():
        return GeocodingReading({})
    return parse_geocoding(file.read_bytes(), f"{shown_root}/{FILE}")


def parse_geocoding(raw: bytes, shown: str) -> GeocodingReading:
    """Read the answers from the bytes of a file; `shown` is its path in messages."""
    answers: dict[PostalAddress, Answer] = {}
    problems = []
    lines = raw.decode("utf-8-sig", "replace").splitlines()
    for number, line in enumerate(lines, start=1):
        cells = _cells(line)
        if not line.strip() or tuple(cells) == COLUMNS:
            continue
        found = _line(cells)
        if found is None or found[0] in answers:
            problems.append(Problem(rules.BAD_LINE, Span(shown, number)))
        else:
            answers[found[0]] = found[1]
    return GeocodingReading(answers, tuple(problems))


def _cells(line: str) -> list[str]:
    """Cut a line; one that no table may hold has no cell."""
    try:
        return next(csv.reader([line], delimiter=DELIMITER), [])
    except csv.Error:
        return []


def _line(cells: list[str]) -> tuple[PostalAddress, Answer] | None:
    if len(cells) != len(COLUMNS):
        return None
    street, postal, code, latitude, longitude, score, kind, on, label, commune = (
        cell.removeprefix(GUARD) for cell in cells
    )
    try:
        if latitude or longitude:
            position = float(latitude), float(longitude)
            found = Answer(date.fromisoformat(on), *position, float(score), kind, label, commune)
        else:
            found = Answer(date.fromisoformat(on))
    except ValueError:
        return None
    if not street or not code or not _is_on_earth(found):
        return None
    return PostalAddress(street, postal, code), found


def _is_on_earth(answer: Answer) -> bool:
    if answer.latitude is None or answer.longitude is None:
        return True
    return (
        -90 <= answer.latitude <= 90
        and -180 <= answer.longitude <= 180
        and (0 <= answer.score <= 1)
    )
