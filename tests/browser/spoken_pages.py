"""What a screen reader gets of the imaginary guide's pages, as Chromium's accessibility tree.

To accept what is spoken now: .venv/bin/python tests/browser/spoken_pages.py
"""

import shutil
import sys
import tempfile
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, sync_playwright
from site_server import LOCAL, SiteHandler

EXPECTED = Path(__file__).parent / "spoken"
PAGES = {
    "home": "",
    "guide": "guides/jeunes/",
    "situation": "guides/jeunes/je-cherche-un-lieu/",
    "guide-of-a-territory": "territoires/spro-pays-imaginaire/jeunes/",
    "structure": "structures/41/cio-imaginaire-blois/",
    "closed-structure": "structures/41/cio-imaginaire-vendome/",
    "find": "trouver/",
    "find-anywhere": "trouver/lyceen/choisir-un-metier/",
    "find-within": "trouver/salarie/trouver-un-emploi/dans/loir-et-cher/",
    "network": "reseaux/cio-imaginaire/",
    "theme": "services/choisir-un-metier/",
    "territory": "territoires/spro-pays-imaginaire/",
    "territories": "territoires/",
    "communes": "communes/",
    "commune": "communes/41/vendome/",
    "overview": "qui-fait-quoi/",
    "search": "recherche/",
    "error": "404.html",
}


MOMENT = "2026-11-23T09:00:00Z"
"""A Monday, at ten in Paris: what is open then is said."""


def spoken_page(browser: Browser, address: str) -> str:
    """The accessibility tree of the page at `address`, on a phone."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="fr-FR")
    page = context.new_page()
    page.clock.set_fixed_time(MOMENT)
    page.goto(address, wait_until="networkidle")
    tree = page.locator("body").aria_snapshot()
    context.close()
    return f"{tree}\n"


def accept() -> None:
    """Build the imaginary guide and make what is spoken now the expectation."""
    from imaginary_guide import build_imaginary_site

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build_imaginary_site(Path(folder))
        server = ThreadingHTTPServer((LOCAL, 0), partial(SiteHandler, directory=str(site)))
        Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("chromium-browser"),
            args=["--no-sandbox"],
        )
        EXPECTED.mkdir(exist_ok=True)
        for name, path in PAGES.items():
            address = f"http://{LOCAL}:{server.server_port}/{path}"
            (EXPECTED / f"{name}.yml").write_text(spoken_page(browser, address), encoding="utf-8")
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    accept()
