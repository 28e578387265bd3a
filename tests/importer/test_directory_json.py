"""The present directory of counters: what becomes of each object of its list."""

import json

import pytest

from generator.importer.areas_served import areas_of
from generator.importer.plan import Outcome
from generator.model.geography import Geography

from .conftest import SOURCES, Desk, counter

DIRECTORY = json.loads((SOURCES / "annuaire.json").read_text(encoding="utf-8"))["service"]


def directory(**changes: object) -> str:
    """A directory of the imaginary CIO of Blois alone, some of its keys changed."""
    return json.dumps({"service": [{**DIRECTORY[0], **changes}]})


def codes(report) -> list[str]:
    return sorted(problem.rule.code for problem in report.problems)


def test_counters_become_records_to_be_verified(guide_desk: Desk) -> None:
    report = guide_desk.import_file(SOURCES / "annuaire.json")
    assert report.totals[Outcome.CREATED] == 3
    assert report.totals[Outcome.OUTSIDE] == 1
    assert codes(report) == ["I404", "I407", "I410"]
    assert guide_desk.record("41/cio-blois").read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../../docs/schemas/structure.json\n"
        "nom: CIO – Blois\n"
        "reseau: cio\n"
        'adresse: "15 avenue de l’Imaginaire"\n'
        "complement_adresse: Bâtiment B, BP 12\n"
        'code_postal: "41000"\n'
        "commune: Blois\n"
        'code_insee: "41018"\n'
        "latitude: 47.596269\n"
        "longitude: 1.328143\n"
        "precision_position: inconnue\n"
        'telephone: "02 54 00 00 00"\n'
        "courriel: cio@imaginaire.fr\n"
        "site_web: https://www.imaginaire.fr/cio\n"
        'horaires_accueil: "lundi au jeudi : 9h-12h, 14h-17h30 ; vendredi : 9h-12h, '
        'sur rendez-vous"\n'
        "accessibilite: accessible\n"
        'zone_eligibilite: ["41018", "41269"]\n'
        'siret: "13000548100028"\n'
        "identifiants:\n"
        "  dila: cio-41018-01\n"
        "source: dila\n"
        'millesime: "2026-03"\n'
        'date_maj: "2026-03-06"\n'
    )


def test_the_directory_brings_the_old_table_up_to_date(guide_desk: Desk) -> None:
    guide_desk.import_rows(counter(telephone="02 54 99 99 99"))
    report = guide_desk.import_file(SOURCES / "annuaire.json")
    assert report.totals[Outcome.UPDATED] == 1
    assert "02 54 00 00 00" in guide_desk.record("41/cio-blois").read_text(encoding="utf-8")
    again = guide_desk.import_file(SOURCES / "annuaire.json")
    assert again.totals[Outcome.UNCHANGED] == 3


def test_an_edited_fact_stays_and_each_difference_is_told(guide_desk: Desk) -> None:
    guide_desk.import_file(SOURCES / "annuaire.json")
    record = guide_desk.record("41/cio-blois")
    edited = record.read_text(encoding="utf-8").replace("02 54 00 00 00", "02 54 77 77 77")
    record.write_text(edited, encoding="utf-8")
    report = guide_desk.import_text(
        "neuf.json", directory(adresse_courriel=["autre@imaginaire.fr"])
    )
    assert record.read_text(encoding="utf-8") == edited
    told = [
        (problem.key, problem.span.line, problem.facts["ici"], problem.facts["ailleurs"])
        for problem in report.problems
        if problem.rule.code == "I501"
    ]
    assert told == [
        ("telephone", 12, "02 54 77 77 77", "02 54 00 00 00"),
        ("courriel", 13, "cio@imaginaire.fr", "autre@imaginaire.fr"),
    ]
    assert report.review == "data/imports/dila-a-revoir.csv"
    listed = (guide_desk.data / "imports" / "dila-a-revoir.csv").read_text(encoding="utf-8-sig")
    assert '"telephone";"02 54 77 77 77";"02 54 00 00 00"' in listed


@pytest.mark.parametrize("area", ["41", "r24"])
def test_only_the_places_asked_for_are_kept(guide_desk: Desk, area: str) -> None:
    report = guide_desk.import_file(SOURCES / "annuaire.json", areas=frozenset({area}))
    assert report.totals[Outcome.CREATED] == (2 if area == "41" else 3)
    assert guide_desk.import_file(
        SOURCES / "annuaire.json", areas=frozenset({"r84"})
    ).totals[Outcome.CREATED] == 0  # fmt: skip


def test_a_counter_that_says_france_services_is_one(guide_desk: Desk) -> None:
    pivot = [{"type_service_local": "msap", "code_insee_commune": []}]
    guide_desk.import_text(
        "neuf.json",
        directory(nom="France services - Blois", pivot=pivot, ancien_code_pivot="msap-1"),
    )
    written = guide_desk.record("41/france-services-blois").read_text(encoding="utf-8")
    assert "reseau: france-services" in written and "a_verifier" not in written


@pytest.mark.parametrize(
    ("changes", "codes_told", "outcome"),
    [
        ({"adresse": 3}, ["I105", "I404"], Outcome.REFUSED),
        ({"adresse": [{"nom_commune": "Nulle-Part"}]}, ["I105"], Outcome.REFUSED),
        ({"code_insee_commune": "99999"}, ["I107"], Outcome.REFUSED),
        ({"nom": ""}, ["I105"], Outcome.REFUSED),
        ({"nom": ["CIO"]}, ["I105", "I404"], Outcome.REFUSED),
        ({"nom": "CIO\ud800 de Blois"}, ["I108"], Outcome.REFUSED),
        ({"nom": "CIO <script>alert(1)</script>"}, ["I409"], Outcome.REFUSED),
        ({"pivot": {}}, ["I404", "I407"], Outcome.OUTSIDE),
        ({"pivot": None}, ["I407"], Outcome.OUTSIDE),
        ({"telephone": [{"valeur": "<b>02</b>"}]}, ["I201"], Outcome.CREATED),
        ({"telephone": [{"valeur": {"a": 1}}]}, ["I404"], Outcome.CREATED),
        ({"adresse_courriel": ["jeanne.martin@imaginaire.fr"]}, ["I216"], Outcome.CREATED),
        ({"plage_ouverture": "lundi"}, ["I404"], Outcome.CREATED),
        ({"siret": "12"}, [], Outcome.CREATED),
        ({"date_modification": "hier"}, ["I201"], Outcome.CREATED),
        ({"pivot": [{"type_service_local": "cio", "code_insee_commune": ["41018", "00000"]}]},
         ["I201"], Outcome.CREATED),
    ],
)  # fmt: skip
def test_a_value_of_another_shape_is_told_and_never_guessed(
    guide_desk: Desk, changes: dict[str, object], codes_told: list[str], outcome: Outcome
) -> None:
    report = guide_desk.import_text("neuf.json", directory(**changes))
    assert report.totals[outcome] == 1
    assert [code for code in codes(report) if code in {*codes_told}] == codes_told
    assert all(problem.span.line == 1 for problem in report.problems)


def test_a_counter_told_twice_is_one(guide_desk: Desk) -> None:
    report = guide_desk.import_text("neuf.json", json.dumps({"service": [DIRECTORY[0]] * 2}))
    assert (report.totals[Outcome.CREATED], report.totals[Outcome.REFUSED]) == (1, 1)
    assert codes(report) == ["I106"]


def test_a_broken_file_leaves_the_data_untouched(guide_desk: Desk) -> None:
    guide_desk.import_file(SOURCES / "annuaire.json")
    before = guide_desk.files()
    whole = (SOURCES / "annuaire.json").read_bytes()
    for raw in (whole[:900], whole[:-3], whole.replace(b"service", b"services", 1), b"[", b"{"):
        report = guide_desk.import_text("neuf.json", raw)
        assert report.unusable and len(report.problems) == 1
        assert guide_desk.files() == before


def test_communes_served_are_said_by_their_areas(geography: Geography) -> None:
    blois = geography.communes["41018"]
    agglopolys = geography.communes_of_epci[blois.epci or ""]
    assert areas_of({*agglopolys, "41269"}, geography) == (blois.epci, "41269")
    everywhere = geography.communes_of_department["41"]
    assert areas_of({*everywhere, "45234"}, geography) == ("41", "45234")
    assert areas_of(everywhere - {"41018"}, geography)[0] != "41"


def test_a_counter_that_is_no_longer_named_is_told_where_others_are(guide_desk: Desk) -> None:
    guide_desk.import_file(SOURCES / "annuaire.json")
    before = guide_desk.files()
    other = directory(ancien_code_pivot="cio-41269-01", code_insee_commune="41269")
    told = [one for one in guide_desk.import_text("neuf.json", other).problems
            if one.rule.code == "I505"]  # fmt: skip
    assert [one.span.file for one in told] == ["data/structures/41/cio-blois.yml"]
    assert (
        before.items()
        <= {**guide_desk.files(), "imports/dila.csv": before["imports/dila.csv"]}.items()
    )
    record = guide_desk.record("41/cio-blois")
    record.write_text(record.read_text("utf-8") + "fermee: {le: 2026-01-01}\n", encoding="utf-8")
    closed = guide_desk.import_text("neuf.json", other)
    assert "I505" not in codes(closed)
