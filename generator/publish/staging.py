"""One build's way to the served folder: prepared aside, published at the very end, or given up."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.artifact import Part
from generator.publish.exchange import Workshop
from generator.publish.named_pages import erase
from generator.publish.site_writer import Share, SiteFolder, Written, finish
from generator.publish.work_sharing import can_share, share_work
from generator.request import Closing, nothing_more

FEW_PARTS = 24
"""Up to so many parts, a second process costs more time than it saves."""


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

    @property
    def mkdocs_folder(self) -> Path:
        """Where MkDocs may write and clean as it likes."""
        return self._workshop.mkdocs

    def prepare(
        self, parts: Sequence[Part], closing: Closing = nothing_more, *, alone: bool = False
    ) -> Written:
        """Make the next site hold exactly what `parts` and `closing` make.

        Many parts are made by two processes where there can be two, unless by this one `alone`.
        """
        self._workshop.begin()
        is_new = not self._workshop.next.exists()
        if alone or len(parts) <= FEW_PARTS or not can_share():
            shares = [self._put(parts)]
        else:
            shares = [*share_work(parts, self._put)]
        paths = [path for share in shares for path in share.paths]
        shares.append(self._put([lambda: closing(paths)]))
        written = finish(self._workshop.next, shares, is_new=is_new)
        self._named = frozenset(path for share in shares for path in share.named)
        self._is_ready = True
        return written

    def _put(self, parts: Iterable[Part]) -> Share:
        site = SiteFolder(self._workshop.next)
        for part in parts:
            for artifact in part():
                site.put(artifact)
        return site.share

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
            else:
                erase(self._workshop.next, self._named)
            return self._is_ready
        finally:
            self._is_ready = False
            self._lock.release()
