"""Whole journeys at 360 px, with and without scripts, by touch and by keyboard alone.

Each goes from the home page to a telephone number in three taps. What is found is real data of the
repository; a test that a new fact breaks is to be read again, not bent.
"""

import re
from dataclasses import dataclass

import pytest
from journey import Journey
from playwright.sync_api import Locator, expect
from site_server import OpenContext

MOST_TAPS = 3
WIDTH = 360
THUMB = 44
"""Pixels: what a finger does not miss."""


@dataclass(frozen=True)
class Visitor:
    """Who comes, what for, from where; and what is found: a door, and its place in the first card.

    `place` is the nearest one, `any_place` one of those that the département shows without scripts.
    """

    situation: str
    need: str
    commune: str
    department: str
    door: str
    place: str
    any_place: str


VISITORS = {
    "a 17-year-old in Vendôme who has left school": Visitor(
        "jeune, sans école ni travail",
        "à repartir après un arrêt des études",
        "Vendôme",
        "Loir-et-Cher",
        "Mission locale",
        "Mission locale – Vendôme",
        "Mission locale – Vendôme",
    ),
    "an employee near Moulins who wants to change jobs": Visitor(
        "en poste",
        "à changer de métier",
        "Avermes",
        "Allier",
        "Agence nationale pour la formation professionnelle des adultes (Afpa)",
        "Afpa – Moulins",
        "Afpa – Moulins",
    ),
    "a parent in Sancerre": Visitor(
        "parent",
        "à choisir mes études",
        "Sancerre",
        "Cher",
        "Centre d’information et d’orientation (CIO)",
        "CIO – Gien",
        "CIO – Bourges",
    ),
    "a counsellor in Dreux looking for Cap emploi": Visitor(
        "en situation de handicap",
        "à trouver un emploi",
        "Dreux",
        "Eure-et-Loir",
        "France Travail",
        "France Travail – Dreux",
        "France Travail – Dreux",
    ),
    "someone on a farm in the Cantal": Visitor(
        "à mon compte",
        "à changer de métier",
        "Trizac",
        "Cantal",
        "France Travail",
        "France Travail – Mauriac",
        "France Travail – Mauriac",
    ),
}

every_visitor = pytest.mark.parametrize("who", VISITORS)
every_hand = pytest.mark.parametrize("by_keyboard", [False, True], ids=["touch", "keyboard"])


def set_out(open_context: OpenContext, address: str, *, scripts: bool, keyboard: bool) -> Journey:
    context = open_context(
        viewport={"width": WIDTH, "height": 740}, has_touch=True, java_script_enabled=scripts
    )
    page = context.new_page()
    page.goto(address)
    return Journey(page, keyboard)


def expect_number(journey: Journey, visitor: Visitor, place: str) -> None:
    """The place is told in the card of its network, with a number to call."""
    card = journey.page.locator(".find-doors > li").filter(
        has=journey.page.get_by_role("heading", name=visitor.door, exact=True)
    )
    expect(card).to_have_count(1)
    expect(card.locator(".find-why")).to_contain_text("Reçoit")
    expect_reachable(journey, card.get_by_role("link", name=f"Appeler {place} : "))


def expect_reachable(journey: Journey, number: Locator) -> None:
    """A number to call, large enough for a thumb, in few taps, on a page that fits the phone."""
    expect(number).to_be_visible()
    assert (number.get_attribute("href") or "").startswith("tel:")
    box = number.bounding_box()
    assert box is not None and box["height"] >= THUMB and box["x"] + box["width"] <= WIDTH
    assert journey.taps <= MOST_TAPS
    assert journey.page.evaluate("document.documentElement.scrollWidth") <= WIDTH


@every_visitor
@every_hand
def test_three_taps_and_a_commune_lead_to_the_nearest_number(
    open_context: OpenContext, address: str, who: str, by_keyboard: bool
) -> None:
    visitor = VISITORS[who]
    journey = set_out(open_context, address, scripts=True, keyboard=by_keyboard)
    journey.follow(visitor.situation)
    journey.follow(visitor.need)
    journey.live_in(visitor.commune)
    expect_number(journey, visitor, visitor.place)
    first = journey.page.locator(".find-doors > li").filter(has_text=visitor.door).first
    expect(first.locator(".find-places > li").first).to_contain_text(visitor.place)
    expect(first.locator(".find-places > li").first).to_contain_text(" km")


@every_visitor
@every_hand
def test_without_scripts_three_taps_lead_to_a_number(
    open_context: OpenContext, address: str, who: str, by_keyboard: bool
) -> None:
    visitor = VISITORS[who]
    journey = set_out(open_context, address, scripts=False, keyboard=by_keyboard)
    journey.follow(visitor.situation)
    journey.follow(visitor.need)
    journey.follow(visitor.department)
    expect_number(journey, visitor, visitor.any_place)


@every_visitor
@every_hand
def test_a_commune_typed_on_the_home_page_is_one_tap_from_a_number(
    open_context: OpenContext, address: str, who: str, by_keyboard: bool
) -> None:
    journey = set_out(open_context, address, scripts=True, keyboard=by_keyboard)
    journey.choose(VISITORS[who].commune)
    journey.page.wait_for_url("**/communes/**")
    expect(journey.page.locator("h1")).to_contain_text(VISITORS[who].commune)
    expect_reachable(journey, journey.page.locator(".guide-card .guide-phone").first)
    assert journey.taps == 1


@every_visitor
def test_without_scripts_three_taps_lead_to_the_page_of_the_commune(
    open_context: OpenContext, address: str, who: str
) -> None:
    visitor = VISITORS[who]
    journey = set_out(open_context, address, scripts=False, keyboard=False)
    journey.follow("Choisir ma commune dans la liste")
    main = journey.page.locator("main")
    journey.press(main.get_by_role("link", name=re.compile(f"^{visitor.department}")))
    journey.follow(visitor.commune)
    expect(journey.page.locator("h1")).to_contain_text(visitor.commune)
    expect_reachable(journey, journey.page.locator(".guide-card .guide-phone").first)


@every_hand
def test_who_wants_to_come_on_a_saturday_has_a_number_in_three_taps(
    open_context: OpenContext, address: str, by_keyboard: bool
) -> None:
    """From a page that somebody has sent, or that one has kept."""
    page = "trouver/tous-publics/droits-et-vie-quotidienne/dans/cantal/"
    journey = set_out(open_context, address + page, scripts=True, keyboard=by_keyboard)
    main = journey.page.locator("main")
    journey.press(main.locator("summary", has_text="Filtrer ces lieux"))
    choice = main.get_by_label("Samedi")
    if by_keyboard:
        journey.reach(choice)
        journey.page.keyboard.press("Space")
    else:
        main.locator(".guide-filter__choice", has_text="Samedi").tap()
    journey.taps += 1
    expect(main.locator(".guide-filter__count")).to_contain_text(" sur ")
    first = main.locator(".find-doors > li:visible").first
    expect(first).to_contain_text("ouvert le samedi")
    expect_reachable(journey, first.get_by_role("link", name="Appeler").first)


def test_a_network_without_a_known_place_says_so_and_gives_a_true_door(
    open_context: OpenContext, address: str
) -> None:
    visitor = VISITORS["a counsellor in Dreux looking for Cap emploi"]
    journey = set_out(open_context, address, scripts=False, keyboard=False)
    for words in (visitor.situation, visitor.need, visitor.department):
        journey.follow(words)
    said = journey.page.get_by_role("region", name="Fait pour vous, mais nous n’avons pas")
    expect(said).to_contain_text("Cap emploi")
    line = said.get_by_role("listitem").filter(has_text="Cap emploi")
    expect(line).to_contain_text("En attendant, demandez à")
    assert (line.get_by_role("link", name="Appeler").get_attribute("href") or "").startswith("tel:")
    journey.page.get_by_role("link", name="Cap emploi", exact=True).first.tap()
    place = journey.page.get_by_role("region", name="Où le trouver")
    expect(place).to_contain_text("Nous ne connaissons encore aucune adresse de ce réseau")
