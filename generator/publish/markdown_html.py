"""Markdown as HTML outside a build: how `verifier` reads a page as MkDocs would.

The only importer of markdown. In a build MkDocs calls it.
"""

from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor

EXTENSIONS = ("abbr", "admonition", "def_list", "footnotes", "tables", "toc")
"""Those of `mkdocs.yml`."""

PAGE = ".md"
_AFTER_INLINE = 0


def markdown_html(text: str, name: str) -> str:
    """Give the HTML of the page `name` of `content/`, its links to files leading to pages."""
    reader = markdown.Markdown(extensions=EXTENSIONS)
    reader.treeprocessors.register(_LinksToPages(name), "pages", _AFTER_INLINE)
    return str(reader.convert(text))


def page_address(name: str) -> str:
    """Give the address of the page that the file `name` of `content/` makes."""
    steps = name.removesuffix(PAGE).split("/")
    return "".join(f"{step}/" for step in (steps[:-1] if steps[-1] == "index" else steps))


class _LinksToPages(Treeprocessor):  # type: ignore[misc]
    def __init__(self, name: str) -> None:
        self._folder = dirname(name)

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            path, mark, section = link.get("href", "").partition("#")
            if path.endswith(PAGE) and ":" not in path:
                page = page_address(normpath(join("/", self._folder, path)).lstrip("/"))
                link.set("href", f"/{page}{mark}{section}")
