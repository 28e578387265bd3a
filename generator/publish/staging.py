"""One build's way to the served folder: prepared aside, published at the very end, or given up."""

import shutil
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator.artifact import Part
from generator.model.reads import Reads
from generator.publish.exchange import Workshop
from generator.publish.gather import Gathered
from generator.publish.kept_parts import NOTHING, KeptParts, PartMade, PartsMade
from generator.publish.named_pages import erase
from generator.publish.site_writer import Share, SiteFolder, State, Written, finish
from generator.publish.work_sharing import can_share, share_work

FEW_PARTS = 24
"""Up to so many parts, a second process costs more time than it saves."""

PARTS = "parts.json"
"""The list of what each part made."""

Task = tuple[int, Part]
"""A part and its number."""


class Made(NamedTuple):
    """What one process put in the next site, part by part."""

    share: Share
    parts: PartsMade


class StagedSite:
    """A site being prepared beside the folder it will be served from.

    Holds the workshop's lock until `close`. Raises NotOurFolder at once when the folder may not
    be replaced.
    """

    def __init__(self, served: Path) -> None:
        self._workshop = Workshop(served)
        self._lock = self._workshop.open()
        self._is_ready = False
        self._named: frozenset[str] = frozenset()
        self._remember: Callable[[], None] = self._forget

    @property
    def mkdocs_folder(self) -> Path:
        """Where MkDocs may write and clean as it likes."""
        return self._workshop.mkdocs

    @property
    def memory(self) -> Path:
        """Where what was known of this site may be kept for the next build."""
        return self._workshop.memory

    def prepare(self, site: Gathered, *, alone: bool = False, again: bool = False) -> Written:
        """Make the next site hold exactly what the parts and the closing of `site` make.

        Parts that stand in the served site as they would be made are taken from there, unless all
        is to be made `again`. Many parts are made by two processes where there can be two, unless
        by this one `alone`; the first part comes before.
        """
        self._workshop.begin()
        is_new = not self._workshop.next.exists()
        taken, carried = NOTHING, SiteFolder(self._workshop.next)
        if site.fingerprint and not again:
            taken = self._parts.of(site.fingerprint, len(site.parts))
        for part in taken.parts.values():
            for path, state in part.files.items():
                assert state, "what is taken stands in the served site"
                carried.carry(path, self._workshop.served, state)
        tasks = [task for task in enumerate(site.parts) if task[0] not in taken.parts]
        made = self._made(tasks, site.reads, alone=alone)
        shares = [carried.share, *(one.share for one in made)]
        paths = [path for share in shares for path in share.paths]
        closing = SiteFolder(self._workshop.next)
        # It is made at every build: what it reads matters to no other.
        with site.reads.of_one_piece():
            for artifact in site.closing(paths):
                closing.put(artifact)
        shares.append(closing.share)
        written = finish(self._workshop.next, shares, is_new=is_new)
        self._named = frozenset(path for share in shares for path in share.named)
        self._remember = partial(self._remember_parts, site, [taken, *(one.parts for one in made)])
        self._is_ready = True
        return written

    def _made(self, tasks: Sequence[Task], reads: Reads, *, alone: bool) -> list[Made]:
        first = [task for task in tasks if task[0] == 0]
        others = tasks[len(first) :]
        put = partial(self._put, reads)
        if alone or len(tasks) <= FEW_PARTS or not can_share():
            return [put(first), put(others)]
        return [put(first), *share_work(others, put)]

    def _put(self, reads: Reads, parts: Iterable[Task]) -> Made:
        folder = SiteFolder(self._workshop.next)
        made = {}
        for number, part in parts:
            files: dict[str, State | None] = {}
            with reads.of_one_piece() as noted:
                for artifact in part():
                    folder.put(artifact)
                    files[artifact.path] = None
            made[number] = PartMade(files, sorted(noted))
        return Made(folder.share, PartsMade(made, sorted(reads.by_all)))

    @property
    def _parts(self) -> KeptParts:
        return KeptParts(self.memory / PARTS, self._workshop.served)

    def _remember_parts(self, site: Gathered, found: Iterable[PartsMade]) -> None:
        """Write down what was made of what, once it is served, if that still holds."""
        if not (site.fingerprint and site.remember()):
            self._forget()
            return
        parts = {number: part for one in found for number, part in one.parts.items()}
        read_by_all = sorted({name for one in found for name in one.read_by_all})
        self._parts.keep(site.fingerprint, PartsMade(parts, read_by_all))

    def _forget(self) -> None:
        """What was known is of a site that is not served any more."""
        shutil.rmtree(self.memory, ignore_errors=True)

    def served(self, path: str) -> Path:
        """Say where a file of the site that is served now stands, if it has one."""
        return self._workshop.served / path

    def prepared(self, path: str) -> Path:
        """Say where a file of the next site stands, if it has one."""
        return self._workshop.next / path

    def holds(self, path: str) -> bool:
        """Tell whether the next site has a file at `path`."""
        return self.prepared(path).is_file()

    def give_up(self) -> None:
        """Publish nothing, whatever was prepared."""
        self._is_ready = False

    def close(self) -> bool:
        """Publish what was prepared and let the next build in; say whether a site was published."""
        try:
            if self._is_ready:
                self._workshop.exchange(self._named)
                self._remember()
            else:
                erase(self._workshop.next, self._named)
            return self._is_ready
        finally:
            self._is_ready = False
            self._lock.release()
