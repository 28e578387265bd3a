"""One slug per area, whatever the names."""

from generator.gazetteer.naming import area_slugs, commune_slugs


def test_namesakes_take_their_department_all_of_them() -> None:
    names = {"247000623": "CC des Quatre Rivières", "247400666": "CC des Quatre-Rivières"}
    assert area_slugs(names, {"247000623": "70", "247400666": "2A"}) == {
        "247000623": "cc-des-quatre-rivieres-70",
        "247400666": "cc-des-quatre-rivieres-2a",
    }


def test_namesakes_of_one_department_take_their_code_too() -> None:
    names = {"1": "Le Sud", "2": "Le Sud", "3": "Le Nord"}
    assert area_slugs(names, dict.fromkeys(names, "972")) == {
        "1": "le-sud-972-1",
        "2": "le-sud-972-2",
        "3": "le-nord",
    }


def test_communes_need_a_slug_of_their_own_only_in_their_department() -> None:
    names = {"01001": "Saint-Jean", "02001": "Saint-Jean", "03001": "Bors", "03002": "Bors"}
    assert commune_slugs(names) == {
        "01001": "saint-jean",
        "02001": "saint-jean",
        "03001": "bors-03001",
        "03002": "bors-03002",
    }
