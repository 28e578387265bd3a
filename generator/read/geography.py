"""Reads the tables of `data/geographie/` into the model, and outlines when they are wanted.

The cells are read by their place in the line, in the order that `generator/gazetteer/tables.py`
writes: these files are generated, so a malformed one is our bug, and raises.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from sys import intern
from typing import Literal

from generator.model.geography import (
    Commune,
    Department,
    EmploymentZone,
    Epci,
    FormerCommune,
    Geography,
    Region,
    department_of,
)
from generator.model.outline import Outline

OutlineKind = Literal["departements", "epci"]

FEATURE_START = '{"type":"Feature","id":"'


def read_geography(folder: Path) -> Geography:
    """The geography of the tables in `folder`; OSError if one is missing."""
    departments = _departments(folder / "departements.csv")
    return Geography(
        communes=_communes(folder / "communes", departments),
        former_communes=_former_communes(folder / "anciennes_communes.csv"),
        departments=departments,
        regions=_regions(folder / "regions.csv"),
        epcis=_epcis(folder / "epci.csv"),
        employment_zones=_employment_zones(folder / "zones_emploi.csv"),
    )


def geography_signature(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """What changes when a table of the folder does: names, sizes and times of its files."""
    files = sorted(file for file in folder.rglob("*.csv"))
    found = ((file, file.stat()) for file in files)
    return tuple((str(file), stat.st_size, stat.st_mtime_ns) for file, stat in found)


def read_outlines(folder: Path, kind: OutlineKind, codes: Iterable[str]) -> dict[str, Outline]:
    """The outlines of the areas wanted, in the order of their codes; unknown codes are left out.

    Only the lines of these areas are parsed.
    """
    wanted = frozenset(codes)
    single = folder / "contours" / f"{kind}.geojson"
    files = [single] if single.is_file() else sorted(single.with_suffix("").glob("*.geojson"))
    outlines = {
        code: _outline(code, line)
        for file in files
        for code, line in _features(file)
        if code in wanted
    }
    return dict(sorted(outlines.items()))


def _features(file: Path) -> Iterator[tuple[str, str]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith(FEATURE_START):
            yield line[len(FEATURE_START) :].partition('"')[0], line


def _outline(code: str, line: str) -> Outline:
    geometry = json.loads(line.removesuffix(","))["geometry"]
    coordinates = geometry["coordinates"]
    polygons = coordinates if geometry["type"] == "MultiPolygon" else [coordinates]
    return Outline(
        code,
        tuple(tuple(tuple((x, y) for x, y in ring) for ring in polygon) for polygon in polygons),
    )


def _rows(table: Path) -> list[list[str]]:
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter=";"))[1:]


def _communes(folder: Path, departments: Mapping[str, Department]) -> dict[str, Commune]:
    regions = {code: department.region for code, department in departments.items()}
    postal_codes: dict[str, tuple[str, ...]] = {}
    communes: dict[str, Commune] = {}
    rows = chain.from_iterable(map(_rows, sorted(folder.glob("*.csv"))))
    for code, name, slug, postal, epci, zone, population, latitude, longitude in rows:
        department = intern(department_of(code))
        communes[code] = Commune(
            code,
            name,
            slug,
            postal_codes.get(postal) or postal_codes.setdefault(postal, tuple(postal.split())),
            department,
            regions.get(department),
            intern(epci) or None,
            intern(zone) or None,
            int(population) if population else None,
            float(latitude) if latitude else None,
            float(longitude) if longitude else None,
        )
    return dict(sorted(communes.items()))


def _former_communes(table: Path) -> dict[str, FormerCommune]:
    return {code: FormerCommune(name, commune, kind) for code, name, commune, kind in _rows(table)}


def _departments(table: Path) -> dict[str, Department]:
    return {
        code: Department(code, name, slug, region, chief_town, *_figures(figures))
        for code, name, slug, region, chief_town, *figures in _rows(table)
    }


def _regions(table: Path) -> dict[str, Region]:
    return {
        code: Region(code, name, slug, chief_town, *_figures(figures))
        for code, name, slug, chief_town, *figures in _rows(table)
    }


def _epcis(table: Path) -> dict[str, Epci]:
    return {
        siren: Epci(siren, name, slug, kind, tuple(departments.split()), *_figures(figures))
        for siren, name, slug, kind, departments, *figures in _rows(table)
    }


def _employment_zones(table: Path) -> dict[str, EmploymentZone]:
    return {
        code: EmploymentZone(code, name, slug, tuple(departments.split()), *_figures(figures))
        for code, name, slug, departments, *figures in _rows(table)
    }


def _figures(cells: list[str]) -> tuple[int, float, float, tuple[str, ...]]:
    """What the line of every area ends with: population, latitude, longitude, neighbours."""
    population, latitude, longitude, neighbours = cells
    return int(population), float(latitude), float(longitude), tuple(neighbours.split())
