import gzip
import json
from typing import Any

from imaginary_map import (
    BLEUVAL,
    BORDERS,
    CENTRE,
    DEPARTMENTS,
    PLACES,
    YOUNG,
    Place,
    commune,
    imaginary_site,
    structure,
)

from generator.export.outlines import outlines_json
from generator.export.places import places_json


def columns(*places: Place) -> dict[str, Any]:
    return json.loads(places_json(structure(place) for place in places))  # type: ignore[no-any-return]


def test_open_places_are_told_in_columns_in_the_order_given() -> None:
    assert json.loads(places_json(imaginary_site(PLACES).structures)) == {
        "reseaux": [
            {"nom": "Centre imaginaire d’information", "sigle": "CII", "famille": "education"},
            {"nom": "Jeunes imaginaires", "sigle": "", "famille": "jeunesse"},
        ],
        "communes": ["Bleuval", "Roseville", "Vertbourg"],
        "lieux": {
            "nom": [
                "Centre imaginaire de Bleuval",
                "Centre imaginaire de Roseville",
                "Jeunes imaginaires de Roseville",
                "Jeunes imaginaires de Vertbourg",
            ],
            "page": [
                "structures/18/centre-bleuval/",
                "structures/41/centre-roseville/",
                "structures/41/jeunes-roseville/",
                "structures/41/jeunes-vertbourg/",
            ],
            "reseau": [0, 0, 1, 1],
            "commune": [0, 1, 1, 2],
            "latitude": [47.08, 47.58612, 47.59, 47.8],
            "longitude": [2.41, 1.33499, 1.34, 1.05],
            "approximatif": [0, 0, 1, 1],
        },
    }


def test_a_position_is_precise_only_when_the_record_says_so() -> None:
    told = {
        precision: columns(Place("1/a", "A", CENTRE, BLEUVAL, (1.0, 2.0), precision))["lieux"][
            "approximatif"
        ]
        for precision in ("adresse", "rue", "code-postal", "commune", "centre-commune", "inconnue")
    }
    assert [precision for precision, flags in told.items() if flags == [0]] == ["adresse", "rue"]


def test_a_place_that_stands_nowhere_is_left_out() -> None:
    nowhere = commune("98601", "Nulle-part", None, None)
    assert columns(Place("986/a", "A", CENTRE, nowhere))["lieux"]["nom"] == []


def test_communes_of_one_name_stay_two() -> None:
    twin = commune("18902", "Bleuval", 47.0, 2.0)
    found = columns(Place("1/a", "A", CENTRE, BLEUVAL), Place("1/b", "B", CENTRE, twin))
    assert found["communes"] == ["Bleuval", "Bleuval"]
    assert found["lieux"]["commune"] == [0, 1]


def test_a_hostile_name_is_data_like_any_other() -> None:
    name = '</script><img src=x onerror="alert(1)">{{7*7}}${alert(1)}\u2028"\\'
    assert columns(Place("1/a", name, YOUNG, BLEUVAL))["lieux"]["nom"] == [name]


def test_a_thousand_places_weigh_less_than_sixty_kilobytes() -> None:
    places = places_json(
        structure(
            Place(
                f"{rank % 95:02}/mission-locale-commune-{rank * 7919 % 1000}",
                f"Mission locale de la commune {rank * 7919 % 1000}",
                YOUNG,
                commune(f"{rank:05}", f"Commune {rank * 104729 % 1000}", 47.0, 2.0),
                (45 + rank * 0.00397, 1 + rank * 7919 % 1000 * 0.00713),
            )
        )
        for rank in range(993)
    )
    assert len(gzip.compress(places)) < 60_000


def test_outlines_are_the_departments_that_have_one() -> None:
    found = json.loads(outlines_json(DEPARTMENTS.values(), {"41": BORDERS["41"]}))
    assert found["type"] == "FeatureCollection"
    (feature,) = found["features"]
    assert (feature["id"], feature["properties"]) == ("41", {"nom": "Indigo"})
    assert feature["geometry"]["type"] == "MultiPolygon"
    assert feature["geometry"]["coordinates"][0][0][0] == [0.6, 47.2]
