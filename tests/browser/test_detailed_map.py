"""The tiles of somebody else: asked for when the visitor says so, and from nobody else."""

from base64 import b64decode
from urllib.parse import parse_qs, urlsplit

from accessibility import accessibility_faults
from playwright.sync_api import Browser, Page, Route, expect
from site_server import LOCAL, TILES

PAGE = "carte/detaillee/"
DOT = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg=="
)


def watched(browser: Browser, address: str) -> tuple[Page, list[str], list[str]]:
    """The page, the addresses asked elsewhere (answered with one dot), and what went wrong."""
    asked: list[str] = []
    faults: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body=DOT, content_type="image/png")

    page = browser.new_context(locale="fr-FR").new_page()
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.route(lambda url: urlsplit(url).hostname != LOCAL, answer)
    page.goto(address)
    expect(page.locator(".guide-map-count")).not_to_be_empty()
    return page, asked, faults


def test_nothing_is_asked_elsewhere_before_one_says_yes(
    browser: Browser, small_address: str
) -> None:
    page, asked, faults = watched(browser, small_address + PAGE)
    panel = page.get_by_role("complementary", name="Qui reçoit votre demande")
    expect(panel).to_contain_text("l’adresse internet de votre appareil")
    assert not asked
    assert accessibility_faults(page) == ""
    panel.get_by_role("button", name="Afficher le fond de plan de l’IGN").click()
    expect(panel.get_by_role("status")).to_have_text("Le fond de plan de l’IGN est affiché.")
    expect(page.locator(".leaflet-tile-loaded").first).to_be_visible()
    assert asked and all(url.startswith(f"{TILES.host}/wmts?") for url in asked)
    query = parse_qs(urlsplit(asked[0]).query)
    assert query["LAYER"] == ["GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2"]
    assert query["TILEMATRIX"][0].isdigit()
    credit = page.locator(".leaflet-control-attribution")
    expect(credit).to_have_text("© IGN, Plan IGN (Géoplateforme)")
    assert accessibility_faults(page) == ""
    assert not faults
    page.context.close()


def test_the_map_leads_there_with_its_choices_and_its_view(
    browser: Browser, small_address: str
) -> None:
    page, asked, _ = watched(browser, f"{small_address}carte/?public=lyceen")
    count = page.locator(".guide-map-count").inner_text()
    page.get_by_role("button", name="Agrandir").click()
    page.get_by_role("link", name="Afficher le fond de plan détaillé").click()
    expect(page.locator(".guide-map-consent")).to_be_visible()
    expect(page.get_by_label("Je suis…")).to_have_value("lyceen")
    expect(page.locator(".guide-map-count")).to_have_text(count)
    assert "#vue=" in page.url
    assert not asked
    page.context.close()
