import logging
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_guide import REPOSITORY, write_small_guide

from generator.artifact import Artifact
from generator.publish.preview import LiveFolder, make_live


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    live = LiveFolder(tmp_path)

    def show(contents: dict[str, bytes]) -> int:
        return live.show(Artifact(path, one) for path, one in contents.items())

    assert show({"a/x.html": b"1", "b.html": b"1", "c.html": b"1"}) == 3
    kept = (tmp_path / "b.html").stat()
    assert show({"a/x.html": b"2", "b.html": b"1", "d/e.html": b"1"}) == 3
    assert (tmp_path / "b.html").stat() == kept
    assert (tmp_path / "a/x.html").read_bytes() == b"2"
    assert not (tmp_path / "c.html").exists() and (tmp_path / "d/e.html").is_file()


class FakeServer:
    mount_path = "/guide/"

    def __init__(self) -> None:
        self.builds = 0

    def builder(self) -> None:
        self.builds += 1
        raise RuntimeError("a bug in a template")


def test_a_failed_build_is_told_and_survived(caplog: pytest.LogCaptureFixture) -> None:
    server = FakeServer()
    make_live(server, logging.getLogger("preview"))
    server.builder()
    assert server.builds == 1
    assert "a bug in a template" in caplog.text


def test_pages_get_a_script_of_ours_that_knows_their_epoch() -> None:
    server = FakeServer()
    make_live(server, logging.getLogger("preview"))
    page = server._inject_js_into_html(b"<head></head><body></head></body>", 42)  # type: ignore[attr-defined]
    script = b'<script type="module" src="/guide/assets/live-reload.js?epoch=42"></script>'
    assert page == b"<head>" + script + b"</head><body></head></body>"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    write_small_guide(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    script = str(REPOSITORY / "tests/publish/small_guide.py")
    process = subprocess.Popen(
        [sys.executable, script, "serve", "--livereload", "-a", address],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stderr=subprocess.DEVNULL,
    )
    yield tmp_path, f"http://{address}"
    process.send_signal(signal.SIGINT)
    process.wait(10)


def get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=60) as answer:
        return str(answer.read().decode())


def wait_for(address: str, text: str) -> float:
    start = time.monotonic()
    while time.monotonic() - start < 15:
        try:
            if text in get(address):
                return time.monotonic() - start
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.05)
    raise AssertionError(f"{text!r} never came to {address}")


def test_an_edit_of_a_record_a_page_or_the_theme_shows_live(served: tuple[Path, str]) -> None:
    folder, host = served
    record, page = f"{host}/guide/structures/un/", f"{host}/guide/jeunes/"
    wait_for(record, "Premier lieu")
    epoch = re.search(r"live-reload\.js\?epoch=([0-9]+)", get(record))
    assert epoch is not None
    (folder / "data/un.txt").write_text("Lieu changé\n", "utf-8")
    assert int(get(f"{host}/livereload/{epoch[1]}/1")) > int(epoch[1])
    assert "Lieu changé" in get(record)
    (folder / "content/jeunes.md").write_text("# Nouveau titre\n", "utf-8")
    wait_for(page, "Nouveau titre")
    footer = folder / "theme/overrides/partials/footer.html"
    footer.write_text("<footer>Nouveau pied</footer>", "utf-8")
    wait_for(page, "Nouveau pied")
    assert "pagefind" not in get(f"{host}/guide/")
    with pytest.raises(urllib.error.HTTPError):
        get(f"{host}/guide/pagefind/pagefind.js")


def test_a_broken_template_leaves_the_last_site_until_it_is_repaired(
    served: tuple[Path, str],
) -> None:
    folder, host = served
    page = f"{host}/guide/jeunes/"
    wait_for(page, "Jeunes")
    main = folder / "theme/overrides/main.html"
    whole = main.read_text("utf-8")
    main.write_text(whole.replace("@@body@@", ""), "utf-8")
    time.sleep(1.5)
    assert "Jeunes" in get(page)
    main.write_text(whole.replace("@@body@@", "@@body@@<p>Réparé</p>"), "utf-8")
    wait_for(page, "Réparé")
