"""The pages that only lead to another, as a phone that reads a code finds them."""

import re
from pathlib import Path

import pytest
from page_facts import Page, file_at

pytestmark = pytest.mark.xdist_group("site")

PLACED = ("structures/", "reseaux/", "territoires/")
SENDS_ON = re.compile(r'<meta http-equiv="refresh" content="0; url=((?:\.\./)+)([^"]+)">')


def test_every_page_that_paper_leads_to_has_one_short_link(
    real_site: Path, pages: dict[str, Page]
) -> None:
    found = {}
    for file in sorted((real_site / "s").rglob("index.html")):
        html = file.read_text("utf-8")
        ((climb, url),) = SENDS_ON.findall(html)
        assert climb == "../../"
        assert html.count(f'href="../../{url}"') == 1, "a link for whom is not sent on"
        assert f'<link rel="canonical" href="https://qui-fait-quoi.example/{url}">' in html
        assert "<script" not in html and "Content-Security-Policy" in html
        assert found.setdefault(url, file) == file
        assert file_at(url) in pages
    named = {page.url for page in pages.values() if page.url.startswith(PLACED)}
    guides = {url for url in named if url.startswith("territoires/") and url.count("/") >= 3}
    assert set(found) == named - guides - set(PLACED)
