"""A year of builds of the imaginary guide: who agreed is shown where they agreed, and then no more.

Every byte of every file is searched, compressed ones opened: the site, what a build keeps for the
next, and what it keeps to go back. Nobody in it exists.
"""

import gzip
import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
import vobject
from click.testing import CliRunner, Result
from imaginary_guide import REPOSITORY, lay_out

from generator.cli.main import main
from generator.publish.exchange import Workshop
from generator.publish.mkdocs_build import run_mkdocs_build
from generator.publish.outcome import BuildOutcome

pytestmark = pytest.mark.xdist_group("contacts")

LAST = date(2027, 9, 30)
"""The end of the consent, and the last day of the coordination’s contact: both end together."""
DAYS = {
    "avant l’accord": date(2026, 11, 30), "en cours": date(2026, 12, 1),
    "soixante jours": LAST - timedelta(60), "quinze jours": LAST - timedelta(15),
    "dernier jour": LAST, "lendemain": LAST + timedelta(1),
}  # fmt: skip
SHOWN = ("en cours", "soixante jours", "quinze jours", "dernier jour")
PERSON = ("Zoé Nullepart-Duvide", "z.nullepart@invente.fr", "06 99 88 77 66")
OTHER = ("Yaël Songecreux", "y.songecreux@invente.fr", "07 66 77 88 99")
COORDINATION = ("bureau-du-pays@exemple.fr", "02 61 91 77 88")
FILE = """\
contacts:
  - nom: {0}
    fonction: Accueil
    telephone: {2}
    courriel: {1}
    consentement: {{date: 2026-12-01, recueilli_par: La direction, canaux: [{3}]}}
    expire_le: 2027-09-30
"""
PLACE = "structures/41/cio-imaginaire-blois"
PAGES = {
    f"{PLACE}/index.html",
    "pro/territoires/loir-et-cher/index.html",
    "pro/territoires/centre-val-de-loire/index.html",
}


def written(folder: Path, public: bool = True) -> Path:
    """Lay out a private folder: somebody for the public site, somebody for professionals."""
    place, network = folder / f"{PLACE}.yml", folder / "territoires/spro-pays-imaginaire.yml"
    for file in (place, network):
        file.parent.mkdir(parents=True, exist_ok=True)
    if public:
        place.write_text(FILE.format(*PERSON, "site"), "utf-8")
    network.write_text(FILE.format(*OTHER, "pro, papier"), "utf-8")
    return folder


def build(guide: Path, day: date, professional: bool = False) -> BuildOutcome:
    outcome = run_mkdocs_build(
        guide / "mkdocs.yml",
        today=day,
        contacts=guide.with_name("prive"),
        professional=professional,
    )
    assert outcome.published, outcome.failure or outcome.problems
    return outcome


def codes(outcome: BuildOutcome) -> set[str]:
    return {one.rule.code for one in outcome.problems}


def example(code: str) -> str:
    """The folder that an example of a rule names."""
    (file,) = (REPOSITORY / "tests/records/invalides").glob(f"{code}-*")
    return file.read_text("utf-8").strip()


def spellings(text: str) -> set[bytes]:
    """The ways in which a name, a mailbox or a number may stand in a file."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    digits = re.sub(r"\D", "", text)
    forms = {text, plain, re.sub(r"\W+", "-", plain), text.replace(" ", "\u00a0")}
    forms |= {digits, f"33{digits[1:]}"} if len(digits) == 10 else set()
    forms |= {word for word in re.split(r"[ @-]", plain) if len(word) > 8 and "." not in word}
    return {form.lower().encode() for form in forms}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, opened where it is compressed, in small letters."""
    found = {}
    for file in filter(Path.is_file, folder.rglob("*")):
        raw = file.read_bytes()
        told = gzip.decompress(raw) if raw.startswith(b"\x1f\x8b") else raw
        lowered = told.decode("utf-8", "replace").lower().encode()
        found[file.relative_to(folder).as_posix()] = lowered
    return found


def holding(files: Mapping[str, bytes], secrets: tuple[str, ...]) -> set[str]:
    """The files that hold any spelling of any of these."""
    sought = [form for text in secrets for form in spellings(text)]
    return {path for path, content in files.items() if any(form in content for form in sought)}


def made(guide: Path) -> Iterator[Path]:
    """Everything that builds have made: the sites, their workshops, what is kept."""
    for folder in guide.iterdir():
        if folder.name not in ("data", "content", "theme", "mkdocs.yml"):
            yield folder


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, dict[str, set[str]]]:
    """The files of the public site that hold each secret, day by day, one build after another."""
    guide = tmp_path_factory.mktemp("annee") / "guide"
    lay_out(guide)
    written(guide.with_name("prive"))
    network = guide / "data/territoires/pays-imaginaire.yml"
    text = network.read_text("utf-8")
    for old, new in zip(("coordination@exemple.fr", "02 61 91 00 09"), COORDINATION, strict=True):
        text = text.replace(old, new)
    network.write_text(text, "utf-8")
    seen: dict[str, dict[str, set[str]]] = {}
    for name, day in DAYS.items():
        build(guide, day)
        files = contents(guide / "site")
        sought = {"person": PERSON, "other": OTHER, "coordination": COORDINATION}
        seen[name] = {who: holding(files, secrets) for who, secrets in sought.items()}
        rest = [contents(one) for one in made(guide) if one.name != "site"]
        seen[name]["kept"] = set().union(*(holding(one, (*PERSON, *OTHER)) for one in rest))
        seen[name]["back"] = {"yes"} if Workshop(guide / "site").go_back() else set()
    return seen


def test_a_person_is_on_two_kinds_of_pages_while_the_consent_holds_and_nowhere_else(
    year: Mapping[str, dict[str, set[str]]],
) -> None:
    for name, found in year.items():
        assert found["person"] == (PAGES if name in SHOWN else set()), name


def test_who_agreed_to_another_channel_is_never_in_the_public_site(
    year: Mapping[str, dict[str, set[str]]],
) -> None:
    assert not set().union(*(found["other"] for found in year.values()))


def test_nothing_that_is_kept_names_anybody_and_one_does_not_go_back(
    year: Mapping[str, dict[str, set[str]]],
) -> None:
    assert not set().union(*(found["kept"] for found in year.values()))
    assert not any(found["back"] for found in (year[name] for name in (*SHOWN, "lendemain")))


def test_a_coordination_is_told_until_the_30_september_and_then_to_its_editors_alone(
    year: Mapping[str, dict[str, set[str]]],
) -> None:
    to_edit = {"editer/fiches/territoires.json"}
    for name, found in year.items():
        open_data = {path for path in found["coordination"] if path.startswith("donnees/")}
        assert len(open_data) == (0 if name == "lendemain" else 3), name
        assert bool(found["coordination"] - to_edit) == (name != "lendemain"), name


def test_professionals_see_who_agreed_to_it_and_a_withdrawal_is_one_edit_and_one_build(
    tmp_path: Path,
) -> None:
    guide = tmp_path / "guide"
    lay_out(guide)
    private = written(tmp_path / "prive")
    build(guide, DAYS["en cours"], professional=True)
    pages = holding(contents(guide / "site-pro"), OTHER)
    assert pages == {"pro/territoires/spro-pays-imaginaire/index.html"}
    assert not holding(contents(guide / "site-pro"), PERSON) and not (guide / "site").exists()
    html = (guide / "site-pro" / pages.pop()).read_text("utf-8")
    assert "Édition des professionnels" in html and 'content="noindex"' in html
    assert "data-screen-only" not in html, "she agreed to paper"
    assert "Disallow: /" in (guide / "site-pro/robots.txt").read_text()
    (private / "territoires/spro-pays-imaginaire.yml").unlink()
    build(guide, DAYS["en cours"], professional=True)
    assert not set().union(*(holding(contents(one), OTHER) for one in made(guide)))


@pytest.mark.parametrize("code", ["P301", "P302"])
def test_a_folder_in_the_repository_or_nowhere_publishes_nothing(tmp_path: Path, code: str) -> None:
    guide = tmp_path / "guide"
    lay_out(guide)
    written(guide / "contacts")
    outcome = run_mkdocs_build(guide / "mkdocs.yml", contacts=guide / example(code))
    assert not outcome.published and codes(outcome) == {code}
    assert not (guide / "site").exists()


def test_a_folder_in_any_repository_is_refused(tmp_path: Path) -> None:
    guide, other = tmp_path / "guide", tmp_path / "autre"
    lay_out(guide)
    (other / ".git").mkdir(parents=True)
    outcome = run_mkdocs_build(guide / "mkdocs.yml", contacts=written(other / "prive"))
    assert codes(outcome) == {"P301"}


def command(guide: Path, *arguments: str) -> Result:
    private = str(guide.with_name("prive"))
    settings = ("--reglages", str(guide / "mkdocs.yml"))
    return CliRunner().invoke(main, ["contacts", private, *settings, *arguments])


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dossier") / "guide"
    lay_out(folder)
    written(folder.with_name("prive"))
    return folder


@pytest.mark.parametrize(("days", "title"), [
    (61, ""), (60, "Dans 60 jours"), (16, "Dans 60 jours"), (15, "Dans 15 jours"),
    (0, "Dans 15 jours"), (-1, "Expirés"),
])  # fmt: skip
def test_an_end_is_announced_60_then_15_days_before_without_a_name(
    guide: Path, days: int, title: str
) -> None:
    day = (LAST - timedelta(days)).isoformat()
    for form in ("texte", "json", "markdown"):
        result = command(guide, "--format", form, "--aujourdhui", day, "--verifier")
        assert result.exit_code == (1 if title else 0), result.output
        assert ("Z. N. D." in result.output) == bool(title)
        assert not any(form.decode() in result.output for one in PERSON for form in spellings(one))
    text = command(guide, "--aujourdhui", day).output
    assert f"contacts/{PLACE}.yml, ligne 2" in text if title else "Aucun consentement" in text
    assert title in text


def test_cards_are_of_those_who_agreed_to_professionals_and_are_read_by_another_program(
    guide: Path,
) -> None:
    result = command(guide, "--format", "vcard", "--aujourdhui", "2027-01-01")
    (card,) = vobject.readComponents(result.output)
    assert (card.version.value, card.kind.value, card.fn.value) == ("4.0", "individual", OTHER[0])
    assert (card.email.value, card.tel.value, card.title.value) == (OTHER[1], OTHER[2], "Accueil")
    assert "30 septembre 2027" in card.note.value
    assert not command(guide, "--format", "vcard", "--aujourdhui", "2027-10-01").output


def test_the_command_refuses_a_folder_of_the_repository(guide: Path) -> None:
    inside = str(guide / "data")
    result = CliRunner().invoke(main, ["contacts", inside, "--reglages", str(guide / "mkdocs.yml")])
    assert result.exit_code == 2 and "hors de tout dépôt" in result.output
