import gzip
import json
from datetime import date
from itertools import accumulate
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
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

from generator.export.map_files import map_files
from generator.export.outlines import SCALE as OUTLINE_SCALE
from generator.export.outlines import outlines_json
from generator.export.places import SCALE, placed, places_json
from generator.model.outline import Outline


def columns(*places: Place) -> dict[str, Any]:
    return json.loads(places_json(placed(map(structure, places)), {}))  # type: ignore[no-any-return]


def read_back(file: dict[str, Any]) -> list[dict[str, object]]:
    """The places as the script of the page reads them."""
    places = file["lieux"]
    communes = list(accumulate(places["commune"]))
    rows = []
    for rank, town in enumerate(communes):
        name, network = file["communes"]["nom"][town], file["reseaux"][places["reseau"][rank]]
        department = file["communes"]["departement"][town]
        told = places["page"][rank]
        usual = f"{department}/{network['id']}-{name.lower()}"
        identifier = told if isinstance(told, str) else f"{usual}-{told}" if told else usual
        profile = places["profil"][rank]
        parts = file["noms"][places["nom"][rank]]
        rows.append(
            {
                "name": parts[0] + (name + parts[1] if len(parts) > 1 else ""),
                "id": identifier,
                "network": network["id"],
                "position": tuple(
                    list(accumulate(places[axis]))[rank] / SCALE for axis in ("nord", "est")
                ),
                "facets": file["atouts"][places["atouts"][rank]],
                "offers": [
                    file["offres"][one]
                    for one in file["profils"][profile - 1 if profile else network["profil"]]
                ],
                "approximate": places["approximatif"][rank],
            }
        )
    return rows


def test_open_places_are_read_back_as_they_are_commune_by_commune() -> None:
    found = read_back(json.loads(places_json(placed(imaginary_site(PLACES).structures), {})))
    assert [(one["name"], one["id"], one["network"]) for one in found] == [
        ("Centre imaginaire de Bleuval", "18/centre-bleuval", "centre-imaginaire"),
        ("Centre imaginaire de Roseville", "41/centre-roseville", "centre-imaginaire"),
        ("Jeunes imaginaires de Roseville", "41/jeunes-roseville", "jeunes-imaginaires"),
        ("Jeunes imaginaires de Vertbourg", "41/jeunes-vertbourg", "jeunes-imaginaires"),
    ]
    assert [one["position"] for one in found] == [
        (47.08, 2.41), (47.5861, 1.335), (47.59, 1.34), (47.8, 1.05),
    ]  # fmt: skip
    assert [one["approximate"] for one in found] == [0, 0, 1, 1]
    assert found[0]["facets"] == "gratuit"
    assert found[0]["offers"] == [["accueil-information", "lyceen", "choisir-un-metier"]]
    assert [offer[0] for offer in found[2]["offers"]] == ["conseil", "conseil"]  # type: ignore[attr-defined]


def test_an_identifier_that_its_network_and_its_commune_give_is_not_written() -> None:
    usual = Place("18/centre-imaginaire-bleuval", "Centre imaginaire de Bleuval", CENTRE, BLEUVAL)
    file = columns(usual)
    assert file["lieux"]["page"] == [0]
    assert read_back(file)[0]["id"] == usual.id
    second = Place("18/centre-imaginaire-bleuval-2", "Centre", CENTRE, BLEUVAL)
    other = Place("18/centre-imaginaire-bleuval-02", "Centre", CENTRE, BLEUVAL)
    file = columns(usual, second, other)
    assert file["lieux"]["page"] == [0, other.id, 2]
    assert [one["id"] for one in read_back(file)] == [usual.id, other.id, second.id]


def test_what_a_place_offers_is_told_where_its_network_does_not_say_it() -> None:
    usual = [Place(f"18/u-{rank}", "U", YOUNG, BLEUVAL) for rank in range(3)]
    other = Place("18/v", "V", YOUNG, BLEUVAL, services=CENTRE.services)
    file = columns(*usual, other)
    assert file["lieux"]["profil"] == [0, 0, 0, 2]
    assert [len(one["offers"]) for one in read_back(file)] == [2, 2, 2, 1]  # type: ignore[arg-type]


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
    assert found["communes"]["nom"] == ["Bleuval", "Bleuval"]
    assert found["lieux"]["commune"] == [0, 1]


@given(
    st.lists(
        st.tuples(st.text(min_size=1), st.floats(-80, 80), st.floats(-180, 180)),
        min_size=1, max_size=6,
    )
)  # fmt: skip
def test_any_name_and_any_position_are_read_back(drawn: list[tuple[str, float, float]]) -> None:
    places = [
        Place(f"18/lieu-{rank}", name, YOUNG, BLEUVAL, (latitude, longitude))
        for rank, (name, latitude, longitude) in enumerate(drawn)
    ]
    for place, found in zip(places, read_back(columns(*places)), strict=True):
        assert found["name"] == place.name
        assert found["position"] == tuple(
            round(one * SCALE) / SCALE for one in place.position or ()
        )


def test_a_thousand_places_weigh_less_than_eighteen_kilobytes() -> None:
    places = [
        Place(
            f"{rank % 95:02}/mission-locale-commune-{rank * 7919 % 1000}",
            f"Mission locale de Commune-{rank * 104729 % 1000}",
            YOUNG,
            commune(f"{rank:05}", f"Commune-{rank * 104729 % 1000}", 47.0, 2.0),
            (45 + rank * 0.00397, 1 + rank * 7919 % 1000 * 0.00713),
        )
        for rank in range(993)
    ]
    assert len(gzip.compress(places_json(placed(map(structure, places)), {}))) < 18_000


def test_hours_and_areas_are_told_of_the_places_by_their_rank() -> None:
    open_all_week = Place(
        "41/jeunes-ouvert", "Jeunes", YOUNG, BLEUVAL, hours="du lundi au vendredi : 9h-17h"
    )
    site = imaginary_site((*PLACES, open_all_week))
    files = {one.path: one.content for one in map_files(site, date(2026, 11, 23), BORDERS, {})}
    places = read_back(json.loads(files["carte/lieux.json"]))
    hours = json.loads(files["carte/horaires.json"])
    [(rank, days)] = hours["lieux"]
    assert places[rank]["id"] == open_all_week.id
    assert hours["jours"][days].startswith("2026-11-23|aaaaa--")
    areas = json.loads(files["carte/secteurs.json"])
    assert areas["lieux"] == [0] * len(places)
    assert areas["secteurs"] == [
        {"zones": [["departement", "Indigo"]], "contours": ["41"], "presume": 1}
    ]
    borders = json.loads(files["carte/contours-24.json"])
    assert [zone["nom"] for zone in borders["zones"]] == ["CC Roses"]


def test_outlines_are_the_areas_that_have_one_in_steps() -> None:
    found = json.loads(outlines_json(DEPARTMENTS, {"41": BORDERS["41"]}))
    (zone,) = found["zones"]
    assert (zone["code"], zone["nom"], found["echelle"]) == ("41", "Indigo", OUTLINE_SCALE)
    (ring,) = zone["anneaux"]
    points = list(zip(accumulate(ring[::2]), accumulate(ring[1::2]), strict=True))
    assert [(x / OUTLINE_SCALE, y / OUTLINE_SCALE) for x, y in points] == [
        (0.6, 47.2), (1.8, 47.2), (1.8, 48.1), (0.6, 48.1), (0.6, 47.2),
    ]  # fmt: skip


def test_a_point_that_falls_on_the_one_before_is_not_written() -> None:
    ring = ((0.0, 0.0), (0.0001, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0))
    found = json.loads(outlines_json(DEPARTMENTS, {"41": Outline("41", ((ring,),))}))
    assert len(found["zones"][0]["anneaux"][0]) == 8
