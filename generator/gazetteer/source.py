"""The tables and outlines of the sources, read and checked row by row.

Sources: the CSV and GeoJSON files described in `data/geographie/README.md`.
"""

import csv
import json
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

Ring = list[tuple[float, float]]
Polygon = list[Ring]
Outlines = Mapping[str, list[Polygon]]
"""Polygons by the code of their area, in degrees, longitude first."""


class SourceError(Exception):
    """The sources cannot be turned into tables; `reasons` are sentences, each told once."""

    def __init__(self, reasons: Iterable[str]) -> None:
        self.reasons = tuple(dict.fromkeys(reasons))
        super().__init__("\n".join(self.reasons))


@dataclass(slots=True)
class Faults:
    """The faults met so far: all of them are told together, not only the first."""

    reasons: list[str] = field(default_factory=list)

    def add(self, place: str, reason: str) -> None:
        """Note what is wrong at a place (`communes.csv:12`)."""
        self.reasons.append(f"{place}: {reason}")

    def raise_if_any(self) -> None:
        """Raise SourceError with every reason noted."""
        if self.reasons:
            raise SourceError(self.reasons)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a source table; the readers below note a fault instead of failing.

    `place` is the file and the line, `key` the cell that names the row.
    """

    place: str
    key: str
    cells: Mapping[str, str]
    faults: Faults

    def text(self, column: str) -> str:
        """What the cell holds; an empty one is a fault."""
        value = self.cells[column]
        if not value:
            self.faults.add(self.place, f"{column} is empty")
        return value

    def code(self, column: str, known: Container[str]) -> str | None:
        """A code that another table must know, or None for an empty cell."""
        code = self.cells[column]
        if code and code not in known:
            self.faults.add(self.place, f"{column} {code!r} is unknown")
        return code or None

    def whole(self, column: str) -> int | None:
        """A count, or None for an empty cell."""
        value = self.cells[column]
        if value and not (value.isascii() and value.isdigit()):
            self.faults.add(self.place, f"{column} {value!r} is not a whole number")
            return None
        return int(value) if value else None

    def degrees(self, column: str, limit: int) -> float | None:
        """An angle between -limit and limit, to four decimals (11 m), or None if empty."""
        value = self.cells[column]
        if not value:
            return None
        try:
            angle = float(value)
        except ValueError:
            angle = float("nan")
        if not -limit <= angle <= limit:
            self.faults.add(self.place, f"{column} {value!r} is not between -{limit} and {limit}")
            return None
        return round(angle, 4)

    def required_whole(self, column: str) -> int:
        """A count that must be there; 0 stands in for a faulty one."""
        self.text(column)
        return self.whole(column) or 0

    def required_degrees(self, column: str, limit: int) -> float:
        """An angle that must be there; 0 stands in for a faulty one."""
        self.text(column)
        return self.degrees(column, limit) or 0.0


def rows_of(path: Path, columns: tuple[str, ...], faults: Faults) -> list[Row]:
    """The rows of a table, in the order of their key, which is the first of the columns."""
    if not path.is_file():
        faults.add(path.name, "the file is missing")
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        table = csv.DictReader(file, restval="")
        missing = [column for column in columns if column not in (table.fieldnames or ())]
        if missing:
            faults.add(path.name, f"columns are missing: {', '.join(missing)}")
            return []
        rows = [
            Row(f"{path.name}:{table.line_num}", cells[columns[0]], cells, faults)
            for cells in table
        ]
    return _keyed(rows, columns[0], faults)


def _keyed(rows: list[Row], column: str, faults: Faults) -> list[Row]:
    by_key: dict[str, Row] = {}
    for row in rows:
        if row.text(column) in by_key:
            faults.add(row.place, f"{column} {row.key!r} is already at {by_key[row.key].place}")
        by_key.setdefault(row.key, row)
    return [by_key[key] for key in sorted(by_key)]


def outlines_of(path: Path, known: Iterable[str], faults: Faults) -> dict[str, list[Polygon]]:
    """The polygons of each area of a GeoJSON file, by code; every known area must be there."""
    if not path.is_file():
        faults.add(path.name, "the file is missing")
        return {}
    try:
        outlines = dict(sorted(_features(path)))
    except (ValueError, KeyError, TypeError) as error:
        faults.add(path.name, f"this is no GeoJSON of polygons with an id ({error!r})")
        return {}
    expected = set(known)
    for code in sorted(set(outlines) - expected):
        faults.add(path.name, f"{code!r} is in no table")
    for code in sorted(expected - set(outlines)):
        faults.add(path.name, f"{code!r} has no outline")
    return outlines


def _features(path: Path) -> Iterator[tuple[str, list[Polygon]]]:
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        geometry = feature["geometry"]
        several = geometry["type"] == "MultiPolygon"
        polygons = geometry["coordinates"] if several else [geometry["coordinates"]]
        yield (
            feature["id"],
            [[[(x, y) for x, y in ring] for ring in polygon] for polygon in polygons],
        )
