"""Which pages name somebody, so that no former site keeps them.

Who is named has agreed until a day, and may change their mind. A site that names people is served
until the next one takes its place; then its pages that name somebody are erased at once, and one
does not go back to it.
"""

from collections.abc import Iterable
from pathlib import Path

from generator.artifact import Artifact

MARK = b'class="guide-card guide-person"'
"""How `theme/fragments/person.html` begins a card; escaped text of a record cannot say it."""


def names_somebody(artifact: Artifact) -> bool:
    """Tell whether a file of the site is a page with a named contact."""
    return artifact.path.endswith(".html") and MARK in artifact.content


class NamedPages:
    """The list of the pages that name somebody, in a file: paths, and nothing of anybody."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def listed(self) -> frozenset[str]:
        """The paths of the list; none where there is no list."""
        try:
            return frozenset(self._file.read_text(encoding="utf-8").splitlines())
        except FileNotFoundError:
            return frozenset()

    def write(self, paths: Iterable[str]) -> None:
        """Replace the list, whole; an empty one has no file."""
        lines = sorted(paths)
        if not lines:
            self._file.unlink(missing_ok=True)
            return
        new = self._file.with_name(f"{self._file.name}.new")
        new.write_text("\n".join(lines), encoding="utf-8")
        new.replace(self._file)


def erase(site: Path, paths: Iterable[str]) -> None:
    """Take these pages out of a site that nobody is served from, their compressed forms too."""
    for path in sorted(paths):
        page = site / path
        for file in (page, *page.parent.glob(f"{page.name}.*")):
            file.unlink(missing_ok=True)
