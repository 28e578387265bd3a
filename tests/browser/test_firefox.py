"""A second engine: what Chromium forgives, Firefox may not."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from page_kinds import SMALL_TWINS
from playwright.sync_api import Browser, Playwright

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")

pytestmark = pytest.mark.xdist_group("firefox")


@pytest.fixture(scope="module")
def firefox(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """The system's Firefox, which needs a home it may write to."""
    if FIREFOX is None:
        pytest.fail("Firefox is missing: sudo apt-get install firefox-esr", pytrace=False)
    home: Path = tmp_path_factory.mktemp("firefox")
    browser = playwright.firefox.launch(
        channel="moz-firefox", executable_path=FIREFOX, env={**os.environ, "HOME": str(home)}
    )
    yield browser
    browser.close()


@pytest.mark.parametrize("kind", SMALL_TWINS)
def test_firefox_shows_the_page_without_a_fault(
    firefox: Browser, small_address: str, kind: str
) -> None:
    faults: list[str] = []
    context = firefox.new_context(viewport={"width": 360, "height": 800}, locale="fr-FR")
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.goto(small_address + SMALL_TWINS[kind], wait_until="load")
    found = Axe().run(page)
    overflow = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert found.violations_count == 0, found.generate_report()
    assert overflow <= 360
    assert not faults
