import gzip
import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from imaginary_guide import REPOSITORY
from page_facts import ORIGIN, Page, ParsedPage

from generator.index.addresses import is_indexed

pytestmark = pytest.mark.xdist_group("site")

SITE_URL = "https://qui-fait-quoi.example/"
RECORDS = REPOSITORY / "data" / "structures"
LONGEST_TITLE = 120
"""Engines show some sixty signs: what matters stands first."""
HEAVIEST = 80_000
"""Compressed bytes of a record page at first visit, style sheets and scripts included."""
HEAVIEST_PICTURE = 60_000

LOADED = re.compile(
    r"<(?:script|img|iframe|source|object|embed|video|audio|input)\b[^>]*>|<link\b[^>]*>"
)
ELSEWHERE = re.compile(r'\s(?:src|href|data|srcset)="(?:[a-z]+:)?//')
INLINE = re.compile(
    r"<script(?![^>]*\ssrc=| type=\"application/ld\+json\")[^>]*>"
    r"|<style\b[^>]*>|<[a-z][^>]*\s(?:on[a-z]+|style|srcdoc)=[^>]*>"
)
LEFT_OVER = re.compile(
    r"\b(?:None|undefined|NaN|Undefined|Markup)\b|\{\{|\{%|@@"
    r"|&amp;(?:amp|lt|gt|quot|nbsp|#)|object at 0x"
)
EMPTY = re.compile(
    r"<(ul|ol|dl|li|dt|dd|p|h[1-6]|table|section|article|nav|details|summary|figure|a|button|label)"
    r"\b([^>]*)>\s*</\1>"
)
BARE_HEADING = re.compile(r"<h([2-6])\b[^>]*>[^<]*</h\1>\s*</(?:section|div|nav|article|details)>")
HEADING = re.compile(r"<h([1-6])\b")
FILLED_BY_SCRIPTS = {"recherche/index.html", "carte/index.html"}
FILLED_WHEN_NEEDED = re.compile(
    r"guide-filter__ways|guide-opener__|guide-editor__|guide-result__|guide-hours__state"
    r"|guide-map-(?:ways|count)"
)
"""Pieces without words for who has no scripts: empty until one fills them."""


def assert_none(faults: list[str]) -> None:
    assert not faults, "\n".join(faults[:12]) + f"\n({len(faults)} in all)"


def test_patterns_find_what_a_real_parser_finds(pages: dict[str, Page]) -> None:
    kinds: dict[str, Page] = {}
    for path, page in pages.items():
        kinds.setdefault(f"{path.partition('/')[0]} {path.count('/')}", page)
    assert len(kinds) >= 12
    for page in kinds.values():
        parsed = ParsedPage(page.html)
        assert parsed.addresses == page.addresses, page.path
        assert tuple(parsed.identifiers) == page.identifiers, page.path


def test_every_page_has_a_title_and_a_description_of_its_own(pages: dict[str, Page]) -> None:
    faults = [
        f"{path}: {page.titles} {page.descriptions}"
        for path, page in pages.items()
        if len(page.titles) != 1
        or len(page.descriptions) != 1
        or not page.titles[0].strip()
        or not page.descriptions[0].strip()
    ]
    assert_none(faults)
    for texts in ("titles", "descriptions"):
        counts = Counter(getattr(page, texts)[0] for page in pages.values())
        assert_none([f"{count} {texts}: {text}" for text, count in counts.items() if count > 1])


def test_titles_and_descriptions_have_the_length_that_engines_show(
    pages: dict[str, Page],
) -> None:
    faults = []
    for path, page in pages.items():
        title, description = page.titles[0], page.descriptions[0]
        if not 8 <= len(title) <= LONGEST_TITLE:
            faults.append(f"{path}: {len(title)} signs: {title}")
        if not 50 <= len(description) <= 160 and not path.startswith("integrer/"):
            faults.append(f"{path}: {len(description)} signs: {description}")
    assert_none(faults)


def test_every_page_leads_to_its_data(real_site: Path, pages: dict[str, Page]) -> None:
    alternate = re.compile(r'<link rel="alternate" type="application/[a-z+]+" href="([^"]+)">')
    faults = []
    for path, page in pages.items():
        if path.startswith("integrer/"):
            continue  # a piece of another site, which leads to its page of the guide
        found = alternate.findall(page.html)
        targets = [urljoin(ORIGIN + page.url, one).removeprefix(ORIGIN) for one in found]
        if path == "404.html":
            targets = [one.removeprefix("/") for one in targets]
        if len(targets) != 1 or not (real_site / targets[0]).is_file():
            faults.append(f"{path}: {found}")
        elif path.startswith("structures/"):
            data = json.loads((real_site / targets[0]).read_bytes())
            if data["page"] != SITE_URL + page.url:
                faults.append(f"{path}: {data['page']}")
    assert_none(faults)


def test_every_page_is_french_has_one_heading_and_its_own_address(pages: dict[str, Page]) -> None:
    faults = []
    for path, page in pages.items():
        html = page.html
        if not html.startswith('<!doctype html>\n<html lang="fr"'):
            faults.append(f"{path}: another language or no document type")
        if html.count("<h1") != 1 or html.count("<main") != 1:
            faults.append(f"{path}: {html.count('<h1')} h1, {html.count('<main')} main")
        if '<meta name="robots" content="noindex">' not in html:
            faults.append(f"{path}: a demonstration must not be indexed")
        # A map inside another site is the map of the guide.
        own = re.sub("^integrer/(carte/)?", "carte/", page.url)
        if path != "404.html" and page.canonicals != (SITE_URL + own,):
            faults.append(f"{path}: canonical {page.canonicals}")
    assert_none(faults)


def test_headings_go_down_one_step_at_a_time(pages: dict[str, Page]) -> None:
    faults = []
    for path, page in pages.items():
        ranks = [int(rank) for rank in HEADING.findall(page.html)]
        if ranks[:1] != [1] or any(below > above + 1 for above, below in pairwise(ranks)):
            faults.append(f"{path}: {ranks}")
    assert_none(faults)


def test_no_page_loads_anything_from_elsewhere_or_holds_code(pages: dict[str, Page]) -> None:
    faults = []
    for path, page in pages.items():
        html = page.html
        faults += [
            f"{path}: {tag}"
            for tag in LOADED.findall(html)
            if ELSEWHERE.search(tag) and 'rel="canonical"' not in tag
        ]
        faults += [f"{path}: {found.group()}" for found in INLINE.finditer(html)]
    assert_none(faults)


def test_no_style_sheet_loads_anything_from_elsewhere(real_site: Path) -> None:
    sheets = sorted(real_site.rglob("*.css"))
    assert len(sheets) > 3
    loaded = re.compile(r"@import|url\(\s*[\"']?(?:[a-z]+:)?//")
    assert not [sheet for sheet in sheets if loaded.search(sheet.read_text("utf-8"))]


def test_nothing_of_the_workshop_is_left_on_a_page(pages: dict[str, Page]) -> None:
    assert_none(
        [
            f"{path}: …{html[max(0, found.start() - 60) : found.end() + 20]}…"
            for path, page in pages.items()
            for html in [page.html]
            for found in LEFT_OVER.finditer(html)
        ]
    )


def test_no_list_no_section_and_no_link_is_empty(pages: dict[str, Page]) -> None:
    faults = []
    for path, page in pages.items():
        html = page.html
        for found in EMPTY.finditer(html):
            is_live = re.search(r'role="(?:status|alert|listbox)"', found.group(2))
            is_filled_later = path in FILLED_BY_SCRIPTS and " id=" in found.group(2)
            is_awaited = FILLED_WHEN_NEEDED.search(found.group(2))
            if not (is_live or is_filled_later or is_awaited):
                faults.append(f"{path}: {found.group()}")
        faults += [f"{path}: {found.group()}" for found in BARE_HEADING.finditer(html)]
    assert_none(faults)


def test_the_sitemap_lists_every_page_to_index_and_robots_may_visit(
    real_site: Path, pages: dict[str, Page]
) -> None:
    tree = ElementTree.fromstring((real_site / "sitemap.xml").read_bytes())
    listed = [element.text for element in tree.iter() if element.tag.endswith("}loc")]
    assert listed == sorted(
        {SITE_URL + page.url for page in pages.values() if is_indexed(page.url)}
        - {f"{SITE_URL}404.html"}
    )
    robots = (real_site / "robots.txt").read_text("utf-8")
    assert robots.startswith("User-agent: *\nAllow: /\n") and "Disallow" not in robots


def test_every_record_has_its_page_and_a_closed_place_says_where_to_go(
    pages: dict[str, Page],
) -> None:
    records = sorted(RECORDS.glob("*/*.yml"))
    assert len(records) > 900
    for record in records:
        path = f"structures/{record.parent.name}/{record.stem}/index.html"
        assert path in pages, f"{record.name} has no page"
        text = record.read_text("utf-8")
        if closed := re.search(r"^fermee:(?:.|\n +)*?\bvers: *\"?([\w/-]+)", text, re.M):
            html = pages[path].html
            assert "Ce lieu est fermé" in html, path
            assert f"structures/{closed.group(1)}/index.html" in {
                target for target, _ in pages[path].leads_to()
            }, path


def test_a_record_page_is_light(real_site: Path, pages: dict[str, Page]) -> None:
    weights = {
        path: len(gzip.compress(page.file.read_bytes(), 6))
        for path, page in pages.items()
        if path.startswith("structures/")
    }
    heaviest = max(weights, key=lambda path: weights[path])
    page = pages[heaviest]
    asked = " ".join(LOADED.findall(page.html))
    loaded = {
        urljoin(ORIGIN + page.url, address).removeprefix(ORIGIN)
        for address in re.findall(r'\s(?:src|href)="([^"]*)"', asked)
        if not address.startswith("https:")
    }
    assert {Path(path).suffix for path in loaded} >= {".css", ".js", ".svg"}
    assets = {path: len(gzip.compress((real_site / path).read_bytes(), 6)) for path in loaded}
    total = weights[heaviest] + sum(assets.values())
    assert total <= HEAVIEST, f"{heaviest} weighs {total} bytes: {weights[heaviest]} and {assets}"


def test_every_territory_is_shared_with_a_light_picture_of_its_own(
    real_site: Path, pages: dict[str, Page]
) -> None:
    shared = real_site / "partage" / "territoires"
    territories = [path for path in pages if re.fullmatch(r"territoires/[^/]+/index\.html", path)]
    assert len(territories) > 300
    for path in territories:
        picture = shared / f"{Path(path).parent.name}.png"
        assert picture.stat().st_size <= HEAVIEST_PICTURE, picture
        assert f"/partage/territoires/{picture.name}" in pages[path].html, path


def test_the_places_of_the_map_are_the_open_places(real_site: Path, pages: dict[str, Page]) -> None:
    places = json.loads((real_site / "carte/lieux.json").read_bytes())["lieux"]["page"]
    listed = {target for target, _ in pages["carte/index.html"].leads_to()}
    on_page = {path for path in listed if path.startswith("structures/")}
    named = {f"structures/{place}/index.html" for place in places if isinstance(place, str)}
    assert named <= on_page, "a number or nothing stands for a network and a commune"
    assert len(places) == len(on_page) > 900
