import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.importer import importer
from generator.importer.dila import COLUMNS
from generator.importer.intake import LARGEST

from .conftest import REPOSITORY, SOURCES, counter, table_of

GEOGRAPHY = str(REPOSITORY / "data" / "geographie")


@pytest.fixture
def call(tmp_path: Path):
    def run(*options: str, raw: bytes = table_of([counter()], COLUMNS)) -> Result:
        table = tmp_path / "essai.csv"
        table.write_bytes(raw)
        target = ["--vers", str(tmp_path / "data"), "--geographie", GEOGRAPHY]
        return CliRunner().invoke(importer, [str(table), *target, *options])

    return run


def test_it_says_what_it_did(call) -> None:
    result = call()
    assert result.exit_code == 0
    assert "créées" in result.output
    assert "1 ligne lue, 0 remarque." in result.output


def test_a_rehearsal_says_so(call, tmp_path: Path) -> None:
    result = call("--essai")
    assert result.exit_code == 0
    assert "rien n’a été écrit" in result.output
    assert not (tmp_path / "data").exists()


def test_refusals_are_told_and_do_not_fail(call) -> None:
    rows = [counter(), counter(id="cio-41018-02", code_insee="00000")]
    result = call(raw=table_of(rows, COLUMNS))
    assert result.exit_code == 0
    assert "essai.csv:3:" in result.output
    assert "erreur [I107]" in result.output


def test_a_conflict_fails(call, tmp_path: Path) -> None:
    call()
    record = tmp_path / "data" / "structures" / "41" / "cio-blois.yml"
    record.write_text(record.read_text().replace("CIO – Blois", "CIO de Blois"))
    result = call()
    assert result.exit_code == 1
    assert "I301" in result.output


def test_a_table_of_another_shape_says_what_is_missing(call) -> None:
    result = call(raw=b"id,nom\n1,CIO\n")
    assert result.exit_code == 2
    assert result.output.count("essai.csv") == 1
    assert "adresse" in result.output


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    arguments = [str(tmp_path / "absent.csv"), "--geographie", GEOGRAPHY]
    result = CliRunner().invoke(importer, arguments)
    assert result.exit_code == 2
    assert "absent.csv" in result.output


def test_json(call) -> None:
    rows = [counter(site_web="http://imaginaire.frx"), counter(id="")]
    result = call("--format", "json", raw=table_of(rows, COLUMNS))
    told = json.loads(result.output)
    assert told["lignes"] == sum(told["resultats"].values()) == 2
    assert told["reseaux"]["cio"]["creee"] == 1
    assert [problem["code"] for problem in told["problemes"]] == ["I201", "I105"]
    assert set(told["problemes"][0]) == {
        "code", "severite", "fichier", "ligne", "colonne", "cle", "message", "conseil",
    }  # fmt: skip


@pytest.fixture
def bring(tmp_path: Path):
    """The command, on a data folder with the networks and vocabularies of this repository."""
    data = tmp_path / "data"
    for name in ("reseaux", "vocabulaires"):
        shutil.copytree(REPOSITORY / "data" / name, data / name)

    def run(file: str | Path, *options: str | Path) -> Result:
        target = ["--vers", str(data), "--geographie", GEOGRAPHY, "--aujourdhui", "2026-11-24"]
        return CliRunner().invoke(importer, [str(SOURCES / file), *target, *map(str, options)])

    return run


def test_each_shape_is_recognised(bring) -> None:
    for file, options in (
        ("annuaire.json", ("--region", "24")),
        ("lieux.csv", ("--correspondance", SOURCES / "correspondance.yml")),
    ):
        result = bring(file, *options)
        assert result.exit_code == 0, result.output
        assert "créées" in result.output
    result = bring("structures.json", "--services", SOURCES / "services.json")
    assert result.exit_code == 0
    assert "À revoir, à votre rythme : data/imports/data-inclusion-a-revoir.csv" in result.output


def test_json_says_what_is_to_review(bring) -> None:
    bring("annuaire.json")
    told = json.loads(bring("structures.json", "--format", "json").output)
    assert told["a_revoir"] == "data/imports/data-inclusion-a-revoir.csv"
    assert told["resultats"]["inchangee"] == 2
    assert told["resultats"]["hors-du-guide"] == 1


def test_a_difference_or_a_doubt_fails(bring, tmp_path: Path) -> None:
    bring("annuaire.json")
    record = tmp_path / "data" / "structures" / "41" / "mission-locale-vendome.yml"
    known = record.read_text(encoding="utf-8")
    for old, new in (("02 54 00 00 01", "02 54 00 00 07"), ("3 rue Imaginaire", "8 rue du Rêve")):
        record.write_text(known.replace(old, new), encoding="utf-8")
        assert bring("structures.json").exit_code == 1


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("--region", "99"), "--region 99"),
        (("--departement", "410"), "--departement 410"),
        (("--aujourdhui", "hier"), "AAAA-MM-JJ"),
    ],
)
def test_wrong_usage_says_the_right_one(bring, options: tuple[str, ...], word: str) -> None:
    result = bring("annuaire.json", *options)
    assert result.exit_code == 2 and word in result.output


def test_a_file_too_large_is_never_opened(
    bring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = tmp_path / "enorme.json"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    monkeypatch.setattr(Path, "read_bytes", Path.stat)
    result = CliRunner().invoke(importer, [str(large), "--geographie", GEOGRAPHY])
    assert result.exit_code == 2 and "I403" in result.output
