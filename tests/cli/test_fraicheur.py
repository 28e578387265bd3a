"""`quifaitquoi fraicheur`: what is due in the imaginary guide, and its campaign."""

import json
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from imaginary_guide import lay_out

from generator.cli.main import main

DAY = "2026-11-24"
ISSOUDUN = "data/structures/36/cio-imaginaire-issoudun.yml"
CHATEAUROUX = "data/structures/36/relais-imaginaire-chateauroux.yml"
VENDOME = "data/structures/41/jeunes-imaginaires-vendome.yml"


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = lay_out(tmp_path).parent
    monkeypatch.chdir(folder)
    return folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["fraicheur", *arguments])


def due(*arguments: str, day: str = DAY) -> dict[str, list[str]]:
    report = json.loads(run("--format", "json", "--aujourdhui", day, *arguments).stdout)
    return {
        one["territoire"]: [record["fichier"] for record in one["fiches"]]
        for one in report["territoires"]
    }


def test_each_place_is_asked_about_once_where_it_belongs(guide: Path) -> None:
    assert due() == {
        "indre": [CHATEAUROUX],
        "spro-pays-imaginaire": [ISSOUDUN],
        "loir-et-cher": [VENDOME],
    }


def test_what_will_soon_be_due_is_told_when_asked(guide: Path) -> None:
    verified_in_october_2025 = "2026-10-14"
    assert CHATEAUROUX not in due(day=verified_in_october_2025).get("indre", [])
    assert due("--sous", "1", day=verified_in_october_2025)["indre"] == [CHATEAUROUX]


def test_a_closed_place_is_left_in_peace(guide: Path) -> None:
    everything = due(day="2036-01-01")
    assert sum(map(len, everything.values())) == 4
    assert not [
        one for places in everything.values() for one in places if "cio-imaginaire-ven" in one
    ]


def test_one_chooses_a_territory_and_a_network(guide: Path) -> None:
    assert due("--territoire", "indre") == {"indre": [ISSOUDUN, CHATEAUROUX]}
    both = due("--territoire", "spro-pays-imaginaire", "--territoire", "indre")
    assert both == {"indre": [CHATEAUROUX], "spro-pays-imaginaire": [ISSOUDUN]}
    region = due("--territoire", "centre-val-de-loire")
    assert region == {"centre-val-de-loire": [ISSOUDUN, VENDOME, CHATEAUROUX]}
    assert list(due("--reseau", "cio-imaginaire")) == ["spro-pays-imaginaire"]
    assert due("--territoire", "loir-et-cher", "--reseau", "cio-imaginaire") == {}


def test_the_list_says_when_each_was_verified_and_counts(guide: Path) -> None:
    result = run("--aujourdhui", DAY)
    assert result.exit_code == 0
    assert f"{ISSOUDUN}  CIO imaginaire d’Issoudun, vérifiée le 1er avril 2025\n" in result.stdout
    assert f"{VENDOME}  Jeunes imaginaires de Vendôme, jamais vérifiée\n" in result.stdout
    assert "jamais relue par le réseau" in result.stdout
    assert "fiches à revérifier, dont" in result.stdout.splitlines()[-1]


def test_the_markdown_list_can_be_ticked(guide: Path) -> None:
    told = run("--aujourdhui", DAY, "--format", "markdown", "--territoire", "indre").stdout
    assert "### Indre – 2 lieux\n" in told
    assert (
        f"- [ ] `Relais imaginaire de Châteauroux`, vérifiée le 15 octobre 2025 (`{CHATEAUROUX}`)"
        in told
    )


@pytest.mark.parametrize(("more", "code"), [((), 0), (("--verifier",), 1)])
def test_a_server_may_fail_on_what_is_left(guide: Path, more: tuple[str, ...], code: int) -> None:
    assert run("--aujourdhui", DAY, *more).exit_code == code


def test_nothing_due_is_said(guide: Path) -> None:
    told = run("--aujourdhui", "2026-11-01", "--reseau", "relais-imaginaire", "--territoire", "ain")
    assert told.exit_code == 2 and "« ain » n’est pas un territoire" in told.stderr.replace(
        "\u00a0", " "
    )
    told = run(
        "--aujourdhui", "2026-11-01", "--reseau", "cio-imaginaire", "--territoire", "loir-et-cher"
    )
    assert told.stdout.strip().startswith("Rien à revérifier")


def test_a_campaign_is_one_mail_a_territory_with_its_sheet(guide: Path) -> None:
    result = run("--campagne", "rentree", "--aujourdhui", DAY)
    assert result.exit_code == 0
    mails = sorted(path.name for path in (guide / "rentree").glob("*.md"))
    assert mails == ["indre.md", "loir-et-cher.md", "spro-pays-imaginaire.md"]
    text = (guide / "rentree/spro-pays-imaginaire.md").read_text(encoding="utf-8")
    plain = text.replace("\u00a0", " ")
    assert plain.startswith("À : coordination@exemple.fr\nObjet : ")
    assert "les fiches à relire (novembre 2026)\n" in plain
    assert "1 fiche est à revérifier : " in plain
    assert "- [ ] Adresse : 4 impasse du Songe, 36100 Issoudun\n" in plain
    assert (
        "- [ ] Horaires : lundi au jeudi : 9h-12h, sur rendez-vous : 14h-18h30 ; vendredi" in plain
    )
    assert "- [ ] Courriel : (inconnu, à compléter)\n" in plain
    assert "editer/?fiche=structures/36/cio-imaginaire-issoudun\n" in plain
    assert "\nÀ : " not in (guide / "rentree/indre.md").read_text("utf-8").replace("\u00a0", " ")


def test_a_campaign_is_opened_by_a_mail_program(guide: Path) -> None:
    assert run("--campagne", "rentree", "--aujourdhui", DAY).exit_code == 0
    for page in sorted((guide / "rentree").glob("*.md")):
        message = message_from_bytes(page.with_suffix(".eml").read_bytes(), policy=SMTP)
        lines = page.read_text(encoding="utf-8").split("\n")
        to = lines.pop(0).split()[-1] if lines[0].startswith("À") else None
        assert message["To"] == to
        assert lines[0].endswith(message["Subject"])
        assert message.get_content().replace("\r\n", "\n") == "\n".join(lines[2:])
        assert set(message.keys()) <= {
            *("To", "Subject", "X-Unsent", "MIME-Version", "Content-Type"),
            "Content-Transfer-Encoding",
        }
    sent_to = {
        page.stem
        for page in (guide / "rentree").glob("*.eml")
        if b"\nTo: " in b"\n" + page.read_bytes()
    }
    assert sent_to == {"spro-pays-imaginaire"}


def test_a_rehearsed_campaign_writes_nothing(guide: Path) -> None:
    result = run("--campagne", "rentree", "--essai", "--aujourdhui", DAY)
    assert "rentree/indre.md (1 fiche à revérifier)" in result.stdout
    assert not (guide / "rentree").exists()


def test_the_same_campaign_gives_the_same_bytes(guide: Path) -> None:
    for folder in ("un", "deux"):
        run("--campagne", folder, "--aujourdhui", DAY)
    one, other = (
        {file.name: file.read_bytes() for file in (guide / name).iterdir()}
        for name in ("un", "deux")
    )
    assert one == other and len(one) == 6


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--territoire", "pays-imaginaire"), "Vouliez-vous écrire « spro-pays-imaginaire » ?"),
        (("--reseau", "cio"), "« cio » n’est pas un réseau du guide."),
        (("--aujourdhui", "demain"), "n’est pas une date"),
        (("--format", "xml"), "Choisissez : texte, json, markdown."),
    ],
)
def test_a_wrong_usage_says_the_right_one(
    guide: Path, arguments: tuple[str, ...], told: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == 2 and told in result.stderr.replace("\u00a0", " ")
