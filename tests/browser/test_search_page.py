"""The search: what people type is found, filters hold, and every result leads somewhere."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect
from site_server import OpenContext

from generator.index.addresses import page_path


@pytest.fixture
def search(page: Page, address: str) -> Page:
    page.goto(f"{address}recherche/")
    expect(choice_of(page, "Réseau")).to_be_visible()
    return page


def choice_of(page: Page, name: str) -> Locator:
    return page.get_by_role("combobox", name=name, exact=True)


def results(page: Page) -> Locator:
    return page.locator("#resultats a")


def look_for(page: Page, words: str) -> list[str]:
    """Search anew, from an empty page: nothing of the last search is taken for the next one."""
    page.locator("#mots").fill("")
    page.keyboard.press("Enter")
    expect(page.locator("#compte")).to_be_empty()
    page.locator("#mots").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator("#compte")).to_have_text(re.compile(r"^\d+ résultat"))
    expect(results(page).first).to_be_visible()
    return results(page).all_inner_texts()


@pytest.mark.parametrize(
    ("words", "expected", "among"),
    [
        ("cio blois", "Blois", 3),
        ("metier", "métier", 10),
        ("mission locale", "Mission locale", 1),
        ("vendome", "Vendôme", 5),
        ("pole emploi", "France Travail", 10),
        ("eleve", "élèves", 5),
        ("orientation", "Centre d’information et d’orientation", 10),
    ],
)
def test_what_people_type_is_found(search: Page, words: str, expected: str, among: int) -> None:
    titles = look_for(search, words)[:among]
    assert any(expected.casefold() in title.casefold() for title in titles), titles


def test_accents_and_capitals_do_not_matter(search: Page) -> None:
    counts = set()
    for words in ("metier", "métier", "MÉTIER"):
        look_for(search, words)
        counts.add(search.locator("#compte").inner_text())
    assert len(counts) == 1


def test_every_result_leads_to_a_page(search: Page, address: str, real_site: Path) -> None:
    look_for(search, "orientation")
    search.get_by_role("button", name="Voir plus de résultats").click()
    expect(results(search)).to_have_count(20)
    for link in results(search).all():
        target = str(link.evaluate("a => a.href"))
        assert target.startswith(address), target
        assert (real_site / page_path(urlsplit(target).path.removeprefix("/"))).is_file(), target
    results(search).first.click()
    expect(search.locator("h1")).to_be_visible()
    assert "/recherche/" not in search.url


@pytest.mark.parametrize(
    ("name", "choice"),
    [
        ("Réseau", "Mission locale"),
        ("Votre situation", "Lycéennes et lycéens"),
        ("Où", "Loir-et-Cher"),
        ("Votre besoin", "Trouver un emploi"),
    ],
)
def test_a_filter_holds_with_words_and_without(search: Page, name: str, choice: str) -> None:
    look_for(search, "accueil")
    found = search.locator("#compte").inner_text()
    choice_of(search, name).select_option(choice)
    expect(search.locator("#compte")).not_to_have_text(found)
    expect(search.locator("#compte")).to_have_text(re.compile(r"^\d+ résultat"))
    filtered = int(search.locator("#compte").inner_text().split()[0])
    assert 0 < filtered < int(found.split()[0])

    search.locator("#mots").fill("")
    search.keyboard.press("Enter")
    expect(results(search).first).to_be_visible()
    assert int(search.locator("#compte").inner_text().split()[0]) >= filtered


def test_the_filter_of_a_network_gives_its_places_only(search: Page) -> None:
    choice_of(search, "Réseau").select_option("Mission locale")
    expect(results(search).first).to_be_visible()
    found = search.locator("#compte").inner_text()
    choice_of(search, "Où").select_option("Loir-et-Cher")
    expect(search.locator("#compte")).not_to_have_text(found)
    expect(results(search).first).to_be_visible()
    targets = [str(link.evaluate("a => a.pathname")) for link in results(search).all()]
    assert targets and all(path.startswith("/structures/41/") for path in targets), targets


def test_a_search_can_be_kept_and_sent(search: Page) -> None:
    look_for(search, "emploi")
    found = search.locator("#compte").inner_text()
    choice_of(search, "Où").select_option("Indre")
    expect(search).to_have_url(re.compile("territoire=Indre"))
    expect(search.locator("#compte")).not_to_have_text(found)
    expect(results(search).first).to_be_visible()
    before = results(search).all_inner_texts()
    search.goto(search.url)
    expect(search.locator("#mots")).to_have_value("emploi")
    expect(choice_of(search, "Où")).to_have_value("Indre")
    expect(results(search)).to_have_text(before)


def test_a_result_says_what_it_is_in_the_words_of_its_page(search: Page) -> None:
    look_for(search, "cio blois")
    first = search.locator("#resultats .guide-card").first
    expect(first.locator(".guide-chip")).to_have_text("Lieu")
    expect(first.locator(".guide-card__text")).to_contain_text(
        re.compile("^Centre d’information et d’orientation, .*Blois$")
    )


def test_a_tool_is_found_at_its_place_in_the_toolbox(search: Page, address: str) -> None:
    look_for(search, "parcoursup")
    cards = search.locator("#resultats .guide-card").filter(has_text="Outil")
    link = cards.get_by_role("link", name="Parcoursup", exact=True)
    assert link.evaluate("a => a.href") == f"{address}outils/#parcoursup"


def test_nothing_found_says_what_to_try(search: Page) -> None:
    expect(search.locator("#secours")).to_be_hidden()
    search.locator("#mots").fill("zzzxxyyq")
    search.keyboard.press("Enter")
    expect(search.locator("#compte")).to_have_text(re.compile("^Aucun résultat"))
    expect(search.locator("#compris")).to_have_text("Ce guide ne connaît pas « zzzxxyyq ».")
    expect(results(search)).to_have_count(0)
    help_at_hand = search.locator("#secours")
    expect(help_at_hand.get_by_role("link", name="Trouver un emploi")).to_be_visible()
    expect(help_at_hand.get_by_role("link", name="Choisir votre commune")).to_be_visible()


def test_a_misspelt_word_is_corrected_and_said(search: Page) -> None:
    titles = look_for(search, "misson locale romorentin")
    assert any("Romorantin" in title for title in titles[:3]), titles
    expect(search.locator("#compris")).to_have_text(
        "Nous avons cherché « mission » au lieu de « misson », "
        "et « romorantin » au lieu de « romorentin »."
    )


def test_words_that_no_page_has_together_still_find_the_nearest(search: Page) -> None:
    search.locator("#mots").fill("patron apprentissage zzzxxyyq")
    search.keyboard.press("Enter")
    expect(search.locator("#compte")).to_have_text(re.compile("^Aucune page n’a tous ces mots"))
    expect(results(search).first).to_be_visible()


def test_a_hurried_reader_stays_on_the_page(open_context: OpenContext, address: str) -> None:
    page = open_context().new_page()
    waiting = []
    page.route("**/pagefind.js", lambda route: waiting.append(route))
    page.goto(f"{address}recherche/?theme=", wait_until="domcontentloaded")
    page.wait_for_function("() => document.readyState === 'complete'")
    page.locator("#mots").fill("cio blois")
    page.keyboard.press("Enter")
    page.locator("#mots").fill("cio bourges")
    page.keyboard.press("Enter")
    assert waiting, "the engine was not asked for"
    waiting[0].continue_()
    expect(results(page).first).to_have_text(re.compile("Bourges"))
    assert page.url.startswith(f"{address}recherche/?q=cio+bourges")
