"""One build's way to the served folder: prepared aside, published at the very end, or given up."""

from pathlib import Path

from generator.publish.exchange import Workshop
from generator.publish.site_writer import Written, bring_up_to_date


class StagedSite:
    """A site being prepared beside the folder it will be served from.

    Holds the workshop's lock until `close`. Raises NotOurFolder at once when the folder may not
    be replaced.
    """

    def __init__(self, served: Path) -> None:
        self._workshop = Workshop(served)
        self._lock = self._workshop.open()
        self._is_ready = False

    @property
    def mkdocs_folder(self) -> Path:
        """Where MkDocs may write and clean as it likes."""
        return self._workshop.mkdocs

    def prepare(self, contents: dict[str, bytes]) -> Written:
        """Make the next site hold exactly `contents`."""
        written = bring_up_to_date(self._workshop.next, contents)
        self._is_ready = True
        return written

    def give_up(self) -> None:
        """Publish nothing, whatever was prepared."""
        self._is_ready = False

    def close(self) -> bool:
        """Publish what was prepared and let the next build in; say whether a site was published."""
        try:
            if self._is_ready:
                self._workshop.exchange()
            return self._is_ready
        finally:
            self._is_ready = False
            self._lock.release()
