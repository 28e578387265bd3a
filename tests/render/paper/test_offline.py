"""The copy of a territory that opens without a network."""

import json
import zipfile
from io import BytesIO

from imaginary_paper import TWO, many, source_of, territory
from small_directory import REPOSITORY

from generator.render.guide import template_values
from generator.render.offline import offline_files, zipped
from generator.render.templates import Templates


def files(structures: dict[str, str]) -> dict[str, bytes]:
    source = source_of(structures)
    values = template_values(source.site, source.settings, (), {})
    templates = Templates(REPOSITORY / "theme", values)
    return {one.path: one.content for one in offline_files(source, territory(source), templates)}


def test_the_page_holds_every_place_and_the_filter_knows_them() -> None:
    made = files(many(30))
    html, data = made["index.html"].decode(), made["lieux.js"].decode()
    assert set(made) == {"index.html", "lieux.js", "filtre.js", "style.css"}
    assert html.count('<li id="lieu-') == 30
    known = json.loads(data.removeprefix("var LIEUX = ").removesuffix(";\n"))
    assert sorted(map(int, known)) == list(range(1, 31))
    assert "choisir-un-metier" in known["1"]["besoins"]


def test_no_script_needs_a_network_nor_a_module() -> None:
    made = files(TWO)
    html = made["index.html"].decode()
    for word in ("http://", "https://", 'type="module"', "fetch(", "import ", "onclick"):
        assert word not in html + made["filtre.js"].decode(), word
    assert "Démonstration" in html
    assert "<" not in made["lieux.js"].decode()


def test_the_same_places_give_the_same_archive() -> None:
    source = source_of(TWO)
    values = template_values(source.site, source.settings, (), {})
    templates = Templates(REPOSITORY / "theme", values)
    made = [*offline_files(source, territory(source), templates)]
    archive = zipped("vert", made)
    assert archive == zipped("vert", reversed(made))
    with zipfile.ZipFile(BytesIO(archive)) as opened:
        assert opened.namelist() == sorted(f"vert/{one.path}" for one in made)
        assert {one.path: one.content for one in made} == {
            name.removeprefix("vert/"): opened.read(name) for name in opened.namelist()
        }
