"""The hours of a labelled place, as its table has them in two columns."""

import pytest

from generator.importer.hours import PlaceHours, Understood, counted, place_hours
from generator.importer.source import Row


def place(strict: str, free: str) -> Row:
    return Row({"horaires_osm": strict, "horaires_texte": free}, {})


SAID = {
    ("Mo-Fr 09:00-12:00", "Mo 9:00 - 12:00 | …"): PlaceHours(
        "lundi au vendredi : 9h-12h", Understood.EXACTLY
    ),
    ("", "Mo 9:00 - 12:00 / Sur RDV : 14:00 - 18:00 | Sa 1er samedi du mois : 9:00 - 12:00"): (
        PlaceHours(
            "lundi : 9h-12h, sur rendez-vous : 14h-18h ; premier samedi du mois : 9h-12h",
            Understood.EXACTLY,
        )
    ),
    ("", "Mo 9:00 - 12:00 | Tu 8:30 - 12:30 et sur RDV l'après-midi"): PlaceHours(
        "lundi : 9h-12h ; mardi : 8h30-12h30, et sur RDV l’après-midi", Understood.WITH_NOTE
    ),
    ("", "Mo 9:00 - 12:00 | Th 13:30 17:30"): PlaceHours(
        "lundi : 9h-12h ; jeudi : 13:30 17:30", Understood.WITH_NOTE
    ),
    ("", "Mo selon les semaines"): PlaceHours("lundi : selon les semaines", Understood.NOT),
    ("", "Mo Horaires non communiqués | Tu Horaires non communiqués"): PlaceHours(
        "", Understood.UNSAID
    ),
    ("", ""): PlaceHours("", Understood.UNSAID),
}


@pytest.mark.parametrize("columns", SAID)
def test_hours_are_said_in_french_and_nothing_is_lost(columns: tuple[str, str]) -> None:
    assert place_hours(place(*columns)) == SAID[columns]


def test_what_was_understood_is_counted() -> None:
    assert counted(place(*columns) for columns in SAID) == {
        Understood.EXACTLY: 2,
        Understood.WITH_NOTE: 2,
        Understood.NOT: 1,
        Understood.UNSAID: 2,
    }
