"""How folders are exchanged and made to last, with what the system offers and without it."""

import ctypes
import errno
import fcntl
import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.publish import exchange
from generator.publish.exchange import Lock, NotOurFolder, Workshop

AT_FDCWD, RENAME_EXCHANGE = -100, 2


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A system whose calls are those that a test gives it; it offers none at first."""
    offered = SimpleNamespace()

    def library(name: str | None, *, use_errno: bool) -> SimpleNamespace:
        assert name is None and use_errno
        return offered

    monkeypatch.setattr(exchange.ctypes, "CDLL", library)
    return offered


def failing(number: int) -> Callable[..., int]:
    def call(*given: object) -> int:
        ctypes.set_errno(number)
        return -1

    return call


def test_two_folders_are_exchanged_in_one_call(system: SimpleNamespace, tmp_path: Path) -> None:
    asked = []
    system.renameat2 = lambda *given: asked.append(given) or 0
    assert exchange._exchange(tmp_path / "é", tmp_path / "b")
    one, other = os.fsencode(tmp_path / "é"), os.fsencode(tmp_path / "b")
    assert asked == [(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE)]


def test_what_stood_in_each_folder_stands_in_the_other(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert exchange._exchange(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "a/b").exists() and (tmp_path / "b/a").exists()


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EXDEV])
def test_a_file_system_that_cannot_is_no_error(
    system: SimpleNamespace, tmp_path: Path, number: int
) -> None:
    assert not exchange._exchange(tmp_path / "a", tmp_path / "b"), "no such call at all"
    system.renameat2 = failing(number)
    assert exchange._exchange(tmp_path / "a", tmp_path / "b") is False


def test_any_other_failure_names_both_folders(system: SimpleNamespace, tmp_path: Path) -> None:
    system.renameat2 = failing(errno.EACCES)
    with pytest.raises(PermissionError) as failure:
        exchange._exchange(tmp_path / "a", tmp_path / "b")
    assert failure.value.strerror == os.strerror(errno.EACCES)
    names = (failure.value.filename, failure.value.filename2)
    assert names == (str(tmp_path / "a"), str(tmp_path / "b"))


@pytest.mark.parametrize("has_syncfs", [True, False])
@pytest.mark.parametrize("fails", [True, False])
def test_what_was_written_reaches_the_disk(
    system: SimpleNamespace,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    has_syncfs: bool,
    fails: bool,
) -> None:
    flushed: list[str] = []
    descriptors = []

    def syncfs(descriptor: int) -> int:
        descriptors.append(descriptor)
        assert os.path.samestat(os.fstat(descriptor), tmp_path.stat())
        flushed.append("one")
        return -1 if fails else 0

    if has_syncfs:
        system.syncfs = syncfs
    monkeypatch.setattr(os, "sync", lambda: flushed.append("all"))
    exchange._flush(tmp_path)
    assert flushed == [
        *(["one"] if has_syncfs else []),
        *(["all"] if fails or not has_syncfs else []),
    ]
    for descriptor in descriptors:
        with pytest.raises(OSError):
            os.fstat(descriptor)


def test_a_folder_that_cannot_be_flushed_is_closed_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen = []

    def fsync(descriptor: int) -> None:
        assert os.path.samestat(os.fstat(descriptor), tmp_path.stat())
        seen.append(descriptor)
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OSError, match="broken"):
        exchange._flush_folder(tmp_path)
    with pytest.raises(OSError):
        os.fstat(seen[0])
    (tmp_path / "file").touch()
    for flush in (exchange._flush, exchange._flush_folder):
        with pytest.raises(NotADirectoryError):
            flush(tmp_path / "file")


def test_an_exchange_flushes_the_site_before_and_the_folders_after(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    done: list[tuple[str, Path]] = []
    for name in ("_flush", "_flush_folder"):
        monkeypatch.setattr(exchange, name, lambda path, name=name: done.append((name, path)))
    workshop = Workshop(tmp_path / "site")
    for _ in range(2):
        lock = workshop.open()
        workshop.begin()
        workshop.next.mkdir(exist_ok=True)
        (workshop.next / "index.html").touch()
        workshop.exchange()
        lock.release()
    once = [
        ("_flush", workshop.next),
        ("_flush_folder", tmp_path),
        ("_flush_folder", tmp_path / ".site.build"),
    ]
    assert done == once * 2
    assert workshop.can_go_back() and workshop.go_back()
    assert done[6:] == [("_flush_folder", tmp_path)]


def test_there_is_a_site_to_go_back_to_until_a_build_begins(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path / "site")
    for expected in (False, True):
        lock = workshop.open()
        workshop.begin()
        assert not workshop.can_go_back()
        workshop.next.mkdir(exist_ok=True)
        (workshop.next / "index.html").touch()
        workshop.exchange()
        lock.release()
        assert workshop.can_go_back() is expected


def test_a_refusal_says_why_and_lets_the_next_build_in(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/thesis.txt").touch()
    with pytest.raises(NotOurFolder) as refused:
        Workshop(tmp_path / "site").open()
    assert str(refused.value) == (
        f"{tmp_path}/site is not empty and holds no index.html: "
        "it is not a published site, and will not be replaced."
    )
    assert not is_locked(tmp_path / ".site.build/lock")


@pytest.mark.parametrize("target", ["nowhere", "folder"])
def test_a_link_is_never_replaced_even_a_broken_one(tmp_path: Path, target: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/index.html").touch()
    (tmp_path / "site").symlink_to(tmp_path / target)
    with pytest.raises(NotOurFolder):
        Workshop(tmp_path / "site").open()


def test_a_lock_is_held_until_it_is_released(tmp_path: Path) -> None:
    umask = os.umask(0)
    try:
        lock = Lock(tmp_path / "lock")
    finally:
        os.umask(umask)
    assert (tmp_path / "lock").stat().st_mode & 0o777 == 0o644
    assert is_locked(tmp_path / "lock")
    lock.release()
    assert not is_locked(tmp_path / "lock")


def is_locked(file: Path) -> bool:
    with file.open() as other:
        try:
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        return False
