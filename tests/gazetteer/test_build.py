"""From a small source folder to tables: same bytes each time, all faults at once."""

import json
from pathlib import Path

import pytest

from generator.gazetteer.build import build_tables
from generator.gazetteer.source import SourceError
from generator.gazetteer.write import write_tables
from generator.model.geography import Commune
from generator.model.outline import Outline
from generator.read.geography import read_geography, read_outlines


def edit(path: Path, old: str, new: str) -> None:
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new), encoding="utf-8")


def reasons(source: Path) -> tuple[str, ...]:
    with pytest.raises(SourceError) as caught:
        build_tables(source)
    return caught.value.reasons


def test_same_source_same_bytes_whatever_the_order_of_its_lines(source: Path) -> None:
    first = build_tables(source)
    header, *lines = (source / "communes.csv").read_text(encoding="utf-8").splitlines()
    (source / "communes.csv").write_text("\n".join([header, *reversed(lines)]), encoding="utf-8")
    assert build_tables(source) == first
    assert len({artifact.path for artifact in first}) == len(first)


def test_tables_are_plain_text_in_the_order_of_codes(source: Path) -> None:
    tables = {artifact.path: artifact.content.decode() for artifact in build_tables(source)}
    assert tables["communes/10.csv"] == (
        "code;nom;slug;codes_postaux;epci;zone_emploi;population;latitude;longitude\n"
        "01001;Saint-Amé;saint-ame;01000 01100;200000001;0001;100;1.6123;0.5123\n"
        "01002;St Ame;st-ame;01200;200000001;0001;50;1.4;0.5\n"
        "02001;L’Haÿ;l-hay;02100;200000001;0001;300;1.5;1.5\n"
    )
    assert tables["departements.csv"].splitlines()[1] == ("01;Ain;ain;10;01001;150;1.5;0.5;02 03")
    assert tables["communes/collectivites-outre-mer.csv"].count("\n") == 2


def test_what_is_written_is_what_is_read(source: Path, tmp_path: Path) -> None:
    write_tables(build_tables(source), tmp_path / "tables")
    geography = read_geography(tmp_path / "tables")
    assert list(geography.communes) == ["01001", "01002", "02001", "03001", "04001", "98801"]
    assert geography.communes["03001"] == Commune(
        "03001", "Vide", "vide", (), "03", "20", None, None, None, None, None
    )
    assert geography.communes["98801"].region is None
    assert geography.present_commune("01009") is geography.communes["01001"]
    assert geography.epcis["200000001"].departments == ("02", "01"), "most peopled first"
    assert [commune.code for commune in geography.communes_named("ST-AMÉ")] == ["01001", "01002"]
    assert geography.communes_of_epci["200000001"] == {"01001", "01002", "02001"}


def test_outlines_are_geojson_and_each_can_be_read_alone(source: Path, tmp_path: Path) -> None:
    edit(source / "departements.geojson", "[0.0, 2.0]", "[0.00011, 2.00049]")
    write_tables(build_tables(source), tmp_path)
    features = json.loads((tmp_path / "contours/departements.geojson").read_text())["features"]
    assert [feature["id"] for feature in features] == ["01", "02", "03", "04"]
    assert read_outlines(tmp_path, "departements", ["01", "99"]) == {
        "01": Outline("01", ((((0.0, 1.0), (1.0, 1.0), (1.0, 2.0), (0.0, 2.0), (0.0, 1.0)),),))
    }
    assert list(read_outlines(tmp_path, "epci", {"200000003", "200000001"})) == [
        "200000001",
        "200000003",
    ]


def test_an_island_lost_in_rounding_is_dropped_but_never_the_whole_area(source: Path) -> None:
    speck = [[0, 0], [0.0001, 0], [0.0001, 0.0001], [0, 0]]
    land = [[0, 0], [1, 0], [1, 1], [0, 0]]
    several = {"type": "MultiPolygon", "coordinates": [[land], [speck]]}
    alone = {"type": "MultiPolygon", "coordinates": [[speck]]}
    path = source / "epci.geojson"
    collection = json.loads(path.read_text())
    collection["features"][0]["geometry"], collection["features"][1]["geometry"] = several, alone
    path.write_text(json.dumps(collection))
    files = {artifact.path: artifact.content for artifact in build_tables(source)}
    north = json.loads(files["contours/epci/10.geojson"])["features"][0]["geometry"]
    south = json.loads(files["contours/epci/20.geojson"])["features"][0]["geometry"]
    assert north == {"type": "Polygon", "coordinates": [land]}
    assert south == {"type": "Polygon", "coordinates": [speck]}


def test_every_missing_file_and_column_is_told(source: Path) -> None:
    (source / "regions.csv").unlink()
    edit(source / "epci.csv", "siren,nom,type", "siren,nom,genre")
    assert reasons(source) == (
        "regions.csv: the file is missing",
        "epci.csv: columns are missing: type",
    )


def test_every_bad_cell_is_told_with_its_line(source: Path) -> None:
    edit(source / "communes.csv", "0001,100,1.612345", "0009,1OO,91.2")
    edit(source / "communes.csv", "L'Haÿ", "")
    edit(source / "departements.csv", "04,Alpes,20,04001", "04,Alpes,20,04999")
    edit(source / "anciennes_communes.csv", "01009,Vieux-Amé", "02001,Vieux-Amé")
    told = reasons(source)
    assert len(set(told)) == len(told)
    for expected in (
        "communes.csv:3: zone_emploi_2020 '0009' is unknown",
        "communes.csv:3: population '1OO' is not a whole number",
        "communes.csv:3: lat '91.2' is not between -90 and 90",
        "communes.csv:5: nom is empty",
        "departements.csv:5: chef_lieu '04999' is unknown",
        "anciennes_communes.csv:2: code_insee '02001' is also a present commune",
    ):
        assert expected in told


def test_a_code_told_twice_is_refused(source: Path) -> None:
    edit(source / "communes.csv", "01002,St Ame", "01001,St Ame")
    assert reasons(source) == ("communes.csv:4: code_insee '01001' is already at communes.csv:3",)


def test_a_commune_in_another_department_or_region_than_its_code_is_refused(source: Path) -> None:
    edit(source / "communes.csv", "02,10,200000001", "03,20,200000001")
    assert reasons(source) == (
        "communes.csv:5: departement is not '02'",
        "communes.csv:5: region is '20' instead of '10'",
    )


def test_an_area_without_commune_and_an_epci_outside_the_regions_are_refused(source: Path) -> None:
    edit(source / "communes.csv", "04,20,200000003", "04,20,")
    edit(source / "communes.csv", "98800,988,,", "98800,988,,200000001")
    told = "\n".join(reasons(source))
    assert "epci.csv:3: no commune belongs to '200000003'" in told
    assert "communes.csv:7: outside the régions there is no EPCI" in told


def test_outlines_and_tables_must_name_the_same_areas(source: Path) -> None:
    edit(source / "epci.geojson", "200000003", "200000009")
    (source / "departements.geojson").write_text("{}")
    told = "\n".join(reasons(source))
    assert "departements.geojson: this is no GeoJSON" in told
    assert "epci.geojson: '200000009' is in no table" in told
    assert "epci.geojson: '200000003' has no outline" in told


def test_a_table_of_a_region_that_is_gone_is_removed_and_nothing_else(
    source: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "tables"
    (folder / "communes").mkdir(parents=True)
    (folder / "communes/99.csv").write_text("old")
    (folder / "communes/LISEZMOI.md").write_text("kept")
    (folder / "notes.csv").write_text("kept")
    write_tables(build_tables(source), folder)
    assert not (folder / "communes/99.csv").exists()
    assert (folder / "communes/LISEZMOI.md").exists() and (folder / "notes.csv").exists()
    assert not list(folder.rglob("*.draft"))
