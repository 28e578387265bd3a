import re
from dataclasses import fields, replace
from datetime import date
from typing import Any
from xml.etree import ElementTree

import branca.element
import jinja2
import pytest
from imaginary_map import BLEUVAL, CENTRE, REPOSITORY, Place, imaginary_site, map_site

from generator.artifact import Artifact
from generator.index.site_map import SiteMap
from generator.publish.inline_code import inline_code
from generator.render.frame import ASSETS
from generator.render.map import MapParts, folium_map
from generator.render.map_library import map_library
from generator.render.map_page import MAP_FILES
from generator.settings import Settings

WITHOUT_MAPS = Settings("Guide", "https://guide.example/", date(2026, 11, 23), maps=False)
CANARY = "canari{{ 7*7 }}{% raw %}{#"


@pytest.fixture(scope="module")
def parts() -> MapParts:
    return folium_map(dict(MAP_FILES), ASSETS)


@pytest.fixture(scope="module")
def artifacts() -> dict[str, Artifact]:
    return {one.path: one for one in map_site(imaginary_site())}


def test_the_same_map_comes_out_twice(parts: MapParts) -> None:
    assert folium_map(dict(MAP_FILES), ASSETS) == parts


def test_the_script_makes_the_map_in_its_element_and_hands_it_over(parts: MapParts) -> None:
    assert re.findall(r'id="(\w+)"', parts.html) == ["map_1"]
    script = parts.script.decode()
    assert 'L.map(\n"map_1"' in script
    assert "window.guideMap = {map: map_1, files: {" in script
    assert '"maxZoom": 15' in script
    assert '"carte/lieux.json"' in script
    assert "tileLayer" not in script


def test_nothing_comes_from_elsewhere_and_nothing_is_inline(parts: MapParts) -> None:
    assert "//" not in parts.html + parts.script.decode()
    assert parts.scripts == ("assets/leaflet/leaflet.js", "carte/carte.js")
    assert parts.sheets == ("assets/leaflet/leaflet.css",)
    assert not inline_code(parts.html.encode())


PAGES = ("carte/index.html", "carte/indigo/index.html", "carte/cc-roses/index.html")


@pytest.mark.parametrize("path", PAGES)
def test_the_whole_page_passes_the_policy(artifacts: dict[str, Artifact], path: str) -> None:
    assert not inline_code(artifacts[path].content)


@pytest.mark.parametrize("path", PAGES)
def test_every_file_that_a_page_asks_for_is_there(
    artifacts: dict[str, Artifact], path: str
) -> None:
    asked = re.findall(
        r'(?:src|href)="(?:\.\./)+((?:assets|carte)/[^"]+\.\w+)"', artifacts[path].content.decode()
    )
    assert "assets/leaflet/leaflet.js" in asked
    assert not set(asked) - artifacts.keys()


def test_the_map_of_a_territory_holds_its_places_and_its_outline(
    artifacts: dict[str, Artifact],
) -> None:
    page = artifacts["carte/cc-roses/index.html"].content.decode()
    assert re.findall(r"/structures/([^/]+/[^/]+)/", page) == [
        "41/centre-roseville",
        "41/jeunes-roseville",
    ]
    assert 'data-outlined="200000041" data-regions="24"' in page


def test_a_territory_that_crosses_a_border_asks_for_the_outlines_of_the_guide_alone() -> None:
    site = imaginary_site()
    astride = replace(site.directory.territories["cc-roses"], regions=("24", "99"))
    territories = {**site.directory.territories, "cc-roses": astride}
    known = site.directory.geography
    elsewhere = replace(BLEUVAL, code="99901", region="99", epci=None)
    geography = replace(known, communes={**known.communes, "99901": elsewhere})
    there = SiteMap(replace(site.directory, territories=territories, geography=geography))
    pages = {one.path: one.content.decode(errors="replace") for one in map_site(there)}
    assert 'data-regions="24"' in pages["carte/cc-roses/index.html"]
    assert "contours-99" not in pages["carte/cc-roses/index.html"]


def test_the_picture_of_a_map_shows_its_places(artifacts: dict[str, Artifact]) -> None:
    page = artifacts["carte/indigo/index.html"].content.decode()
    assert 'src="../../carte/indigo.svg"' in page
    drawing = ElementTree.fromstring(artifacts["carte/indigo.svg"].content)
    svg = "{http://www.w3.org/2000/svg}"
    assert [use.get("href") for use in drawing.iter(f"{svg}use")] == [
        "#education",
        "#jeunesse",
        "#jeunesse",
    ]
    names = [text.text for text in drawing.iter(f"{svg}text") if text.get("x")]
    assert names == ["Roseville", "Vertbourg"]


def test_the_picture_has_the_signs_and_the_colours_of_the_page() -> None:
    fragment = (REPOSITORY / "theme/fragments/still_map.html").read_text("utf-8")
    assets = REPOSITORY / "theme/overrides/assets"
    pins, look = ((assets / name).read_text("utf-8") for name in ("map.css", "guide.css"))
    drawn = re.findall(r'"([a-z-]+)": \("(#\w+)", "(.)"', fragment)
    assert len(drawn) == 8
    for family, colour, letter in drawn:
        assert f"--family-{family}: {colour};" in look
        assert f'[data-family="{family}"] {{\n  --pin-colour: var(--family-{family});' in pins
        assert re.search(rf'"{family}"\] \{{[^}}]*--pin-letter: "{letter}"', pins)


def test_a_list_that_would_be_too_long_leads_to_those_of_departements(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.render.map_page.LONGEST_LIST", 3)
    files = {one.path: one.content.decode(errors="replace") for one in map_site(imaginary_site())}
    page = files["carte/index.html"]
    assert "/structures/" not in page
    assert '<a href="../carte/indigo/">Indigo</a> <span class="guide-fold__count">3 lieux' in page
    assert "/structures/41/jeunes-vertbourg/" in files["carte/indigo/index.html"]


def test_every_picture_that_a_style_sheet_names_is_there(parts: MapParts) -> None:
    files = {one.path: one.content for one in map_library()}
    for path, content in files.items():
        if path.endswith(".css"):
            for picture in re.findall(r"url\(([^)#]+)\)", content.decode()):
                assert f"leaflet/{picture}" in files


def test_the_list_is_whole_without_the_map(artifacts: dict[str, Artifact]) -> None:
    pages = [
        artifacts["carte/index.html"].content.decode(),
        *(one.content.decode() for one in map_site(imaginary_site(), settings=WITHOUT_MAPS)
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
