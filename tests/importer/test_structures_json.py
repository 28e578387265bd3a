"""Structures and services of data·inclusion: translated when they can be, told when they cannot."""

import json

import pytest

from generator.importer.data_inclusion import network_of
from generator.importer.guide import Guide, read_guide
from generator.importer.plan import Outcome
from generator.read.folder import read_bytes
from generator.write.facts import facts_of

from .conftest import REPOSITORY, SOURCES, Desk

STRUCTURES = SOURCES / "structures.json"


@pytest.fixture(scope="module")
def guide() -> Guide:
    return read_guide(REPOSITORY / "data")


def codes(report) -> list[str]:
    return sorted(problem.rule.code for problem in report.problems)


def test_structures_become_records_without_personal_contacts(guide_desk: Desk) -> None:
    report = guide_desk.import_file(STRUCTURES, services=SOURCES / "services.json")
    assert report.totals[Outcome.CREATED] == 2
    assert report.totals[Outcome.OUTSIDE] == 1
    blois = guide_desk.record("41/cio-blois").read_text(encoding="utf-8")
    for refused in ("telephone", "courriel", "description", "gmail", "06 00"):
        assert refused not in blois
    told = [problem.key for problem in report.problems if problem.rule.code == "I411"]
    assert sorted(told) == ["courriel", "description", "telephone"]
    assert not any("06 00 00" in problem.message for problem in report.problems)
    assert 'date_maj: "2026-05-01"' in blois and "source: data-inclusion" in blois
    assert "verifie_le" not in blois


def test_services_of_the_network_are_inherited_and_the_others_added(guide_desk: Desk) -> None:
    report = guide_desk.import_file(STRUCTURES, services=SOURCES / "services.json")
    record = guide_desk.record("41/mission-locale-vendome")
    document, _ = read_bytes(record.read_bytes(), "f.yml")
    assert document is not None
    services = facts_of(document.root)["services"]
    assert services == {
        "ajoute": (
            {
                "id": "forum-imaginaire-des-metiers",
                "nom": "Forum imaginaire des métiers",
                "description": "Un matin par mois, des professionnels racontent leur métier.",
                "type": "information",
                "niveau": "accueil-information",
                "themes": ("choisir-un-metier",),
                "publics": ("tous-publics",),
                "frais": "gratuit",
                "modes_accueil": ("en-presentiel",),
                "modes_mobilisation": ("se-presenter",),
                "mobilisable_par": ("usagers",),
                "zone_eligibilite": ("41",),
            },
        )
    }
    assert [code for code in codes(report) if code in ("I412", "I413", "I414")] == [
        "I412", "I412", "I412", "I413", "I414",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("bearers", "name", "network"),
    [
        (["mission-locale"], "N’importe quel nom", "mission-locale"),
        ([], "CIO de Blois", "cio"),
        ([], "Centre d'information et d'orientation - Blois", "cio"),
        ([], "Service d'orientation (SUIO) - Tours", "suio"),
        ([], "Ciotat services", ""),
        (["chambres-consulaires"], "Chambre imaginaire", ""),
        (["chambres-consulaires"], "CMA du Loir-et-Cher", "cma"),
        (["ccas-cias"], "CIO de Blois", ""),
        ([], "", ""),
    ],
)
def test_a_network_is_told_for_sure_or_not_at_all(
    guide: Guide, bearers: list[str], name: str, network: str
) -> None:
    assert network_of(bearers, name, guide) == network


def test_a_national_word_that_may_mean_two_things_is_not_translated(guide: Guide) -> None:
    assert guide.term_for("publics", "tous-publics") == "tous-publics"
    assert guide.term_for("publics", "jeunes") is None
    assert guide.term_for("publics", "n’existe pas") is None


def test_an_unknown_source_or_a_broken_list_of_services_writes_nothing(guide_desk: Desk) -> None:
    for options in ({"source": "../../ailleurs"}, {"services": SOURCES / "correspondance.yml"}):
        report = guide_desk.import_file(STRUCTURES, **options)
        assert report.unusable and len(report.problems) == 1
    assert not (guide_desk.data / "imports").exists()


def test_a_structure_of_the_dila_finds_its_record(guide_desk: Desk) -> None:
    guide_desk.import_file(SOURCES / "annuaire.json")
    before = guide_desk.record("41/cio-blois").read_bytes()
    structures = [
        {"source": "dila", "id": "dila--cio-41018-01", "nom": "CIO de Blois",
         "commune": "Blois", "code_insee": "41018", "telephone": "0254111111",
         "accessibilite_lieu": "https://acceslibre.beta.gouv.fr/app/imaginaire/"},
    ]  # fmt: skip
    report = guide_desk.import_text("s.json", json.dumps(structures))
    assert report.totals[Outcome.CONFLICT] == 1
    assert codes(report) == ["I501", "I502"]
    assert guide_desk.record("41/cio-blois").read_bytes() == before


def test_a_hostile_structure_is_text_like_any_other(guide_desk: Desk) -> None:
    structures = [
        {"id": "x--1", "nom": "CIO {{7*7}} ${x} %s", "commune": "Blois", "code_insee": "41018",
         "adresse": "1 rue {cle} <i>", "site_web": "javascript:alert(1)",
         "horaires_accueil": "<script>", "description": "=cmd|' /C calc'!A0"},
        {"id": "x--2\u202e", "nom": "CIO caché", "commune": "Blois", "code_insee": "41018"},
        {"id": "x" * 300, "nom": "CIO long", "commune": "Blois", "code_insee": "41018"},
        {"id": {"a": 1}, "nom": "CIO", "commune": "Blois", "code_insee": "41018"},
    ]  # fmt: skip
    report = guide_desk.import_text("s.json", json.dumps(structures))
    assert report.totals[Outcome.CREATED] == 1 and report.totals[Outcome.REFUSED] == 3
    written = guide_desk.record("41/cio-blois").read_text(encoding="utf-8")
    assert "<" not in written.replace("# yaml", "") and "javascript" not in written


def test_a_place_of_a_guide_like_this_one_keeps_its_name(guide_desk: Desk) -> None:
    places = [
        {"id": "qui-fait-quoi--41/cio-imaginaire", "nom": "CIO de Blois", "commune": "Blois",
         "code_insee": "41018", "horaires_accueil": "Mo-Fr 09:00-12:00"},
        {"id": "qui-fait-quoi--45/cio-ailleurs", "nom": "CIO de Vendôme", "commune": "Vendôme",
         "code_insee": "41269"},
    ]  # fmt: skip
    owner = places[0]["id"]
    told = {"nom": "Un autre nom", "description": "Le service du réseau, autrement dit."}
    services = [{"structure_id": owner, "id": f"{owner}#accueil", **told}]
    path = guide_desk.root / "services.json"
    path.write_text(json.dumps(services), encoding="utf-8")
    guide_desk.import_text("s.json", json.dumps(places), services=path)
    written = guide_desk.record("41/cio-imaginaire").read_text(encoding="utf-8")
    assert "lundi au vendredi : 9h-12h" in written and "services:" not in written
    assert guide_desk.record("41/cio-vendome").is_file()
