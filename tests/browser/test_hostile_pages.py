"""Hostile records in real browsers: every kind of page is read, and nothing of them runs."""

import pytest
from hostile_records import HOSTILE
from page_kinds import HOSTILE_KINDS
from playwright.sync_api import Page, expect

KINDS = HOSTILE_KINDS | {"search": "recherche/?q=canari", "map in another site": "integrer/carte/"}
STRANGERS = "document.querySelectorAll('img[src=x], [onmouseover], [onfocus], [onerror]').length"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_a_hostile_record_runs(page: Page, hostile_address: str, kind: str) -> None:
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(hostile_address + KINDS[kind], wait_until="networkidle")
    expect(page.locator("main")).to_be_visible()
    assert page.evaluate(STRANGERS) == 0
    assert not dialogs


def test_a_hostile_name_is_read_as_it_is_typed(page: Page, hostile_address: str) -> None:
    page.goto(f"{hostile_address}structures/41/cio-imaginaire-blois/")
    expect(page.locator("h1")).to_contain_text(HOSTILE)
    assert HOSTILE in page.title()


def test_a_hostile_name_is_found_as_it_is_typed(page: Page, hostile_address: str) -> None:
    page.goto(f"{hostile_address}recherche/?q=canari")
    expect(page.locator("#resultats a").first).to_contain_text(HOSTILE)
