"""Whole journeys at 360 px, with and without scripts, by touch and by keyboard alone.

Each goes from the home page to a telephone number in three taps. What is found is real data of the
repository; a test that a new fact breaks is to be read again, not bent.
"""

from dataclasses import dataclass

import pytest
from journey import Journey
from playwright.sync_api import expect
from site_server import OpenContext

MOST_TAPS = 3


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
        viewport={"width": 360, "height": 740}, has_touch=True, java_script_enabled=scripts
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
    number = card.get_by_role("link", name=f"Appeler {place} : ")
    expect(number).to_be_visible()
    assert (number.get_attribute("href") or "").startswith("tel:")
    assert journey.taps <= MOST_TAPS


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
