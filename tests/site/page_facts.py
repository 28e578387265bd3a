"""What is looked at on every page of a site, found fast: fourteen hundred pages in seconds.

The pages are ours and written in one way, so that patterns are enough here; `test_pages.py`
proves on a page of each kind that a real parser finds the same.
"""

import re
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin

ORIGIN = "https://site.invalid/"
"""Where a site stands while its links are followed; a link elsewhere is another site's."""

_ADDRESS = re.compile(r'\s(?:href|src|action)="([^"]*)"')
_IDENTIFIER = re.compile(r'\sid="([^"]*)"')
_REFERENCE = re.compile(r'\s(?:aria-(?:labelledby|describedby|controls)|for)="([^"]*)"')
_TITLE = re.compile(r"<title>([^<]*)</title>")
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)">')
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')


@dataclass(frozen=True, slots=True)
class Page:
    """One page: the file of the site where it stands, and what was found in it.

    A page that `sends_on` only leads to another: a short link, an address of yesterday.
    """

    path: str
    file: Path
    titles: tuple[str, ...]
    descriptions: tuple[str, ...]
    canonicals: tuple[str, ...]
    addresses: frozenset[str]
    identifiers: tuple[str, ...]
    references: frozenset[str]
    sends_on: bool

    @property
    def html(self) -> str:
        """The whole page, read again: a hundred megabytes of pages are not worth keeping."""
        return self.file.read_text("utf-8")

    @property
    def url(self) -> str:
        """The address of the page, from the root of the site."""
        return self.path.removesuffix("index.html")

    def leads_to(self) -> set[tuple[str, str]]:
        """The files of the site that the page leads to, each with a fragment or an empty one."""
        root = "../" * self.path.count("/")
        found = set()
        for address in self.addresses:
            # Nearly every address starts from the root of the site: joining them all is slow.
            is_rooted = root and address.startswith(root)
            target = address.removeprefix(root) if is_rooted else self._rooted(address)
            if target is not None:
                path, _, fragment = target.partition("#")
                found.add((file_at(path), unquote(fragment)))
        return found

    def _rooted(self, address: str) -> str | None:
        """An address from the root of the site; nothing for one that leads elsewhere."""
        target = urljoin(ORIGIN + self.url, address)
        return target.removeprefix(ORIGIN) if target.startswith(ORIGIN) else None


def read_page(site: Path, file: Path) -> Page:
    html = file.read_text("utf-8")
    head = html.partition("</head>")[0]
    return Page(
        path=file.relative_to(site).as_posix(),
        file=file,
        titles=tuple(map(unescape, _TITLE.findall(head))),
        descriptions=tuple(map(unescape, _DESCRIPTION.findall(head))),
        canonicals=tuple(map(unescape, _CANONICAL.findall(head))),
        addresses=frozenset(map(unescape, set(_ADDRESS.findall(html)))),
        identifiers=tuple(map(unescape, _IDENTIFIER.findall(html))),
        references=frozenset(name for names in _REFERENCE.findall(html) for name in names.split()),
        sends_on='<meta http-equiv="refresh"' in head,
    )


def file_at(address: str) -> str:
    """The file that a server gives at an address from the root of the site."""
    path = unquote(address.partition("?")[0])
    return f"{path}index.html" if not path or path.endswith("/") else path


class ParsedPage(HTMLParser):
    """The addresses and identifiers of a page, as a real parser finds them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.addresses: set[str] = set()
        self.identifiers: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src", "action"):
                self.addresses.add(value or "")
            elif name == "id":
                self.identifiers.append(value or "")
