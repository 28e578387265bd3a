"""The map in the frame of another site, and the page that tells how to put it there."""

import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from threading import Thread

import pytest
from accessibility import accessibility_faults
from playwright.sync_api import Page, expect
from site_server import LOCAL, OpenContext, SiteServer

from generator.render.policy import PageKind, header_policy, kind_at

TERRITORY = "integrer/loir-et-cher/"


@pytest.fixture
def town_hall(tmp_path: Path) -> Iterator[str]:
    """The address of another site, which has no policy of ours: another port, another origin."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path))
    server = SiteServer((LOCAL, 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    (tmp_path / "favicon.ico").touch()
    yield f"http://{LOCAL}:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_another_site_shows_the_list_of_a_territory(
    page: Page, small_address: str, town_hall: str, tmp_path: Path
) -> None:
    asked = f"{small_address}{TERRITORY}?montrer=liste&amp;theme=choisir-un-metier"
    frame = f'<iframe src="{asked}" title="Lieux" width="400" height="700"></iframe>'
    host = f'<!doctype html><html lang="fr"><title>Mairie</title>{frame}'
    (tmp_path / "index.html").write_text(host, encoding="utf-8")
    page.goto(town_hall)
    inside = page.frame_locator("iframe")
    expect(inside.get_by_role("heading", level=1)).to_contain_text("Loir-et-Cher")
    expect(inside.locator(".guide-map-count")).to_contain_text(re.compile(r"\d lieux?"))
    expect(inside.locator(".guide-map")).to_be_hidden()
    link = inside.locator(".guide-map-list a").first
    expect(link).to_be_visible()
    expect(link).to_have_attribute("target", "_blank")


def test_only_these_pages_may_be_framed() -> None:
    assert kind_at(TERRITORY) is PageKind.EMBEDDED
    assert header_policy(PageKind.EMBEDDED).endswith("frame-ancestors *")
    assert header_policy(kind_at("carte/loir-et-cher/")).endswith("frame-ancestors 'none'")


def test_the_frame_has_the_map_and_says_what_it_is(page: Page, small_address: str) -> None:
    page.goto(f"{small_address}integrer/carte/?vue=carte")
    expect(page.locator(".guide-marker, .guide-cluster").first).to_be_visible()
    expect(page.get_by_text("Démonstration")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("ouvrir le guide"))).to_have_attribute(
        "href", re.compile("/carte/$")
    )
    expect(page.get_by_role("navigation")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1000])
def test_axe_finds_nothing(
    open_context: OpenContext, small_address: str, width: int, scheme: str
) -> None:
    page = open_context(viewport={"width": width, "height": 700}, color_scheme=scheme).new_page()
    page.goto(small_address + TERRITORY)
    expect(page.locator(".guide-map-count")).not_to_be_empty()
    page.get_by_text("Choisir les lieux à montrer").click()
    assert accessibility_faults(page) == ""
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_line_to_copy_follows_the_choices(page: Page, small_address: str) -> None:
    page.goto(f"{small_address}carte/integrer/")
    code = page.locator(".embedding-code")
    expect(code).to_contain_text('integrer/carte/" title="Les lieux qui aident à s’orienter"')
    page.get_by_label("Les lieux de").select_option("loir-et-cher")
    page.get_by_label("Montrer").select_option("liste")
    page.get_by_label("Pour des personnes…").select_option("lyceen")
    expect(code).to_contain_text(
        'integrer/loir-et-cher/?montrer=liste&amp;public=lyceen" '
        'title="Les lieux qui aident à s’orienter : Loir-et-Cher"'
    )
    assert accessibility_faults(page) == ""


def test_without_javascript_the_frame_has_the_list_and_the_page_a_line(
    open_context: OpenContext, small_address: str
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(small_address + TERRITORY)
    expect(page.locator(".guide-map-list a").first).to_be_visible()
    page.goto(f"{small_address}carte/integrer/")
    expect(page.locator(".embedding-code")).to_contain_text("<iframe src=")
    expect(page.locator(".embedding-form")).to_be_hidden()
