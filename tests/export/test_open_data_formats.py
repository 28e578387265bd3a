import csv
import io
import json
import re
from collections.abc import Mapping
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from data_inclusion.schema.v1 import Service, Structure
from frictionless import Dialect, Resource, Schema
from frictionless.formats import CsvControl
from hypothesis import given
from hypothesis import strategies as st
from imaginary_guide import IMAGINARY
from open_data import open_data
from real_directory import site_map_of

from generator.export.open_data.data_inclusion import international, national_zones
from generator.export.open_data.tables import FORMULAS, defused
from generator.export.open_data.vcard import escaped, folded
from generator.index.site_map import SiteMap
from generator.schema.open_data_words import ages_told

TABLES = ("structures", "services", "reseaux", "territoires", "ressources")


@pytest.fixture(scope="module")
def imaginary() -> SiteMap:
    return site_map_of(IMAGINARY / "data", ("24",), date(2026, 11, 23))


@pytest.fixture(scope="module")
def files(imaginary: SiteMap) -> dict[str, bytes]:
    return open_data(imaginary)


@pytest.fixture(scope="module")
def real_files(site_map: SiteMap) -> dict[str, bytes]:
    return open_data(site_map)


def rows(files: Mapping[str, bytes], table: str) -> list[dict[str, str]]:
    text = files[f"{table}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";", strict=True))


@pytest.mark.parametrize(
    ("which", "table"),
    [
        *product(("files", "real_files"), TABLES),
        ("files", "evenements"),
    ],
)
def test_every_table_satisfies_its_schema(
    which: str, table: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    files = request.getfixturevalue(which)
    schema = Schema.from_descriptor(json.loads(files[f"schemas/{table}.table.json"]))
    (tmp_path / "table.csv").write_bytes(files[f"{table}.csv"])
    resource = Resource(
        "table.csv",
        basepath=str(tmp_path),
        encoding="utf-8",
        dialect=Dialect(controls=[CsvControl(delimiter=";")]),
        schema=schema,
    )
    report = resource.validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])[:5]
    assert report.tasks[0].stats["rows"] == len(rows(files, table)) > 0


def test_a_schema_of_a_table_is_told_as_the_national_catalogue_wants_it(
    files: dict[str, bytes],
) -> None:
    for table in TABLES:
        schema = json.loads(files[f"schemas/{table}.table.json"])
        assert schema["$schema"] == "https://frictionlessdata.io/schemas/table-schema.json"
        assert schema["countryCode"] == "FR" and schema["title"] and schema["description"]
        assert re.fullmatch(r"\d+\.\d+\.\d+", schema["version"])
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", schema["lastModified"])
        assert [field["name"] for field in schema["fields"]] == list(rows(files, table)[0])
        assert all(field["title"] and field["description"] for field in schema["fields"])


def test_a_table_opens_in_a_french_spreadsheet(files: dict[str, bytes]) -> None:
    text = files["structures.csv"]
    assert text.startswith(b'\xef\xbb\xbf"id";"page";"nom";')
    blois = next(
        row for row in rows(files, "structures") if row["nom"] == "CIO imaginaire de Blois"
    )
    assert blois["accueil_tous_publics"] == "oui"
    assert blois["zone_eligibilite"] == "41|z2405"
    assert blois["label_debut"] == "2024-01-01"
    assert blois["identifiants_dila"] == "imaginaire-41018-01"
    assert blois["latitude"] == "47.5861"


def test_tables_hold_open_places_alone(files: dict[str, bytes]) -> None:
    named = {row["id"] for row in rows(files, "structures")}
    assert "41/cio-imaginaire-blois" in named and "41/cio-imaginaire-vendome" not in named


@given(st.text())
def test_no_cell_is_a_formula(text: str) -> None:
    told = defused(text)
    assert told.lstrip(" \u00a0\u202f")[:1] not in FORMULAS
    assert told.removeprefix("'") == text.removeprefix("'")


@pytest.mark.parametrize("text", ["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])
def test_what_a_spreadsheet_would_run_is_text(text: str) -> None:
    assert defused(text) == f"'{text}"


def test_geojson_is_what_its_standard_says(files: dict[str, bytes]) -> None:
    found = json.loads(files["structures.geojson"])
    assert found["type"] == "FeatureCollection" and "crs" not in found
    assert found["licence"]["spdx"] == "etalab-2.0"
    points = {one["id"]: one["geometry"] for one in found["features"]}
    assert points == {
        "41/cio-imaginaire-blois": {"type": "Point", "coordinates": [1.3359, 47.5861]},
        "36/relais-imaginaire-chateauroux": {"type": "Point", "coordinates": [1.6911, 46.8099]},
    }
    for one in found["features"]:
        assert one["type"] == "Feature"
        assert one["properties"]["nom"] and one["properties"]["page"].endswith(f"{one['id']}/")


def test_real_points_are_in_the_two_regions(real_files: dict[str, bytes]) -> None:
    features = json.loads(real_files["structures.geojson"])["features"]
    assert len(features) > 400
    for one in features:
        longitude, latitude = one["geometry"]["coordinates"]
        assert 0 < longitude < 8 and 44 < latitude < 49, one["id"]


@pytest.mark.parametrize("which", ["files", "real_files"])
def test_every_record_satisfies_the_national_format(
    which: str, request: pytest.FixtureRequest
) -> None:
    files = request.getfixturevalue(which)
    structures = json.loads(files["data-inclusion/structures.json"])
    services = json.loads(files["data-inclusion/services.json"])
    assert structures and services
    for one in structures:
        Structure.model_validate(one, strict=False, context={"ignore_warnings": False})
        assert set(one) <= set(Structure.model_fields)
    for one in services:
        Service.model_validate(one, strict=False, context={"ignore_warnings": False})
        assert set(one) <= set(Service.model_fields)
        assert "contact_nom_prenom" not in one
    identifiers = {one["id"] for one in structures}
    assert len(identifiers) == len(structures)
    assert {one["structure_id"] for one in services} <= identifiers
    assert len({one["id"] for one in services}) == len(services)


def test_the_national_list_is_told_of_every_open_place_that_is_dated(
    real_files: dict[str, bytes], site_map: SiteMap
) -> None:
    told = {one["id"] for one in json.loads(real_files["data-inclusion/structures.json"])}
    assert told == {
        f"qui-fait-quoi--{one.id}" for one in site_map.open_structures if one.provenance.vintage
    }


def test_what_the_national_format_lacks_stands_beside_it(files: dict[str, bytes]) -> None:
    more = json.loads(files["data-inclusion/complements.json"])
    assert more["licence"]["spdx"] == "etalab-2.0"
    for kind in ("structures", "services"):
        national = json.loads(files[f"data-inclusion/{kind}.json"])
        assert [one["id"] for one in more[kind]] == [one["id"] for one in national]
    blois = next(one for one in more["structures"] if one["id"].endswith("blois"))
    assert blois["verifie_le"] == "2026-11-01" and blois["reseau"] == "cio-imaginaire"
    interview = next(one for one in more["services"] if one["id"].endswith("blois#entretien"))
    assert interview["niveau"] == "conseil"
    assert (interview["age_minimum"], interview["age_maximum"]) == (11, 25)


def test_a_service_in_the_national_words(files: dict[str, bytes]) -> None:
    services = {one["id"]: one for one in json.loads(files["data-inclusion/services.json"])}
    one: dict[str, Any] = services["qui-fait-quoi--41/cio-imaginaire-blois#entretien"]
    assert "publics" not in one, "these publics have no national word"
    assert one["publics_precisions"] == (
        "De 11 à 25 ans. Lycéennes et lycéens, Salariées et salariés."
    )
    assert one["mobilisation_precisions"] == "Avec ou sans rendez-vous. Une semaine environ."
    assert one["telephone"] == "+33261910000"
    assert one["zone_eligibilite"] == ["41", "36044", "36088"], "a basin is its communes"


def test_a_real_service_in_the_national_words(real_files: dict[str, bytes]) -> None:
    services = {one["id"]: one for one in json.loads(real_files["data-inclusion/services.json"])}
    one = services["qui-fait-quoi--41/cio-blois#entretien"]
    assert one["publics"] == ["jeunes", "etudiants", "familles"]
    assert one["thematiques"][0] == "se-former--trouver-sa-formation"
    assert "zone_eligibilite" not in one, "its area is presumed"


def test_zones_in_the_national_codes(site_map: SiteMap) -> None:
    geography = site_map.directory.geography
    assert national_zones(("france",), geography) == ["france"]
    assert national_zones(("r24",), geography) == ["18", "28", "36", "37", "41", "45"]
    assert national_zones(("41018", "41", "200072346"), geography) == ["41018", "41", "200072346"]


def test_numbers_and_ages() -> None:
    assert international("02 54 00 00 00") == "+33254000000"
    assert international("39 49") == "3949"
    assert ages_told(None, None) == ""
    assert ages_told(16, None) == "Dès 16 ans"
    assert ages_told(None, 25) == "Jusqu’à 25 ans"
    assert ages_told(16, 25) == "De 16 à 25 ans"


def test_a_card_says_where_and_how(files: dict[str, bytes]) -> None:
    card = files["structures/41/cio-imaginaire-blois.vcf"].decode()
    assert card.endswith("END:VCARD\r\n") and "\n" not in card.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in card.split("\r\n"))
    lines = card.replace("\r\n ", "").split("\r\n")
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:3.0"]
    assert "FN:CIO imaginaire de Blois" in lines
    place = "Bâtiment B\\, 2e étage;1 rue de l’Exemple;Blois;;41000"
    assert f"ADR;TYPE=WORK:;{place};France" in lines
    assert "TEL;TYPE=WORK,VOICE:02 61 91 00 00" in lines
    assert "GEO:47.586100;1.335900" in lines
    assert "structures/41/cio-imaginaire-vendome.vcf" not in files, "nobody calls a closed place"
    assert b"GEO:" not in files["structures/41/jeunes-imaginaires-vendome.vcf"]


@given(st.text())
def test_no_text_adds_a_line_to_a_card(text: str) -> None:
    line = folded(f"NOTE:{escaped(text)}")
    assert line.replace("\r\n ", "") == f"NOTE:{escaped(text)}"
    assert len(f"NOTE:{escaped(text)}".splitlines()) == 1
    assert all(len(one.encode()) <= 75 for one in line.split("\r\n"))
