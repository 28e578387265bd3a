"""Places that the folder already knows: joined when it is sure, asked about when it is not."""

import csv
import json

import pytest

from generator.importer.decisions import COLUMNS, read_decisions
from generator.importer.plan import Outcome

from .conftest import Desk

KNOWN = """nom: Mission locale – Vendôme
reseau: mission-locale
adresse: 3 rue Imaginaire
code_postal: "41100"
commune: Vendôme
code_insee: "41269"
telephone: 02 54 00 00 01
siret: "13000548100010"
"""
PLACE = {
    "id": "imaginaire--1",
    "nom": "Mission locale de Vendôme",
    "commune": "Vendôme",
    "code_insee": "41269",
    "adresse": "3 rue Imaginaire",
    "reseaux_porteurs": ["mission-locale"],
}
RECORD = "41/mission-locale-vendome"


@pytest.fixture
def known_desk(guide_desk: Desk) -> Desk:
    """A desk with one record made by hand, which no source owns."""
    record = guide_desk.record(RECORD)
    record.parent.mkdir(parents=True)
    record.write_text(KNOWN, encoding="utf-8")
    return guide_desk


def bring(desk: Desk, *changes: dict[str, object], rehearsal: bool = False):
    places = [{**PLACE, **change} for change in changes or ({},)]
    return desk.import_text("s.json", json.dumps(places), rehearsal=rehearsal)


def listed(desk: Desk) -> list[dict[str, str]]:
    path = desk.data / "imports" / "data-inclusion-a-revoir.csv"
    text = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    return list(csv.DictReader(text.splitlines(), delimiter=";"))


def answer(desk: Desk, decision: str) -> None:
    path = desk.data / "imports" / "data-inclusion-a-revoir.csv"
    text = path.read_text(encoding="utf-8-sig")
    line = next(line for line in text.splitlines() if "rapprochement" in line)
    answered = line.rpartition(";")[0] + f';"{decision}"'
    path.write_text(text.replace(line, answered), encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ({}, Outcome.UNCHANGED),
        ({"adresse": "3, rue imaginaire"}, Outcome.UNCHANGED),
        ({"nom": "Mission locale"}, Outcome.CONFLICT),
        ({"adresse": "9 rue d’Ailleurs", "siret": "13000548100010"}, Outcome.CONFLICT),
        ({"telephone": "+33 2 54 00 00 01"}, Outcome.UNCHANGED),
        ({"telephone": "02 54 00 00 09"}, Outcome.CONFLICT),
        ({"adresse": "9 rue d’Ailleurs"}, Outcome.REVIEW),
        ({"adresse": ""}, Outcome.REVIEW),
        ({"adresse": "9 rue d’Ailleurs", "nom": "Espace jeunes du Perche"}, Outcome.CREATED),
        ({"commune": "Blois", "code_insee": "41018"}, Outcome.CREATED),
        ({"reseaux_porteurs": ["cidff"], "nom": "CIDFF"}, Outcome.CREATED),
    ],
)
def test_a_place_is_joined_asked_about_or_new(
    known_desk: Desk, change: dict[str, object], outcome: Outcome
) -> None:
    report = bring(known_desk, change)
    assert {one: count for one, count in report.totals.items() if count} == {outcome: 1}
    assert known_desk.record(RECORD).read_text(encoding="utf-8") == KNOWN


def test_a_siret_that_its_bearer_shares_proves_nothing_elsewhere(known_desk: Desk) -> None:
    elsewhere = {"commune": "Blois", "code_insee": "41018", "siret": "13000548100010"}
    assert bring(known_desk, elsewhere).totals[Outcome.CREATED] == 1


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        ("oui", Outcome.CONFLICT),
        (RECORD, Outcome.CONFLICT),
        ("nouveau", Outcome.CREATED),
        ("ignorer", Outcome.OUTSIDE),
        ("", Outcome.REVIEW),
        ("peut-être", Outcome.REVIEW),
        ("41/nulle-part", Outcome.REVIEW),
    ],
)
def test_an_answer_is_followed_and_remembered(
    known_desk: Desk, decision: str, outcome: Outcome
) -> None:
    moved = {"adresse": "9 rue d’Ailleurs"}
    assert bring(known_desk, moved).totals[Outcome.REVIEW] == 1
    assert listed(known_desk)[0]["fiche"] == RECORD
    answer(known_desk, decision)
    first = bring(known_desk, moved)
    assert first.totals[outcome] == 1
    assert ("I504" in {one.rule.code for one in first.problems}) == (decision == "peut-être")
    again = bring(known_desk, moved)
    expected = Outcome.UNCHANGED if outcome is Outcome.CREATED else outcome
    assert again.totals[expected] == 1


def test_what_the_source_says_more_is_listed_and_not_written(known_desk: Desk) -> None:
    report = bring(known_desk, {"courriel": "accueil@imaginaire.fr", "telephone": "0254000009"})
    lines = {line["cle"]: line for line in listed(known_desk)}
    assert lines["courriel"]["objet"] == "manque"
    assert lines["telephone"]["dans_la_fiche"] == "02 54 00 00 01"
    assert lines["telephone"]["dans_la_source"] == "02 54 00 00 09"
    assert [one.rule.code for one in report.problems] == ["I502", "I501"]
    assert known_desk.record(RECORD).read_text(encoding="utf-8") == KNOWN


def test_two_places_never_join_one_record(known_desk: Desk) -> None:
    report = bring(known_desk, {}, {"id": "imaginaire--2"})
    assert (report.totals[Outcome.UNCHANGED], report.totals[Outcome.REVIEW]) == (1, 1)


def test_a_rehearsal_leaves_no_list(known_desk: Desk) -> None:
    before = known_desk.files()
    assert bring(known_desk, {"adresse": ""}, rehearsal=True).totals[Outcome.REVIEW] == 1
    assert known_desk.files() == before


def test_the_list_goes_away_when_nothing_is_left_to_review(known_desk: Desk) -> None:
    bring(known_desk, {"telephone": "0254000009"})
    assert listed(known_desk)
    bring(known_desk, {})
    assert not (known_desk.data / "imports" / "data-inclusion-a-revoir.csv").exists()


def test_no_cell_is_a_formula_and_answers_survive_it(known_desk: Desk) -> None:
    bring(known_desk, {"id": "=1+1--x", "adresse": ""})
    assert listed(known_desk)[0]["identifiant"] == "'=1+1--x"
    answer(known_desk, "ignorer")
    assert bring(known_desk, {"id": "=1+1--x", "adresse": ""}).totals[Outcome.OUTSIDE] == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("separator", [";", ","])
def test_a_list_saved_by_any_spreadsheet_is_read(encoding: str, separator: str) -> None:
    cells = ("x--1", "rapprochement", "Été", RECORD, "", "", "", "90", " Oui ")
    text = "\r\n".join(separator.join(line) for line in (COLUMNS, cells))
    decisions, problems = read_decisions(text.encode(encoding), "l.csv")
    assert decisions["x--1"].record == RECORD and not problems


def test_any_bytes_are_no_answer() -> None:
    for raw in (b"", b"\x00\xff;", b'"' * 200_001, b"a;b\n" * 3):
        assert read_decisions(raw, "l.csv")[0] == {}
