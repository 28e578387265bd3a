"""A commune that one asked to keep sorts the lists of the next pages, says so, and is forgotten."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from site_server import OpenContext

WITHIN = "trouver/jeune-sans-solution/reprendre-pied/dans/loir-et-cher/"
ANYWHERE = "trouver/jeune-sans-solution/reprendre-pied/"
ELSEWHERE = "trouver/jeune-sans-solution/reprendre-pied/dans/allier/"
NETWORK = "reseaux/mission-locale/"
TERRITORY = "territoires/loir-et-cher/"
IN_VENDOME = "Mission locale – Vendôme"


@pytest.fixture
def phone(open_context: OpenContext, address: str) -> Page:
    """A phone whose owner lives in Vendôme, and has asked to keep it."""
    page = open_context(viewport={"width": 360, "height": 740}).new_page()
    page.goto(f"{address}communes/")
    page.get_by_label("Se souvenir de ma commune").check()
    page.get_by_role("combobox").fill("vendôme")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("41/vendome/$"))
    return page


def told(page: Page) -> Locator:
    return page.locator("[data-sorted-by]")


def names(page: Page, within: str) -> list[str]:
    return page.locator(f"{within} .guide-line__name").all_inner_texts()


def test_trouver_puts_the_nearest_places_first_by_itself(phone: Page, address: str) -> None:
    phone.goto(address + WITHIN)
    expect(told(phone)).to_contain_text("Près de Vendôme")
    first = phone.locator(".find-doors > li").first.locator(".find-places > li").first
    expect(first).to_contain_text(IN_VENDOME)
    assert "#" not in phone.url
    told(phone).get_by_role("button", name="Oublier ma commune").click()
    expect(told(phone)).to_contain_text("oubliée")
    expect(first).not_to_contain_text("km")
    assert phone.evaluate("localStorage.length") == 0
    phone.reload()
    expect(told(phone)).to_be_empty()


def test_elsewhere_it_only_shows_the_way(phone: Page, address: str) -> None:
    for page in (ANYWHERE, ELSEWHERE):
        phone.goto(address + page)
        expect(told(phone).get_by_role("button", name="Oublier")).to_be_visible()
        told(phone).get_by_role("link", name="Voir près de Vendôme").click()
        phone.wait_for_url("**/dans/loir-et-cher/**")
        expect(told(phone)).to_contain_text("Près de Vendôme")


def test_the_commune_of_the_address_comes_before_the_kept_one(phone: Page, address: str) -> None:
    phone.goto(f"{address}{WITHIN}#commune=Blois&departement=41&position=47.58%2C1.33")
    expect(told(phone)).to_contain_text("Près de Blois")


def test_the_lists_of_a_territory_are_sorted(phone: Page, address: str) -> None:
    phone.goto(address + TERRITORY)
    expect(told(phone)).to_contain_text("du plus proche au plus loin de Vendôme")
    young = ".guide-family--jeunesse [data-by-distance]"
    assert names(phone, young)[0].endswith("Vendôme")
    expect(phone.locator(young).first.locator("li").first).to_contain_text("à 1 km")
    phone.locator(".guide-fold", has_text="Le plus proche de chez moi").locator("summary").click()
    phone.get_by_role("button", name="Oublier", exact=True).click()
    expect(told(phone)).to_contain_text("oubliée")
    expect(phone.locator(young).first).not_to_contain_text(" km")


def test_the_lists_of_a_network_are_sorted_and_the_nearest_departement_is_first(
    phone: Page, address: str
) -> None:
    phone.goto(address + NETWORK)
    expect(told(phone)).to_contain_text("du plus proche au plus loin de Vendôme")
    shelf = "[data-groups-by-distance]"
    expect(phone.locator(f"{shelf} > [data-group]").first).to_contain_text("Loir-et-Cher")
    assert names(phone, shelf)[0] == IN_VENDOME


def test_a_page_in_private_mode_works_without_a_memory(
    open_context: OpenContext, address: str
) -> None:
    page = open_context().new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })"
    )
    page.goto(address + WITHIN)
    expect(page.locator(".guide-where-box__kept")).to_be_hidden()
    expect(told(page)).to_be_empty()
