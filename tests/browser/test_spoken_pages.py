import pytest
from playwright.sync_api import Browser
from spoken_pages import EXPECTED, PAGES, spoken_page


@pytest.mark.parametrize("name", PAGES)
def test_a_screen_reader_gets_what_was_accepted(
    browser: Browser, small_address: str, name: str
) -> None:
    expected = (EXPECTED / f"{name}.yml").read_text(encoding="utf-8")
    spoken = spoken_page(browser, small_address + PAGES[name])
    assert spoken == expected, "If meant: .venv/bin/python tests/browser/spoken_pages.py"


def test_every_accepted_page_is_still_one() -> None:
    assert {file.stem for file in EXPECTED.glob("*.yml")} == set(PAGES)
