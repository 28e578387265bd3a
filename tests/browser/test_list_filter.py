"""The bar that narrows a list of places: by mouse, by keyboard, by address, and without script."""

import re

import pytest
from playwright.sync_api import Page, expect
from site_server import OpenContext

PAGE = "territoires/loir-et-cher/"
PHONE = {"width": 360, "height": 800}


@pytest.fixture
def phone(open_context: OpenContext) -> Page:
    return open_context(viewport=PHONE).new_page()


def shown(page: Page) -> list[str]:
    names = page.locator("[data-filtered] .guide-line:visible .guide-line__name")
    return [name.strip() for name in names.all_inner_texts()]


def test_a_choice_narrows_the_lists_and_says_so(page: Page, small_address: str) -> None:
    page.goto(small_address + PAGE)
    assert len(shown(page)) == 4
    page.get_by_label("Accessible en fauteuil").check()
    expect(page.locator(".guide-filter__count")).to_have_text("2 lieux sur 4.")
    assert shown(page) == ["CIO imaginaire de Blois", "Permanence des Jeunes imaginaires à Blois"]
    expect(page).to_have_url(re.compile(r"\?filtre=accessible$"))
    page.get_by_role("button", name="Tout afficher").click()
    assert len(shown(page)) == 4
    expect(page).to_have_url(small_address + PAGE)


def test_the_choices_are_in_the_address(page: Page, small_address: str) -> None:
    page.goto(f"{small_address}{PAGE}?filtre=a-distance&filtre=nimporte")
    expect(page.get_by_label("À distance", exact=True)).to_be_checked()
    expect(page.locator(".guide-filter__count")).to_have_text("2 lieux sur 4.")


def test_nothing_left_says_what_to_loosen(page: Page, small_address: str) -> None:
    page.add_init_script(
        """document.addEventListener("readystatechange", () => {
            const place = document.querySelector("[data-facets~=accessible]")
            if (place) place.dataset.facets = "accessible"
        })"""
    )
    page.goto(f"{small_address}{PAGE}?filtre=a-distance&filtre=accessible")
    page.get_by_label("Sans rendez-vous").check()
    expect(page.locator(".guide-filter__count")).to_contain_text("Aucun lieu ne réunit tout cela.")
    assert not shown(page)
    way = page.get_by_role("button", name="Sans «\u00a0Accessible en fauteuil\u00a0»\u00a0: 1 lieu")
    way.click()
    expect(page.get_by_label("Accessible en fauteuil")).to_be_focused()
    assert shown(page) == ["Relais imaginaire de Châteauroux"]
    expect(page.get_by_role("heading", name="Jeunesse")).to_be_hidden()


def test_on_a_phone_the_bar_is_folded_and_fits(phone: Page, small_address: str) -> None:
    phone.goto(small_address + PAGE)
    expect(phone.get_by_label("À distance", exact=True)).to_be_hidden()
    phone.get_by_text("Filtrer ces lieux").click()
    choice = phone.locator(".guide-filter__choice", has_text="À distance")
    choice.click()
    expect(phone.locator(".guide-filter__count")).to_have_text("2 lieux sur 4.")
    box = choice.bounding_box()
    assert box is not None and box["height"] >= 44
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_by_keyboard_alone(phone: Page, small_address: str) -> None:
    phone.goto(small_address + PAGE)
    phone.locator(".guide-filter summary").focus()
    phone.keyboard.press("Enter")
    phone.keyboard.press("Tab")
    for passed in ("Ouvert maintenant", "Samedi", "Après 18\u00a0h"):
        expect(phone.get_by_label(passed)).to_be_focused()
        phone.keyboard.press("Tab")
    phone.keyboard.press("Space")
    expect(phone.get_by_label("Sans rendez-vous")).to_be_checked()
    expect(phone.locator(".guide-filter__count")).to_have_text("2 lieux sur 4.")


def test_without_javascript_the_lists_are_whole(
    open_context: OpenContext, small_address: str
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(f"{small_address}{PAGE}?filtre=accessible")
    expect(page.locator(".guide-filter")).to_be_hidden()
    assert len(shown(page)) == 4


def test_services_are_narrowed_too(page: Page, small_address: str) -> None:
    page.goto(small_address + "services/choisir-un-metier/")
    page.get_by_label("À distance", exact=True).check()
    services = page.locator("[data-filtered] .guide-card:visible .guide-card__name")
    expect(services).to_have_text(["Entretien avec un conseiller", "Bilan imaginaire"])
