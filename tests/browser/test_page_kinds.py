"""What must hold on a page of every kind, and on every kind of screen."""

import pytest
from accessibility import accessibility_faults
from page_kinds import PAGE_KINDS, SMALL_TWINS, WITHOUT_A_REAL_ONE
from playwright.sync_api import Page, expect
from site_server import OpenContext

every_kind = pytest.mark.parametrize("path", PAGE_KINDS.values(), ids=PAGE_KINDS.keys())

SCHEME = "data-md-color-scheme"
DARK, LIGHT = "slate", "default"
"""The colours of a page, as style sheets know them; a button of the page changes them."""

OPEN_EVERYTHING = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"
CUT_OFF = """
[...document.querySelectorAll("main *, header *, footer *")]
  .filter(element => element.checkVisibility({ visibilityProperty: true }))
  .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
  .filter(element => !element.closest(
    ".guide-grid, .guide-table, .coverage-table, .guide-map, .guide-prose table"))
  .slice(0, 3).map(element => element.outerHTML.slice(0, 120))
"""
"""Elements that stick out of the screen; grids, tables and the map scroll inside themselves."""


def settle(page: Page) -> None:
    """Wait for what scripts bring: the map and the search say how much they show."""
    for told in page.locator("#compte, .guide-map-count, .guide-result [role=status]").all():
        expect(told).not_to_be_empty()
    page.evaluate(OPEN_EVERYTHING)


@pytest.mark.parametrize("kind", [*PAGE_KINDS, *WITHOUT_A_REAL_ONE])
def test_axe_finds_nothing_on_a_phone_and_on_a_desk(
    open_context: OpenContext, address: str, small_address: str, kind: str
) -> None:
    small = {**SMALL_TWINS, **WITHOUT_A_REAL_ONE}.get(kind)
    target = small_address + small if small else address + PAGE_KINDS[kind]
    page = open_context(color_scheme="dark").new_page()
    page.goto(target)
    settle(page)
    expect(page.locator("html")).to_have_attribute(SCHEME, DARK)
    for scheme in (DARK, LIGHT):
        page.evaluate(f"document.documentElement.setAttribute({SCHEME!r}, {scheme!r})")
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            faults = accessibility_faults(page)
            assert not faults, f"{scheme}, {width} px: {faults}"


@pytest.mark.parametrize("kind", [*PAGE_KINDS, *WITHOUT_A_REAL_ONE])
def test_the_page_reflows_at_320_pixels(
    open_context: OpenContext, address: str, small_address: str, kind: str
) -> None:
    page = open_context(viewport={"width": 320, "height": 640}).new_page()
    small = WITHOUT_A_REAL_ONE.get(kind)
    page.goto(small_address + small if small else address + PAGE_KINDS[kind])
    settle(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, page.evaluate(CUT_OFF)
    assert page.evaluate(CUT_OFF) == []


@every_kind
def test_the_page_reads_whole_without_javascript(
    open_context: OpenContext, address: str, path: str
) -> None:
    context = open_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(address + path)
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_role("navigation", name="Menu principal")).to_be_visible()
    expect(page.get_by_role("link", name="La carte").first).to_be_visible()
    expect(page.get_by_role("searchbox").first).to_be_visible()
    expect(page.locator("button:not([type=submit])").filter(visible=True)).to_have_count(0)
    assert len(page.locator("main").inner_text()) > 150
