import pytest
from imaginary_paper import TWO, VERIFIED, drawn, many, source_of, territory
from small_directory import place

from generator.render.paper import leaflet
from generator.render.paper.doors import audiences_of, doors
from generator.settings import Edition


def test_doors_come_in_the_order_in_which_the_guide_sends() -> None:
    source = source_of(TWO)
    assert [one.network.id for one in doors(source, territory(source), "jeunes")] == [
        "premier",
        "autre",
    ]
    assert [one.network.id for one in doors(source, territory(source), "adultes")] == [
        "autre",
        "premier",
    ]


def test_a_network_is_told_once_by_its_place_in_the_largest_commune() -> None:
    source = source_of(many(9))
    first = doors(source, territory(source), "jeunes")[0]
    assert (first.place.commune.name, first.is_here) == ("Roseville", True)
    assert set(first.towns) == {"Vertbourg", "Petitmont"}


def test_a_face_speaks_to_its_own_publics() -> None:
    site = source_of(TWO).site
    assert "lyceen" in audiences_of(site, "jeunes") and "salarie" not in audiences_of(
        site, "jeunes"
    )


def test_what_nobody_has_verified_leaves_a_published_edition() -> None:
    verified = {
        **TWO,
        "41/verifie": place("Vérifié", "premier", "41902", VERIFIED),
    }
    source = source_of(verified, edition=Edition.PUBLICATION)
    assert [one.place.id for one in doors(source, territory(source), "jeunes")] == ["41/verifie"]
    assert [one.id for one in source.printable(territory(source))] == ["41/verifie"]


def test_doors_that_are_too_many_for_any_sheet_are_counted_and_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(leaflet, "MOST_DOORS", 1)
    source = source_of(TWO)
    face = leaflet.leaflet_sheet(source, territory(source))["faces"]["jeunes"]  # type: ignore[index]
    (shown,), (beyond,) = face["doors"], face["beyond"]
    assert {shown["id"], beyond["id"]} == set(TWO)
    assert beyond["name"] == source.site.directory.structures[beyond["id"]].name
    for document in ("depliant", "depliant-a5"):
        notes = drawn(document, source).notes
        assert [(note["doors"], note["shown"]) for note in notes] == [(2, 1), (2, 1)]
