"""The imaginary guide with naughty strings in every text, and its files read back.

Each text is given a mark of its own (`z12z`), then the next strings of the list: wherever a mark
stands in a file, the strings must follow, whole, or cut with « … ».
"""

import csv
import gzip
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote
from xml.etree import ElementTree

from hostile_records import build_hostile_site
from imaginary_guide import files_of
from naughty_strings import readable

MARK = re.compile(r"z\d+z")
URLS = ("href", "src", "action")


class Sinks(NamedTuple):
    """A site read back: the texts of each file that holds marks, and what each mark was given."""

    site: Path
    given: Mapping[str, str]
    told: Mapping[str, list[str]]
    unread: list[str]

    @property
    def met(self) -> set[str]:
        """The marks that some file tells."""
        return {mark for texts in self.told.values() for one in texts for mark in MARK.findall(one)}


class Skeleton(NamedTuple):
    """The tags of the pages of a site with the names of their attributes, and its addresses."""

    elements: set[tuple[str, tuple[str, ...]]]
    addresses: set[str]


def build_naughty_site(
    folder: Path, *, a_value: int, start: int = 0, same: bool = False
) -> tuple[Path, dict[str, str]]:
    """Build the guide, with so many strings in each text; give its site, and what marks stand for.

    The first text begins at `start` in the list, each next one where the one before ended, unless
    all have the `same` strings.
    """
    strings = islice(cycle(readable()), start, None)
    first = " ".join(islice(strings, a_value))
    given: dict[str, str] = {}

    def next_text(canary: str) -> str:
        mark = f"z{len(given)}z"
        given[mark] = first if same or not given else " ".join(islice(strings, a_value))
        return f"{canary} {mark} {given[mark]}"

    site, _ = build_hostile_site(folder, next_text)
    return site, given


def read_sinks(site: Path, given: Mapping[str, str]) -> Sinks:
    """Read every file of a site by the parser of its format."""
    told: dict[str, list[str]] = {}
    unread: list[str] = []
    for path, content in files_of(site).items():
        reader = READERS.get(Path(path).suffix)
        if reader is not None:
            texts = [" ".join(one.split()) for one in reader(content)]
            if found := [one for one in texts if MARK.search(one)]:
                told[path] = found
        elif re.search(rb"canari.{0,40} z\d+z", content):
            unread.append(path)
    return Sinks(site, given, told, unread)


def marks_lost(texts: list[str], sinks: Sinks) -> list[str]:
    """Give the marks of these texts that are not followed by all that was given with them."""
    return [
        f"{mark[0]} {text[mark.end() : mark.end() + 80]!r}"
        for text in texts
        for mark in MARK.finditer(text)
        if not _follows(text[mark.end() :], sinks.given[mark[0]])
    ]


def skeleton(site: Path) -> Skeleton:
    """Read the tags of every page of a site."""
    found = Skeleton(set(), set())
    for path, content in files_of(site).items():
        if path.endswith(".html"):
            page = _Page(content)
            found.elements.update(page.elements)
            found.addresses.update(page.addresses)
    return found


def _follows(rest: str, given: str) -> bool:
    """Say whether a text goes on with all that was given, or with its start and « … ».

    Addresses have it in their own writing, some texts in lower case.
    """
    wanted = f" {given}"
    pairs = ((rest, wanted), (unquote(rest), wanted), (rest.casefold(), wanted.casefold()))
    for said, wanted in pairs:
        if said.startswith(wanted):
            return True
        cut = said.find("…")
        while cut >= 0:
            if wanted.startswith(said[:cut].rstrip()):
                return True
            cut = said.find("…", cut + 1)
    return False


class _Page(HTMLParser):
    """The tags of a page, its addresses, all its text in one piece, and the values it holds."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: set[tuple[str, tuple[str, ...]]] = set()
        self.addresses: set[str] = set()
        self.values: list[str] = []
        self.text = ""
        self.scripts = [""]
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add((tag, tuple(name for name, _ in attrs)))
        for name, value in attrs:
            if name in URLS and value:
                self.addresses.add(value.strip().casefold())
            self.values.append(value or "")
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            self.scripts[-1] += data
        else:
            self.text += data


def _html(content: bytes) -> Iterator[str]:
    page = _Page(content)
    yield page.text
    yield from page.values
    for script in filter(str.strip, page.scripts):
        yield from _strings(json.loads(script))


def _json(content: bytes) -> Iterator[str]:
    yield from _strings(json.loads(content))


def _fragment(content: bytes) -> Iterator[str]:
    """What a result of the search shows; the rest is words without their signs."""
    fragment = json.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd"))
    yield from _strings(fragment["meta"])


def _calendar(content: bytes) -> Iterator[str]:
    unfolded = re.sub(r"\r\n[ \t]", "", content.decode())
    for line in unfolded.split("\r\n"):
        yield re.sub(r"\\([\\;,nN])", lambda sign: {"n": "\n"}.get(sign[1].lower(), sign[1]), line)


def _table(content: bytes) -> Iterator[str]:
    text = content.decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=";"):
        yield from row


def _xml(content: bytes) -> Iterator[str]:
    for element in ElementTree.fromstring(content.decode()).iter():
        yield element.text or ""
        yield from element.attrib.values()


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


READERS: Mapping[str, Callable[[bytes], Iterator[str]]] = {
    ".html": _html,
    ".json": _json,
    ".webmanifest": _json,
    ".geojson": _json,
    ".pf_fragment": _fragment,
    ".ics": _calendar,
    ".vcf": _calendar,
    ".csv": _table,
    ".atom": _xml,
    ".xml": _xml,
}
"""How each kind of file is read back, by its suffix."""
