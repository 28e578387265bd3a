"""Lists sorted by distance: equals keep their order, and what has no position stays last."""

import json

import pytest
from playwright.sync_api import Locator, Page, expect

PAGE = "reseaux/cio-imaginaire/"

CHOOSE = """(commune) => document.dispatchEvent(
    new CustomEvent("guide:commune", { detail: commune, cancelable: true }))"""
MAKE_LISTS = """document.addEventListener("readystatechange", () => {
    if (document.readyState !== "interactive") return
    const shelf = document.querySelector("[data-groups-by-distance]")
    shelf.replaceChildren(...POSITIONS.map((positions, group) => {
        const list = document.createElement("ul")
        list.dataset.byDistance = ""
        list.innerHTML = positions.map((at, rank) => `<li ${at && `data-at="${at}"`}>
            <b>${group}${rank}</b> <span class="guide-line__place">rue imaginaire</span>`).join("")
        return list
    }))
})"""
"""Before the scripts of the page run: lists of places at these positions, named by their rank."""
START = {"name": "Milieu", "latitude": 47.0, "longitude": 2.0}


def open_lists(page: Page, address: str, *positions: list[str]) -> None:
    page.add_init_script(MAKE_LISTS.replace("POSITIONS", json.dumps(positions)))
    page.goto(address + PAGE)


def choose(page: Page, **facts: object) -> list[str]:
    page.evaluate(CHOOSE, START | facts)
    return page.locator("[data-by-distance] b").all_inner_texts()


def told(page: Page) -> Locator:
    return page.locator("[data-sorted-by]")


def test_the_nearest_is_first_and_its_distance_is_said(page: Page, small_address: str) -> None:
    open_lists(page, small_address, ["48.000 2.000", "47.100 2.000", "47.000 2.500"])
    assert choose(page) == ["01", "02", "00"]
    places = page.locator("[data-by-distance] .guide-line__place")
    expect(places).to_have_text(
        ["rue imaginaire, à 11 km", "rue imaginaire, à 38 km", "rue imaginaire, à 111 km"]
    )
    expect(told(page)).to_contain_text("du plus proche au plus loin de Milieu")
    assert choose(page, latitude=48.0) == ["00", "01", "02"]
    expect(places.first).to_have_text("rue imaginaire, à 1 km")


def test_equals_keep_their_order_and_the_unplaced_stay_last(page: Page, small_address: str) -> None:
    open_lists(page, small_address, ["", "47.500 2.000", "", "47.500 2.000", "47.200 2.000"])
    assert choose(page) == ["04", "01", "03", "00", "02"]
    last = page.locator("[data-by-distance] .guide-line__place").last
    expect(last).to_have_text("rue imaginaire")


def test_lists_are_sorted_by_their_nearest_place(page: Page, small_address: str) -> None:
    open_lists(page, small_address, [""], ["48.000 2.000"], ["49.000 2.000", "47.100 2.000"])
    assert choose(page) == ["21", "20", "10", "00"]


def test_an_unknown_position_leaves_the_order_and_says_so(page: Page, small_address: str) -> None:
    open_lists(page, small_address, ["48.000 2.000", "47.100 2.000"])
    assert choose(page, latitude=None, longitude=None) == ["00", "01"]
    expect(told(page)).to_contain_text("Nous ne savons pas où se trouve Milieu")


def test_what_is_forgotten_is_put_back(page: Page, small_address: str) -> None:
    open_lists(page, small_address, ["48.000 2.000", "47.100 2.000"], ["47.000 2.000"])
    assert choose(page) == ["10", "01", "00"]
    page.evaluate("document.dispatchEvent(new CustomEvent('guide:forgotten'))")
    expect(page.locator("[data-by-distance] b")).to_have_text(["00", "01", "10"])
    expect(page.locator("[data-by-distance]").first).not_to_contain_text("km")


@pytest.mark.parametrize("name", ["<img src=x>", "${1}"])
def test_a_hostile_name_is_text(page: Page, small_address: str, name: str) -> None:
    open_lists(page, small_address, ["48.000 2.000"])
    choose(page, name=name)
    expect(told(page)).to_contain_text(name)
    expect(told(page).locator("img")).to_have_count(0)
