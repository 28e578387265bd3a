"""Takes the pictures of the guide for editors, by doing what its pages say: `make captures`.

Each step is done in a browser as a reader would, on the built site: a step that cannot be done
stops the script. The pictures are small, at the width of a phone.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from threading import Thread

from playwright.sync_api import Locator, Page, expect, sync_playwright

IMAGES = Path(__file__).parent / "images"
WIDTH = 480
RECORD = "structures/41/cio-blois/"
PHONE = "02 54 00 00 00"


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder as long as it is needed; give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def picture(name: str, part: Locator) -> None:
    """Keep a picture of a part of the page."""
    part.scroll_into_view_if_needed()
    part.screenshot(path=IMAGES / f"{name}.png", animations="disabled")


def field(page: Page, label: str) -> Locator:
    """The whole of a field: its label, its help, what is told of it."""
    return page.locator(".guide-field", has=page.get_by_label(label, exact=True)).last


def follow(page: Page, address: str) -> None:
    """Follow the ten pages, one after the other."""
    page.goto(address + RECORD)
    picture("corriger", page.locator("section[aria-labelledby=source]"))
    page.get_by_role("link", name="Signaler une erreur sur cette fiche").click()
    told = page.locator(".guide-panel--sun", has_text="Votre message")
    picture("signaler", told)
    page.goto(address + RECORD)
    page.get_by_role("link", name="Corriger cette fiche").click()
    expect(page.get_by_role("heading", name="CIO – Blois")).to_be_focused()
    correct(page)
    create(page, address)


def correct(page: Page) -> None:
    """Pages 1, 3, 4, 6, 7 and 8: what is corrected in a record."""
    phone = page.get_by_label("Téléphone", exact=True)
    phone.fill("02 54 00")
    expect(phone).to_have_attribute("aria-invalid", "true")
    picture("faute", field(page, "Téléphone"))
    phone.fill(PHONE)
    expect(page.locator(".guide-result ins")).to_have_text(PHONE)
    picture("telephone", field(page, "Téléphone"))
    picture("proposition", page.locator(".guide-result"))
    hours = "lundi au vendredi : 9h-12h30, 13h30-17h ; samedi : 9h-12h"
    page.get_by_label("Horaires d’accueil", exact=True).fill(hours)
    expect(page.get_by_role("group", name="Ces horaires sur la page du lieu")).to_be_visible()
    picture("horaires", field(page, "Horaires d’accueil"))
    page.get_by_role("button", name="Aujourd’hui").first.click()
    page.get_by_label("Vérifiée par").fill("coordination du territoire")
    picture("verifier", field(page, "Vérifiée par"))
    page.get_by_text("Autres renseignements").last.click()
    picture("fermeture", page.get_by_role("group", name="Fermeture", exact=True))
    picture("services", page.get_by_role("group", name="Services", exact=True))


def create(page: Page, address: str) -> None:
    """Pages 5 and 10: new records."""
    page.goto(f"{address}editer/")
    picture("nouvelle", page.locator(".guide-opener"))
    page.get_by_role("button", name="Commencer").click()
    for label, text in (("Commune (obligatoire)", "Blois"), ("Code Insee (obligatoire)", "41018")):
        page.get_by_label(label).fill(text)
    page.get_by_label("Réseau (obligatoire)").select_option("cio")
    expect(page.get_by_label("Nom du fichier")).to_have_value("cio-blois-2")
    picture("nom-du-fichier", page.locator(".guide-editor__file"))
    page.get_by_label("Ou une nouvelle fiche").select_option("territoires")
    page.get_by_role("button", name="Commencer").click()
    page.get_by_label("Nom (obligatoire)").fill("Territoire de l’essai")
    picture("territoire", page.get_by_role("group", name="Composition", exact=True))


def main(site: Path) -> None:
    """Take every picture of the built `site`."""
    IMAGES.mkdir(exist_ok=True)
    with served(site) as address, sync_playwright() as playwright:
        path = which("chromium") or which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": 1300}, locale="fr-FR")
        follow(page, address)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
