"""From a publication to the next: what was printed still leads somewhere, or nothing is published.

Each build is that of the imaginary guide, whole, in its edition for publication.
"""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from imaginary_guide import REPOSITORY, lay_out

from generator.cli.main import main
from generator.publish.mkdocs_build import run_mkdocs_build

IDENTITY = """\
      edition: publication
      coordonnees_editeur: 1 rue de la Région, 45000 Orléans, 02 61 91 00 00
      directeur_publication: la présidence
      hebergeur: Hébergement régional, Orléans, 02 61 91 00 01
      courriel_contact: guide@region-imaginaire.fr
"""
PLACES = Path("data/structures/41")
BLOIS = PLACES / "cio-imaginaire-blois.yml"
RENAMED = PLACES / "cio-imaginaire-du-chateau.yml"


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    settings = lay_out(tmp_path)
    text = settings.read_text("utf-8").replace("imaginaire.example", "imaginaire.fr")
    settings.write_text(text.replace("      depot:", f"{IDENTITY}      depot:"), "utf-8")
    return tmp_path


def build(guide: Path) -> list[str]:
    """Build the guide; give the codes of the errors that kept it from being published."""
    outcome = run_mkdocs_build(guide / "mkdocs.yml")
    errors = [one.rule.code for one in outcome.problems if one.rule.severity.value == "erreur"]
    assert outcome.published == (not errors), outcome.failure
    return errors


def record(guide: Path) -> str:
    arguments = ["adresses", "enregistrer", "--site", guide / "site", "--donnees", guide / "data"]
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output
    return (guide / "data/adresses-publiees.txt").read_text("utf-8")


def leads_to(guide: Path, url: str) -> str:
    html = (guide / "site" / url / "index.html").read_text("utf-8")
    (target,) = re.findall(r'content="0; url=(?:\.\./)+([^"]*)"', html)
    return target


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_a_long_history_loses_no_address(guide: Path) -> None:
    assert build(guide) == []
    published = record(guide)
    code = re.search(r"^(\w+) /structures/41/cio-imaginaire-blois/$", published, re.M)[1]  # type: ignore[index]
    assert leads_to(guide, f"s/{code}/") == "structures/41/cio-imaginaire-blois/"
    assert leads_to(guide, "structures/41/bureau-imaginaire/").endswith("cio-imaginaire-blois/")
    before = (guide / "site/adresses.txt").read_bytes()

    (guide / BLOIS).rename(guide / RENAMED)
    referring = [
        file
        for file in (guide / "data").rglob("*.yml")
        if "41/cio-imaginaire-blois" in file.read_text("utf-8")
    ]
    for file in referring:
        change(file, "41/cio-imaginaire-blois", "41/cio-imaginaire-du-chateau")
    assert "S801" in build(guide)
    assert (guide / "site/adresses.txt").read_bytes() == before

    change(
        guide / RENAMED,
        "[/structures/41/bureau-imaginaire/]",
        "[/structures/41/bureau-imaginaire/, /structures/41/cio-imaginaire-blois/]",
    )
    assert build(guide) == []
    for url in (
        f"s/{code}/",
        "structures/41/cio-imaginaire-blois/",
        "structures/41/bureau-imaginaire/",
    ):
        assert leads_to(guide, url) == "structures/41/cio-imaginaire-du-chateau/"
    assert (
        f"{code} /structures/41/cio-imaginaire-du-chateau/"
        in (guide / "site/adresses.txt").read_text()
    )
    again = record(guide)
    assert set(published.splitlines()) <= set(again.splitlines())

    closed = guide / PLACES / "jeunes-imaginaires-vendome.yml"
    kept = closed.read_text("utf-8")
    closed.unlink()
    assert "S801" in build(guide)
    closed.write_text(
        f"{kept}fermee: {{le: 2026-01-31, vers: 41/cio-imaginaire-du-chateau}}\n", "utf-8"
    )
    assert build(guide) == []
    page = (guide / "site/structures/41/jeunes-imaginaires-vendome/index.html").read_text("utf-8")
    assert 'structures/41/cio-imaginaire-du-chateau/"' in page


def test_a_lost_address_is_told_where_it_was_recorded(guide: Path) -> None:
    example = next((REPOSITORY / "tests/records/invalides").glob("S801-*"))
    (guide / "data/adresses-publiees.txt").write_bytes(example.read_bytes())
    outcome = run_mkdocs_build(guide / "mkdocs.yml")
    (lost,) = [one for one in outcome.problems if one.rule.code == "S801"]
    assert (lost.span.file, lost.span.line) == ("data/adresses-publiees.txt", 2)
    assert "anciennes_adresses: [/structures/41/lieu-renomme-sans-le-dire/]" in lost.hint
    assert not outcome.published


def test_the_addresses_of_a_demonstration_are_not_promised(
    imaginary_site: Path, tmp_path: Path
) -> None:
    arguments = [
        "adresses",
        "enregistrer",
        "--site",
        str(imaginary_site),
        "--donnees",
        str(tmp_path),
    ]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "démonstration" in result.output
    assert not list(tmp_path.iterdir())
