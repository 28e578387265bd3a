"""The state of the moment: right in any time zone, at the changes of the clock, and in French."""

import pytest
from playwright.sync_api import Page, expect
from site_server import OpenContext

DAYS = "2026-10-23|ab-ac?a--a|540-720 840-1020|540-720 840-1020*|0-1440*"
"""Friday 23 October 2026 and after: the clocks go back on Sunday 25."""
SPRING = "2027-03-26|a--a|540-720"
ASK = """([days, moment]) => import("/assets/opening.js").then(
    ({ sentence, stateAt }) => sentence(stateAt(days, new Date(moment))))"""
ZONES = ("Europe/Paris", "Pacific/Auckland", "America/Los_Angeles")

SAID = {
    "2026-10-23T06:59:00Z": "Ouvre à 9 h",
    "2026-10-23T07:00:00Z": "Ouvert maintenant, ferme à 12 h",
    "2026-10-23T09:59:00Z": "Ouvert maintenant, ferme à 12 h",
    "2026-10-23T10:00:00Z": "Ouvre à 14 h",
    "2026-10-23T15:00:00Z": "Fermé maintenant, ouvre demain à 9 h",
    "2026-10-23T22:30:00Z": "Ouvre à 9 h",
    "2026-10-24T10:30:00Z": "Sur rendez-vous à partir de 14 h",
    "2026-10-24T13:00:00Z": "Sur rendez-vous jusqu’à 17 h",
    "2026-10-24T15:30:00Z": "Fermé maintenant, ouvre lundi à 9 h",
    # The clocks go back: nine o'clock is an hour later for the rest of the world.
    "2026-10-25T07:30:00Z": "Fermé aujourd’hui, ouvre demain à 9 h",
    "2026-10-26T07:30:00Z": "Ouvre à 9 h",
    "2026-10-26T08:00:00Z": "Ouvert maintenant, ferme à 12 h",
    "2026-10-26T16:00:00Z": "Fermé maintenant",
    "2026-10-27T09:00:00Z": "Aujourd’hui, sur rendez-vous",
    "2026-10-28T09:00:00Z": "Horaires inhabituels aujourd’hui : appelez avant de venir",
    "2026-10-30T09:00:00Z": "Fermé aujourd’hui, ouvre dimanche à 9 h",
    # Before the first day and after the last one, nothing is said rather than something false.
    "2026-10-22T09:00:00Z": "",
    "2026-11-02T09:00:00Z": "",
}


@pytest.mark.parametrize("zone", ZONES)
def test_the_moment_is_that_of_paris(
    open_context: OpenContext, small_address: str, zone: str
) -> None:
    page = open_context(timezone_id=zone).new_page()
    page.goto(small_address)
    said = {moment: page.evaluate(ASK, [DAYS, moment]) for moment in SAID}
    assert {moment: words.replace("\u00a0", " ") for moment, words in said.items()} == SAID


@pytest.mark.parametrize("zone", ZONES)
def test_the_clocks_go_forward(open_context: OpenContext, small_address: str, zone: str) -> None:
    page = open_context(timezone_id=zone).new_page()
    page.goto(small_address)
    at_eight, before, after = "2027-03-26T08:00:00Z", "2027-03-29T06:59:00Z", "2027-03-29T07:00:00Z"
    told = [page.evaluate(ASK, [SPRING, moment]) for moment in (at_eight, before, after)]
    assert [words.replace("\u00a0", " ") for words in told] == [
        "Ouvert maintenant, ferme à 12 h",
        "Ouvre à 9 h",
        "Ouvert maintenant, ferme à 12 h",
    ]


PLACE = "structures/41/cio-imaginaire-blois/"
MONDAY_MORNING = "2026-11-30T09:00:00Z"
"""Ten o'clock in Paris; the imaginary guide is built on 23 November 2026."""


def test_a_page_says_the_state_and_shows_the_day(page: Page, small_address: str) -> None:
    page.clock.set_fixed_time(MONDAY_MORNING)
    page.goto(small_address + PLACE)
    state = page.locator(".guide-opening__state")
    expect(state).to_have_text("Ouvert maintenant, ferme à 12\u00a0h\u00a030")
    today = page.locator("[aria-current=date]")
    expect(today).to_have_count(1)
    expect(today).to_contain_text("Lundi")
    page.clock.set_fixed_time("2026-11-30T11:31:00Z")
    page.reload()
    expect(state).to_have_text("Ouvre à 13\u00a0h\u00a030")


def test_an_old_site_says_nothing_rather_than_something_false(
    page: Page, small_address: str
) -> None:
    page.clock.set_fixed_time("2027-06-07T09:00:00Z")
    page.goto(small_address + PLACE)
    expect(page.locator(".guide-opening__state")).to_have_text("")
    expect(page.locator("[aria-current=date]")).to_have_count(0)
    page.goto(small_address + "territoires/loir-et-cher/")
    expect(page.get_by_label("Accessible en fauteuil")).to_be_visible()
    expect(page.get_by_label("Ouvert maintenant")).to_have_count(0)


def test_without_javascript_the_hours_stand_in_words(
    open_context: OpenContext, small_address: str
) -> None:
    page = open_context(
        java_script_enabled=False, viewport={"width": 360, "height": 800}
    ).new_page()
    page.goto(small_address + PLACE)
    rows = page.get_by_role("table", name="Horaires").get_by_role("row")
    expect(rows).to_have_count(7)
    expect(rows.first.get_by_role("rowheader")).to_have_text("Lundi")
    expect(rows.first.get_by_role("cell")).to_have_text(
        "9\u00a0h à 12\u00a0h\u00a030, 13\u00a0h\u00a030 à 17\u00a0h\u00a030"
    )
    expect(rows.last.get_by_role("cell")).to_have_text("Fermé")
    expect(page.locator(".guide-opening__state")).to_have_text("")


def test_what_is_open_now_is_a_choice(page: Page, small_address: str) -> None:
    page.clock.set_fixed_time(MONDAY_MORNING)
    page.goto(small_address + "territoires/loir-et-cher/")
    page.get_by_label("Ouvert maintenant").check()
    expect(page.locator(".guide-filter__count")).to_have_text(
        "1 lieu sur 4. Le guide ne connaît pas les horaires de 2 autres lieux."
    )
    page.clock.set_fixed_time("2026-12-02T09:00:00Z")
    page.reload()
    expect(page.get_by_label("Ouvert maintenant")).to_be_checked()
    expect(page.locator(".guide-filter__count")).to_contain_text("Aucun lieu ne réunit tout cela.")
