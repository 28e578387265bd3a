"""Where nobody is: shaded communes, the same in tables, and nothing without a reason."""

import re
from itertools import pairwise

import pytest
from accessibility import accessibility_faults
from playwright.sync_api import Page, expect
from site_server import OpenContext

PAGE = "carte/couverture/"


def test_communes_are_shaded_and_the_tables_say_the_same(page: Page, small_address: str) -> None:
    page.goto(f"{small_address}{PAGE}public-lyceen/")
    expect(page.locator(".guide-map")).to_have_attribute("data-drawn", re.compile(r"^\d+$"))
    drawn = int(page.locator(".guide-map").get_attribute("data-drawn") or 0)
    region = page.locator("tr", has_text="Centre-Val de Loire").locator("td")
    counts = [int(cell.split("\n")[0]) for cell in region.all_inner_texts()]
    assert sum(counts) == drawn > 0
    shades = page.locator(".coverage-key .coverage-mark").evaluate_all(
        "marks => marks.map(mark => getComputedStyle(mark).backgroundColor)"
    )
    assert len(set(shades)) == 5
    painted = page.locator(".guide-map canvas").evaluate(
        "canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)"
        ".data.some(value => value)"
    )
    assert painted


def test_the_shades_differ_by_their_lightness(
    open_context: OpenContext, small_address: str
) -> None:
    for scheme, sign in (("light", -1), ("dark", 1)):
        page = open_context(color_scheme=scheme).new_page()
        page.goto(small_address + PAGE)
        shades = page.locator(".coverage-key .coverage-mark").evaluate_all(
            "marks => marks.map(mark => getComputedStyle(mark).backgroundColor)"
        )
        light = [
            sum(
                weight * int(part)
                for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True)
            )
            for parts in (re.findall(r"\d+", shade) for shade in shades)
        ]
        steps = [sign * (after - before) for before, after in pairwise(light)]
        assert min(steps) > 20, light


def test_without_javascript_the_tables_are_enough(
    open_context: OpenContext, small_address: str
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(small_address + PAGE)
    expect(page.locator(".guide-map")).to_be_hidden()
    expect(page.get_by_role("table").first).to_be_visible()
    page.get_by_text("Selon le public").click()
    page.locator(".coverage-choice .guide-tile").first.click()
    expect(page).to_have_url(re.compile("couverture/public-"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(
    open_context: OpenContext, small_address: str, width: int, scheme: str
) -> None:
    page = open_context(viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
    page.goto(small_address + PAGE)
    expect(page.locator(".guide-map")).to_have_attribute("data-drawn", re.compile(r"\d"))
    assert accessibility_faults(page) == ""
    assert page.evaluate("document.documentElement.scrollWidth") <= width
