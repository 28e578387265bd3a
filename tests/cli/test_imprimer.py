"""`quifaitquoi imprimer`, as somebody who needs a leaflet runs it."""

import re
import shutil
import subprocess
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


def test_the_poster_of_a_forum_is_for_its_people_only(settings: Path) -> None:
    result = run(settings, "--document", "affiche-forum", "--territoire", "loir-et-cher")
    assert result.exit_code == 0, result.output
    assert list(files(settings)) == ["affiche-forum-forum-imaginaire-a3.pdf"]
    elsewhere = run(settings, "--document", "affiche-forum", "--territoire", "indre")
    assert elsewhere.exit_code == 0
    assert "Aucun forum à venir" in elsewhere.output


def test_a_name_that_is_not_known_is_told_with_the_nearest(settings: Path) -> None:
    result = run(settings, "--territoire", "loir-et-chair")
    assert result.exit_code == 2
    assert "Vouliez-vous dire « loir-et-cher » ?" in result.output
    assert not (settings.parent / "papier").exists()


def test_the_editor_is_told_of_a_name_that_was_shortened(settings: Path) -> None:
    record = settings.parent / "data" / "structures" / "41" / "cio-imaginaire-blois.yml"
    text = record.read_text(encoding="utf-8")
    long = "CIO imaginaire de Blois, de ses faubourgs et des communes voisines – Annexe"
    record.write_text(text.replace("nom: CIO imaginaire de Blois", f"nom: {long}"), "utf-8")
    result = run(settings, "--territoire", "loir-et-cher", "--document", "depliant")
    assert result.exit_code == 0, result.output
    short = "CIO imaginaire de Blois, de ses faubourgs et des communes…"
    assert f"« {short} » est écrit pour « {long} »" in result.output
    assert "structures/41/cio-imaginaire-blois.yml" in result.output


def test_the_editor_is_told_which_records_a_face_had_no_room_for(settings: Path) -> None:
    wordy = "Guichet imaginaire dont le nom tient à lui seul plusieurs lignes de la colonne"
    folder = settings.parent / "data" / "structures"
    records = sorted(folder.rglob("*.yml"))
    for record in records:
        text = record.read_text(encoding="utf-8")
        record.write_text(re.sub(r"(?m)^nom: .*$", f"nom: {wordy}", text), "utf-8")
    result = run(settings, "--territoire", "loir-et-cher", "--document", "affiche")
    assert result.exit_code == 0, result.output
    counted = re.findall(r"face (\w+).: (\d+) portes? sur (\d+)", result.output)
    assert counted
    told = re.findall(r"data/(\S+\.yml):(\d+).: «.(.+).» n’est pas sur la face", result.output)
    assert len(told) == sum(int(total) - int(shown) for _, shown, total in counted)
    for file, line, name in told:
        lines = (settings.parent / "data" / file).read_text(encoding="utf-8").split("\n")
        assert lines[int(line) - 1] == f"nom: {name}"


def test_a_booklet_is_read_from_its_contents_and_its_indexes(settings: Path) -> None:
    result = run(settings, "--territoire", "loir-et-cher", "--document", "livret")
    assert result.exit_code == 0, result.output
    file = settings.parent / "papier" / "livret-loir-et-cher.pdf"
    program = shutil.which("pdftohtml")
    assert program, "pdftohtml is missing: apt-get install poppler-utils"
    command = [program, "-xml", "-stdout", "-i", str(file)]
    xml = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    pages = xml.split("<page ")[1:]
    contents = re.findall(r'href="[^"#]*#(\d+)">(?:<b>)?([^<]+)', pages[1])
    led_to = {words: int(number) for number, words in contents if not words.isdigit()}
    assert {"Qui fait quoi, d’un coup d’œil", "Les outils", "Par besoin", "Par réseau",
            "Par service"} <= led_to.keys()  # fmt: skip
    for words, number in led_to.items():
        assert words in pages[number - 1], words
    tools = pages[led_to["Les outils"] - 1]
    assert "L’écoute imaginaire" in tools and "Carnet imaginaire" in tools
    services = pages[led_to["Par service"] - 1].partition("Par service")[2]
    assert re.search(r'href="[^"#]*#\d+">p.\s\d+<', services)
