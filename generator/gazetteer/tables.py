"""The compact tables as text: what `generator/read/geography.py` reads back, cell by cell."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable

from generator.artifact import Artifact
from generator.model.geography import (
    Commune,
    Department,
    EmploymentZone,
    Epci,
    Geography,
    Region,
)

Cell = str | int | float | None

OUTSIDE_REGIONS = "collectivites-outre-mer"
"""Names the file of the communes of the overseas collectivities, which have no région."""

FIGURES = "population;latitude;longitude;voisins"


def tables_of(geography: Geography) -> list[Artifact]:
    """Every table of the geography; what can be derived is left out, save the slugs.

    Slugs are kept because they stand in addresses: a change must show in a diff.
    """
    return [
        *_commune_tables(geography.communes.values()),
        _table(
            "anciennes_communes.csv",
            "code;nom;commune;genre",
            ((code, *former) for code, former in geography.former_communes.items()),
        ),
        _table(
            "departements.csv",
            f"code;nom;slug;region;chef_lieu;{FIGURES}",
            (
                (area.code, area.name, area.slug, area.region, area.chief_town, *_figures(area))
                for area in geography.departments.values()
            ),
        ),
        _table(
            "regions.csv",
            f"code;nom;slug;chef_lieu;{FIGURES}",
            (
                (area.code, area.name, area.slug, area.chief_town, *_figures(area))
                for area in geography.regions.values()
            ),
        ),
        _table(
            "epci.csv",
            f"siren;nom;slug;genre;departements;{FIGURES}",
            (
                (
                    area.siren,
                    area.name,
                    area.slug,
                    area.kind,
                    " ".join(area.departments),
                    *_figures(area),
                )
                for area in geography.epcis.values()
            ),
        ),
        _table(
            "zones_emploi.csv",
            f"code;nom;slug;departements;{FIGURES}",
            (
                (area.code, area.name, area.slug, " ".join(area.departments), *_figures(area))
                for area in geography.employment_zones.values()
            ),
        ),
    ]


def _commune_tables(communes: Iterable[Commune]) -> list[Artifact]:
    by_region = defaultdict[str, list[Commune]](list)
    for commune in communes:
        by_region[commune.region or OUTSIDE_REGIONS].append(commune)
    return [
        _table(
            f"communes/{region}.csv",
            "code;nom;slug;codes_postaux;epci;zone_emploi;population;latitude;longitude",
            (
                (
                    commune.code,
                    commune.name,
                    commune.slug,
                    " ".join(commune.postal_codes),
                    commune.epci,
                    commune.employment_zone,
                    commune.population,
                    commune.latitude,
                    commune.longitude,
                )
                for commune in by_region[region]
            ),
        )
        for region in sorted(by_region)
    ]


def _figures(area: Department | Region | Epci | EmploymentZone) -> tuple[Cell, ...]:
    return (area.population, area.latitude, area.longitude, " ".join(area.neighbours))


def _table(path: str, header: str, rows: Iterable[tuple[Cell, ...]]) -> Artifact:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerow(header.split(";"))
    writer.writerows(rows)
    return Artifact(path, text.getvalue().encode())
