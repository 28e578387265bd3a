from dataclasses import replace

import pytest
from small_directory import directory, network, place

from generator.index.first_doors import FirstDoors
from generator.index.schools import is_of_schools, stands_in_a_school
from generator.index.site_map import SiteMap
from generator.model.structure import Structure

THEME = "choisir-un-metier"


@pytest.fixture
def somewhere() -> Structure:
    return directory({"41/lieu": place("A", "premier", "41901")}).structures["41/lieu"]


@pytest.mark.parametrize(
    ("name", "street", "details", "expected"),
    [
        ("Greta – Blois", "1 rue des Fleurs", "Lycée Augustin-Thierry, CS 83416", True),
        ("Service d’orientation de l’université", "", "", True),
        ("CIO – Privas", "11 boulevard du Lycée", "", False),
        ("Collégiale des métiers", "", "BP 12", False),
    ],
)
def test_a_place_is_in_a_school_when_its_address_says_so(
    somewhere: Structure, name: str, street: str, details: str, expected: bool
) -> None:
    address = replace(somewhere.address, street=street, details=details)
    structure = replace(somewhere, name=name, address=address)
    assert stands_in_a_school(structure) is expected


def test_a_network_is_of_schools_when_most_of_its_places_are(somewhere: Structure) -> None:
    inside = replace(somewhere, name="Un collège")
    assert is_of_schools([inside, inside, somewhere])
    assert not is_of_schools([inside, somewhere])
    assert not is_of_schools([])


def test_those_kept_outside_see_first_a_place_that_is_not_in_a_school() -> None:
    parents = network("un", next_one="premier").replace("[lyceen, etudiant]", "[lyceen, parent]")
    inside = "complement_adresse: Lycée imaginaire"
    records = {
        "41/a-roseville": place("A", "premier", "41901", inside),
        "41/b-vertbourg": place("B", "premier", "41902"),
    }
    site = SiteMap(directory(records, {"premier": parents}))
    vert = site.directory.territories["vert"]
    told = {
        audience: [one.id for one in FirstDoors(site).within(audience, THEME, vert).near[0].places]
        for audience in ("lyceen", "parent")
    }
    assert told["lyceen"] == ["41/a-roseville", "41/b-vertbourg"]
    assert told["parent"] == ["41/b-vertbourg", "41/a-roseville"]
    outside = FirstDoors(site).outside_schools("parent")
    assert [one.id for door in outside for one in door.places] == ["41/b-vertbourg"]


def test_what_only_a_professional_may_ask_for_is_no_way_out_of_school() -> None:
    asked = network("un", next_one="premier").replace(
        "niveau: conseil", "niveau: conseil\n        mobilisable_par: [professionnels]"
    )
    records = {"41/a-roseville": place("A", "premier", "41901")}
    closed = asked.replace("[lyceen, etudiant]", "[parent]").replace("[tous-publics]", "[salarie]")
    site = SiteMap(directory(records, {"premier": closed}))
    assert FirstDoors(site).outside_schools("parent") == ()
