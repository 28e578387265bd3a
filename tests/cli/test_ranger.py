"""`quifaitquoi ranger`, as an editor and as a server run it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.main import main

TIDY = """\
# yaml-language-server: $schema=../../../docs/schemas/structure.json
nom: CIO imaginaire
reseau: cio
"""
MESSY = b'\xef\xbb\xbfreseau: "cio"\r\nnom: CIO imaginaire\r\n'


@pytest.fixture
def records(tmp_path: Path) -> Path:
    for name in ("structures/41", "reseaux"):
        (tmp_path / "data" / name).mkdir(parents=True)
    return tmp_path / "data/structures/41"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["ranger", *map(str, arguments)])


def test_a_messy_record_is_tidied_once(records: Path) -> None:
    file = records / "lieu.yml"
    file.write_bytes(MESSY)
    first = run(records)
    assert first.exit_code == 0
    assert "--- data/structures/41/lieu.yml" in first.stdout
    assert '-reseau: "cio"\n' in first.stdout and "+reseau: cio\n" in first.stdout
    assert first.stdout.endswith("1 fiche rangée.\n")
    assert file.read_text(encoding="utf-8") == TIDY
    assert run(records).stdout == "1 fiche est déjà rangée.\n"


@pytest.mark.parametrize(("option", "code"), [("--essai", 0), ("--verifier", 1)])
def test_nothing_is_written_when_only_asked(records: Path, option: str, code: int) -> None:
    file = records / "lieu.yml"
    file.write_bytes(MESSY)
    result = run(option, file)
    assert result.exit_code == code
    assert "+reseau: cio" in result.stdout and "1 fiche à ranger." in result.stdout
    assert file.read_bytes() == MESSY
    assert [one.name for one in records.iterdir()] == ["lieu.yml"]


def test_a_file_that_cannot_be_read_is_left_and_the_others_tidied(records: Path) -> None:
    (records / "faux.yml").write_text("nom: 'CIO\n", encoding="utf-8")
    (records / "lieu.yml").write_bytes(MESSY)
    result = run(records)
    assert result.exit_code == 1
    assert "[Y106]" in result.stderr
    assert (records / "faux.yml").read_text(encoding="utf-8") == "nom: 'CIO\n"
    assert (records / "lieu.yml").read_text(encoding="utf-8") == TIDY


def test_only_the_records_asked_for_are_tidied(records: Path) -> None:
    for name in ("un.yml", "deux.yml"):
        (records / name).write_bytes(MESSY)
    assert run(records / "un.yml").exit_code == 0
    assert (records / "deux.yml").read_bytes() == MESSY


def test_a_path_outside_says_where_records_are(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert result.exit_code == 2
    assert "dossier de fiches" in result.stderr
