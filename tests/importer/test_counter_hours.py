"""The hours of the directory of counters, in plain French or as they were typed."""

import pytest

from generator.importer.counter_hours import counter_hours
from generator.importer.json_fields import Fields
from generator.importer.json_items import Item
from generator.problems.problem import Span


def hours(*ranges: tuple[str, ...]) -> str:
    keys = ("nom_jour_debut", "nom_jour_fin", "valeur_heure_debut_1", "valeur_heure_fin_1",
            "valeur_heure_debut_2", "valeur_heure_fin_2", "commentaire")  # fmt: skip
    return counter_hours(
        Fields(Item(dict(zip(keys, each, strict=False)), Span("f.json"), "plage[0]"))
        for each in ranges
    )


@pytest.mark.parametrize(
    ("ranges", "told"),
    [
        ([], ""),
        ([("Lundi", "Vendredi", "09:00:00", "12:30:00", "13:30:00", "17:00:00")],
         "lundi au vendredi : 9h-12h30, 13h30-17h"),
        ([("Mardi", "Mardi", "09:00", "12:00", "", "", "Uniquement sur rendez-vous.")],
         "mardi : 9h-12h, sur rendez-vous"),
        ([("Mardi", "", "09:00", "12:00", "", "", "semaines paires")],
         "mardi, semaines paires : 9h-12h"),
        ([("Lundi", "Lundi", "09:00", "12:00"), ("Lundi", "Lundi", "09:00", "12:00")],
         "lundi : 9h-12h"),
        ([("Lundi", "Lundi", "", "", "", "", "")], ""),
        ([("Lundi", "Lundi", "00:00:00", "00:00:00")], ""),
        ([("Tous", "", "09:00", "12:00")], ""),
    ],
)  # fmt: skip
def test_ranges_become_hours(ranges: list[tuple[str, ...]], told: str) -> None:
    assert hours(*ranges) == told


def test_a_comment_that_may_change_the_hours_is_never_lost() -> None:
    told = hours(("Mardi", "Mardi", "09:00", "12:00", "", "", "le 1er ; sauf « fériés »"))
    assert "le 1er sauf fériés" in told


def test_an_impossible_hour_stays_as_it_was_typed() -> None:
    assert "29:00" in hours(("Mardi", "Mardi", "09:00", "29:00"))
