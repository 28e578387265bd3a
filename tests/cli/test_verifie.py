"""`quifaitquoi verifie`, as somebody who has just checked a record types it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from example_folder import lay_out_examples

from generator.cli.main import main

PLACE = """\
# yaml-language-server: $schema=../../../docs/schemas/structure.json
# Lieu imaginaire.
nom: Lieu de l’essai
reseau: cio-imaginaire
adresse: "1 rue de l’Essai" # près du parc
code_postal: "41000"
commune: Blois
code_insee: "41018"
"""
VERIFIED = 'verifie_le: "2025-03-01"\nverifie_par: direction du lieu\n'
DAY = ("--aujourdhui", "2026-11-24")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = lay_out_examples(tmp_path)
    (folder / "structures/41/lieu.yml").write_text(PLACE, encoding="utf-8")
    return folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["verifie", *arguments, *DAY])


def text(data: Path, identifier: str = "structures/41/lieu") -> str:
    return (data / f"{identifier}.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("named", ["41/lieu", "structures/41/lieu", "data/structures/41/lieu.yml"])
def test_two_lines_are_added_and_nothing_else_changes(data: Path, named: str) -> None:
    result = run(named, "--par", "coordination du territoire")
    assert result.exit_code == 0, result.output
    added = 'verifie_le: "2026-11-24"\nverifie_par: coordination du territoire\n'
    assert text(data) == PLACE + added
    assert '+verifie_le: "2026-11-24"' in result.stdout
    assert result.stdout.endswith("1 fiche vérifiée.\n")
    assert not list((data / "structures/41").glob(".*"))


def test_who_checked_the_time_before_is_forgotten_and_told(data: Path) -> None:
    (data / "structures/41/lieu.yml").write_text(PLACE + VERIFIED, encoding="utf-8")
    result = run("41/lieu")
    assert text(data) == PLACE + 'verifie_le: "2026-11-24"\n'
    assert "La fonction de la fois d’avant est retirée" in result.stdout


def test_a_doubt_that_is_left_is_told(data: Path) -> None:
    file = data / "structures/41/lieu.yml"
    file.write_text(f"{PLACE}a_verifier: [adresse]\n", encoding="utf-8")
    assert "a_verifier\u00a0» dit encore\u00a0: adresse" in run("41/lieu").stdout


def test_a_network_is_read_again(data: Path) -> None:
    before = text(data, "reseaux/cio-imaginaire")
    assert run("reseaux/cio-imaginaire", "--par", "direction régionale").exit_code == 0
    after = text(data, "reseaux/cio-imaginaire")
    assert 'relu_le: "2026-11-24"\nrelu_par: direction régionale\n' in after != before


def test_a_rehearsal_writes_nothing_and_says_the_same_to_a_program(data: Path) -> None:
    result = run("41/lieu", "--essai", "--format", "json")
    assert json.loads(result.stdout) == [
        {
            "fiche": "data/structures/41/lieu.yml",
            "avant": "",
            "verifiee_le": "2026-11-24",
            "par": "",
            "a_verifier": [],
        }
    ]
    assert text(data) == PLACE and "rien n’a été écrit" in result.stderr


def test_when_one_record_is_wrong_none_is_written(data: Path) -> None:
    wrong = PLACE.replace("Blois", "Tours").replace("l’essai", "la faute")
    (data / "structures/41/faux.yml").write_text(wrong, encoding="utf-8")
    result = run("41/lieu", "41/faux")
    assert result.exit_code == 1
    assert "data/structures/41/faux.yml:7:10 erreur [G201]" in result.stderr
    assert "Rien n’est écrit" in result.stderr
    assert text(data) == PLACE and text(data, "structures/41/faux") == wrong


@pytest.mark.parametrize("person", ["Mme Imaginaire", "Marie Imaginaire", "Jean-Paul Imaginaire"])
def test_a_person_is_never_written(data: Path, person: str) -> None:
    result = run("41/lieu", "--par", person)
    assert result.exit_code == 2
    assert "attend une fonction" in result.stderr and person not in result.stderr
    assert text(data) == PLACE


@pytest.mark.parametrize("function", ["direction", "Mission locale du Blaisois", "accueil du CIO"])
def test_a_function_is_no_person(data: Path, function: str) -> None:
    assert run("41/lieu", "--par", function).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Il manque «\u00a0FICHE...\u00a0»"),
        (("41/lieux",), "Vouliez-vous écrire «\u00a041/lieu\u00a0»"),
        (("data/territoires/imaginaire.yml",), "n’a pas de date de vérification"),
        (("41/lieu", "--par"), "--par"),
    ],
)
def test_a_wrong_usage_says_the_right_one(
    data: Path, arguments: tuple[str, ...], told: str
) -> None:
    result = CliRunner().invoke(main, ["verifie", *arguments])
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_day_that_is_none_is_told(data: Path) -> None:
    result = CliRunner().invoke(main, ["verifie", "41/lieu", "--aujourdhui", "24/11/2026"])
    assert result.exit_code == 2 and "AAAA-MM-JJ" in result.stderr
    assert text(data) == PLACE
