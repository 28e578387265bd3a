"""A second engine: what Chromium forgives, Firefox may not."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from accessibility import accessibility_faults
from hostile_map import hostile_map_reads_as_text, hostile_map_site
from imaginary_map import write_site
from page_kinds import HOSTILE_KINDS, PAGE_KINDS, SMALL_TWINS
from playwright.sync_api import Browser, Page, Playwright, expect
from site_server import Serve

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")

SCHEMES = ("default", "slate")
"""Light and dark, by the names that style sheets know."""

TELL_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) => {
  console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
});
"""
"""Firefox tells what the policy refuses to the page, and not to who drives it."""

ADD_A_SCRIPT = """
document.body.append(Object.assign(document.createElement("script"), { textContent: "0" }))
"""

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


@pytest.fixture(scope="module")
def watched(firefox: Browser) -> Iterator[tuple[Page, list[str]]]:
    """One page for all kinds, which tells its faults; a page of its own would cost a second."""
    faults: list[str] = []
    page = _watched_page(firefox, faults)
    yield page, faults
    page.context.close()


def _watched_page(firefox: Browser, faults: list[str]) -> Page:
    context = firefox.new_context(locale="fr-FR")
    context.add_init_script(TELL_VIOLATIONS)
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on("dialog", lambda one: (faults.append(f"dialog: {one.message}"), one.dismiss()))
    return page


@pytest.mark.parametrize("kind", SMALL_TWINS)
def test_firefox_shows_the_page_without_a_fault(
    watched: tuple[Page, list[str]], small_address: str, kind: str
) -> None:
    page, faults = watched
    page.goto("about:blank")  # what the page before still asked for ends in faults of its own
    faults.clear()
    page.goto(small_address + SMALL_TWINS[kind], wait_until="load")
    for scheme in SCHEMES:
        page.evaluate(f"document.documentElement.dataset.mdColorScheme = {scheme!r}")
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            found = accessibility_faults(page)
            assert not found, f"{scheme}, {width}: {found}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width, scheme
    assert not faults


def test_what_the_policy_refuses_is_seen(firefox: Browser, small_address: str) -> None:
    faults: list[str] = []
    page = _watched_page(firefox, faults)
    page.goto(f"{small_address}reseaux/", wait_until="load")
    assert not faults
    with page.expect_console_message(lambda said: "policy: script-src" in said.text):
        page.evaluate(ADD_A_SCRIPT)
    assert faults
    page.context.close()


@pytest.mark.parametrize("kind", HOSTILE_KINDS)
def test_nothing_of_a_hostile_record_runs_in_firefox(
    watched: tuple[Page, list[str]], hostile_address: str, kind: str
) -> None:
    page, faults = watched
    page.goto("about:blank")  # what the page before still asked for ends in faults of its own
    faults.clear()
    page.goto(hostile_address + HOSTILE_KINDS[kind], wait_until="load")
    strangers = "document.querySelectorAll('img[src=x], [onmouseover], [onfocus], [onerror]')"
    assert page.evaluate(f"{strangers}.length") == 0
    assert not faults


@pytest.mark.parametrize("kind", PAGE_KINDS.keys() - HOSTILE_KINDS.keys())
def test_a_page_that_no_record_reaches_obeys_the_policy_in_firefox(
    watched: tuple[Page, list[str]], address: str, kind: str
) -> None:
    page, faults = watched
    page.goto("about:blank")  # what the page before still asked for ends in faults of its own
    faults.clear()
    page.goto(address + PAGE_KINDS[kind], wait_until="load")
    assert not faults


def test_a_hostile_record_shows_as_text_on_the_map(
    watched: tuple[Page, list[str]], serve: Serve, tmp_path: Path
) -> None:
    page, faults = watched
    page.goto("about:blank")  # what the page before still asked for ends in faults of its own
    faults.clear()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{serve(write_site(hostile_map_site(), tmp_path))}carte/")
    expect(page.locator(".guide-map-count")).not_to_be_empty()
    hostile_map_reads_as_text(page)
    assert not faults
