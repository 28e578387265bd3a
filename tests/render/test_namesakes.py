from dataclasses import replace

from imaginary_map import BLEUVAL, ROSEVILLE, YOUNG, Place, imaginary_site

from generator.model.geography import Commune
from generator.model.structure import Structure
from generator.render.namesakes import distinctions


def place(
    identifier: str,
    name: str = "Un",
    commune: Commune = BLEUVAL,
    street: str = "",
    phone: str = "",
) -> Structure:
    (structure,) = imaginary_site([Place(identifier, name, YOUNG, commune)]).structures
    return replace(
        structure,
        address=replace(structure.address, street=street),
        contact=replace(structure.contact, phone=phone),
    )


def test_a_name_of_its_own_needs_nothing_more() -> None:
    places = [place("18/un", "Un"), place("18/deux", "Deux"), place("41/un", commune=ROSEVILLE)]
    assert distinctions(places) == {}


def test_namesakes_are_told_apart_by_their_street() -> None:
    places = [place("18/un", street="1 rue du Lac"), place("18/un-2", street="2 rue du Lac")]
    assert distinctions(places) == {"18/un": "1 rue du Lac", "18/un-2": "2 rue du Lac"}


def test_namesakes_of_one_street_are_told_apart_by_their_telephone() -> None:
    places = [
        place("18/un", street="1 rue du Lac", phone="02 61 91 00 01"),
        place("18/un-2", street="1 rue du Lac", phone="02 61 91 00 02"),
        place("18/un-3", street="3 rue du Lac", phone="02 61 91 00 02"),
    ]
    assert distinctions(places) == {
        "18/un": "02 61 91 00 01",
        "18/un-2": "",
        "18/un-3": "3 rue du Lac",
    }
