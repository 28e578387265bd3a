import re
from dataclasses import fields, replace
from typing import Any

import branca.element
import jinja2
import pytest
from imaginary_map import BLEUVAL, CENTRE, REPOSITORY, Place, imaginary_site, map_site

from generator.artifact import Artifact
from generator.publish.inline_code import inline_code
from generator.render.map import MapParts, folium_map, library_artifacts

CANARY = "canari{{ 7*7 }}{% raw %}{#"


@pytest.fixture(scope="module")
def parts() -> MapParts:
    return folium_map("../", "carte/lieux.json", "carte/contours.json")


@pytest.fixture(scope="module")
def artifacts() -> dict[str, Artifact]:
    return {one.path: one for one in map_site(imaginary_site())}


def test_the_same_map_comes_out_twice(parts: MapParts) -> None:
    assert folium_map("../", "carte/lieux.json", "carte/contours.json") == parts


def test_the_script_makes_the_map_in_its_element_and_hands_it_over(parts: MapParts) -> None:
    assert re.findall(r'id="(\w+)"', parts.html) == ["map_1"]
    script = parts.script.decode()
    assert 'L.map(\n"map_1"' in script
    assert "window.guideMap = {map: map_1, cluster: marker_cluster_2" in script
    assert '"maxZoom": 15' in script
    assert '"carte/lieux.json"' in script
    assert "tileLayer" not in script


def test_nothing_comes_from_elsewhere_and_nothing_is_inline(parts: MapParts) -> None:
    text = parts.head + parts.html + parts.script.decode()
    assert "//" not in text
    assert not inline_code(parts.head.encode())
    assert not inline_code(parts.html.encode())


def test_the_whole_page_passes_the_policy(artifacts: dict[str, Artifact]) -> None:
    assert not inline_code(artifacts["carte/index.html"].content)


def test_every_file_that_the_page_asks_for_is_there(artifacts: dict[str, Artifact]) -> None:
    page = artifacts["carte/index.html"].content.decode()
    asked = re.findall(r'(?:src|href)="\.\./((?:assets|carte)/[^"]+)"', page)
    assert "assets/leaflet/leaflet.js" in asked
    assert not set(asked) - artifacts.keys()


def test_every_picture_that_a_style_sheet_names_is_there(parts: MapParts) -> None:
    files = {one.path: one.content for one in library_artifacts(parts)}
    for path, content in files.items():
        if path.endswith(".css"):
            for picture in re.findall(r"url\(([^)#]+)\)", content.decode()):
                assert f"assets/leaflet/{picture}" in files


def test_the_list_is_whole_without_the_map(artifacts: dict[str, Artifact]) -> None:
    pages = [
        artifacts["carte/index.html"].content.decode(),
        *(one.content.decode() for one in map_site(imaginary_site(), maps=False)
          if one.path == "carte/index.html"),
    ]  # fmt: skip
    for page in pages:
        links = re.findall(r'<a href="../(structures/[^"]+)">([^<]+)</a>', page)
        assert links == [
            ("structures/18/centre-bleuval/", "Centre imaginaire de Bleuval"),
            ("structures/41/centre-roseville/", "Centre imaginaire de Roseville"),
            ("structures/41/jeunes-roseville/", "Jeunes imaginaires de Roseville"),
            ("structures/41/jeunes-vertbourg/", "Jeunes imaginaires de Vertbourg"),
        ]
        assert '<abbr title="Centre imaginaire d’information">CII</abbr>, Bleuval' in page
    assert "folium-map" in pages[0]
    assert "folium-map" not in pages[1]
    assert "assets/map.js" not in pages[1]


def test_every_family_of_the_data_has_a_sign_of_its_own() -> None:
    sheet = (REPOSITORY / "theme/overrides/assets/map.css").read_text("utf-8")
    file = REPOSITORY / "data/vocabulaires/familles-reseau.yml"
    families = re.findall(r"valeur: (\S+)", file.read_text("utf-8"))
    signs = dict(re.findall(r'data-family="([^"]+)"\] \{([^}]+)\}', sheet))
    assert families and set(families) == signs.keys()
    letters = [re.findall(r'--pin-letter: "(.)"', signs[family]) for family in families]
    shapes = [re.findall(r"--pin-shape: ([^;]+);", signs[family]) for family in families]
    assert len({str(letter) for letter in letters}) == len(families)
    assert len({str(shape) for shape in shapes}) == len(families)


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every source that Jinja or branca compiles."""
    sources: list[str] = []

    def compile_and_note(self: jinja2.Environment, source: Any, *rest: Any, **named: Any) -> Any:
        sources.append(str(source))
        return original(self, source, *rest, **named)

    original = jinja2.Environment.compile
    monkeypatch.setattr(jinja2.Environment, "compile", compile_and_note)
    return sources


def test_no_text_of_a_record_is_ever_compiled(compiled: list[str]) -> None:
    hostile_commune = replace(BLEUVAL, name=CANARY)
    hostile_network = replace(
        CENTRE,
        **{
            one.name: CANARY
            for one in fields(CENTRE)
            if one.type is str and one.name not in ("id", "path")
        },
        family=replace(CENTRE.family, label=CANARY, value=CANARY),
    )
    place = Place("18/canari", CANARY, hostile_network, hostile_commune, (47.0, 2.0))
    site = imaginary_site([place])
    page = next(one for one in map_site(site) if one.path == "carte/index.html")
    assert compiled, "the hook sees nothing"
    assert not [source for source in compiled if "canari" in source]
    assert "canari{{ 7*7 }}" in page.content.decode()


def test_the_hook_sees_what_branca_compiles(compiled: list[str]) -> None:
    branca.element.Element("canari")
    assert "canari" in compiled
