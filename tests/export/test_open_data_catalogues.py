import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from frictionless import Package
from imaginary_guide import IMAGINARY
from openapi_spec_validator import OpenAPIV31SpecValidator
from rdflib import Graph, Namespace
from rdflib.namespace import DCTERMS, RDF
from real_directory import site_map_of
from small_directory import directory, place

from generator.export.open_data.feed import feed, feed_name
from generator.index.site_map import SiteMap
from generator.settings import Settings

ROOT = "https://imaginaire.example/guide/"
DCAT = Namespace("http://www.w3.org/ns/dcat#")
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def data(imaginary_site: Path) -> Path:
    return imaginary_site / "donnees" / "v1"


@pytest.fixture(scope="module")
def graph(data: Path) -> Graph:
    return Graph().parse(data / "catalogue.jsonld", format="json-ld")


def published(data: Path) -> Iterator[str]:
    """The files that hold all records of a kind."""
    for folder in (data, data / "data-inclusion"):
        for file in sorted(folder.iterdir()):
            if file.suffix in (".csv", ".json", ".geojson"):
                yield file.relative_to(data).as_posix()


def test_the_package_of_tables_is_valid(data: Path, tmp_path: Path) -> None:
    shutil.copytree(data, tmp_path / "v1")
    report = Package(str(tmp_path / "v1" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])[:5]
    told = json.loads((data / "datapackage.json").read_bytes())["resources"]
    apart = {"datapackage.json", "openapi.json"}
    assert {one["path"] for one in told} == set(published(data)) - apart
    assert len({one["name"] for one in told}) == len(told)
    for one in told:
        assert one["bytes"] == (data / one["path"]).stat().st_size


def test_the_description_of_the_interface_is_valid(data: Path) -> None:
    found = json.loads((data / "openapi.json").read_bytes())
    OpenAPIV31SpecValidator(found, base_uri=(data / "openapi.json").as_uri()).validate()
    assert found["servers"] == [{"url": f"{ROOT}donnees/v1"}]
    apart = {"datapackage.json", "openapi.json"}
    assert {path for path in found["paths"] if "{" not in path} == {
        f"/{path}" for path in set(published(data)) - apart
    }


def test_every_path_of_the_interface_is_a_file(data: Path) -> None:
    found = json.loads((data / "openapi.json").read_bytes())
    examples = {
        "structures": {"departement": "41", "nom": "cio-imaginaire-blois"},
        "evenements": {"annee": "2027", "nom": "forum-imaginaire"},
        "reseaux": {"id": "cio-imaginaire"},
        "territoires": {"id": "indre"},
        "ressources": {"id": "ecoute-imaginaire"},
    }
    for path in found["paths"]:
        identifier = examples.get(path.split("/")[1], {})
        assert (data / path[1:].format(**identifier)).is_file(), path


def test_the_catalogue_is_what_data_gouv_harvests(graph: Graph, data: Path) -> None:
    datasets = set(graph.subjects(RDF.type, DCAT.Dataset))
    assert len(datasets) == 7
    for one in datasets:
        for fact in (DCTERMS.title, DCTERMS.description, DCTERMS.license, DCTERMS.publisher):
            assert (one, fact, None) in graph, (one, fact)
        assert (one, DCAT.distribution, None) in graph
    files = {str(address) for address in graph.objects(None, DCAT.downloadURL)}
    apart = {"datapackage.json", "openapi.json"}
    assert files == {f"{ROOT}donnees/v1/{path}" for path in set(published(data)) - apart}
    publisher = Namespace("http://xmlns.com/foaf/0.1/").name
    assert {str(name) for name in graph.objects(None, publisher)} == {"Région imaginaire"}


def test_the_feed_tells_the_newest_first(data: Path) -> None:
    tree = ElementTree.fromstring((data / "nouveautes.atom").read_bytes())
    entries = tree.findall(f"{ATOM}entry")
    dates = [entry.findtext(f"{ATOM}updated") for entry in entries]
    assert dates == sorted(dates, reverse=True) and len(dates) == 3
    assert tree.findtext(f"{ATOM}updated") == dates[0] == "2026-11-01T00:00:00Z"
    assert entries[0].findtext(f"{ATOM}title") == "CIO imaginaire de Blois, Blois"
    assert entries[0].findtext(f"{ATOM}id") == f"{ROOT}structures/41/cio-imaginaire-blois/"
    for entry in (tree, *entries):
        for name in ("id", "title", "updated"):
            assert len(entry.findall(f"{ATOM}{name}")) == 1


def test_without_a_date_there_is_no_feed() -> None:
    site = SiteMap(directory({"41/a": place("un", "premier", "41901")}))
    settings = Settings("Guide", ROOT, date(2026, 11, 23))
    assert feed_name(site) == "" and not list(feed(site, settings))


def test_a_hostile_name_stays_in_its_element() -> None:
    name = "</title><entry>&\"'"
    found = directory({"41/a": place("un", "premier", "41901", "verifie_le: 2026-11-01\n")})
    hostile = {key: replace(one, name=name) for key, one in found.structures.items()}
    site = SiteMap(replace(found, structures=hostile))
    (made,) = feed(site, Settings("Guide", ROOT, date(2026, 11, 23)))
    tree = ElementTree.fromstring(made.content)
    assert [one.text for one in tree.iter(f"{ATOM}title")][1:] == [f"{name}, Roseville"]


def test_the_imaginary_site_and_the_imaginary_data_are_the_same(data: Path) -> None:
    site = site_map_of(IMAGINARY / "data", ("24",), date(2026, 11, 23))
    told = json.loads((data / "structures.json").read_bytes())["structures"]
    assert [one["id"] for one in told] == [one.id for one in site.structures]
