"""The figures of coverage on the imaginary guide, in every form, and what is badly asked."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from imaginary_guide import lay_out

from generator.cli.couverture import couverture


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("guide"))


def run(settings: Path, *arguments: str) -> Result:
    return CliRunner().invoke(couverture, [*arguments, "--reglages", str(settings)])


def test_communes_and_people_are_told_by_territory(settings: Path) -> None:
    result = run(settings, "--territoire", "loir-et-cher")
    assert result.exit_code == 0, result.output
    name, *lines = result.output.splitlines()
    assert name == "Loir-et-Cher (loir-et-cher)"
    assert lines and all("communes" in line and "habitants" in line for line in lines)


def test_the_forms_say_the_same(settings: Path) -> None:
    as_json = json.loads(run(settings, "--format", "json").output)
    as_csv = list(csv.DictReader(StringIO(run(settings, "--format", "csv").output), delimiter=";"))
    told = [
        (one["territoire"], row["distance"], str(row["communes"]), str(row["habitants"]))
        for one in as_json
        for row in one["classes"]
    ]
    assert told and [tuple(row.values()) for row in as_csv] == told


def test_each_commune_has_its_door(settings: Path) -> None:
    arguments = ("--communes", "--public", "lyceen", "--territoire", "loir-et-cher")
    communes = json.loads(run(settings, *arguments, "--format", "json").output)
    rows = list(
        csv.DictReader(StringIO(run(settings, *arguments, "--format", "csv").output), delimiter=";")
    )
    blois = next(one for one in communes if one["code"] == "41018")
    assert blois["porte"] == "36/cio-imaginaire-issoudun"
    assert [row["code"] for row in rows] == [one["code"] for one in communes]
    assert "Blois" in run(settings, *arguments).output


def test_a_public_and_a_need_are_asked_together(settings: Path) -> None:
    asked = ("--public", "lyceen", "--theme", "choisir-un-metier")
    both = run(settings, *asked, "--communes", "--territoire", "loir-et-cher")
    alone = run(settings, *asked[:2], "--communes", "--territoire", "loir-et-cher")
    assert both.exit_code == 0, both.output
    assert both.output == alone.output


def test_a_level_of_help_is_asked_of_every_member(settings: Path) -> None:
    def beyond(*asked: str) -> dict[str, float]:
        result = run(settings, *asked, "--communes", "--format", "json")
        assert result.exit_code == 0, result.output
        return {one["code"]: one["kilometres"] for one in json.loads(result.output)}

    first = beyond("--niveau", "accueil-information", "--public", "lyceen")
    assert first == beyond("--public", "lyceen")  # a first welcome is free, as a first door’s is
    advice = beyond("--niveau", "conseil", "--theme", "choisir-un-metier")
    both = beyond("--niveau", "conseil", "--theme", "choisir-un-metier", "--public", "lyceen")
    assert advice.keys() == both.keys() and all(advice[code] <= both[code] for code in both)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--niveau", "conseils"), "Vouliez-vous écrire « conseil » ?"),
        (("--niveau", "accompagnement", "--theme", "partir-loin"), "Aucun lieu membre ne répond"),
        (("--public", "lycen"), "Vouliez-vous écrire « lyceen » ?"),
        (("--territoire", "loir-et-chere"), "Vouliez-vous écrire « loir-et-cher » ?"),
        (("--public", "lyceen", "--theme", "se-former"), "ne répond à « se-former »"),
    ],
)
def test_what_is_badly_asked_is_told(settings: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run(settings, *arguments)
    assert result.exit_code == 2
    assert said in result.output
