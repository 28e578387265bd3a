"""The areas of the model, made from the rows of the sources."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from generator.gazetteer.borders import Neighbours, neighbours_by_border, neighbours_of_groups
from generator.gazetteer.communes import communes_from, former_communes_from
from generator.gazetteer.naming import area_slugs
from generator.gazetteer.source import Row
from generator.gazetteer.sources import Sources
from generator.model.geography import (
    Department,
    EmploymentZone,
    Epci,
    Geography,
    Region,
    department_of,
)
from generator.model.typography import typographic

DepartmentsByArea = Mapping[str, tuple[str, ...]]


def geography_from(sources: Sources) -> Geography:
    """The geography that the sources describe; SourceError with all their faults."""
    borders = neighbours_by_border(sources.department_outlines)
    departments = _departments(sources.departments, borders)
    regions = _regions(
        sources.regions,
        neighbours_of_groups(borders, {code: area.region for code, area in departments.items()}),
    )
    epcis = _epcis(
        sources.epcis,
        _departments_by_area(sources.communes, "epci"),
        neighbours_by_border(sources.epci_outlines),
    )
    zones = _employment_zones(
        sources.employment_zones,
        _departments_by_area(sources.communes, "zone_emploi_2020"),
        neighbours_by_border(sources.employment_zone_outlines),
    )
    communes = communes_from(sources.communes, departments, epcis, zones)
    former_communes = former_communes_from(sources.former_communes, communes)
    _check_references(sources, regions, communes)
    sources.faults.raise_if_any()
    return Geography(communes, former_communes, departments, regions, epcis, zones)


def _check_references(
    sources: Sources, regions: Collection[str], communes: Collection[str]
) -> None:
    for row in sources.communes:
        if row.cells["epci"] and not row.cells["region"]:
            row.faults.add(row.place, "outside the régions there is no EPCI")
    for row in sources.departments:
        row.code("region", regions)
    for row in (*sources.departments, *sources.regions):
        row.code("chef_lieu", communes)


def _departments(rows: Sequence[Row], neighbours: Neighbours) -> dict[str, Department]:
    slugs = area_slugs(_names(rows), {row.key: row.key for row in rows})
    return {
        row.key: Department(
            row.key,
            typographic(row.cells["nom"]),
            slugs[row.key],
            row.text("region"),
            row.text("chef_lieu"),
            *_figures(row, neighbours),
        )
        for row in rows
    }


def _regions(rows: Sequence[Row], neighbours: Neighbours) -> dict[str, Region]:
    slugs = area_slugs(_names(rows), {row.key: row.key for row in rows})
    return {
        row.key: Region(
            row.key,
            typographic(row.cells["nom"]),
            slugs[row.key],
            row.text("chef_lieu"),
            *_figures(row, neighbours),
        )
        for row in rows
    }


def _epcis(
    rows: Sequence[Row], departments: DepartmentsByArea, neighbours: Neighbours
) -> dict[str, Epci]:
    slugs = _slugs_of_groups(rows, departments)
    return {
        row.key: Epci(
            row.key,
            typographic(row.cells["nom"]),
            slugs[row.key],
            row.text("type"),
            departments.get(row.key, ()),
            *_figures(row, neighbours),
        )
        for row in rows
    }


def _employment_zones(
    rows: Sequence[Row], departments: DepartmentsByArea, neighbours: Neighbours
) -> dict[str, EmploymentZone]:
    slugs = _slugs_of_groups(rows, departments)
    return {
        row.key: EmploymentZone(
            row.key,
            typographic(row.cells["nom"]),
            slugs[row.key],
            departments.get(row.key, ()),
            *_figures(row, neighbours),
        )
        for row in rows
    }


def _figures(row: Row, neighbours: Neighbours) -> tuple[int, float, float, tuple[str, ...]]:
    """What every area ends with: population, latitude, longitude, neighbours."""
    return (
        row.required_whole("population"),
        row.required_degrees("lat", 90),
        row.required_degrees("lon", 180),
        neighbours.get(row.key, ()),
    )


def _names(rows: Iterable[Row]) -> dict[str, str]:
    """The names by code; the code stands in for a missing name, which is a fault."""
    return {row.key: row.text("nom") or row.key for row in rows}


def _slugs_of_groups(rows: Sequence[Row], departments: DepartmentsByArea) -> dict[str, str]:
    for row in rows:
        if row.key not in departments:
            row.faults.add(row.place, f"no commune belongs to {row.key!r}")
    main = {row.key: departments.get(row.key, ("",))[0] for row in rows}
    return area_slugs(_names(rows), main)


def _departments_by_area(communes: Iterable[Row], column: str) -> dict[str, tuple[str, ...]]:
    """The départements of each area that `column` of the communes names, most peopled first."""
    people = defaultdict[str, Counter[str]](Counter)
    for row in communes:
        if area := row.cells[column]:
            people[area][department_of(row.key)] += row.whole("population") or 0
    return {
        area: tuple(sorted(counts, key=lambda code: (-counts[code], code)))
        for area, counts in people.items()
    }
