"""`.ci/contribution` from end to end, on a bare repository."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from imaginary_guide import REPOSITORY, lay_out

from generator.cli.main import main
from generator.read.geocoding import COLUMNS

CIO = "data/structures/41/cio-imaginaire-blois.yml"
HELD_THERE = "data/evenements/2026/permanence-imaginaire.yml"
"""An event that cannot be shown without that place."""
SCRIPT = REPOSITORY / ".ci" / "contribution"
WHO = ("-c", "user.name=essai", "-c", "user.email=essai@exemple.fr")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(("git", *WHO, "-C", str(folder), *arguments), check=True)


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message)


class Forge:
    """A bare repository, the checkout of its main branch, and a contributor's clone."""

    def __init__(self, folder: Path) -> None:
        self.bare, self.base, self.fork = (folder / name for name in ("bare.git", "base", "fork"))
        lay_out(self.fork)
        (self.fork / ".ci").mkdir()
        shutil.copy(SCRIPT, self.fork / ".ci/contribution")
        git(self.fork, "init", "-q", "-b", "main")
        commit(self.fork, "départ")
        git(folder, "clone", "-q", "--bare", str(self.fork), str(self.bare))
        git(folder, "clone", "-q", str(self.bare), str(self.base))
        git(self.fork, "checkout", "-q", "-b", "contribution")

    def change(self, path: str, old: str, new: str) -> None:
        file = self.fork / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def check(self, out: Path) -> subprocess.CompletedProcess[str]:
        """What the forge runs: the base's script, on objects fetched from the fork."""
        commit(self.fork, "contribution")
        git(self.base, "fetch", "-q", str(self.fork), "contribution")
        guide = Path(sys.executable).with_name("quifaitquoi")
        return subprocess.run(
            (self.base / ".ci/contribution", "main", "FETCH_HEAD", out),
            capture_output=True,
            text=True,
            env={**os.environ, "QUIFAITQUOI": str(guide), "GITHUB_ACTIONS": "true"},
        )


@pytest.fixture
def forge(tmp_path: Path) -> Forge:
    return Forge(tmp_path)


def test_a_sound_contribution_is_told_and_previewed(forge: Forge, tmp_path: Path) -> None:
    text = (forge.fork / CIO).read_text(encoding="utf-8")
    phone = next(line for line in text.splitlines() if line.startswith("telephone:"))
    forge.change(CIO, phone, 'telephone: "02 61 91 00 77"')
    result = forge.check(tmp_path / "out")
    assert result.returncode == 0, result.stdout + result.stderr
    report = (tmp_path / "out/rapport.md").read_text(encoding="utf-8")
    assert "change de téléphone" in report and "`02 61 91 00 77`" in report
    page = tmp_path / "out/apercu/structures/41/cio-imaginaire-blois/index.html"
    assert "02 61 91 00 77" in page.read_text(encoding="utf-8").replace("\u00a0", " ")
    assert not (tmp_path / "out/contribution").exists()


def test_an_error_is_annotated_on_its_line(forge: Forge, tmp_path: Path) -> None:
    forge.change(CIO, "telephone:", "telefone:")
    result = forge.check(tmp_path / "out")
    assert result.returncode == 1
    assert f"::error file={CIO},line=" in result.stdout and "K101" in result.stdout
    quality = json.loads((tmp_path / "out/qualite.json").read_text(encoding="utf-8"))
    assert {one["location"]["path"] for one in quality} == {CIO, HELD_THERE}
    report = (tmp_path / "out/rapport.md").read_text(encoding="utf-8")
    assert "n’est plus publié" in report and "**K101**" in report


def test_nothing_of_a_contribution_is_run(forge: Forge, tmp_path: Path) -> None:
    trap = tmp_path / "pris"
    hook = f"#!/bin/sh\ntouch {trap}\n"
    (forge.fork / ".ci/contribution").write_text(hook, encoding="utf-8")
    (forge.fork / "mkdocs.yml").write_text(f"site_name: !!python/name:{trap}\n", encoding="utf-8")
    (forge.fork / "theme/pages/structure.html").write_text("{{ cycler }}", encoding="utf-8")
    (forge.fork / "content/lien.md").symlink_to("/etc/passwd")
    (forge.fork / ".gitattributes").write_text("data/** export-ignore filter=x\n", encoding="utf-8")
    forge.change(CIO, "nom:", "# ::set-env name=PATH::x\nnom:")
    result = forge.check(tmp_path / "out")
    assert result.returncode == 1
    report = (tmp_path / "out/rapport.md").read_text(encoding="utf-8")
    for refused, code in (("mkdocs.yml", "F101"), ("content/lien.md", "F102"), (".ci", "F101")):
        assert refused in report and code in report
    assert not trap.exists()
    assert "set-env" not in result.stdout
    pages = list((tmp_path / "out/apercu").rglob("*.html"))
    assert not any("root:" in page.read_text(encoding="utf-8") for page in pages)
    assert "cycler" not in "".join(
        page.read_text(encoding="utf-8") for page in pages if "cio-imaginaire" in str(page)
    )


def test_an_untidy_record_is_told_to_be_tidied(forge: Forge, tmp_path: Path) -> None:
    forge.change(CIO, "nom:", "# Un mot.\n\nnom:")
    forge.check(tmp_path / "out")
    assert "quifaitquoi ranger" in (tmp_path / "out/rapport.md").read_text(encoding="utf-8")


ANSWERS = "data/geocodage.csv"
FOUND_NOTHING = "{street};{postal};{code};;;;;2026-11-20;;\n"
ISSOUDUN = FOUND_NOTHING.format(street="4 impasse du Songe", postal="36100", code="36088")
VENDOME = FOUND_NOTHING.format(street="2 place du Faux-Semblant", postal="41100", code="41269")


def test_answers_of_the_geocoder_are_told_when_they_are_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are about places that the contribution itself does not touch."""
    fork = lay_out(tmp_path / "fork").parent
    git(fork, "init", "-q", "-b", "main")
    table = fork / ANSWERS
    table.write_text(f"{';'.join(COLUMNS)}\n{ISSOUDUN}", encoding="utf-8")
    commit(fork, "départ")
    git(fork, "checkout", "-q", "-b", "adresses")
    with table.open("a", encoding="utf-8") as lines:
        lines.write(VENDOME)
    commit(fork, "adresses")
    monkeypatch.chdir(fork)
    told = CliRunner().invoke(main, ["verifier", "--contribution", "main"])
    assert told.exit_code == 0, told.output
    assert "41/jeunes-imaginaires-vendome.yml:4:1 avertissement [G701]" in told.stdout
    assert "36/cio-imaginaire-issoudun" not in told.stdout
    alone = CliRunner().invoke(main, ["verifier", "--contribution", "HEAD"])
    assert "G701" not in alone.stdout
