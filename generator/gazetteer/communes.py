"""The communes of the model, present and former, made from the rows of the sources."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from generator.gazetteer.naming import commune_slugs
from generator.gazetteer.source import Row
from generator.model.geography import Commune, Department, FormerCommune, department_of
from generator.model.typography import typographic


def communes_from(
    rows: Sequence[Row],
    departments: Mapping[str, Department],
    epcis: Collection[str],
    employment_zones: Collection[str],
) -> dict[str, Commune]:
    """The communes by code; those of the overseas collectivities have no région."""
    slugs = commune_slugs({row.key: row.text("nom") or row.key for row in rows})
    return {
        row.key: Commune(
            code=row.key,
            name=typographic(row.cells["nom"]),
            slug=slugs[row.key],
            postal_codes=tuple(sorted(filter(None, row.cells["codes_postaux"].split("|")))),
            department=department_of(row.key),
            region=_region_of(row, departments),
            epci=row.code("epci", epcis),
            employment_zone=row.code("zone_emploi_2020", employment_zones),
            population=row.whole("population"),
            latitude=row.degrees("lat", 90),
            longitude=row.degrees("lon", 180),
        )
        for row in rows
    }


def _region_of(row: Row, departments: Mapping[str, Department]) -> str | None:
    """The région of a commune, after checking that its code and its columns agree."""
    department = departments.get(department_of(row.key))
    expected = department.region if department else ""
    if row.cells["departement"] != department_of(row.key):
        row.faults.add(row.place, f"departement is not {department_of(row.key)!r}")
    if row.cells["region"] != expected:
        row.faults.add(row.place, f"region is {row.cells['region']!r} instead of {expected!r}")
    return expected or None


def former_communes_from(
    rows: Iterable[Row], communes: Collection[str]
) -> dict[str, FormerCommune]:
    """What each former code stands for; a code is never both former and present."""
    former: dict[str, FormerCommune] = {}
    for row in rows:
        if row.key in communes:
            row.faults.add(row.place, f"code_insee {row.key!r} is also a present commune")
        row.code("commune_actuelle", communes)
        former[row.key] = FormerCommune(
            typographic(row.text("nom")), row.text("commune_actuelle"), row.text("type")
        )
    return former
