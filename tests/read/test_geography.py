"""The committed tables hold the facts the guide stands on, and are read quickly."""

import time
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from generator.model.geography import Geography
from generator.model.outline import Ring
from generator.read.geography import read_geography, read_outlines

TABLES = Path(__file__).parents[2] / "data" / "geographie"

SPRO_ZONES = {
    "Bourges": "2402",
    "Chartres": "2403",
    "Dreux": "0057",
    "Nogent-le-Rotrou": "0061",
    "Châteauroux": "2405",
    "Tours": "2413",
    "Blois": "2401",
    "Vendôme": "2414",
    "Romorantin-Lanthenay": "2412",
    "Orléans": "2410",
    "Pithiviers": "2411",
}


@pytest.fixture(scope="module")
def france() -> Geography:
    return read_geography(TABLES)


def test_the_whole_country_is_there(france: Geography) -> None:
    assert len(france.communes) == 34_969
    assert len(france.former_communes) == 2_037
    assert (len(france.departments), len(france.regions)) == (101, 18)
    assert (len(france.epcis), len(france.employment_zones)) == (1_255, 306)


def test_blois_in_its_areas(france: Geography) -> None:
    blois = france.communes["41018"]
    assert (blois.name, blois.slug, blois.postal_codes) == ("Blois", "blois", ("41000",))
    assert (blois.department, blois.region) == ("41", "24")
    assert blois.epci is not None and "Agglopolys" in france.epcis[blois.epci].name
    assert blois.employment_zone == SPRO_ZONES["Blois"]
    assert "41018" in france.communes_of_epci[blois.epci]
    assert "41018" in france.communes_of_employment_zone["2401"]
    assert "41018" in france.communes_of_department["41"] & france.communes_of_region["24"]
    assert france.communes_by_postal_code["41000"] == tuple(
        code for code, commune in france.communes.items() if "41000" in commune.postal_codes
    )


def test_the_areas_of_the_local_networks_exist(france: Geography) -> None:
    names = {area.name: code for code, area in france.employment_zones.items()}
    assert {name: names.get(name) for name in SPRO_ZONES} == SPRO_ZONES
    assert france.epcis["243600236"].name == "CC du Pays d’Issoudun"
    assert len(france.communes_of_epci["243600236"]) == 12


def test_a_former_commune_leads_to_the_present_one(france: Geography) -> None:
    assert france.present_commune("01039") is france.communes["01138"]
    assert france.present_commune("69383") is france.communes["69123"], "Lyon 3e"
    assert france.present_commune("41018") is france.communes["41018"]
    assert france.present_commune("99999") is None


def test_names_are_found_however_they_are_spelt(france: Geography) -> None:
    assert [commune.code for commune in france.communes_named("ST AMAND MONTROND")] == ["18197"]
    assert [commune.code for commune in france.communes_named("vendome")] == ["41269"]
    assert france.communes_named("Nullepart") == ()


def test_every_code_mentioned_is_known(france: Geography) -> None:
    communes = france.communes.values()
    assert {c.epci for c in communes} - {None} == set(france.epcis)
    assert {c.employment_zone for c in communes} - {None} == set(france.employment_zones)
    assert {c.region for c in communes} - {None} == set(france.regions)
    assert {c.department for c in communes if c.region} == set(france.departments)
    assert {former.commune for former in france.former_communes.values()} <= set(france.communes)
    chief_towns = {area.chief_town for area in france.departments.values()}
    chief_towns |= {area.chief_town for area in france.regions.values()}
    assert chief_towns <= set(france.communes)


def test_neighbours_are_mutual(france: Geography) -> None:
    kinds = (france.departments, france.regions, france.epcis, france.employment_zones)
    for areas in kinds:
        neighbours = {code: area.neighbours for code, area in areas.items()}
        for code, others in neighbours.items():
            assert code not in others
            assert all(code in neighbours[other] for other in others)
    assert france.departments["41"].neighbours == ("18", "28", "36", "37", "45", "72")
    assert france.regions["24"].neighbours == ("11", "27", "28", "52", "75", "84")
    assert france.departments["974"].neighbours == ()


def test_slugs_are_unique_in_each_kind(france: Geography) -> None:
    for areas in (france.departments, france.regions, france.epcis, france.employment_zones):
        slugs = Counter(area.slug for area in areas.values())
        assert [slug for slug, uses in slugs.items() if uses > 1] == []
    in_departments = Counter((c.department, c.slug) for c in france.communes.values())
    assert max(in_departments.values()) == 1


def test_every_area_has_its_outline(france: Geography) -> None:
    for outlines, areas in (
        (read_outlines(TABLES, "departements", france.departments), france.departments),
        (read_outlines(TABLES, "epci", france.epcis), france.epcis),
    ):
        assert list(outlines) == list(areas)
        for outline in outlines.values():
            for polygon in outline.polygons:
                assert all(len(ring) >= 4 and ring[0] == ring[-1] for ring in polygon)
                outer, *holes = (turn(ring) for ring in polygon)
                assert outer > 0 and all(hole < 0 for hole in holes)


def turn(ring: Ring) -> float:
    """Twice the signed area: positive counterclockwise."""
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise(ring))


def test_no_file_is_heavy() -> None:
    assert max(file.stat().st_size for file in TABLES.rglob("*.*")) < 1_500_000


def test_reading_is_quick() -> None:
    start = time.process_time()
    read_geography(TABLES)
    assert time.process_time() - start < 1.5, "0.2 s on an idle machine"
