"""A commune that one types in the search: its page comes first, whatever the spelling."""

import gzip
import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect
from site_server import OpenContext

from generator.index.addresses import COMMUNE_SEARCH

MOST_BYTES = 12_000
"""What a search downloads for its communes, compressed as a host does."""


@pytest.fixture
def search(page: Page, address: str) -> Page:
    page.goto(f"{address}recherche/")
    expect(page.get_by_role("combobox", name="Réseau", exact=True)).to_be_visible()
    return page


def cards(page: Page) -> Locator:
    return page.locator("#resultats .guide-card")


def look_for(page: Page, words: str) -> Locator:
    """Search, and give the first card."""
    page.locator("#mots").fill(words)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q="))
    return cards(page).first


@pytest.mark.parametrize(
    ("words", "title", "where"),
    [
        ("Vendôme", "Vendôme", "Loir-et-Cher"),
        ("vandome", "Vendôme", "Loir-et-Cher"),
        ("Saint-Flour", "Saint-Flour", "Cantal"),
        ("st flour", "Saint-Flour", "Cantal"),
        ("bourges", "Bourges", "Cher"),
        ("j'habite à Trizac", "Trizac", "Cantal"),
        ("clermont ferand", "Clermont-Ferrand", "Puy-de-Dôme"),
        ("romorantin", "Romorantin-Lanthenay", "Loir-et-Cher"),
        ("moulins 03", "Moulins", "Allier"),
        ("41100", "Vendôme", "Loir-et-Cher"),
        ("lyon 3e arrondissement", "Lyon 3e Arrondissement", "aujourd’hui Lyon, Rhône"),
    ],
)
def test_the_page_of_the_commune_comes_first(
    search: Page, words: str, title: str, where: str
) -> None:
    first = look_for(search, words)
    expect(first.locator(".guide-chip")).to_have_text("Commune")
    expect(first.locator(".guide-card__name")).to_have_text(title)
    expect(first.locator(".guide-card__text")).to_contain_text(where)
    first.get_by_role("link").click()
    expect(search.locator("h1")).to_contain_text("qui peut vous aider")
    expect(search).to_have_url(re.compile(r"/communes/\d\w/"))


def test_namesakes_are_all_there_and_are_counted(search: Page) -> None:
    look_for(search, "brion")
    communes = cards(search).filter(has_text="Commune").filter(has_text="Brion")
    expect(communes).to_have_count(3)
    number = int((search.locator("#compte").text_content() or "").split()[0])
    assert number >= 3


def test_an_unknown_word_near_a_name_is_said_to_be_a_guess(search: Page) -> None:
    expect(look_for(search, "trisac")).to_contain_text("Trizac")
    expect(search.locator("#compris")).to_contain_text("Ces communes s’écrivent presque ainsi.")
    expect(search.locator("#secours")).to_be_hidden()


@pytest.mark.parametrize("words", ["parents", "cio vendome", "je cherche un stage", "zzzxxyyq"])
def test_what_is_no_commune_gives_none(search: Page, words: str) -> None:
    search.locator("#mots").fill(words)
    search.keyboard.press("Enter")
    expect(search.locator("#compte")).not_to_be_empty()
    kinds = cards(search).locator(".guide-chip")
    assert "Commune" not in kinds.all_inner_texts()


def test_a_choice_leaves_communes_out(search: Page) -> None:
    expect(look_for(search, "vendome").locator(".guide-chip")).to_have_text("Commune")
    search.get_by_role("combobox", name="Réseau", exact=True).select_option("Mission locale")
    expect(cards(search).first.locator(".guide-chip")).to_have_text("Lieu")


def test_lists_that_do_not_load_leave_the_search_whole(search: Page) -> None:
    search.route(f"**/{COMMUNE_SEARCH}*", lambda route: route.fulfill(status=200, body="<html>"))
    expect(look_for(search, "vendome")).to_contain_text("Vendôme")
    expect(search.locator("#compte")).to_contain_text("résultat")


def test_it_costs_little(open_context: OpenContext, address: str) -> None:
    weights: list[int] = []
    page = open_context().new_page()

    def weigh(route: Route) -> None:
        answer = route.fetch()
        weights.append(len(gzip.compress(answer.body())))
        route.fulfill(response=answer)

    page.route(f"**/{COMMUNE_SEARCH}*", weigh)
    page.goto(f"{address}recherche/?q=vendome")
    expect(cards(page).first).to_contain_text("Loir-et-Cher")
    assert weights and sum(weights) < MOST_BYTES, weights


def test_without_javascript_a_link_leads_to_communes(
    open_context: OpenContext, address: str
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(f"{address}recherche/?q=vendome")
    page.get_by_role("link", name="Par commune").click()
    expect(page).to_have_url(f"{address}communes/")
