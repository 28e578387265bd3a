"""The bar that narrows the doors of « Trouver » to places open on Saturdays, accessible…"""

import json
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Locator, Page, Route, expect
from site_server import OpenContext

ANYWHERE = "trouver/tous-publics/droits-et-vie-quotidienne/"
PAGE = f"{ANYWHERE}dans/cantal/"
PLACES = "trouver/lieux-cantal.json"
TRIZAC = "#commune=Trizac&departement=15&position=45.251%2C2.540"
PHONE = {"width": 360, "height": 740}


@pytest.fixture
def phone(open_context: OpenContext) -> Page:
    return open_context(viewport=PHONE).new_page()


@pytest.fixture
def on_saturdays(real_site: Path) -> set[str]:
    """The addresses of the places of the département that open on Saturdays."""
    networks = json.loads((real_site / PLACES).read_text(encoding="utf-8"))
    rows = (row for rows in networks.values() for row in rows if not row[6])
    return {row[3] for row in rows if "samedi" in "".join(row[7:8]).split()}


def told(page: Page) -> set[str]:
    """The addresses of the places that doors in sight tell."""
    links = page.locator(".find-doors > li:visible").locator(".find-places a, .find-more a")
    every = [link.get_attribute("href") or "" for link in links.all()]
    return {one[one.index("structures/") :] for one in every if "structures/" in one}


def count(page: Page) -> Locator:
    return page.locator(".guide-filter__count")


def test_only_the_places_that_open_on_saturdays_are_left(
    page: Page, address: str, on_saturdays: set[str]
) -> None:
    page.goto(address + PAGE)
    before = page.locator(".find-doors").all_inner_texts()
    page.get_by_label("Samedi").check()
    expect(count(page)).to_contain_text(" sur ")
    assert told(page) and told(page) <= on_saturdays
    number = int((count(page).text_content() or "").split()[0])
    assert number == len(told(page))
    expect(page.locator(".find-doors > li:visible").first).to_contain_text("ouvert le samedi")
    expect(page).to_have_url(f"{address}{PAGE}?filtre=samedi")
    page.get_by_role("button", name="Tout afficher").click()
    expect(count(page)).to_be_empty()
    assert page.locator(".find-doors").all_inner_texts() == before


def test_choices_and_the_nearest_places_go_together(
    phone: Page, address: str, on_saturdays: set[str]
) -> None:
    phone.goto(f"{address}{PAGE}?filtre=samedi{TRIZAC}")
    expect(phone.locator("[data-sorted-by]")).to_contain_text("Près de Trizac")
    first = phone.locator(".find-doors > li:visible").first.locator(".find-places > li")
    expect(first.first).to_contain_text(" km")
    expect(count(phone)).to_contain_text(" sur ")
    assert told(phone) <= on_saturdays
    assert unquote(phone.url).endswith(unquote(TRIZAC))


def test_a_preference_is_counted(page: Page, address: str) -> None:
    page.goto(f"{address}{PAGE}?filtre=samedi")
    expect(count(page)).to_contain_text(" sur ")
    before = count(page).text_content()
    page.get_by_role("radio", name="À distance").check()
    expect(count(page)).not_to_have_text(before or "")


def test_what_is_open_now_is_said_and_chosen(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-12-01T09:30:00Z")
    page.goto(address + PAGE)
    page.get_by_label("Ouvert maintenant").check()
    expect(count(page)).to_contain_text("Le guide ne connaît pas les horaires de")
    states = page.locator(".find-places .guide-hours__state:visible")
    expect(states.first).to_contain_text("Ouvert maintenant")
    assert all("Ouvert maintenant" in one for one in states.all_inner_texts())


def test_an_empty_result_says_what_to_loosen(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-12-06T02:00:00Z")  # A Sunday, in the night.
    page.goto(f"{address}{PAGE}?filtre=ouvert&filtre=samedi")
    expect(count(page)).to_contain_text("Aucun lieu ne réunit tout cela.")
    expect(page.get_by_role("heading", name="Où aller, à qui parler")).to_be_hidden()
    page.get_by_role("button", name="Sans «\u00a0Ouvert maintenant\u00a0»").click()
    expect(page.get_by_role("heading", name="Où aller, à qui parler")).to_be_visible()
    expect(page.get_by_label("Ouvert maintenant")).to_be_focused()


def test_places_that_do_not_load_are_said_and_asked_for_again(page: Page, address: str) -> None:
    broken = {"on": True}

    def answer(route: Route) -> None:
        if broken["on"]:
            route.fulfill(status=200, body="<html>")
        else:
            route.continue_()

    page.route("**/lieux-*.json", answer)
    page.goto(address + PAGE)
    page.get_by_label("Samedi").check()
    expect(count(page)).to_contain_text("n’ont pas pu être chargés")
    assert told(page)
    broken["on"] = False
    page.get_by_label("Ouvert maintenant").check()
    page.get_by_label("Ouvert maintenant").uncheck()
    expect(count(page)).to_contain_text(" sur ")


def test_nothing_is_fetched_before_a_choice(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + PAGE)
    expect(page.get_by_label("Samedi")).to_be_visible()
    assert not [one for one in asked if "lieux-" in one]


def test_without_javascript_there_is_no_bar(open_context: OpenContext, address: str) -> None:
    page = open_context(java_script_enabled=False, viewport=PHONE).new_page()
    page.goto(f"{address}{PAGE}?filtre=samedi")
    expect(page.locator(".guide-filter")).to_be_hidden()
    assert told(page)
