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
from threading import Condition, Thread

import pytest
from small_guide import REPOSITORY, write_small_guide

from generator.publish.live_folder import LiveFolder
from generator.publish.preview import files_seen, make_live


class FakeServer:
    mount_path = "/guide/"

    def __init__(self) -> None:
        self.builds = 0
        self.answered: list[str] = []
        self._epoch_cond = Condition()
        self._visible_epoch = self._wanted_epoch = 1

    def builder(self) -> None:
        self.builds += 1
        raise RuntimeError("a bug in a template")

    def _serve_request(self, environ: dict[str, str], start_response: object) -> list[bytes]:
        self.answered.append(environ["PATH_INFO"])
        return []


class AskedFolder(LiveFolder):
    """Notes what it is asked for, and fails for one file."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def refresh(self, path: str) -> None:
        self.asked.append(path)
        if path == "cassee/index.html":
            raise RuntimeError("a bug in a template")


def live_server(*, seen_again: bool = False) -> tuple[FakeServer, AskedFolder]:
    server, folder = FakeServer(), AskedFolder()
    make_live(server, logging.getLogger("preview"), folder, lambda: seen_again)
    return server, folder


def test_a_failed_build_is_told_and_survived(caplog: pytest.LogCaptureFixture) -> None:
    server, _ = live_server()
    server.builder()
    assert server.builds == 1
    assert "a bug in a template" in caplog.text


def test_mkdocs_is_left_alone_when_records_alone_changed() -> None:
    server, _ = live_server(seen_again=True)
    server.builder()
    assert server.builds == 0


def test_pages_get_a_script_of_ours_that_knows_their_epoch() -> None:
    server, _ = live_server()
    page = server._inject_js_into_html(b"<head></head><body></head></body>", 42)  # type: ignore[attr-defined]
    script = b'<script type="module" src="/guide/assets/live-reload.js?epoch=42"></script>'
    assert page == b"<head>" + script + b"</head><body></head></body>"


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/guide/", "index.html"),
        ("/guide/jeunes/", "jeunes/index.html"),
        ("/guide/jeunes", "jeunes/index.html"),
        ("/guide/assets/guide.css", "assets/guide.css"),
        ("/guide/cassee/", "cassee/index.html"),
    ],
)
def test_a_file_is_made_then_answered_even_when_it_cannot_be_made(address: str, file: str) -> None:
    server, folder = live_server()
    server._serve_request({"PATH_INFO": address}, None)
    assert (folder.asked, server.answered) == ([file], [address])


def test_what_is_not_of_the_site_is_not_made() -> None:
    server, folder = live_server()
    server._serve_request({"PATH_INFO": "/livereload/1/2"}, None)
    assert (folder.asked, server.answered) == ([], ["/livereload/1/2"])


def test_an_edit_is_seen_wherever_it_is(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/page.md").write_text("# A\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text("a: 1\n", "utf-8")
    places = (tmp_path / "mkdocs.yml", tmp_path / "content", tmp_path / "absent")
    before = files_seen(places)
    assert files_seen(places) == before
    (tmp_path / "content/autre.md").write_text("", "utf-8")
    assert (after := files_seen(places)) != before
    (tmp_path / "mkdocs.yml").write_text("a: 22\n", "utf-8")
    assert files_seen(places) != after


def test_each_file_is_seen_with_its_time_and_its_size(tmp_path: Path) -> None:
    (tmp_path / "b/c").mkdir(parents=True)
    for name, size in (("b/c/z", 3), ("b/a", 2), ("a", 1)):
        (tmp_path / name).write_bytes(bytes(size))
        os.utime(tmp_path / name, ns=(0, 7 + size))
    places = (tmp_path / "b", tmp_path / "a", tmp_path / "absent")
    assert files_seen(places) == (
        (str(tmp_path / "b/a"), 9, 2),
        (str(tmp_path / "b/c/z"), 10, 3),
        (str(tmp_path / "a"), 8, 1),
    )


def test_only_the_first_head_gets_the_script() -> None:
    server, _ = live_server()
    page = server._inject_js_into_html(b"</head></head>", 1)  # type: ignore[attr-defined]
    assert page.count(b"<script") == 1 and page.startswith(b"<script")


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/guide/d\u00c3\u00a9j\u00c3\u00a0/", "déjà/index.html"),
        ("/guide/\u00ff/a.css", "/a.css"),
        ("/guide/a/b.c/d", "a/b.c/d/index.html"),
    ],
)
def test_an_address_is_read_as_browsers_write_it(address: str, file: str) -> None:
    server, folder = live_server()
    server._serve_request({"PATH_INFO": address}, None)
    assert folder.asked == [file]


def test_a_file_that_cannot_be_made_is_told(caplog: pytest.LogCaptureFixture) -> None:
    server, _ = live_server()
    server._serve_request({"PATH_INFO": "/guide/cassee/"}, None)
    (record,) = caplog.records
    told = "cassee/index.html could not be made; what it was before is still shown."
    assert record.getMessage() == told and record.exc_info
    server.builder()
    told = "The build failed; the last site that was built is still shown."
    assert caplog.records[-1].getMessage() == told and caplog.records[-1].exc_info


def test_a_file_is_made_again_when_another_site_came_meanwhile() -> None:
    server, folder = live_server()

    def refresh(path: str) -> None:
        folder.asked.append(path)
        if len(folder.asked) == 1:
            server._wanted_epoch = server._visible_epoch = 2

    folder.refresh = refresh  # type: ignore[method-assign]
    server._serve_request({"PATH_INFO": "/guide/"}, None)
    assert folder.asked == ["index.html", "index.html"]
    assert server.answered == ["/guide/"]


def test_the_answer_waits_for_the_site_that_is_being_built() -> None:
    server, folder = live_server()
    server._wanted_epoch = 2
    asked = Thread(target=server._serve_request, args=({"PATH_INFO": "/guide/"}, None), daemon=True)
    asked.start()
    time.sleep(0.05)
    assert not folder.asked
    with server._epoch_cond:
        server._visible_epoch = 2
        server._epoch_cond.notify_all()
    asked.join(10)
    assert folder.asked == ["index.html"]


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
    while time.monotonic() - start < 60:
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
