"""A permanence answers to the days on which it receives: in a list, in « Trouver », on the map."""

import re

import pytest
from playwright.sync_api import Page, expect

NAME = "Permanence des Jeunes imaginaires à Blois"
WHEN = (
    "Permanence, CIO imaginaire de Blois, un samedi sur deux, de 14\u00a0h à 18\u00a0h\u00a030, "
    "du samedi 5 décembre au samedi 3 juillet 2027, sauf le samedi 2 janvier 2027 et le samedi "
    "27 février 2027."
)
FIND = "trouver/salarie/trouver-un-emploi/dans/loir-et-cher/"
VENDOME = "#commune=Vend%C3%B4me&departement=41&position=47.797%2C1.061"


@pytest.mark.parametrize("choice", ["Samedi", "Après 18\u00a0h"])
def test_a_list_keeps_it_on_its_days(page: Page, small_address: str, choice: str) -> None:
    page.goto(f"{small_address}territoires/loir-et-cher/")
    page.get_by_label(choice, exact=True).check()
    shown = page.locator("[data-filtered] .guide-line:visible")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text(NAME)
    expect(shown.locator(".guide-visit")).to_have_text(WHEN)
    expect(shown).not_to_contain_text("ouvert le samedi")


@pytest.mark.parametrize("commune", ["", VENDOME])
def test_a_door_tells_it_as_it_is_built(page: Page, small_address: str, commune: str) -> None:
    page.goto(f"{small_address}{FIND}?filtre=samedi{commune}")
    places = page.locator(".find-doors > li:visible .find-places > li")
    expect(page.locator(".guide-filter__count")).to_contain_text("1 lieu sur")
    expect(places).to_have_count(1)
    expect(places.locator(".guide-visit")).to_have_text(WHEN)
    expect(places).not_to_contain_text("ouvert le samedi")


def test_it_is_on_the_map_and_says_when(page: Page, small_address: str) -> None:
    page.goto(f"{small_address}carte/?filtre=samedi&filtre=apres-18h")
    expect(page.locator(".guide-map-count")).to_have_text(re.compile(r"^1 lieu sur \d+\.$"))
    page.get_by_role("button", name=f"Voir sur la carte\u00a0: {NAME}").click()
    card = page.get_by_role("dialog", name=NAME).locator(".guide-map-card").first
    expect(card).to_contain_text(WHEN)
