import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from imaginary_guide import IMAGINARY
from jsonschema import Draft7Validator
from open_data import ROOT, open_data
from real_directory import site_map_of

from generator.index.site_map import SiteMap
from generator.schema.open_data import (
    DATASETS,
    EVENTS,
    NETWORKS,
    RESOURCES,
    SERVICES,
    STRUCTURES,
    TERRITORIES,
    Dataset,
)

NOBODY_FILLS = {
    "structures": {"cercle"},
    "services": {"conditions_acces", "publics_precisions", "suite", "zone_eligibilite"},
    "reseaux": {"anciennes_adresses", "correspondances"},
    "territoires": {"anciennes_adresses"},
    "evenements": {"date_maj", "latitude", "longitude", "millesime", "source"},
    "ressources": {"date_maj", "millesime", "source", "verifie_par"},
}
"""Keys that no imaginary record has; every other published key must be in a file."""


@pytest.fixture(scope="module")
def site() -> SiteMap:
    return site_map_of(IMAGINARY / "data", ("24",), date(2026, 11, 23))


@pytest.fixture(scope="module")
def files(site: SiteMap) -> dict[str, bytes]:
    return open_data(site)


@pytest.fixture(scope="module")
def lists(files: dict[str, bytes]) -> dict[str, Any]:
    return {one.name: json.loads(files[f"{one.name}.json"]) for one in DATASETS}


def records(lists: Mapping[str, Any], dataset: Dataset) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in lists[dataset.name][dataset.name]}


def texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from (key, *texts(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
    else:
        yield str(value)


def test_every_file_satisfies_the_schema_that_it_names(files: dict[str, bytes]) -> None:
    schemas = {
        f"{ROOT}donnees/v1/{path}": Draft7Validator(json.loads(content))
        for path, content in files.items()
        if path.startswith("schemas/") and not path.endswith(".table.json")
    }
    for schema in schemas.values():
        Draft7Validator.check_schema(schema.schema)
    told = {path: json.loads(one) for path, one in files.items() if path.endswith(".json")}
    data = {
        path: one
        for path, one in told.items()
        if not path.startswith(("schemas/", "data-inclusion/", "openapi.", "datapackage."))
    }
    assert len(data) > 20
    for path, one in data.items():
        faults = [error.message for error in schemas[one["schema"]].iter_errors(one)]
        assert not faults, (path, faults)
    assert {one["schema"] for one in data.values()} == set(schemas)


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda one: one.name)
def test_records_have_the_declared_keys_and_no_empty_one(
    files: dict[str, bytes], lists: dict[str, Any], dataset: Dataset
) -> None:
    declared = [field.key for field in dataset.table.fields]
    single = [
        json.loads(content)[dataset.record]
        for path, content in files.items()
        if path.startswith(f"{dataset.name}/") and path.endswith(".json")
    ]
    told = [*records(lists, dataset).values(), *single]
    for record in told:
        assert set(record) <= set(declared), record["id"]
        assert not [key for key, value in record.items() if value in ("", [], {}, None)]
    filled = {key for record in told for key in record}
    missing = set(declared) - filled - NOBODY_FILLS.get(dataset.name, set())
    assert not missing, missing


def test_what_a_network_gives_to_its_places_is_told_of_each(lists: dict[str, Any]) -> None:
    places = records(lists, STRUCTURES)
    issoudun = places["36/cio-imaginaire-issoudun"]
    assert issoudun["accueil_tous_publics"] is True
    assert issoudun["appartenance"] == "membre"
    assert issoudun["services"] == ["accueil", "entretien"]
    blois = places["41/cio-imaginaire-blois"]
    assert (blois["appartenance"], blois["services"]) == ("associee", ["entretien", "permanence"])


def test_services_are_those_of_open_places_as_they_offer_them(lists: dict[str, Any]) -> None:
    services = records(lists, SERVICES)
    places = records(lists, STRUCTURES)
    assert set(services) == {
        f"{place['id']}#{service}"
        for place in places.values()
        for service in place.get("services", [])
    }
    assert "41/cio-imaginaire-vendome#entretien" not in services
    changed = services["41/cio-imaginaire-blois#entretien"]
    assert changed["propre_au_lieu"] and changed["publics"] == ["lyceen", "salarie"]
    shared = services["36/cio-imaginaire-issoudun#entretien"]
    assert not shared["propre_au_lieu"] and shared["page"].endswith("issoudun/#entretien")


def test_a_closed_place_is_told_with_where_to_go(lists: dict[str, Any]) -> None:
    closed = records(lists, STRUCTURES)["41/cio-imaginaire-vendome"]
    assert closed["fermee"] == {"le": "2026-01-31", "vers": "41/cio-imaginaire-blois"}
    assert "services" not in closed


def test_a_file_of_one_record_holds_what_the_list_holds(
    files: dict[str, bytes], lists: dict[str, Any]
) -> None:
    for dataset in (STRUCTURES, NETWORKS, TERRITORIES, RESOURCES, EVENTS):
        for identifier, record in records(lists, dataset).items():
            single = json.loads(files[f"{dataset.name}/{identifier}.json"])
            assert single[dataset.record].items() >= record.items()
            assert single["page"] == record["page"]
    blois = json.loads(files["structures/41/cio-imaginaire-blois.json"])
    assert [one["id"] for one in blois["services"]] == [
        "41/cio-imaginaire-blois#entretien",
        "41/cio-imaginaire-blois#permanence",
    ]


def test_every_file_tells_its_licence_sources_and_dates(lists: dict[str, Any]) -> None:
    for one in lists.values():
        assert one["licence"]["spdx"] == "etalab-2.0"
    places = lists["structures"]
    assert [source["id"] for source in places["sources"]] == ["dila"]
    assert places["sources"][0]["millesimes"] == ["2018", "2019-09", "2020-09"]
    assert places["date_la_plus_ancienne"] == "2018"
    assert places["date_la_plus_recente"] == "2026-11-01"
    assert [one["id"] for one in lists["territoires"]["sources"]] == ["geographie-officielle"]


def test_every_record_leads_to_its_page(imaginary_site: Path, lists: dict[str, Any]) -> None:
    for dataset in DATASETS:
        for record in records(lists, dataset).values():
            address, _, place = record["page"].removeprefix(ROOT).partition("#")
            page = (imaginary_site / address / "index.html").read_text("utf-8")
            assert not place or f'id="{place}"' in page, record["page"]


LAST = date(2027, 9, 30)
"""The last day of the one contact of a coordination among the imaginary records."""


def test_the_same_data_are_the_same_bytes_on_any_day(
    site: SiteMap, files: dict[str, bytes]
) -> None:
    assert open_data(site, LAST) == files
    assert open_data(site, date(2031, 1, 1)) == open_data(site, LAST + timedelta(1))


def test_the_contact_of_a_coordination_leaves_on_the_day_after_its_last(
    site: SiteMap, files: dict[str, bytes]
) -> None:
    contact = (b"coordination@exemple.fr", b"02 61 91 00 09")
    told = {
        path
        for path, content in files.items()
        if any(one in content for one in contact) and not path.startswith("schemas/")
    }
    own = "territoires/spro-pays-imaginaire.json"
    assert told == {"territoires.json", "territoires.csv", own}
    after = open_data(site, LAST + timedelta(1))
    assert after.keys() == files.keys()
    weighed = {"catalogue.jsonld", "datapackage.json"}
    assert {path for path in files if after[path] != files[path]} == told | weighed
    assert not any(one in after[path] for path in told for one in contact)
    assert "coordination" not in json.loads(after[own])["territoire"]


def test_a_presumed_area_is_in_no_file(site: SiteMap, files: dict[str, bytes]) -> None:
    presumed = [one for one in site.structures if one.served_area.presumed]
    assert presumed
    for place in presumed:
        single = json.loads(files[f"structures/{place.id}.json"])
        assert "zone_eligibilite" not in single["structure"]
        assert not any("zone_eligibilite" in one for one in single["services"])
        for path, content in files.items():
            if path.startswith("territoires/"):
                assert place.id not in json.loads(content)["territoire"].get(
                    "lieux_qui_le_servent", []
                )
    assert not any(b"zone_par_defaut" in one for one in files.values())


def test_an_approximate_position_is_in_no_file(files: dict[str, bytes]) -> None:
    told = b"".join(files.values())
    assert b"47.5861" in told and b"46.8099" in told
    assert b"47.8014" not in told and b"1.0611" not in told


def test_a_perimeter_to_be_confirmed_is_in_no_file(files: dict[str, bytes]) -> None:
    territory = json.loads(files["territoires/spro-pays-imaginaire.json"])["territoire"]
    assert territory["perimetre_indicatif"] is True
    assert {"communes", "lieux_presents", "lieux_qui_le_servent"}.isdisjoint(territory)
    places = json.loads(files["structures.json"])["structures"]
    assert not any("spro-pays-imaginaire" in one["territoires"] for one in places)


def test_what_is_for_editors_alone_is_in_no_file(files: dict[str, bytes]) -> None:
    told = (one for path, one in files.items() if path.endswith(".json"))
    keys = {text for one in told for text in texts(json.loads(one))}
    assert keys.isdisjoint({"contacts_de_service", "relecture", "composition"})
