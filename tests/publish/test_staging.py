"""One build prepares its site aside, alone or with a second process, and publishes it or not."""

import os
from collections.abc import Collection, Iterable
from functools import partial
from pathlib import Path

import pytest

from generator.artifact import Artifact, Part
from generator.publish import staging
from generator.publish.gather import Gathered
from generator.publish.named_pages import MARK
from generator.publish.site_writer import Written
from generator.publish.staging import FEW_PARTS, StagedSite


def made_by(number: int) -> list[Artifact]:
    return [Artifact(f"{number}.txt", str(os.getpid()).encode())]


def parts(count: int) -> list[Part]:
    return [partial(made_by, number) for number in range(count)]


def paths(given: Collection[str]) -> Iterable[Artifact]:
    yield Artifact("paths", "\n".join(sorted(given)).encode())


@pytest.mark.parametrize(
    ("count", "alone", "can_share", "shared"),
    [
        (FEW_PARTS, False, True, False),
        (FEW_PARTS + 1, False, True, True),
        (FEW_PARTS + 1, True, True, False),
        (FEW_PARTS + 1, False, False, False),
    ],
)
def test_a_second_process_helps_when_there_is_much_to_make(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    count: int,
    alone: bool,
    can_share: bool,
    shared: bool,
) -> None:
    asked = []

    def share(given: list[staging.Task], work: object) -> list[object]:
        asked.append(len(given))
        return [work(given[:3]), work(given[3:])]

    monkeypatch.setattr(staging, "can_share", lambda: can_share)
    monkeypatch.setattr(staging, "share_work", share)
    staged = StagedSite(tmp_path / "site")
    written = staged.prepare(Gathered(parts(count), paths), alone=alone)
    assert (written, asked) == (Written(0, count + 1, 0), [count - 1] if shared else [])
    names = sorted(f"{number}.txt" for number in range(count))
    assert staged.prepared("paths").read_text() == "\n".join(names)
    staged.give_up()
    assert staged.close() is False


def test_what_is_prepared_is_served_once_it_is_closed(tmp_path: Path) -> None:
    staged = StagedSite(tmp_path / "site")
    assert staged.mkdocs_folder == tmp_path / ".site.build/mkdocs"
    assert staged.prepare(Gathered([lambda: [Artifact("a/b", b"1")]])) == Written(0, 1, 0)
    assert staged.holds("a/b") and not staged.holds("a") and not staged.holds("c")
    assert staged.prepared("a/b").read_bytes() == b"1"
    assert staged.served("a/b") == tmp_path / "site/a/b" and not staged.served("a/b").exists()
    assert staged.close() is True
    assert staged.served("a/b").read_bytes() == b"1"


def test_the_site_before_last_is_what_the_next_starts_from(tmp_path: Path) -> None:
    def publish(*names: str) -> Written:
        staged = StagedSite(tmp_path / "site")
        written = staged.prepare(Gathered([lambda: [Artifact(name, b"1") for name in names]]))
        assert staged.close()
        return written

    assert publish("index.html", "a") == Written(0, 2, 0)
    assert publish("index.html", "b") == Written(0, 2, 0), "two sites stand side by side"
    assert publish("index.html", "c", "d") == Written(kept=1, made=2, removed=1)
    assert sorted(path.name for path in (tmp_path / "site").iterdir()) == ["c", "d", "index.html"]


def test_the_next_build_waits_for_the_close_of_this_one_whatever_happens(tmp_path: Path) -> None:
    for _ in range(2):
        staged = StagedSite(tmp_path / "site")
        with pytest.raises(ZeroDivisionError):
            staged.prepare(Gathered([lambda: [Artifact("a", bytes(1 // 0))]]))
        assert staged.close() is False
    assert not (tmp_path / "site").exists()


def test_a_site_given_up_leaves_no_page_that_names_somebody(tmp_path: Path) -> None:
    staged = StagedSite(tmp_path / "site")
    staged.prepare(Gathered([lambda: [Artifact("a.html", MARK), Artifact("b.html", b"")]]))
    staged.give_up()
    assert not staged.close()
    assert not staged.holds("a.html") and staged.holds("b.html")
