"""Takes a picture of every kind of page: `make captures`, after `make site`.

At 360 and 1280 px, light and dark, of what a visitor sees first. The pictures are kept to look at
the guide from one change to the next with fresh eyes; nothing compares them.
"""

import shutil
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

FOLDER = Path(__file__).parent
PAGES = {
    "accueil": "",
    "guide-jeunes": "guides/jeunes/",
    "guide-adultes": "guides/adultes/",
    "guide-familles": "guides/familles/",
    "guide-enseignants": "guides/enseignants/",
    "guide-en-entier": "guides/familles/en-entier/",
    "guide-territoire": "territoires/spro-vendome/jeunes/",
    "situation": "guides/jeunes/jai-arrete-lecole/",
    "situation-territoire": "territoires/spro-vendome/jeunes/jai-arrete-lecole/",
    "trouver": "trouver/",
    "trouver-besoin": "trouver/jeune-sans-solution/",
    "trouver-partout": "trouver/jeune-sans-solution/reprendre-pied/",
    "trouver-departement": "trouver/jeune-sans-solution/reprendre-pied/dans/loir-et-cher/",
    "structure": "structures/41/cio-blois/",
    "structure-fermee": "structures/45/fongecif-orleans/",
    "reseaux": "reseaux/",
    "reseau": "reseaux/mission-locale/",
    "besoins": "services/",
    "besoin": "services/reprendre-pied/",
    "territoires": "territoires/",
    "region": "territoires/centre-val-de-loire/",
    "departement": "territoires/loir-et-cher/",
    "reseau-local": "territoires/spro-vendome/",
    "intercommunalite": "territoires/cc-du-pays-d-issoudun/",
    "qui-fait-quoi": "qui-fait-quoi/",
    "comparaisons": "comparer/",
    "sigles": "sigles/",
    "carte": "carte/",
    "recherche": "recherche/?q=orientation",
    "plan-du-site": "plan-du-site/",
    "signaler": "signaler-une-erreur/",
    "mentions-legales": "mentions-legales/",
    "introuvable": "404.html",
}
WIDTHS = (360, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def take(site: Path) -> None:
    """Take every picture of the built `site`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("chromium-browser"),
            args=["--no-sandbox"],
        )
        for name, page in PAGES.items():
            _take_page(browser, name, f"http://127.0.0.1:{server.server_port}/{page}")
        browser.close()
    server.shutdown()


def _take_page(browser: Browser, name: str, address: str) -> None:
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": 800 if width < 600 else 900},
                color_scheme=scheme,
                locale="fr-FR",
                reduced_motion="reduce",
            )
            page = context.new_page()
            page.goto(address, wait_until="networkidle")
            page.screenshot(path=FOLDER / f"{name}-{width}-{scheme}.jpg", type="jpeg", quality=60)
            context.close()


if __name__ == "__main__":
    take(Path(sys.argv[1] if len(sys.argv) > 1 else "site"))
