"""A page that somebody wrote in `content/`, ready to be filled for any place of the site."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from generator.render.directives import Directive


class Hole(Enum):
    """What an editorial text leaves open besides its lists."""

    ROOT = "root"
    """The way back to the site's root, which differs with the depth of the page."""


_SECTION = "<h2"

Part: TypeAlias = str | Directive | Hole


@dataclass(frozen=True, slots=True)
class EditorialPage:
    """One Markdown page after MkDocs and the allow-list: clean HTML with holes in it.

    `source` is the file as messages show it (`content/jeunes.md`); `path` and `url` are the
    page's own (`jeunes/index.html`, `jeunes/`; the home page's URL is empty). `title` and
    `description` are plain text. `guide` names the guide that the page is the text of, or is
    empty. `parts` hold one `<h1>`.
    """

    source: str
    path: str
    url: str
    title: str
    description: str
    guide: str
    parts: tuple[Part, ...]

    @property
    def directives(self) -> tuple[Directive, ...]:
        """The lists that the text asks for, in their order."""
        return tuple(part for part in self.parts if isinstance(part, Directive))

    @property
    def text(self) -> str:
        """The page's own HTML, without its lists nor the way to the root."""
        return "".join(part for part in self.parts if isinstance(part, str))

    def fill(self, root: str, listing: Callable[[Directive], str], contents: str = "") -> str:
        """Give the page's HTML: links start from `root`, each list is the HTML of `listing`.

        `contents`, the HTML of the list of sections, stands before the first of them.
        """
        parts = (_filled(part, root, listing) for part in self._with(contents))
        return "".join(parts)

    def _with(self, contents: str) -> Iterator[Part]:
        for part in self.parts:
            if contents and isinstance(part, str) and _SECTION in part:
                before, after = part.split(_SECTION, 1)
                yield from (before, contents, _SECTION, after)
                contents = ""
            else:
                yield part


def _filled(part: Part, root: str, listing: Callable[[Directive], str]) -> str:
    if isinstance(part, str):
        return part
    return root if isinstance(part, Hole) else listing(part)
