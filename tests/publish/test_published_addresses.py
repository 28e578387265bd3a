"""From a publication to the next: what was printed still leads somewhere, or nothing is published.

Each build is that of the imaginary guide, whole, in its edition for publication.
"""

import re
import shutil
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
import vobject
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


def build(guide: Path, today: date | None = None) -> list[str]:
    """Build the guide; give the codes of the errors that kept it from being published."""
    outcome = run_mkdocs_build(guide / "mkdocs.yml", today=today)
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


def test_what_passes_leaves_pages_and_feeds_that_say_so(guide: Path) -> None:
    first = date(2026, 11, 23)
    assert build(guide, first) == []
    promised = [line for line in record(guide).splitlines() if line.startswith("/")]
    assert {
        "/agenda/loir-et-cher/", "/agenda/lyceen.ics", "/pro/appels/", "/pro/appels/appels.xml",
        "/forum/forum-imaginaire/", "/donnees/v1/nouveautes.atom",
    } <= set(promised)  # fmt: skip
    assert not [one for one in promised if one.endswith("/affiche/")]

    for file in (guide / "data/evenements").rglob("*.yml"):
        if "genre: forum" not in file.read_text("utf-8"):
            file.unlink()
    shutil.rmtree(guide / "data/appels")
    shutil.rmtree(guide / "data/initiatives")
    assert build(guide, first.replace(year=2028)) == []
    site = guide / "site"
    for address in promised:
        path = site / address[1:]
        assert (path if path.suffix else path / "index.html").is_file(), address
    for path in (site / "agenda").rglob("*.ics"):
        assert not vobject.readOne(path.read_bytes().decode()).contents.get("vevent"), path
    feed = ElementTree.fromstring((site / "pro/appels/appels.xml").read_bytes())
    assert feed.tag.endswith("feed") and not [one for one in feed if one.tag.endswith("entry")]
    for address, said in (
        ("agenda", "Rien n’est annoncé en ce moment."),
        ("agenda/loir-et-cher", "Rien n’est annoncé en ce moment ici."),
        ("pro/appels", "Aucun appel n’est ouvert en ce moment."),
        ("pro/initiatives", "Ce guide n’en connaît aucune en ce moment."),
        ("forum/forum-imaginaire", "Ce rendez-vous a eu lieu le 16 janvier 2027"),
    ):
        assert said in (site / address / "index.html").read_text("utf-8"), address


def test_news_that_were_published_stay_without_a_history(guide: Path) -> None:
    feeds = ["quoi-de-neuf/flux.xml", "quoi-de-neuf/territoires/loir-et-cher.xml"]
    pages = ["quoi-de-neuf/", "pro/lettre/"]
    text = "".join(f"/{one}\n" for one in (*pages, *feeds))
    (guide / "data/adresses-publiees.txt").write_text(text, "utf-8")
    assert build(guide) == []
    for page in pages:
        told = (guide / "site" / page / "index.html").read_text("utf-8")
        assert "ne sait pas en ce moment ce qui a changé" in told
    for file in feeds:
        feed = ElementTree.fromstring((guide / "site" / file).read_bytes())
        assert not [one for one in feed if one.tag.endswith("entry")]
        assert [one.text for one in feed if one.tag.endswith("updated")]


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
