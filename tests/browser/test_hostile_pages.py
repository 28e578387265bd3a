"""Hostile records in a real browser: they are read, and nothing of them runs."""

import pytest
from hostile_records import HOSTILE, build_hostile_site
from playwright.sync_api import Page, expect
from site_server import Serve

PATHS = (
    "",
    "carte/",
    "guides/jeunes/",
    "recherche/?q=canari",
    "reseaux/cio-imaginaire/",
    "services/choisir-un-metier/",
    "structures/41/cio-imaginaire-blois/",
    "structures/41/cio-imaginaire-vendome/",
    "territoires/loir-et-cher/",
    "territoires/spro-pays-imaginaire/",
)


@pytest.fixture(scope="module")
def hostile_address(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    site, _ = build_hostile_site(tmp_path_factory.mktemp("hostile"))
    return serve(site)


def test_nothing_of_a_hostile_record_runs(page: Page, hostile_address: str) -> None:
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for path in PATHS:
        page.goto(hostile_address + path)
        page.wait_for_load_state("networkidle")
        expect(page.locator("main")).to_be_visible()
        strangers = "document.querySelectorAll('img[src=x], [onmouseover], [onfocus], [onerror]')"
        assert page.evaluate(f"{strangers}.length") == 0, path
    assert not dialogs


def test_a_hostile_name_is_read_as_it_is_typed(page: Page, hostile_address: str) -> None:
    page.goto(f"{hostile_address}structures/41/cio-imaginaire-blois/")
    expect(page.locator("h1")).to_contain_text(HOSTILE)
    assert HOSTILE in page.title()


def test_a_hostile_name_is_found_as_it_is_typed(page: Page, hostile_address: str) -> None:
    page.goto(f"{hostile_address}recherche/?q=canari")
    expect(page.locator("#resultats a").first).to_contain_text(HOSTILE)
