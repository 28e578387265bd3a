import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.artifact import Artifact
from generator.publish import exchange
from generator.publish.exchange import NotOurFolder, Workshop
from generator.publish.gather import Gathered
from generator.publish.staging import StagedSite

ENDLESS_BUILDS = """
import sys
from pathlib import Path
from generator.artifact import Artifact
from generator.publish.gather import Gathered
from generator.publish.staging import StagedSite
build = 0
while True:
    build += 1
    staged = StagedSite(Path(sys.argv[1]))
    text = b"%d\\n" % build
    paths = ["index.html", *(f"{n % 7}/{n}" for n in range(60))]
    staged.prepare(Gathered([lambda path=path: [Artifact(path, text)] for path in paths]))
    staged.close()
    print(build, flush=True)
"""


def publish(site: Path, text: bytes) -> bool:
    staged = StagedSite(site)
    staged.prepare(Gathered([lambda: [Artifact("index.html", text)]]))
    return staged.close()


def test_the_first_site_is_published_where_nothing_was(tmp_path: Path) -> None:
    site = tmp_path / "deep" / "site"
    assert publish(site, b"1")
    assert (site / "index.html").read_bytes() == b"1"
    assert sorted(path.name for path in site.parent.iterdir()) == [".site.build", "site"]


def test_the_served_site_is_exchanged_not_written(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, b"1")
    served = os.open(site, os.O_RDONLY)
    publish(site, b"2")
    assert (site / "index.html").read_bytes() == b"2"
    old = os.open("index.html", os.O_RDONLY, dir_fd=served)
    assert os.read(old, 10) == b"1"
    os.close(old)
    os.close(served)
    publish(site, b"3")
    assert (site / "index.html").read_bytes() == b"3"
    assert (tmp_path / ".site.build/next/index.html").read_bytes() == b"2"


def test_a_build_given_up_publishes_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, b"1")
    staged = StagedSite(site)
    staged.prepare(Gathered([lambda: [Artifact("index.html", b"2")]]))
    staged.give_up()
    assert not staged.close()
    assert (site / "index.html").read_bytes() == b"1"
    assert publish(site, b"3")


def test_without_exchange_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_exchange", lambda one, other: False)
    site = tmp_path / "site"
    publish(site, b"1")
    publish(site, b"2")
    assert (site / "index.html").read_bytes() == b"2"
    assert not (tmp_path / ".site.build/previous").exists()


def test_a_build_killed_between_two_renames_is_repaired_by_the_next(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, b"1")
    workshop = Workshop(site)
    site.rename(workshop.previous)
    lock = workshop.open()
    lock.release()
    assert (site / "index.html").read_bytes() == b"1"


def test_an_exchange_that_fails_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError) as failure:
        exchange._exchange(tmp_path / "no", tmp_path / "never")
    assert failure.value.errno == errno.ENOENT


def test_the_site_before_comes_back_at_once_and_leaves_again(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, b"1")
    assert not Workshop(site).go_back(), "nothing came before the first site"
    publish(site, b"2")
    publish(site, b"3")
    start = time.monotonic()
    assert Workshop(site).go_back()
    assert time.monotonic() - start < 1
    assert (site / "index.html").read_bytes() == b"2"
    assert Workshop(site).go_back()
    assert (site / "index.html").read_bytes() == b"3"


def test_a_site_that_a_build_wrote_over_is_never_served_again(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, b"1")
    publish(site, b"2")
    staged = StagedSite(site)
    staged.prepare(Gathered([lambda: [Artifact("index.html", b"half")]]))
    staged.give_up()
    staged.close()
    assert not Workshop(site).go_back()
    assert (site / "index.html").read_bytes() == b"2"
    assert not Workshop(tmp_path / "never").go_back()
    assert not (tmp_path / ".never.build").exists()


def test_a_folder_that_is_no_site_is_never_replaced(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "thesis.txt").write_text("1")
    link = tmp_path / "link"
    link.symlink_to(documents)
    for served in (documents, link, documents / "thesis.txt"):
        with pytest.raises(NotOurFolder):
            StagedSite(served)
    assert (documents / "thesis.txt").read_text() == "1"
    empty = tmp_path / "empty"
    empty.mkdir()
    assert publish(empty, b"1")


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    site = tmp_path / "site"
    first = StagedSite(site)
    second = subprocess.Popen(
        [sys.executable, "-c", ENDLESS_BUILDS, str(site)], stdout=subprocess.PIPE
    )
    time.sleep(0.5)
    assert not site.exists()
    first.close()
    assert second.stdout is not None and second.stdout.readline() == b"1\n"
    second.kill()
    second.communicate()


def test_a_build_killed_at_any_instant_leaves_a_whole_site(tmp_path: Path) -> None:
    """Twelve instants at least, and as many as a busy machine needs to get to a second build."""
    site = tmp_path / "site"
    seen = set()
    attempt = 0
    while attempt < 12 or (len(seen) < 2 and attempt < 100):
        builds = subprocess.Popen(
            [sys.executable, "-c", ENDLESS_BUILDS, str(site)], stdout=subprocess.PIPE
        )
        for _ in range(1 + attempt % 3):
            assert builds.stdout is not None and builds.stdout.readline()
        time.sleep(0.003 * attempt)
        attempt += 1
        builds.send_signal(signal.SIGKILL)
        builds.communicate()
        contents = [path.read_bytes() for path in site.rglob("*") if path.is_file()]
        assert len(contents) == 61 and len(set(contents)) == 1
        seen.add(contents[0])
    assert len(seen) > 1


NAMED = b'<li class="guide-card guide-person">Zo\xc3\xa9</li>'


def publish_pages(site: Path, **pages: bytes) -> bool:
    staged = StagedSite(site)
    made = [Artifact(f"{name}.html", text) for name, text in pages.items()]
    staged.prepare(Gathered([lambda: made]))
    return staged.close()


def holds_a_name(folder: Path) -> bool:
    return any(b"Zo" in file.read_bytes() for file in folder.rglob("*.html*"))


def test_a_site_that_names_somebody_is_not_kept_and_one_does_not_go_back_to_it(
    tmp_path: Path,
) -> None:
    site, workshop = tmp_path / "site", tmp_path / ".site.build"
    publish_pages(site, index=NAMED, other=b"1")
    (site / "index.html.gz").write_bytes(b"Zo compressed")
    publish_pages(site, index=b"nobody", other=b"1")
    assert not holds_a_name(tmp_path)
    assert (workshop / "next/other.html").exists() and not (workshop / "named").exists()
    assert not Workshop(site).go_back()
    publish_pages(site, index=b"nobody else", other=b"1")
    assert Workshop(site).go_back() and (site / "index.html").read_bytes() == b"nobody"


def test_one_does_not_go_back_from_a_site_that_names_somebody(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish_pages(site, index=b"nobody")
    publish_pages(site, index=NAMED)
    assert not Workshop(site).go_back() and holds_a_name(site)


def test_a_site_given_up_keeps_no_name(tmp_path: Path) -> None:
    staged = StagedSite(tmp_path / "site")
    staged.prepare(Gathered([lambda: [Artifact("index.html", NAMED)]]))
    staged.give_up()
    assert not staged.close() and not holds_a_name(tmp_path)


def test_a_build_killed_after_the_exchange_leaves_no_name_that_the_next_does_not_find(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    publish_pages(site, index=NAMED, other=NAMED)
    with monkeypatch.context() as killed:
        killed.setattr(exchange, "erase", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        staged = StagedSite(site)
        killed.setattr(exchange.Workshop, "begin", lambda _: None)
        staged.prepare(Gathered([lambda: [Artifact("index.html", NAMED)]]))
        with pytest.raises(KeyboardInterrupt):
            staged.close()
    assert holds_a_name(tmp_path / ".site.build/next")
    staged = StagedSite(site)
    staged.prepare(Gathered([lambda: []]))
    assert not holds_a_name(tmp_path / ".site.build/next")
    staged.give_up()
    staged.close()
