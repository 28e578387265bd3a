"""The files of the source folder, read together."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.gazetteer.source import Faults, Outlines, Row, outlines_of, rows_of

FIGURES = ("nom", "population", "lat", "lon")


@dataclass(frozen=True, slots=True)
class Sources:
    """The rows of every table and the outlines; `faults` gathers what their readers find wrong."""

    communes: Sequence[Row]
    former_communes: Sequence[Row]
    departments: Sequence[Row]
    regions: Sequence[Row]
    epcis: Sequence[Row]
    employment_zones: Sequence[Row]
    department_outlines: Outlines
    epci_outlines: Outlines
    employment_zone_outlines: Outlines
    faults: Faults


def read_sources(folder: Path) -> Sources:
    """Everything the tables are made from; SourceError names all missing files and columns."""
    faults = Faults()
    commune_columns = ("codes_postaux", "departement", "region", "epci", "zone_emploi_2020")
    communes = rows_of(folder / "communes.csv", ("code_insee", *FIGURES, *commune_columns), faults)
    former_communes = rows_of(
        folder / "anciennes_communes.csv",
        ("code_insee", "nom", "type", "commune_actuelle"),
        faults,
    )
    departments = rows_of(
        folder / "departements.csv", ("code", *FIGURES, "region", "chef_lieu"), faults
    )
    regions = rows_of(folder / "regions.csv", ("code", *FIGURES, "chef_lieu"), faults)
    epcis = rows_of(folder / "epci.csv", ("siren", *FIGURES, "type"), faults)
    zones = rows_of(folder / "zones_emploi_2020.csv", ("code", *FIGURES), faults)
    faults.raise_if_any()

    sources = Sources(
        communes=communes,
        former_communes=former_communes,
        departments=departments,
        regions=regions,
        epcis=epcis,
        employment_zones=zones,
        department_outlines=outlines_of(
            folder / "departements.geojson", [row.key for row in departments], faults
        ),
        epci_outlines=outlines_of(folder / "epci.geojson", [row.key for row in epcis], faults),
        employment_zone_outlines=outlines_of(
            folder / "zones_emploi_2020.geojson", [row.key for row in zones], faults
        ),
        faults=faults,
    )
    faults.raise_if_any()
    return sources
