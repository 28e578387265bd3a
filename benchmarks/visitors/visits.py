"""Visits of a page on a telephone: what is downloaded, and when something is seen."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Browser, Page, Playwright

from benchmarks.visitors.host import Host, Sent

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PHONE = {"width": 360, "height": 740}
SLOWER = 4
"""A telephone is taken to be four times slower than this machine, as Lighthouse does."""
NETWORK = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
"""Milliseconds until an answer begins, and bytes a second: the slow 4G of Lighthouse."""

SEEN = """
() => {
  const seen = { first: 0, largest: 0, shift: 0 }
  const watch = (type, told) =>
    new PerformanceObserver((list) => list.getEntries().forEach(told)).observe(
      { type, buffered: true })
  watch("paint", (one) => {
    if (one.name === "first-contentful-paint") seen.first = one.startTime
  })
  watch("largest-contentful-paint", (one) => { seen.largest = one.startTime })
  watch("layout-shift", (one) => { if (!one.hadRecentInput) seen.shift += one.value })
  return new Promise((done) => setTimeout(() => done(seen), 200))
}
"""
"""What the browser has kept of its paints, told to those who ask late too."""


class Paints(NamedTuple):
    """Milliseconds to the first and to the largest thing seen; the sum of all shifts."""

    first: float
    largest: float
    shift: float


class Visit(NamedTuple):
    """A page opened by someone who has kept nothing, then by someone who comes from another."""

    downloaded: Sent
    paints: Paints
    downloaded_next: Sent
    paints_next: Paints


@contextmanager
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """Open the system's Chromium until the end of the block."""
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    try:
        yield browser
    finally:
        browser.close()


def visit(browser: Browser, host: Host, path: str, before: str, runs: int) -> Visit:
    """Open the page `path` with nothing kept, then, in another browser, after the page `before`.

    Times and shifts are medians of all `runs`; what is downloaded is that of the last.
    """
    first, then = list[Paints](), list[Paints]()
    for _ in range(runs):
        with _telephone(browser) as page:
            host.sent()
            first.append(_opened(page, host.address + path))
            downloaded = host.sent()
        with _telephone(browser) as page:
            _opened(page, host.address + before)
            host.sent()
            then.append(_opened(page, host.address + path))
            downloaded_next = host.sent()
    return Visit(downloaded, _median(first), downloaded_next, _median(then))


@contextmanager
def _telephone(browser: Browser) -> Iterator[Page]:
    """A page of a browser that has kept nothing, on a slow telephone."""
    context = browser.new_context(
        viewport=PHONE,  # type: ignore[arg-type]
        device_scale_factor=2,
        is_mobile=True,
        has_touch=True,
        locale="fr-FR",
    )
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", NETWORK)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        yield page
    finally:
        context.close()


def _opened(page: Page, address: str) -> Paints:
    page.goto(address, wait_until="networkidle")
    seen = page.evaluate(SEEN)
    return Paints(seen["first"], seen["largest"], seen["shift"])


def _median(paints: list[Paints]) -> Paints:
    return Paints(*map(median, zip(*paints, strict=True)))
