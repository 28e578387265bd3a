"""The pages, feeds and letters of what changed, in a guide whose records have a history."""

import json
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from imaginary_guide import files_of
from record_history import CIO, MESSAGE, RecordHistory

from generator.cli.main import main
from generator.publish.mkdocs_build import run_mkdocs_build

ATOM = "{http://www.w3.org/2005/Atom}"
SAID = "ouvre désormais le samedi matin"


def page(site: Path, url: str) -> str:
    return (site / url / "index.html").read_text("utf-8")


def test_what_changed_is_told_where_it_did(changed_guide: Path) -> None:
    site = changed_guide / "site"
    for url in (
        "quoi-de-neuf",
        "territoires/loir-et-cher",
        "pro/territoires/loir-et-cher",
        "reseaux/cio-imaginaire",
        "pro/lettre/2026-11",
        "pro/lettre/2026-11/loir-et-cher",
    ):
        assert SAID in page(site, url), url
    for url in ("territoires/indre", "pro/territoires/indre", "reseaux/relais-imaginaire"):
        assert SAID not in page(site, url) and 'id="quoi-de-neuf"' not in page(site, url), url
    assert "Ce qui a changé ce mois-ci" in page(site, "pro/territoires/loir-et-cher")
    assert not (site / "pro/lettre/2026-11/indre").exists()


def test_feeds_are_whole_and_lead_somewhere(changed_guide: Path) -> None:
    site = changed_guide / "site"
    feeds = sorted((site / "quoi-de-neuf").rglob("*.xml"))
    names = [one.relative_to(site / "quoi-de-neuf").as_posix() for one in feeds]
    assert "flux.xml" in names and "territoires/loir-et-cher.xml" in names
    assert "reseaux/cio-imaginaire.xml" in names and "territoires/indre.xml" not in names
    identities = []
    for file in feeds:
        feed = ElementTree.fromstring(file.read_bytes())
        assert feed.findtext(f"{ATOM}title") and feed.findtext(f"{ATOM}author/{ATOM}name")
        for entry in feed.findall(f"{ATOM}entry"):
            link = entry.find(f"{ATOM}link")
            assert link is not None and re.match(
                r"2026-\d\d-\d\dT", entry.findtext(f"{ATOM}updated", "")
            )
            url = link.attrib["href"].removeprefix("https://imaginaire.example/guide/")
            assert (site / url.partition("#")[0] / "index.html").is_file(), url
            identities.append(entry.findtext(f"{ATOM}id"))
    assert len(identities) == len(set(identities)) > 3


def test_nothing_that_people_told_git_is_published(changed_guide: Path) -> None:
    for path, raw in files_of(changed_guide / "site").items():
        for secret in (MESSAGE, "un message", "Prénom Nom", "prenom.nom@exemple.fr"):
            assert secret.encode() not in raw, path


def test_a_letter_is_read_anywhere(changed_guide: Path) -> None:
    html = page(changed_guide / "site", "pro/lettre/2026-11")
    text = re.search(r'<textarea id="texte"[^>]*>\n(.*?)</textarea>', html, re.DOTALL)
    assert text
    lines = text[1].splitlines()
    assert lines[0] == "Ce qui a changé en novembre 2026"
    assert all(len(line) <= 72 or "://" in line for line in lines)
    assert "https://imaginaire.example/guide/structures/41/cio-imaginaire-blois/" in text[1]


def test_the_letter_of_a_month_is_not_promised_for_ever(changed_guide: Path) -> None:
    promised = (changed_guide / "site/adresses.txt").read_text("utf-8").splitlines()
    assert "/pro/lettre/" in promised and "/quoi-de-neuf/" in promised
    assert "/quoi-de-neuf/territoires/loir-et-cher.xml" in promised
    assert not [one for one in promised if one.startswith("/pro/lettre/2026")]


def test_the_letter_of_a_territory_tells_what_changed_in_the_whole_guide_once(
    changed_guide: Path,
) -> None:
    local = page(changed_guide / "site", "pro/lettre/2026-11/loir-et-cher")
    whole = page(changed_guide / "site", "pro/lettre/2026-11")
    for html, times in ((local, 3), (whole, 0)):  # as it is read, as plain text, as HTML
        assert html.count("Dans tout le guide") == times
    for html in (local, whole):
        text = re.search(r'<textarea id="texte"[^>]*>\n(.*?)</textarea>', html, re.DOTALL)
        assert text and text[1].count("Agenda imaginaire") == 1
        assert text[1].count(SAID) == 1


def test_without_a_history_the_guide_is_built_all_the_same(tmp_path: Path) -> None:
    guide = RecordHistory(tmp_path)
    guide.change(CIO, "02 61 91 00 00", "02 61 91 00 99", "2026-11-03")
    shutil.rmtree(tmp_path / ".git")
    outcome = run_mkdocs_build(guide.config)
    assert outcome.published and "S102" in {one.rule.code for one in outcome.problems}
    assert not (tmp_path / "site/quoi-de-neuf").exists()
    assert "Ce guide ne sait pas tout ce qui a changé" in page(
        tmp_path / "site", "pro/etat-du-guide"
    )


@pytest.mark.parametrize("form", ["texte", "html", "json"])
def test_the_command_writes_the_letter_of_the_page(changed_guide: Path, form: str) -> None:
    asked = ("--mois", "2026-11", "--territoire", "loir-et-cher", "--format", form)
    result = CliRunner().invoke(
        main, ["nouvelles", *asked, "--reglages", str(changed_guide / "mkdocs.yml")]
    )
    assert result.exit_code == 0, result.output
    assert SAID in result.stdout
    if form == "json":
        told = json.loads(result.stdout)
        (one,), (tool,) = told["changements"], told["partout"]
        assert tool["texte"].endswith("Agenda imaginaire")
        assert one["page"].endswith("/structures/41/cio-imaginaire-blois/")


@pytest.mark.parametrize(("asked", "said"), [
    (("--mois", "2026-13"), "n’est pas un mois"), (("--mois", "0000-01"), "n’est pas un mois"),
    (("--territoire", "loir"), "ni un département"),
    (("--mois", "2026-02"), "Rien n’a changé en février 2026."),
])  # fmt: skip
def test_the_command_says_what_is_odd(
    changed_guide: Path, asked: tuple[str, ...], said: str
) -> None:
    result = CliRunner().invoke(
        main, ["nouvelles", *asked, "--reglages", str(changed_guide / "mkdocs.yml")]
    )
    assert said in result.output
