"""The folder that `mkdocs serve` shows: files are made when somebody asks for them.

The first site is made whole, and tells which part makes which file. After an edit a part is made
when a file of it is asked for; the others wait.
"""

from bisect import bisect_left
from pathlib import Path
from threading import Lock

from generator.artifact import Part
from generator.publish.gather import Gathered
from generator.publish.site_writer import Share, SiteError, SiteFolder, finish


class LiveFolder:
    """The folder being served, brought up to date file by file as they are asked for."""

    def __init__(self, folder: Path) -> None:
        """Take over `folder`, which is empty."""
        self._folder = folder
        self._lock = Lock()
        self._site: Gathered | None = None
        self._waiting = set[int]()
        self._makers: dict[str, int] = {}
        self._fresh: dict[str, int] = {}
        self._is_closed = False

    def show(self, site: Gathered) -> None:
        """Take the next site; the first is made at once, for its parts to be known."""
        with self._lock:
            is_first = self._site is None
            self._site, self._waiting = site, set(range(len(site.parts)))
            self._makers |= self._fresh
            self._fresh, self._is_closed = {}, False
            if is_first:
                self._make_all()

    def refresh(self, path: str) -> None:
        """Have the file at `path` be that of the last site, or not be there; raises its errors."""
        with self._lock:
            if path in self._fresh or self._is_closed or self._site is None:
                return
            for number in self._likely_first(path):
                self._make(number)
                if path in self._fresh:
                    return
            self._close()

    def _likely_first(self, path: str) -> list[int]:
        """The parts that were not made yet, those that stand nearest to a file like this first.

        A record more or less shifts the parts after it; a new page is made beside its neighbours.
        """
        known = sorted(self._makers)
        near = known[min(bisect_left(known, path), len(known) - 1)] if known else ""
        place = self._makers.get(near, 0)
        return sorted(self._waiting, key=lambda number: (abs(number - place), number))

    def _make_all(self) -> None:
        for number in sorted(self._waiting):
            self._make(number)
        self._close()

    def _make(self, number: int) -> None:
        assert self._site
        self._put(self._site.parts[number], number)
        self._waiting.discard(number)

    def _close(self) -> None:
        """Make what depends on the whole, and take away what is no longer made."""
        assert self._site
        closing = self._site.closing
        paths = list(self._fresh)
        self._put(lambda: closing(paths), len(self._site.parts))
        finish(self._folder, [Share(list(self._fresh), [], [])])
        self._makers, self._is_closed = dict(self._fresh), True

    def _put(self, part: Part, number: int) -> None:
        folder = SiteFolder(self._folder)
        for artifact in part():
            if self._fresh.setdefault(artifact.path, number) != number:
                raise SiteError(f"Two artifacts want the path {artifact.path!r}.")
            folder.put(artifact)
