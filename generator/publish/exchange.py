"""Puts a finished site in the place of the served one, in one step that cannot be half done.

Beside the served folder `site/` stands a workshop, `.site.build/`, on the same file system:

- `lock`, held by the one build at work;
- `mkdocs/`, what MkDocs writes;
- `next/`, the site being prepared, which starts as the site before last;
- `whole`, there while `next/` is still the site that was served before, untouched;
- `named`, the pages of the served site, or of the one before, that name somebody;
- `memory/`, what was known of the served site, for the next build;
- `previous/`, only where the file system cannot exchange two folders.
"""

import ctypes
import errno
import fcntl
import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from generator.publish.named_pages import NamedPages, erase

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NOT_SUPPORTED = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EXDEV})


class NotOurFolder(Exception):
    """The folder to publish into holds something that is not a published site."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """The hidden folder beside `served` where the next site is prepared."""

    served: Path

    @property
    def folder(self) -> Path:
        """The workshop itself."""
        return self.served.with_name(f".{self.served.name}.build")

    @property
    def mkdocs(self) -> Path:
        """Where MkDocs may write and clean as it likes."""
        return self.folder / "mkdocs"

    @property
    def next(self) -> Path:
        """The site being prepared."""
        return self.folder / "next"

    @property
    def memory(self) -> Path:
        """What was known of the served site, to be safely deleted at any time."""
        return self.folder / "memory"

    @property
    def previous(self) -> Path:
        """The served site, for the instant of an exchange in two renames."""
        return self.folder / "previous"

    @property
    def _whole(self) -> Path:
        return self.folder / "whole"

    @property
    def _named(self) -> NamedPages:
        return NamedPages(self.folder / "named")

    def open(self) -> "Lock":
        """Take the workshop for one build, once whoever holds it has finished.

        Raises NotOurFolder when the served folder holds anything but a site.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        lock = Lock(self.folder / "lock")
        if self.previous.exists() and not self.served.exists():
            self.previous.rename(self.served)
        if not _may_be_replaced(self.served):
            lock.release()
            raise NotOurFolder(
                f"{self.served} is not empty and holds no index.html: "
                "it is not a published site, and will not be replaced."
            )
        return lock

    def begin(self) -> None:
        """Say that `next/` is being written: there is no site to go back to any more.

        A build that was killed may have left names in it: they go first.
        """
        self._whole.unlink(missing_ok=True)
        erase(self.next, self._named.listed())

    def exchange(self, named: Collection[str] = ()) -> None:
        """Serve the prepared site; the one that was served becomes the next to be prepared.

        `named` are the pages of the prepared site that name somebody. The pages of the former one
        that did are erased, and one goes back neither to it nor from it. The list is that of both
        sites for as long as both may stand: a build killed at any instant leaves no name that the
        next would not find.
        """
        former = self._named.listed()
        self._named.write({*former, *named})
        _flush(self.next)
        if not self.served.exists():
            self.next.rename(self.served)
        else:
            self._exchange()
            if former or named:
                erase(self.next, former)
            else:
                self._whole.touch()
        self._named.write(named)
        _flush_folder(self.served.parent)
        _flush_folder(self.folder)

    def can_go_back(self) -> bool:
        """Tell whether there is a site to go back to, as long as no build begins."""
        return self._whole.exists()

    def go_back(self) -> bool:
        """Serve again the site that was served before; a second time undoes the first.

        False where there is none, or where a build has begun to write over it. Waits for the
        build at work.
        """
        if not self.folder.is_dir():
            return False
        lock = self.open()
        try:
            if not self._whole.exists():
                return False
            self._exchange()
            _flush_folder(self.served.parent)
            return True
        finally:
            lock.release()

    def _exchange(self) -> None:
        if not _exchange(self.next, self.served):
            self._exchange_in_two_renames()

    def _exchange_in_two_renames(self) -> None:
        """Do it where the file system cannot: for an instant nothing is served.

        A build killed at that instant leaves the old site in `previous/`, and the next build
        puts it back first.
        """
        self.served.rename(self.previous)
        self.next.rename(self.served)
        self.previous.rename(self.next)


class Lock:
    """A file locked until `release`, or until the process ends in any way."""

    def __init__(self, path: Path) -> None:
        """Wait for the lock and take it."""
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        fcntl.flock(self._descriptor, fcntl.LOCK_EX)

    def release(self) -> None:
        """Let the next build in."""
        os.close(self._descriptor)


def _may_be_replaced(served: Path) -> bool:
    if not served.exists() and not served.is_symlink():
        return True
    if served.is_symlink() or not served.is_dir():
        return False
    return (served / "index.html").is_file() or not any(served.iterdir())


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders at once; False where the system or the file system cannot."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE):
        number = ctypes.get_errno()
        if number in _NOT_SUPPORTED:
            return False
        raise OSError(number, os.strerror(number), str(one), None, str(other))
    return True


def _flush(folder: Path) -> None:
    """Have everything that was written on the file system of `folder` reach the disk."""
    syncfs = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        if syncfs is None or syncfs(descriptor):
            os.sync()
    finally:
        os.close(descriptor)


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
