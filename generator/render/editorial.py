"""A page that somebody wrote in `content/`, ready to be filled for any place of the site."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from generator.render.directives import Directive


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link of the text leads inside the site, as HTML: an address from the root.

    The way to the root differs with the depth of the page that the text stands on.
    """

    address: str

    @property
    def page(self) -> str:
        """The address of the page itself."""
        return self.address.partition("#")[0]

    def way(self, root: str, moved: Mapping[str, str]) -> str:
        """Give the link from a page whose way to the root is `root`.

        `moved` says where other pages stand for this one, by address.
        """
        there = moved.get(self.page, self.page)
        section = self.address.removeprefix(self.page)
        return f"{root}{there}" if "#" in there else f"{root}{there}{section}"


_SECTION = re.compile(r"(?=<h2[ >])")
_NOWHERE: Mapping[str, str] = MappingProxyType({})

Part: TypeAlias = str | Directive | Link


def filled(
    parts: Iterable[Part],
    root: str,
    listing: Callable[[Directive], str],
    moved: Mapping[str, str] = _NOWHERE,
) -> str:
    """Give the HTML of some parts of a page: links start from `root`, `listing` makes the lists."""
    return "".join(
        part
        if isinstance(part, str)
        else part.way(root, moved)
        if isinstance(part, Link)
        else listing(part)
        for part in parts
    )


@dataclass(frozen=True, slots=True)
class EditorialPage:
    """One Markdown page after MkDocs and the allow-list: clean HTML with holes in it.

    `source` is the file as messages show it (`content/jeunes.md`); `path` and `url` are the
    page's own (`jeunes/index.html`, `jeunes/`; the home page's URL is empty). `title` and
    `description` are plain text. `guide` names the guide that the page is the text of, or is
    empty; `aid` is then the fragment of the section that every page of that guide ends with.
    `parts` hold one `<h1>`.
    """

    source: str
    path: str
    url: str
    title: str
    description: str
    guide: str
    parts: tuple[Part, ...]
    aid: str = ""

    @property
    def directives(self) -> tuple[Directive, ...]:
        """The lists that the text asks for, in their order."""
        return tuple(part for part in self.parts if isinstance(part, Directive))

    @property
    def text(self) -> str:
        """The page's own HTML, without its lists nor the way to the root."""
        return "".join(part for part in self.parts if isinstance(part, str))

    @property
    def sections(self) -> tuple[tuple[Part, ...], ...]:
        """The text cut before each second-level heading: first what stands before any."""
        cut: list[list[Part]] = [[]]
        for part in self.parts:
            first, *others = _SECTION.split(part) if isinstance(part, str) else (part,)
            cut[-1].append(first)
            cut += ([other] for other in others)
        return tuple(map(tuple, cut))

    def fill(self, root: str, listing: Callable[[Directive], str]) -> str:
        """Give the page's HTML: links start from `root`, each list is the HTML of `listing`."""
        return filled(self.parts, root, listing)
