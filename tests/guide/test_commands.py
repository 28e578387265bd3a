"""The commands that people type, in a copy of what a repository holds."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from imaginary_guide import REPOSITORY, files_of, lay_out

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(REPOSITORY), "NO_MKDOCS_2_WARNING": "1"}
PATIENCE = 60
BAD_RECORD = "nom: Lieu imaginaire\nreseau: inconnu\n"


def run(folder: Path, command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).with_name(command), *arguments],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return lay_out(tmp_path).parent


def test_plain_mkdocs_builds_the_same_site_even_strictly(
    folder: Path, imaginary_site: Path
) -> None:
    done = run(folder, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    assert files_of(folder / "site") == files_of(imaginary_site)


def test_construire_publishes_despite_a_bad_record_and_names_it(folder: Path) -> None:
    (folder / "data/structures/41/mauvaise.yml").write_text(BAD_RECORD, "utf-8")
    done = run(folder, "quifaitquoi", "construire", "--vers", "ailleurs")
    assert done.returncode == 0, done.stderr
    assert "data/structures/41/mauvaise.yml:2:" in done.stderr
    assert "5 structures" in done.stdout
    assert (folder / "ailleurs/structures/41/cio-imaginaire-blois/index.html").is_file()
    assert not (folder / "ailleurs/structures/41/mauvaise/index.html").exists()
    assert not (folder / "site").exists()


def test_construire_strict_publishes_nothing_and_says_so(folder: Path) -> None:
    (folder / "data/structures/41/mauvaise.yml").write_text(BAD_RECORD, "utf-8")
    done = run(folder, "quifaitquoi", "construire", "--strict")
    assert done.returncode == 1
    assert "data/structures/41/mauvaise.yml:2:" in done.stderr
    assert "Rien n’est publié" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (folder / "site").exists()


class Preview:
    """A running `mkdocs serve`."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self.log = folder / "serve.log"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", self.address],
            cwd=folder,
            env=ENVIRONMENT,
            stdout=self.log.open("w"),
            stderr=subprocess.STDOUT,
        )

    def page(self, path: str) -> str:
        """The page as it is served now; nothing while there is none."""
        try:
            with urlopen(f"http://{self.address}/guide/{path}", timeout=5) as answer:
                return str(answer.read().decode())
        except (URLError, OSError):
            return ""

    def shows(self, path: str, text: str) -> bool:
        """Whether a page comes to hold a text before patience is lost."""
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit and self.process.poll() is None:
            if text in self.page(path):
                return True
            time.sleep(0.1)
        return False

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@pytest.fixture
def preview(folder: Path) -> Iterator[Preview]:
    serving = Preview(folder)
    yield serving
    serving.stop()


def test_the_preview_shows_an_edit_and_survives_a_mistake(folder: Path, preview: Preview) -> None:
    page = "structures/41/cio-imaginaire-blois/"
    record = folder / "data/structures/41/cio-imaginaire-blois.yml"
    text = record.read_text("utf-8")
    assert preview.shows(page, "Sonnez au portail."), preview.log.read_text()
    assert re.search(
        r'<script type="module" src="/guide/assets/live-reload\.js\?epoch=\d+">', preview.page(page)
    )

    record.write_text(text.replace("Sonnez au portail.", "Frappez trois coups."), "utf-8")
    assert preview.shows(page, "Frappez trois coups."), preview.log.read_text()
    assert preview.shows("reseaux/cio-imaginaire/", "CIO imaginaire de Blois")

    record.write_text(text.replace("reseau: cio-imaginaire", 'reseau: "cio'), "utf-8")
    assert preview.shows("structures/41/jeunes-imaginaires-vendome/", "Faux-Semblant")

    record.write_text(text.replace("Sonnez au portail.", "Entrez sans frapper."), "utf-8")
    assert preview.shows(page, "Entrez sans frapper."), preview.log.read_text()
