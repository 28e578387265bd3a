"""Whatever a record says is shown as text: the checker lets none of this through, and if it did."""

import gzip
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

import jinja2
import pytest
from hostile_records import CANARY, HOSTILE, build_hostile_site
from imaginary_guide import files_of

from generator.publish import staging

NOT_ON_PAGES = frozenset(
    {
        "canari-initiatives-vintage",
        "canari-questions-page",
        "canari-ressources-synonyms",
        "canari-structures-former_paths",
        "canari-structures-hours_vintage",
        "canari-structures-identifiers",
        "canari-structures-service_contacts",
        "canari-structures-siret",
        "canari-structures-vintage",
        "canari-terme-phrase",
        "canari-terme-standard",
        "canari-terme-synonyms",
        "canari-vocabulaires-description",
        "canari-vocabulaires-name",
    }
)
"""Fields that pages need not tell as they are typed; every other one must be seen."""


class HostileBuild(NamedTuple):
    """A site made of hostile records, with all that was compiled on the way."""

    site: Path
    compiled: list[str]
    canaries: frozenset[str]


class Skeleton(HTMLParser):
    """The tags of a page with the names of their attributes, and its texts and values."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: set[tuple[str, tuple[str, ...]]] = set()
        self.texts: list[str] = []
        self.values: list[tuple[str, str]] = []
        self.data: list[str] = []
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add((tag, tuple(name for name, _ in attrs)))
        self.values += [(name, value) for name, value in attrs if value]

    def handle_data(self, data: str) -> None:
        (self.data if self.cdata_elem == "script" else self.texts).append(data)


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> HostileBuild:
    compiled: list[str] = []
    real_compile = jinja2.Environment.compile

    def compile_and_tell(self: jinja2.Environment, source: Any, *more: Any, **options: Any) -> Any:
        compiled.append(str(source))
        return real_compile(self, source, *more, **options)

    with pytest.MonkeyPatch.context() as patch:
        # Folium's and branca's own templates are compiled by this very function.
        patch.setattr(jinja2.Environment, "compile", compile_and_tell)
        # What a second process compiles would not be told here.
        patch.setattr(staging, "can_share", lambda: False)
        site, fields = build_hostile_site(tmp_path_factory.mktemp("hostile"))
    return HostileBuild(site, compiled, fields)


@pytest.fixture(scope="module")
def pages(build: HostileBuild) -> dict[str, Skeleton]:
    return skeletons(build.site)


def skeletons(site: Path) -> dict[str, Skeleton]:
    return {
        path: Skeleton(content)
        for path, content in files_of(site).items()
        if path.endswith(".html")
    }


def test_no_text_of_a_record_is_ever_compiled(build: HostileBuild) -> None:
    by_folium = [source for source in build.compiled if "L.map(" in source]
    by_us = [source for source in build.compiled if "structure.name" in source]
    assert by_folium and by_us
    assert not [source for source in build.compiled if CANARY in source.casefold()]


def test_every_text_of_a_record_is_told(build: HostileBuild, pages: dict[str, Skeleton]) -> None:
    told = {
        canary
        for page in pages.values()
        for text in page.texts
        for canary in re.findall(rf"{CANARY}-[a-z]+-[a-z_]+", text)
    }
    assert build.canaries - told <= NOT_ON_PAGES
    assert len(told) > 25


def test_hostile_records_bring_no_tag_and_no_attribute(
    imaginary_site: Path, pages: dict[str, Skeleton]
) -> None:
    clean = {tag for page in skeletons(imaginary_site).values() for tag in page.tags}
    assert not {path: page.tags - clean for path, page in pages.items() if page.tags - clean}


def test_a_hostile_text_is_shown_as_it_is_typed(pages: dict[str, Skeleton]) -> None:
    whole = re.compile(
        rf"{CANARY}-[a-z]+-[a-z_]+ {re.escape(HOSTILE)}".replace(r"\ ", r"\s+"), re.I
    )
    shown = 0
    for path, page in pages.items():
        for text in page.texts:
            if CANARY in text.casefold() and not text.strip().endswith("…"):
                rest = whole.sub("", text)
                assert not re.search(rf"{CANARY}-[a-z]+-[a-z_]+ ", rest, re.I), (path, text)
                shown += 1
    assert shown > 300


def test_linked_data_holds_hostile_text_as_data(pages: dict[str, Skeleton]) -> None:
    texts = {text for page in pages.values() for data in page.data for text in _texts_in(data)}
    assert f"{CANARY}-evenements-name {HOSTILE}" in texts
    assert not [data for page in pages.values() for data in page.data if "</" in data]


def _texts_in(data: str) -> Iterator[str]:
    pending = [json.loads(data)]
    while pending:
        one = pending.pop()
        pending += one if isinstance(one, list) else one.values() if isinstance(one, dict) else ()
        if isinstance(one, str):
            yield one


def test_no_address_of_a_page_is_a_script(pages: dict[str, Skeleton]) -> None:
    addresses = {
        value.strip().casefold()
        for page in pages.values()
        for name, value in page.values
        if name in ("href", "src", "action")
    }
    assert any(address.startswith("https://exemple.fr/canari") for address in addresses)
    assert not [address for address in addresses if address.startswith(("javascript:", "data:"))]


def test_the_frame_of_hostile_pages_is_whole(build: HostileBuild, imaginary_site: Path) -> None:
    pages, clean = files_of(build.site), files_of(imaginary_site)
    former = "structures/41/bureau-imaginaire/index.html"  # hostile too, so that it leads nowhere
    assert pages.keys() >= {path for path in clean if not path.startswith("pagefind/")} - {former}
    for path, content in pages.items():
        if path.endswith(".html"):
            for tag in (b"<title>", b"</title>", b"<main", b"</main>", b"<h1", b"</html>"):
                assert content.count(tag) == clean[path].count(tag) > 0, (path, tag)


def test_data_files_hold_hostile_text_as_data(build: HostileBuild) -> None:
    files = files_of(build.site)
    places = json.loads(files["carte/lieux.json"])
    kinds = ("structures", "evenements")
    assert places["noms"] == [[f"{CANARY}-{one}-name {HOSTILE}"] for one in kinds]
    fragments = [
        json.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd"))
        for path, content in files.items()
        if path.endswith(".pf_fragment")
    ]
    assert f"{CANARY}-structures-name {HOSTILE}" in {one["meta"]["title"] for one in fragments}
    assert CANARY.encode() not in files["sitemap.xml"] + files["robots.txt"] + files["_headers"]
