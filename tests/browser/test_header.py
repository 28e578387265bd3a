"""The header of every page: with a keyboard, on a phone, by day and by night."""

import re

import pytest
from playwright.sync_api import Page, expect
from site_server import OpenContext

RECORD = "structures/41/cio-blois/"


@pytest.fixture
def phone(open_context: OpenContext, address: str) -> Page:
    page = open_context(viewport={"width": 360, "height": 740}).new_page()
    page.goto(address + RECORD)
    return page


def test_the_skip_link_comes_first_and_leads_to_the_content(page: Page, address: str) -> None:
    page.goto(address + RECORD)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Aller au contenu")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_menu_opens_and_closes_with_the_keyboard(phone: Page) -> None:
    button = phone.get_by_role("button", name="Menu")
    menu = phone.get_by_role("navigation", name="Menu principal")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_hidden()
    button.focus()
    phone.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(menu).to_be_visible()
    phone.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    phone.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    phone.keyboard.press("Space")
    expect(menu).to_be_visible()
    phone.keyboard.press("Space")
    expect(menu).to_be_hidden()


def test_a_closed_menu_takes_no_focus(phone: Page) -> None:
    phone.get_by_role("button", name="Menu").focus()
    phone.keyboard.press("Tab")
    assert phone.evaluate("document.activeElement.closest('#_menu') === null")


def test_every_stop_of_the_keyboard_is_seen(page: Page, address: str) -> None:
    page.goto(address + RECORD)
    stops = page.locator("a[href], button, input, summary, [tabindex='0']").filter(visible=True)
    for _ in range(min(stops.count(), 40)):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            """(() => {
              const style = getComputedStyle(document.activeElement)
              return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
                || style.boxShadow !== "none"
            })()"""
        )
        assert shown, page.evaluate("document.activeElement.outerHTML")


def test_the_display_that_was_chosen_is_kept(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(address)
    background = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(background)
    button = page.get_by_role("button", name="Affichage sombre")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    dark = page.evaluate(background)
    assert dark != light
    page.goto(address + RECORD)
    expect(button).to_have_attribute("aria-pressed", "true")
    assert page.evaluate(background) == dark
    button.click()
    page.reload()
    assert page.evaluate(background) == light


def test_the_display_follows_the_system_until_one_chooses(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(address)
    expect(page.get_by_role("button", name="Affichage sombre")).to_have_attribute(
        "aria-pressed", "true"
    )


def test_the_page_of_the_menu_is_marked(page: Page, address: str) -> None:
    page.goto(f"{address}reseaux/cio/")
    current = page.get_by_role("navigation", name="Menu principal").locator("[aria-current]")
    expect(current).to_have_count(1)
    expect(current).to_have_text("Les réseaux")


def test_the_search_form_leads_to_the_results(page: Page, address: str) -> None:
    page.goto(address + RECORD)
    page.get_by_role("searchbox").fill("mission locale")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/recherche/\?q=mission(\+|%20)locale$"))
    expect(page.locator("#mots")).to_have_value("mission locale")
    expect(page.locator("#resultats a").first).to_be_visible()


def test_without_javascript_the_search_form_still_leads_there(
    open_context: OpenContext, address: str
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(address + RECORD)
    page.get_by_role("searchbox").fill("cio")
    page.get_by_role("button", name="Rechercher").click()
    expect(page).to_have_url(f"{address}recherche/?q=cio")
    # Chromium shows no <noscript> when a tool has turned scripts off: its text is looked at.
    assert "La recherche a besoin de JavaScript." in page.locator("noscript").inner_html()
    expect(page.locator("main").get_by_role("link", name="Par territoire")).to_be_visible()
