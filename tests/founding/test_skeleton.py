"""A repository for another région: Bretagne, from the tables and the program of this one."""

import os
import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.check.documents import check_documents
from generator.cli.importer import importer
from generator.cli.nouvelle_region import nouvelle_region
from generator.founding.layout import OVERLAY, TAKEN
from generator.founding.settings_file import NoRegions, settings_for
from generator.problems.problem import Severity
from generator.publish.mkdocs_build import guide_config, run_mkdocs_build
from generator.read.folder import read_folders
from generator.read.geography import read_geography
from generator.schema.tables import RECORD_FOLDERS

REPOSITORY = Path(__file__).parents[2]
TODAY = date(2026, 11, 24)
OURS = re.compile(r"centre-val de loire|auvergne-rhône-alpes|loir-et-cher|\blyon\b", re.IGNORECASE)
RECORD = """nom: Lieu imaginaire
reseau: cio
adresse: 1 rue Imaginaire
code_postal: "35000"
commune: Rennes
code_insee: "35238"
telephone: 02 99 00 00 00
"""


def call(*options: str | Path) -> Result:
    return CliRunner().invoke(nouvelle_region, [str(option) for option in options])


@pytest.fixture(scope="module")
def bretagne(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository of a guide for Bretagne, with local networks and places like ours."""
    target = tmp_path_factory.mktemp("region") / "guide-bretagne"
    result = call(
        "53", "--vers", target, "--reseaux-locaux", "zones-emploi", "--comme", "24"
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    assert "Bretagne" in result.output and "make site" in result.output
    return target


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def everything(root: Path, *folders: str) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for folder in folders
        for path in sorted((root / folder).rglob("*"))
        if path.is_file() and path.suffix in (".md", ".yml")
    }


def test_it_has_all_that_a_guide_needs_and_none_of_our_places(bretagne: Path) -> None:
    assert set(names(bretagne)) == {*TAKEN, "README.md", "Makefile"}
    for own in ("structures", "initiatives", "evenements", "liens-toleres.yml"):
        assert not (bretagne / "data" / own).exists()
    assert names(bretagne / "data/imports") == ["README.md"]
    assert os.access(bretagne / ".ci/contribution", os.X_OK)
    assert not list(bretagne.rglob("*.pyc"))
    readme = (bretagne / "README.md").read_text(encoding="utf-8")
    assert "Bretagne" in readme and "DE_LA_REGION" not in readme


def test_nothing_that_is_only_true_of_our_regions_is_said(bretagne: Path) -> None:
    texts = everything(bretagne, "content", "data/reseaux", "data/ressources", "data/territoires",
                       "data/comparaisons")  # fmt: skip
    texts |= {name: (bretagne / name).read_text("utf-8") for name in ("README.md", "mkdocs.yml")}
    assert [name for name, text in texts.items() if OURS.search(text)] == []
    licence = texts["content/licence-et-sources.md"]
    assert "2019" not in licence
    ours = (REPOSITORY / "content/licence-et-sources.md").read_text(encoding="utf-8")
    headings = re.compile(r"(?m)^#+ .*$")
    assert headings.findall(licence) == headings.findall(ours)


def test_it_installs_what_ours_installs_no_more_no_less(bretagne: Path) -> None:
    ours, theirs = (
        re.search(r"(?ms)^\$\(STAMP\):.*?^\t@touch", (root / "Makefile").read_text("utf-8"))
        for root in (REPOSITORY, bretagne)
    )
    assert ours and theirs and theirs[0] == ours[0]


def test_every_link_of_its_readme_leads_somewhere(bretagne: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", (bretagne / "README.md").read_text(encoding="utf-8"))
    assert links and all((bretagne / link).exists() for link in links)


def test_its_settings_are_read_and_say_nothing_of_us(bretagne: Path) -> None:
    _, options = guide_config(bretagne / "mkdocs.yml")
    assert options.regions == ["53"]
    assert options.edition == "demonstration"
    assert not options.editeur and not options.depot


def test_every_record_is_right(bretagne: Path) -> None:
    reading = read_folders(bretagne / "data", RECORD_FOLDERS)
    geography = read_geography(bretagne / "data/geographie")
    checked = check_documents(
        reading.documents, geography, today=TODAY, reading_problems=reading.problems
    )
    wrong = [one for one in checked.problems if one.rule.severity is not Severity.ADVICE]
    assert wrong == []
    assert len(checked.records["territoires"]) == 20
    members = {
        record.id
        for record in checked.records["reseaux"]
        if any(place["region"] == "53" for place in record.values.get("attachments", ()))
    }
    assert {"cio", "mission-locale", "france-travail"} <= members
    text = (bretagne / "data/reseaux/cio.yml").read_text(encoding="utf-8")
    assert text.count("region:") == 1 and "# Repris d’une autre région" in text


def test_a_perimeter_keeps_to_its_region(bretagne: Path) -> None:
    redon = (bretagne / "data/territoires/redon.yml").read_text(encoding="utf-8")
    assert "perimetre_indicatif: oui" in redon
    assert 'departements: ["44"]' in redon.partition("sauf:")[2]


def test_without_options_no_network_has_a_place_that_nobody_decided(tmp_path: Path) -> None:
    assert call("53", "--vers", tmp_path / "b").exit_code == 0
    networks = everything(tmp_path / "b", "data/reseaux")
    assert networks and not any("rattachements" in text for text in networks.values())
    assert not (tmp_path / "b/data/territoires").exists()


def test_its_guide_is_built_and_a_new_place_is_published(bretagne: Path) -> None:
    record = bretagne / "data/structures/35/cio-rennes.yml"
    record.parent.mkdir(parents=True)
    record.write_text(RECORD, encoding="utf-8")
    for situation in sorted((bretagne / "content/guides").glob("*/*.md"))[1:]:
        situation.unlink()
    for guide in (bretagne / "content/guides").glob("*.md"):
        kept = [line for line in guide.read_text("utf-8").splitlines() if "](" not in line]
        guide.write_text("\n".join(kept) + "\n", encoding="utf-8")
    settings = bretagne / "mkdocs.yml"
    light = settings.read_text(encoding="utf-8").replace("recherche: true", "recherche: false")
    settings.write_text(light, encoding="utf-8")
    outcome = run_mkdocs_build(settings, printed=False, today=TODAY)
    assert outcome.published, outcome.failure or outcome.problems
    site = bretagne / "site"
    for page in (
        *("", "territoires/bretagne", "territoires/finistere", "territoires/spro-rennes"),
        *("territoires/rennes-metropole", "structures/35/cio-rennes", "reseaux/cio", "communes"),
    ):
        assert (site / page / "index.html").is_file(), page
    assert not (site / "territoires/loir-et-cher").exists()
    place = (site / "structures/35/cio-rennes/index.html").read_text(encoding="utf-8")
    assert "Lieu imaginaire" in place and "2016" not in place
    region = (site / "territoires/bretagne/index.html").read_text(encoding="utf-8")
    assert "Bretagne" in region and not OURS.search(region)


def test_places_are_imported_into_it(bretagne: Path) -> None:
    source = REPOSITORY / "tests/importer/sources/annuaire.json"
    result = CliRunner().invoke(
        importer, [str(source), "--vers", str(bretagne / "data"), "--region", "53", "--essai"]
    )
    assert result.exit_code == 0, result.output


def test_a_rehearsal_writes_nothing(tmp_path: Path) -> None:
    result = call("53", "--vers", tmp_path / "b", "--essai")
    assert result.exit_code == 0 and "rien n’a été écrit" in result.output
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("99", "--vers", "b"), "53 Bretagne"),
        (("Bretagne", "--vers", "b"), "53 Bretagne"),
        (("53",), "--vers"),
        (("53", "--vers", "b", "--comme", "999"), "--comme 999"),
        (("53", "--vers", "b", "--depuis", OVERLAY), "--depuis"),
        (("53", "--vers", "b", "--reseaux-locaux", "villages"), "villages"),
    ],
)
def test_wrong_usage_says_the_right_one(options: tuple[str, ...], word: str) -> None:
    result = call(*options)
    assert result.exit_code == 2 and word in result.output


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b/mien.txt").write_text("à moi", encoding="utf-8")
    result = call("53", "--vers", tmp_path / "b")
    assert result.exit_code == 1 and "contient déjà" in result.output
    assert names(tmp_path / "b") == ["mien.txt"] and names(tmp_path) == ["b"]


def test_stopped_half_way_it_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []
    whole = Path.write_bytes

    def stop_at_the_tenth(path: Path, content: bytes) -> int:
        written.append(path)
        if len(written) == 10:
            raise KeyboardInterrupt
        return whole(path, content)

    monkeypatch.setattr(Path, "write_bytes", stop_at_the_tenth)
    assert call("53", "--vers", tmp_path / "b").exit_code == 1
    assert names(tmp_path) == []


def test_settings_of_another_shape_are_not_guessed() -> None:
    with pytest.raises(NoRegions):
        settings_for("site_name: Guide\n", "53")
    filled = (
        "site_url: https://guide.example.org/\nplugins:\n  - quifaitquoi:\n"
        "      regions: ['24', '84'] # codes\n      edition: publication\n"
        "      editeur: Région # son nom\n      courriel_contact: \"a@b.fr\"\n      depot: ''\n"
    )
    assert settings_for(filled, "53") == (
        "site_url: https://qui-fait-quoi.example/\nplugins:\n  - quifaitquoi:\n"
        "      regions: ['53'] # codes\n      edition: demonstration\n"
        "      editeur: '' # son nom\n      courriel_contact: ''\n      depot: ''\n"
    )
