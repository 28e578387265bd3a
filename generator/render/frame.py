"""The frame that every page stands in: MkDocs renders it once, `cut` splits it, `fill` joins it.

The theme's `main.html` writes markers where a page differs from another:

- `@@body@@` is a slot; each slot stands there exactly once, `@@root@@` and the address that is
  linked and printed, `@@canonical@@`, as often as needed;
- `@@canonical?@@ … @@canonical.@@` is left out when the slot has no value;
- `@@current:jeunes/@@` is filled in the menu entry of the section that a page belongs to.

Record text is only ever joined: nothing here searches or replaces in a filled page.
"""

import re
from collections import Counter
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

ROOT = "root"
ASSETS = "assets/"
"""Where the theme names the files that pages load; a site may put them in a folder in it."""

TEXT_SLOTS = ("title", "description", "canonical", "robots", "csp", "edit_url")
HTML_SLOTS = ("head", "breadcrumb", "body")
REPEATED_SLOTS = frozenset({"canonical"})
OPTIONAL_SLOTS = frozenset({"canonical", "robots", "edit_url", "head", "breadcrumb"})
ERROR_PAGE = "404.html"

_MARKER = re.compile(r"@@([a-z_]+)(?::([^@\n]*)|([?.]))?@@")
_BLANK_LINES = re.compile(r"\n\s*\n")
_OPENING_LINE = re.compile(r"^([ \t]*)(@@[a-z_]+\?@@)", re.MULTILINE)
_CLOSING_LINE = re.compile(r"(@@[a-z_]+\.@@)\n")


class FrameError(Exception):
    """The theme's frame lacks a marker, doubles one, or holds one that nobody fills."""


class _Part(NamedTuple):
    """A fixed text, or the name of what stands there; `within` is the optional slot around it."""

    text: str
    is_slot: bool
    within: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A page of the site without what makes it one page or another.

    `base_path` is the path of the site's root on its host (`/` or `/guide/`): the error page,
    which the host shows at any address, starts its links from there. `assets` is the folder of
    the files that pages load, from the root.
    """

    parts: tuple[_Part, ...]
    base_path: str
    assets: str = ASSETS

    def root(self, path: str) -> str:
        """Give the way from the artifact `path` to the site's root (`./`, `../`, `../../`)."""
        if path == ERROR_PAGE:
            return self.base_path
        return "../" * path.count("/") or "./"

    def fill(
        self,
        path: str,
        *,
        title: str,
        description: str,
        csp: str,
        body: str,
        canonical: str | None = None,
        robots: str | None = None,
        edit_url: str | None = None,
        head: str = "",
        breadcrumb: str = "",
        section: str = "",
    ) -> str:
        """Give the whole page that will stand at the artifact `path`.

        `body`, `head` and `breadcrumb` are HTML; everything else is plain text and escaped
        here. `section` is the address of the menu entry that the page belongs to (`jeunes/`).
        """
        own_path = f"{section}index.html"
        values = {
            ROOT: self.root(path),
            "title": escape(title),
            "description": escape(description),
            "csp": escape(csp, quote=False),
            "canonical": escape(canonical or ""),
            "robots": escape(robots or ""),
            "edit_url": escape(edit_url or ""),
            "head": head,
            "breadcrumb": breadcrumb,
            "body": body,
            f"current:{section}": f' aria-current="{"page" if path == own_path else "true"}"',
        }
        return "".join(
            values.get(text, "") if is_slot else text
            for text, is_slot, within in self.parts
            if not within or values[within]
        )


def cut(html: str, base_path: str = "/", assets: str = ASSETS) -> Frame:
    """Split the rendered frame page at its markers; raises FrameError when it is not whole."""
    parts: list[_Part] = []
    within = ""
    position = 0
    squeezed = _squeezed(html)
    for marker in _MARKER.finditer(squeezed):
        parts.append(_Part(squeezed[position : marker.start()], False, within))
        position = marker.end()
        name, section, boundary = marker.groups()
        if boundary:
            within = _crossed(name, boundary, within)
        else:
            parts.append(_Part(name if section is None else f"{name}:{section}", True, within))
    parts.append(_Part(squeezed[position:], False, within))
    if within:
        raise FrameError(f"The frame opens the optional part of {within!r} and never closes it.")
    _check_slots(parts)
    return Frame(tuple(part for part in parts if part.text), base_path, assets)


def _squeezed(html: str) -> str:
    """Drop blank lines, and let an optional part that stands on a line of its own take it along."""
    unindented = _OPENING_LINE.sub(r"\2\1", _BLANK_LINES.sub("\n", html))
    return _CLOSING_LINE.sub(r"\n\1", unindented)


def _crossed(name: str, boundary: str, within: str) -> str:
    if name not in OPTIONAL_SLOTS or (boundary == "?") == bool(within) or within not in ("", name):
        raise FrameError(f"The frame's optional part {name!r} is misplaced.")
    return name if boundary == "?" else ""


def _check_slots(parts: list[_Part]) -> None:
    counts = Counter(part.text for part in parts if part.is_slot)
    for name in (*TEXT_SLOTS, *HTML_SLOTS):
        count = counts.pop(name, 0)
        if count != 1 and not (count and name in REPEATED_SLOTS):
            raise FrameError(f"The frame must hold the slot {name!r} exactly once.")
    counts.pop(ROOT, None)
    if unknown := sorted(name for name in counts if not name.startswith("current:")):
        raise FrameError(f"The frame holds markers that nobody fills: {', '.join(unknown)}.")
    if any("@@" in part.text for part in parts):
        raise FrameError("The frame holds an unfinished marker: « @@ » is left in its text.")
