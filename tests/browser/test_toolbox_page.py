"""The toolbox: every tool is in sight, choices narrow it, links to a tool always show it."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from site_server import OpenContext


@pytest.fixture
def toolbox(page: Page, address: str) -> Page:
    page.goto(f"{address}outils/")
    expect(page.locator("#choix")).to_be_visible()
    return page


def cards(page: Page) -> Locator:
    return page.locator(".guide-shelf .guide-card:visible")


def test_choices_narrow_the_list_and_stand_in_the_address(toolbox: Page) -> None:
    every = cards(toolbox).count()
    toolbox.get_by_label("Je suis…").select_option(label="au collège")
    toolbox.get_by_label("Je cherche…").select_option(label="à choisir un métier")
    few = cards(toolbox).count()
    assert 0 < few < every
    expect(toolbox.locator("#compte")).to_have_text(f"{few} outils")
    expect(toolbox).to_have_url(re.compile(r"\?public=collegien&theme=choisir-un-metier$"))
    toolbox.goto(toolbox.url)
    expect(cards(toolbox)).to_have_count(few)


def test_a_choice_without_any_tool_says_what_to_do(toolbox: Page) -> None:
    toolbox.get_by_label("Je suis…").select_option(label="employeur")
    toolbox.get_by_label("Je préfère…").select_option(label="Document à télécharger")
    expect(cards(toolbox)).to_have_count(0)
    expect(toolbox.locator("#compte")).to_have_text(re.compile("Enlevez-en un"))


def test_a_link_to_a_hidden_tool_shows_it(toolbox: Page) -> None:
    toolbox.get_by_label("Je cherche…").select_option(label="à créer mon activité")
    expect(toolbox.locator('[id="3114"]')).to_be_hidden()
    toolbox.get_by_role("heading", name="Numéro à appeler").click()
    toolbox.get_by_role("link", name="Le 3114", exact=True).and_(
        toolbox.locator("#genres ~ details a")
    ).click()
    expect(toolbox.locator('[id="3114"]')).to_be_in_viewport()


def test_without_scripts_nothing_is_missing(open_context: OpenContext, address: str) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(f"{address}outils/")
    expect(page.locator("#choix")).to_be_hidden()
    assert cards(page).count() > 50
    expect(page.get_by_role("heading", name="Selon votre situation")).to_be_visible()
