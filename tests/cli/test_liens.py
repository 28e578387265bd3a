"""`quifaitquoi liens`, on the imaginary guide, with a site on 127.0.0.1."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from imaginary_guide import IMAGINARY
from loopback import Loopback, Reply, loopback, without_proxies

from generator.cli.main import main
from generator.links.visiting import Visit, Visitor

RECORD = "data/structures/41/lieu.yml"
PAGE = "content/page.md"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    without_proxies(monkeypatch)
    monkeypatch.chdir(tmp_path)
    for folder in ("data/structures/41", "data/reseaux", "content"):
        Path(folder).mkdir(parents=True)
    shutil.copytree(IMAGINARY / "data/vocabulaires", "data/vocabulaires")
    for file in Path("data/vocabulaires").glob("*.yml"):
        file.write_text("nom: Vide\n", encoding="utf-8")
    with loopback() as found:
        found.replies["/bonne"] = [Reply(200)]
        moved = Reply(301, headers=(("Location", "/bonne"),))
        found.replies["/demenagee"] = [moved]
        write(found, "/bonne")
        yield found


def write(site: Loopback, *pages: str) -> None:
    """A record with the first link, a page with all of them."""
    Path(RECORD).write_text(f"nom: Lieu\nsite_web: {site.address}{pages[0]}\n", encoding="utf-8")
    links = "\n".join(f"- [une page]({site.address}{page})" for page in pages)
    text = f"---\ndescription: Une page imaginaire.\n---\n# Page\n\n{links}\n"
    Path(PAGE).write_text(text, encoding="utf-8")


def tolerate(address: str, until: str) -> None:
    Path("data/liens-toleres.yml").write_text(
        f"liens:\n  - adresse: {address}\n    raison: Ouverte à la main.\n    jusqu_au: {until}\n",
        encoding="utf-8",
    )


def run(*arguments: str) -> Result:
    options = ("--pause", "0", "--patience", "2", "--aujourdhui", "2026-11-24")
    return CliRunner().invoke(main, ["liens", *options, *arguments])


def test_all_is_well_and_each_address_is_visited_once(site: Loopback) -> None:
    result = run()
    assert result.exit_code == 0, result.output
    assert result.stdout.replace("\u00a0", " ") == "1 adresse visitée : rien à corriger.\n"
    assert site.asked == ["HEAD /bonne"] and result.stderr == ""


def test_a_lost_page_is_told_once_with_its_places(site: Loopback) -> None:
    write(site, "/perdue", "/bonne")
    result = run()
    assert result.exit_code == 1
    plain = result.stdout.replace("\u00a0", " ")
    assert plain.startswith(
        f"erreur [L101] La page « {site.address}/perdue » n’existe plus (réponse 404)."
    )
    assert f"    {PAGE}:6:14\n    {RECORD}:2:11\n" in plain
    assert plain.endswith("2 adresses visitées : 1 erreur.\n")


def test_the_forge_and_programs_get_every_place(site: Loopback) -> None:
    write(site, "/perdue")
    told = json.loads(run("--format", "json").stdout)
    assert [(one["code"], one["fichier"], one["ligne"]) for one in told] == [
        ("L101", PAGE, 6),
        ("L101", RECORD, 2),
    ]
    lines = run("--format", "github").stdout.splitlines()
    assert lines[0].startswith(f"::error file={PAGE},line=6,col=14,title=L101")


def test_a_new_address_is_advice(site: Loopback) -> None:
    write(site, "/demenagee")
    result = run()
    assert result.exit_code == 0 and "1 conseil" in result.stdout and "L201" not in result.stdout
    assert f"{site.address}/bonne" in run("--conseils").stdout


def test_only_what_is_asked_for_is_visited(site: Loopback) -> None:
    write(site, "/bonne", "/autre")
    assert run(RECORD).exit_code == 0
    assert site.asked == ["HEAD /bonne"]


def test_a_tolerated_link_is_left_alone(site: Loopback) -> None:
    write(site, "/perdue")
    tolerate(f"{site.address}/perdue", "2027-05-01")
    result = run()
    assert result.exit_code == 0 and site.requests == []
    assert "0 adresse visitée, 1 tolérée" in result.stdout


def test_an_expired_tolerance_is_told_and_the_link_visited(site: Loopback) -> None:
    write(site, "/perdue")
    tolerate(f"{site.address}/perdue", "2026-05-01")
    result = run()
    assert result.exit_code == 1
    assert "[L302]" in result.stdout and "data/liens-toleres.yml:2:5" in result.stdout
    assert "[L101]" in result.stdout


def test_a_list_that_cannot_be_read_is_told(site: Loopback) -> None:
    Path("data/liens-toleres.yml").write_text("liens: [\n", encoding="utf-8")
    result = run()
    assert result.exit_code == 1 and "[Y119]" in result.stdout


def test_an_interruption_tells_what_was_seen(
    site: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(site, "/perdue", "/une", "/deux")
    visit = Visitor.visit

    def interrupted(visitor: Visitor, address: str) -> Visit:
        if address.endswith("/une"):
            raise KeyboardInterrupt
        return visit(visitor, address)

    monkeypatch.setattr(Visitor, "visit", interrupted)
    result = run()
    assert result.exit_code == 1
    assert "[L101]" in result.stdout and "2 adresses visitées" in result.stdout
    assert "1 adresse n’a pas été visitée" in result.stderr


def test_a_rehearsal_visits_nothing(site: Loopback) -> None:
    result = run("--essai")
    assert result.stdout == f"{site.address}/bonne\n" and site.requests == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("ailleurs",), "« ailleurs » n’existe pas."),
        (("--pause", "longue"), "« --pause »"),
        (("--format", "xml"), "Choisissez : texte, json, github."),
        (("--conseil",), "Vouliez-vous écrire « --conseils » ?"),
    ],
)
def test_a_wrong_usage_says_the_right_one(
    site: Loopback, arguments: tuple[str, ...], told: str
) -> None:
    result = CliRunner().invoke(main, ["liens", *arguments])
    assert result.exit_code == 2 and told in result.stderr.replace("\u00a0", " ")
    assert site.requests == []
