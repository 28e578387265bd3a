"""How often the search leads people where they should go."""

import shutil
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import sync_playwright

from tests.browser.relevance import DEPTHS, answers, hit_rate, questions
from tests.browser.site_server import LOCAL, SiteHandler


def hit_rates(site: Path) -> dict[int, float]:
    """The share of the questions of the relevance set that are answered among the first pages."""
    server = ThreadingHTTPServer((LOCAL, 0), partial(SiteHandler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("chromium-browser"),
            args=["--no-sandbox"],
        )
        page = browser.new_page()
        page.goto(f"http://{LOCAL}:{server.server_port}/recherche/")
        given = answers(page, questions())
        browser.close()
    server.shutdown()
    return {depth: hit_rate(given, depth) for depth in DEPTHS}
