"""Tables of a few imaginary areas, cell by cell; the real ones are in `test_geography.py`."""

import os
from pathlib import Path

import pytest

from generator.model.geography import (
    Commune,
    Department,
    EmploymentZone,
    Epci,
    FormerCommune,
    Region,
)
from generator.model.outline import Outline
from generator.read.geography import geography_signature, read_geography, read_outlines

TABLES = {
    "communes/b.csv": "code;nom;slug;codes_postaux;epci;zone;population;latitude;longitude\n"
    "90010;Bé;be;90100 90200;E1;Z1;1200;47.5;-1.25\n"
    "90002;A ; B;a-b;90100;;;;;\n",
    "communes/a.csv": "code;nom;slug;codes_postaux;epci;zone;population;latitude;longitude\n"
    "98818;Loin;loin;;E2;;0;0.0;180.0\n",
    "departements.csv": "code;nom;slug;region;chef_lieu;population;latitude;longitude;voisins\n"
    "90;Dé;de;R1;90010;1200;47.0;1.5;01 02\n",
    "regions.csv": "code;nom;slug;chef_lieu;population;latitude;longitude;voisins\n"
    "R1;Ré;re;90010;1300;46.0;2.5;\n",
    "epci.csv": "siren;nom;slug;genre;departements;population;latitude;longitude;voisins\n"
    "E1;CC É;cc-e;CC;90 01;1400;45.0;3.5;E2\n",
    "zones_emploi.csv": "code;nom;slug;departements;population;latitude;longitude;voisins\n"
    "Z1;Zé;ze;90 02;1500;44.0;4.5;Z2 Z3\n",
    "anciennes_communes.csv": "code;nom;commune;genre\n90003;Ancien;90010;commune-deleguee\n",
}


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    for name, text in TABLES.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text.replace("A ; B", '"A ; B"'), "utf-8")
    return tmp_path


def test_each_cell_has_its_place(tables: Path) -> None:
    found = read_geography(tables)
    assert list(found.communes.items()) == [
        ("90002", Commune("90002", "A ; B", "a-b", ("90100",), "90", "R1", *[None] * 5)),
        (
            "90010",
            Commune(
                *("90010", "Bé", "be", ("90100", "90200"), "90", "R1", "E1", "Z1"),
                *(1200, 47.5, -1.25),
            ),
        ),
        (
            "98818",
            Commune("98818", "Loin", "loin", (), "988", None, "E2", None, 0, 0.0, 180.0),
        ),
    ]
    assert found.departments == {
        "90": Department("90", "Dé", "de", "R1", "90010", 1200, 47.0, 1.5, ("01", "02"))
    }
    assert found.regions == {"R1": Region("R1", "Ré", "re", "90010", 1300, 46.0, 2.5, ())}
    assert found.epcis == {
        "E1": Epci("E1", "CC É", "cc-e", "CC", ("90", "01"), 1400, 45.0, 3.5, ("E2",))
    }
    assert found.employment_zones == {
        "Z1": EmploymentZone("Z1", "Zé", "ze", ("90", "02"), 1500, 44.0, 4.5, ("Z2", "Z3"))
    }
    assert found.former_communes == {"90003": FormerCommune("Ancien", "90010", "commune-deleguee")}


@pytest.mark.parametrize("table", [name for name in TABLES if "/" not in name])
def test_a_table_that_is_missing_is_our_bug(tables: Path, table: str) -> None:
    (tables / table).unlink()
    with pytest.raises(OSError, match=table):
        read_geography(tables)


def test_the_signature_changes_with_a_table_and_with_nothing_else(tables: Path) -> None:
    before = geography_signature(tables)
    (tables / "README.md").write_text("Une note.\n")
    assert geography_signature(tables) == before
    assert [Path(name).relative_to(tables).as_posix() for name, _, _ in before] == sorted(TABLES)
    table = tables / "communes/a.csv"
    sizes = {name: size for name, size, _ in before}
    assert sizes[str(table)] == table.stat().st_size
    os.utime(table, ns=(0, 1))
    changed = geography_signature(tables)
    assert set(before) - set(changed) and (str(table), table.stat().st_size, 1) in changed


POLYGON = (
    '{"type":"Feature","id":"%s","properties":{"nom":"x"},"geometry":{"type":"Polygon",'
    '"coordinates":[[[1.5,2],[3,4],[1.5,2]],[[1,1],[2,2],[1,1]]]}}'
)
MULTIPOLYGON = (
    '{"type":"Feature","id":"%s","geometry":{"type":"MultiPolygon",'
    '"coordinates":[[[[1,2],[3,4],[1,2]]],[[[5,6],[7,8],[5,6]]]]}}'
)
BROKEN = '{"type":"Feature","id":"%s","geometry":'


def outlines_file(*lines: str) -> str:
    head = '{"type":"FeatureCollection","features":[\n'
    return head + ",\n".join(lines) + "\n]}\n"


def test_the_outlines_that_are_wanted_come_in_the_order_of_their_codes(tmp_path: Path) -> None:
    (tmp_path / "contours").mkdir()
    text = outlines_file(MULTIPOLYGON % "02", BROKEN % "03", POLYGON % "01")
    (tmp_path / "contours/departements.geojson").write_text(text, "utf-8")
    found = read_outlines(tmp_path, "departements", ["02", "01", "99"])
    ring = ((1.5, 2), (3, 4), (1.5, 2))
    assert list(found.values()) == [
        Outline("01", ((ring, ((1, 1), (2, 2), (1, 1))),)),
        Outline("02", ((((1, 2), (3, 4), (1, 2)),), (((5, 6), (7, 8), (5, 6)),))),
    ]
    assert list(found) == ["01", "02"]
    with pytest.raises(ValueError):
        read_outlines(tmp_path, "departements", ["03"])


def test_outlines_may_stand_in_several_files(tmp_path: Path) -> None:
    folder = tmp_path / "contours/epci"
    folder.mkdir(parents=True)
    for code in ("E2", "E1"):
        (folder / f"{code}.geojson").write_text(outlines_file(POLYGON % code), "utf-8")
    (folder / "note.txt").write_text(POLYGON % "E3", "utf-8")
    assert list(read_outlines(tmp_path, "epci", ["E1", "E2", "E3"])) == ["E1", "E2"]
