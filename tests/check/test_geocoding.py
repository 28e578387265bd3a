"""Which answers of the geocoder are shown; each rule has an example that breaks it, and only it."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from example_records import INVALID, base, check, document, geography

from generator.assemble.directory import assemble_directory
from generator.check.documents import Checked
from generator.check.geocoding import SURE, Judged, judged
from generator.model.geocoding import Answer, Answers, PostalAddress
from generator.model.structure import Address
from generator.read.geocoding import parse_geocoding

PLACE = """\
nom: Lieu imaginaire
reseau: cio-imaginaire
adresse: "1 rue de l’Essai"
code_postal: "41000"
commune: Blois
code_insee: "41018"
"""
ADDRESS = PostalAddress("1 rue de l’Essai", "41000", "41018")
DAY = date(2026, 11, 24)
GOOD = Answer(DAY, 47.59, 1.33, 0.97, "housenumber", "1 Rue de l’Essai 41000 Blois", "41018")
BASE = base()


def checked(more: str = "") -> Checked:
    found = check(BASE, ("structures", document(PLACE + more, "structures", "41/lieu")))
    assert any(one.id == "41/lieu" for one in found.records["structures"])
    return found


def judge(answers: Answers, more: str = "") -> Judged:
    return judged(checked(more).records["structures"], answers, geography())


def shown(answer: Answer, more: str = "") -> Address:
    found = checked(more)
    points = judged(found.records["structures"], {ADDRESS: answer}, geography()).points
    directory = assemble_directory(found.records, geography(), ("24",), points)
    return directory.structures["41/lieu"].address


@pytest.mark.parametrize("file", sorted(INVALID.glob("G7*.csv")), ids=lambda file: file.stem)
def test_the_example_of_a_rule_breaks_it_and_only_it(file: Path) -> None:
    reading = parse_geocoding(file.read_bytes(), "data/geocodage.csv")
    found = judge(reading.answers)
    (problem,) = (*reading.problems, *found.problems)
    assert problem.rule.code == file.name[:4]
    assert "{" not in problem.message + problem.hint
    assert not found.points
    at = ("data/geocodage.csv", 2) if reading.problems else ("data/structures/41/lieu.yml", 3)
    assert (problem.span.file, problem.span.line) == at


def test_a_sure_answer_is_the_position_of_the_place() -> None:
    address = shown(GOOD)
    assert (address.latitude, address.longitude) == (47.59, 1.33)
    assert address.precision and address.precision.value == "adresse"


@pytest.mark.parametrize(
    ("kind", "precision"),
    [("housenumber", "adresse"), ("street", "rue"), ("locality", "commune")],
)
def test_what_was_found_says_how_precise_the_point_is(kind: str, precision: str) -> None:
    answer = Answer(DAY, 47.59, 1.33, SURE, kind, "1 Rue de l’Essai", "41018")
    found = shown(answer).precision
    assert found and found.value == precision


@pytest.mark.parametrize("precision", ["adresse", "rue", "commune", "inconnue"])
def test_a_typed_position_wins(precision: str) -> None:
    typed = f"latitude: 47.5861\nlongitude: 1.3359\nprecision_position: {precision}\n"
    address = shown(GOOD, typed)
    assert (address.latitude, address.longitude) == (47.5861, 1.3359)


def test_the_centre_of_the_commune_is_no_position_of_its_own() -> None:
    typed = "latitude: 47.5861\nlongitude: 1.3359\nprecision_position: centre-commune\n"
    assert shown(GOOD, typed).latitude == 47.59


def test_an_answer_is_no_problem_of_a_record_that_has_its_position() -> None:
    typed = "latitude: 47.5861\nlongitude: 1.3359\nprecision_position: adresse\n"
    assert judge({ADDRESS: Answer(DAY)}, typed) == Judged({}, ())


def test_an_answer_for_the_address_before_is_used_no_more() -> None:
    before = PostalAddress("2 rue de l’Essai", "41000", "41018")
    assert judge({before: GOOD}) == Judged({}, ())


def test_an_arrondissement_is_in_its_town() -> None:
    place = PLACE.replace("Blois", "Lyon").replace("41018", "69123").replace("41000", "69003")
    found = check(BASE, ("structures", document(place, "structures", "69/lieu")))
    address = PostalAddress("1 rue de l’Essai", "69003", "69123")
    answer = Answer(DAY, 45.76, 4.85, 0.95, "housenumber", "1 Rue de l’Essai", "69383")
    told = judged(found.records["structures"], {address: answer}, geography())
    assert list(told.points) == [address] and not told.problems


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"score": SURE}, ""),
        ({"score": 0.694}, "0,69"),
        ({"latitude": None}, "Blois"),
        ({"commune": "41269"}, "1 Rue de l’Essai 41000 Blois"),
        ({"kind": "municipality"}, "1 rue de l’Essai"),
        ({"latitude": 47.77}, "21 km"),
        ({"latitude": 47.80}, "24 km"),
    ],
)
def test_an_answer_is_refused_in_words_that_say_why(change: dict[str, Any], said: str) -> None:
    found = judge({ADDRESS: replace(GOOD, **change)})
    if not said:
        assert not found.problems and list(found.points) == [ADDRESS]
        return
    (problem,) = found.problems
    assert problem.key == "adresse" and not found.points
    assert said in problem.message + problem.hint
