"""`quifaitquoi revenir`, as one types it."""

from pathlib import Path

from click.testing import CliRunner

from generator.artifact import Artifact
from generator.cli.main import main
from generator.publish.gather import Gathered
from generator.publish.staging import StagedSite


def publish(site: Path, text: bytes) -> None:
    staged = StagedSite(site)
    staged.prepare(Gathered([lambda: [Artifact("index.html", text)]]))
    assert staged.close()


def go_back(site: Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["revenir", "--site", str(site)])
    return result.exit_code, result.output


def test_the_site_before_is_served(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, b"1")
    publish(site, b"2")
    code, said = go_back(site)
    assert code == 0 and "Le site d’avant est servi" in said
    assert (site / "index.html").read_bytes() == b"1"


def test_without_a_site_before_it_says_what_to_do(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, b"1")
    code, said = go_back(site)
    assert code == 1 and "Reconstruisez le guide" in said
    assert (site / "index.html").read_bytes() == b"1"


def test_a_folder_that_is_no_site_is_left_alone(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, b"1")
    (site / "index.html").rename(site / "lettre.txt")
    code, said = go_back(site)
    assert code == 2 and "n’est pas un site publié" in said
    assert (site / "lettre.txt").read_bytes() == b"1"
