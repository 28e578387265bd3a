"""`quifaitquoi nouvelle-fiche`, answered as an editor does."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from example_folder import lay_out_examples

from generator.cli.main import main

ANSWERS = {
    "nom": "CIO de l’essai",
    "reseau": "cio-imaginaire",
    "description": "",
    "adresse": "1 rue de l’Essai",
    "complement_adresse": "",
    "code_postal": "41000",
    "commune": "Blois",
    "code_insee": "41018",
    "telephone": "06 12 34 56 78\n02 54 00 00 00",
    "courriel": "",
    "site_web": "",
    "horaires_accueil": "",
    "verifie_le": "",
    "verifie_par": "",
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return lay_out_examples(tmp_path)


def run(data: Path, typed: str, *options: str) -> Result:
    arguments = ["nouvelle-fiche", "--vers", str(data), *options]
    return CliRunner().invoke(main, arguments, input=typed)


def made(data: Path) -> list[str]:
    return [path.name for path in data.rglob("*essai*")] + [
        path.name for path in data.glob("structures/41/cio-imaginaire-blois*")
    ]


def test_a_place_is_asked_checked_and_written(data: Path) -> None:
    result = run(data, "\n".join(ANSWERS.values()) + "\npeut-être\noui\n")
    assert result.exit_code == 0, result.output
    assert "Répondez oui ou non." in result.stdout and "Error" not in result.output
    assert "est un numéro de portable" in result.stdout
    text = (data / "structures/41/cio-imaginaire-blois.yml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../../docs/schemas/structure.json\n")
    assert 'telephone: "02 54 00 00 00"\n' in text and "06 12" not in text


@pytest.mark.parametrize("end", ["\nnon\n", ""])
def test_a_refusal_or_an_early_end_writes_nothing(data: Path, end: str) -> None:
    result = run(data, "\n".join(ANSWERS.values()) + end)
    assert result.exit_code == 1
    assert made(data) == []


def test_a_rehearsal_writes_nothing(data: Path) -> None:
    result = run(data, "\n".join(ANSWERS.values()) + "\n", "--essai")
    assert result.exit_code == 0 and "nom: CIO de l’essai" in result.stdout
    assert made(data) == []


def test_what_is_required_is_asked_again(data: Path) -> None:
    result = run(data, "\n\nCIO\n")
    assert "Il manque la clé" in result.stdout.replace("\u00a0", " ")
