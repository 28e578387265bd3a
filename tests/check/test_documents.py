"""Records and problems of a whole folder: nothing hides anything, nothing half-published."""

from dataclasses import replace
from datetime import date

from example_records import (
    COMPANIONS,
    TODAY,
    VALID,
    base,
    check,
    document,
    documents_of,
    geography,
    told,
)

from generator.check.documents import Checked, check_documents
from generator.problems.catalog import lines_and_brackets, yaml_features
from generator.problems.problem import Problem, Severity, Span
from generator.read.node import Document

STRUCTURE = """\
nom: CIO imaginaire
reseau: cio-imaginaire
adresse: 3 rue de l’Exemple
commune: Blois
code_insee: "41018"
telephone: 02 61 91 00 01
verifie_le: 2026-11-01
"""


def structure(identifier: str, *, text: str = STRUCTURE, more: str = "") -> tuple[str, Document]:
    return "structures", document(text + more, "structures", identifier)


def ids(checked: Checked, table: str) -> list[str]:
    return [record.id for record in checked.records[table]]


def test_valid_examples_have_no_problem_at_all() -> None:
    documents = documents_of(VALID)
    paths = {one.path for group in documents.values() for one in group}
    checked = check(base())
    assert [one for one in checked.problems if one.span.file in paths] == []
    assert "41/cio-imaginaire" in ids(checked, "structures")


def test_values_are_typed_and_keyed_by_attribute() -> None:
    checked = check(base())
    record = next(one for one in checked.records["structures"] if one.id == "41/cio-imaginaire")
    values = record.values
    assert values["phone"] == "02 61 91 00 00"
    assert values["latitude"] == 47.5861
    assert values["verified_on"] == date(2026, 11, 1)
    assert values["open_to_all"] is True
    assert values["certification"] == {"start": date(2024, 1, 1), "end": date(2026, 12, 31)}
    assert values["served_area"] == ("41", "z2407")
    assert values["identifiers"] == {"dila": "imaginaire-41018-01"}
    assert (
        values["description"]
        == "Le centre imaginaire est dans la cour du lycée.\n\nSonnez au portail."
    )
    changes = values["services"]
    assert isinstance(changes, dict)
    assert changes["changed"] == {
        "entretien": {"audiences": ("lyceen",), "appointment": "les-deux"}
    }
    assert record.path == "data/structures/41/cio-imaginaire.yml"
    assert record.places["name"] == Span(record.path, 3, 1)


def test_a_record_with_an_error_hides_no_other() -> None:
    wrong = STRUCTURE.replace("Blois", "Vendôme").replace("reseau:", "rezo:")
    checked = check(base(), structure("41/a", text=wrong), structure("41/b"))
    assert told(checked, "data/structures/41/a.yml") == ["K201 1:1", "K101 2:1", "G201 4:10"]
    assert "41/a" not in ids(checked, "structures")
    assert "41/b" in ids(checked, "structures")


def test_warnings_and_advice_are_published() -> None:
    checked = check(base(), structure("41/a", more="description: À compléter\ncourriel:\n"))
    assert told(checked, "data/structures/41/a.yml") == ["Q105 8:14", "K202 9:1"]
    assert "41/a" in ids(checked, "structures")


def test_a_file_that_could_not_be_read_withholds_what_leans_on_it() -> None:
    documents = base()
    path = "data/reseaux/cio-imaginaire.yml"
    documents["reseaux"] = [one for one in documents["reseaux"] if one.path != path]
    unread = Problem(lines_and_brackets.UNREADABLE, Span(path, 3, 1))
    checked = check_documents(documents, geography(), today=TODAY, reading_problems=[unread])
    assert told(checked, "data/structures/41/cio-imaginaire.yml") == ["R102 4:9"]
    assert told(checked, "data/reseaux/jeunes-imaginaires.yml") == ["R103 25:18"]
    assert ids(checked, "reseaux") == ["jeunes-imaginaires"]
    assert unread in checked.problems


def test_a_document_with_a_writing_error_is_withheld_too() -> None:
    path = "data/structures/41/a.yml"
    twice = Problem(yaml_features.DUPLICATE_KEY, Span(path, 2, 1))
    documents = base()
    documents["structures"].append(structure("41/a")[1])
    checked = check_documents(documents, geography(), today=TODAY, reading_problems=[twice])
    assert "41/a" not in ids(checked, "structures")


def test_every_record_that_a_record_names_is_there() -> None:
    documents = base()
    for name, group in documents_of(COMPANIONS).items():
        documents[name] += group
    more = "suite: [{reseau: reseau-en-erreur}, {reseau: jeunes-imaginaires}]\n"
    closed = "fermee: {vers: 41/lieu-en-erreur}\n"
    checked = check(documents, structure("41/a", more=more), structure("41/b", more=closed))
    values = {record.id: record.values for record in checked.records["structures"]}
    assert values["41/a"]["referrals"] == ({"network": "jeunes-imaginaires"},)
    assert values["41/b"]["closure"] == {}
    published = set(ids(checked, "reseaux"))
    for record in checked.records["structures"]:
        assert record.values["network"] in published


def test_problems_come_in_the_order_of_the_files() -> None:
    later = structure("41/z", text=STRUCTURE.replace("Blois", "Vendôme"))
    sooner = structure("41/a", text=STRUCTURE.replace("Blois", "Vendôme"), more="parking: oui\n")
    checked = check(base(), later, sooner)
    assert [one.position for one in checked.problems] == sorted(
        one.position for one in checked.problems
    )
    assert checked == check(base(), sooner, later)


def test_the_second_of_two_duplicates_is_the_one_to_blame() -> None:
    more = "identifiants: {dila: un-seul}\n"
    other = STRUCTURE.replace("3 rue", "5 rue").replace("CIO", "Centre")
    checked = check(base(), structure("41/a", more=more), structure("41/b", text=other, more=more))
    assert told(checked, "data/structures/41/a.yml") == []
    assert told(checked, "data/structures/41/b.yml") == ["C301 8:1"]
    assert "41/a" in ids(checked, "structures")


def test_a_noted_doubt_is_not_told_as_a_duplicate() -> None:
    more = "a_verifier: [doublon]\n"
    checked = check(base(), structure("41/a"), structure("41/b", more=more))
    assert told(checked, "data/structures/41/b.yml") == ["Q303 8:14"]


def test_the_day_is_given() -> None:
    one = structure("41/a")
    assert told(check(base(), one, today=date(2026, 10, 31)), one[1].path) == ["V403 7:13"]
    assert told(check(base(), one, today=date(2027, 11, 1)), one[1].path) == ["Q302 7:13"]


def test_an_empty_folder_has_empty_tables() -> None:
    checked = check_documents({}, geography(), today=TODAY)
    assert checked.records == {
        "vocabulaires": (), "reseaux": (), "comparaisons": (), "ressources": (),
        "territoires": (), "structures": (), "evenements": (), "appels": (), "initiatives": (),
        "quiz": (),
    }  # fmt: skip
    assert checked.problems == ()


def test_a_missing_vocabulary_is_told_once_by_record() -> None:
    documents = base()
    documents["vocabulaires"] = [
        one for one in documents["vocabulaires"] if not one.path.endswith("/themes.yml")
    ]
    found = told(check(documents), "data/reseaux/cio-imaginaire.yml")
    assert [line for line in found if line.startswith("R104")] == ["R104 26:14"]


def test_severities_decide_what_is_published() -> None:
    checked = check(base(), structure("41/a", more="anciens_noms: [CIO imaginaire]\n"))
    problem = next(one for one in checked.problems if one.rule.code == "Q403")
    assert problem.rule.severity is Severity.ADVICE
    assert replace(problem.span, line=8, column=16) == problem.span
