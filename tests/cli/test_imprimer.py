"""`quifaitquoi imprimer`, as somebody who needs a leaflet runs it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from imaginary_guide import lay_out

from generator.cli.main import main


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


def run(settings: Path, *arguments: str) -> Result:
    target = str(settings.parent / "papier")
    return CliRunner().invoke(
        main, ["imprimer", "--reglages", str(settings), "--vers", target, *arguments]
    )


def files(settings: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted((settings.parent / "papier").iterdir())}


def test_a_leaflet_for_a_territory_and_one_for_a_commune(settings: Path) -> None:
    # 41269 is Vendôme, a real commune; the places of this guide are imaginary.
    result = run(
        settings, "--territoire", "loir-et-cher", "--territoire", "41269", "--document", "depliant"
    )
    assert result.exit_code == 0, result.output
    made = files(settings)
    assert list(made) == ["depliant-loir-et-cher-a4.pdf", "depliant-vendome-41269-a4.pdf"]
    assert all(content.startswith(b"%PDF") for content in made.values())
    assert "démonstration" in result.output


def test_a_local_network_is_found_by_its_own_name(settings: Path) -> None:
    result = run(settings, "--territoire", "pays-imaginaire", "--document", "cartes")
    assert result.exit_code == 0, result.output
    assert list(files(settings)) == ["stand-cartes-spro-pays-imaginaire.pdf"]


def test_a_name_that_is_not_known_is_told_with_the_nearest(settings: Path) -> None:
    result = run(settings, "--territoire", "loir-et-chair")
    assert result.exit_code == 2
    assert "Vouliez-vous dire « loir-et-cher » ?" in result.output
    assert not (settings.parent / "papier").exists()
