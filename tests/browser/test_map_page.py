import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from imaginary_map import (
    BLEUVAL,
    PLACES,
    ROSEVILLE,
    YOUNG,
    Place,
    imaginary_site,
    map_site,
    network,
)
from playwright.sync_api import Browser, Page, expect
from site_server import OpenContext, Serve

from generator.index.site_map import SiteMap
from generator.model.vocabulary import Term

HOSTILE = '</script><img src=x onerror="document.title=1">${alert(1)}{{7*7}}'


def write_site(site: SiteMap, folder: Path) -> Path:
    for artifact in map_site(site):
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    return folder


@pytest.fixture(scope="module")
def address(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"{serve(write_site(imaginary_site(), tmp_path_factory.mktemp('site')))}carte/"


@pytest.fixture
def the_map(page: Page, address: str) -> Page:
    """The page, once its places are on the map."""
    page.goto(address)
    expect(page.get_by_role("status")).to_have_text("4 lieux affichés.")
    expect(page.locator(".guide-marker, .guide-cluster").first).to_be_visible()
    return page


def show(page: Page, name: str) -> None:
    page.get_by_role("button", name=f"Voir sur la carte\u00a0: {name}", exact=True).click()


def test_without_javascript_the_list_is_enough(open_context: OpenContext, address: str) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(address)
    expect(page.locator(".guide-map")).to_be_hidden()
    expect(page.locator(".guide-map-filter")).to_be_hidden()
    expect(page.locator(".guide-map-list li[data-family] a")).to_have_count(4)
    expect(page.get_by_text("La carte a besoin de JavaScript.")).to_be_visible()


def test_every_place_has_a_marker_that_says_its_name(the_map: Page) -> None:
    for name in (
        "Centre imaginaire de Bleuval, Bleuval",
        "Jeunes imaginaires de Vertbourg, Vertbourg",
    ):
        expect(the_map.get_by_role("button", name=name, exact=True)).to_be_visible()
    expect(
        the_map.get_by_role("button", name="2 lieux\u00a0: agrandir pour les voir")
    ).to_be_visible()
    approximate = the_map.locator(".guide-marker--approximate")
    expect(approximate).to_have_attribute("title", "Jeunes imaginaires de Vertbourg, Vertbourg")


def test_the_map_speaks_french(the_map: Page) -> None:
    expect(the_map.get_by_role("region", name="Carte des lieux")).to_be_visible()
    expect(the_map.get_by_role("button", name="Agrandir", exact=True)).to_be_visible()
    expect(the_map.get_by_role("button", name="Réduire", exact=True)).to_be_visible()
    the_map.get_by_role("button", name="Centre imaginaire de Bleuval, Bleuval").click()
    expect(the_map.get_by_role("button", name="Fermer", exact=True)).to_be_visible()
    words = the_map.locator(".guide-map").evaluate("element => element.innerHTML")
    assert not [word for word in ("Zoom", "Close", "Leaflet<", "JavaScript") if word in words]


def test_a_place_of_the_list_opens_on_the_map_and_escape_comes_back(the_map: Page) -> None:
    show(the_map, "Centre imaginaire de Roseville")
    popup = the_map.get_by_role("dialog", name="Centre imaginaire de Roseville")
    expect(popup).to_contain_text("Centre imaginaire d’information (CII)")
    link = popup.get_by_role("link", name="Centre imaginaire de Roseville")
    expect(link).to_be_focused()
    assert link.evaluate("a => a.pathname") == "/structures/41/centre-roseville/"
    the_map.keyboard.press("Escape")
    expect(popup).to_have_count(0)
    button = the_map.get_by_role(
        "button", name="Voir sur la carte\u00a0: Centre imaginaire de Roseville"
    )
    expect(button).to_be_focused()


def test_from_one_place_to_the_next_the_last_button_gets_the_focus_back(the_map: Page) -> None:
    show(the_map, "Centre imaginaire de Roseville")
    show(the_map, "Jeunes imaginaires de Roseville")
    expect(the_map.get_by_role("dialog")).to_have_count(1)
    expect(the_map.get_by_role("dialog").get_by_role("link")).to_be_focused()
    the_map.keyboard.press("Escape")
    last = "Voir sur la carte\u00a0: Jeunes imaginaires de Roseville"
    expect(the_map.get_by_role("button", name=last)).to_be_focused()


def test_a_marker_opens_by_keyboard_and_escape_comes_back_to_it(the_map: Page) -> None:
    marker = the_map.get_by_role("button", name="Jeunes imaginaires de Vertbourg, Vertbourg")
    marker.focus()
    the_map.keyboard.press("Enter")
    popup = the_map.get_by_role("dialog", name="Jeunes imaginaires de Vertbourg")
    expect(popup).to_contain_text("Position approximative")
    expect(popup.get_by_role("link")).to_be_focused()
    the_map.keyboard.press("Escape")
    expect(popup).to_have_count(0)
    expect(marker).to_be_focused()


def test_a_cluster_opens_by_keyboard_and_the_focus_goes_inside(the_map: Page) -> None:
    the_map.get_by_role("button", name="2 lieux\u00a0: agrandir pour les voir").focus()
    the_map.keyboard.press("Enter")
    expect(the_map.locator(".guide-marker:focus")).to_have_attribute(
        "title", re.compile("Roseville")
    )


def test_the_filter_holds_for_the_map_and_for_the_list(the_map: Page) -> None:
    the_map.get_by_role("checkbox", name="Jeunesse").check()
    expect(the_map.get_by_role("status")).to_have_text("2 lieux affichés sur 4.")
    expect(the_map.locator(".guide-map-list li[data-family]:visible a")).to_have_text(
        ["Jeunes imaginaires de Roseville", "Jeunes imaginaires de Vertbourg"]
    )
    expect(the_map.get_by_role("heading", name="Ocre")).to_be_hidden()
    expect(the_map.get_by_role("link", name="Ocre")).to_be_hidden()
    expect(the_map.locator(".guide-marker")).to_have_count(2)
    expect(the_map.locator(".guide-cluster")).to_have_count(0)
    the_map.get_by_role("checkbox", name="Jeunesse").uncheck()
    expect(the_map.get_by_role("status")).to_have_text("4 lieux affichés.")
    expect(the_map.locator(".guide-cluster")).to_have_count(1)


def test_the_files_of_the_map_are_asked_once_and_here(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    expect(page.get_by_role("status")).to_have_text("4 lieux affichés.")
    assert len(asked) == len(set(asked))
    root = address.removesuffix("carte/")
    assert {f"{root}carte/{name}" for name in ("carte.js", "lieux.json", "contours.json")} <= set(
        asked
    )
    assert all(url.startswith(root) for url in asked)


def test_places_at_one_point_can_all_be_reached(page: Page, serve: Serve, tmp_path: Path) -> None:
    names = [f"Lieu imaginaire {rank}" for rank in range(12)]
    places = [Place(f"18/lieu-{rank}", name, YOUNG, BLEUVAL) for rank, name in enumerate(names)]
    page.goto(f"{serve(write_site(imaginary_site(places), tmp_path))}carte/")
    for name in (names[11], names[0]):
        show(page, name)
        expect(page.get_by_role("dialog", name=name, exact=True)).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_hostile_record_shows_as_text(page: Page, serve: Serve, tmp_path: Path) -> None:
    family = Term("jeunesse", HOSTILE)
    place = Place("41/hostile", HOSTILE, network("hostile", HOSTILE, HOSTILE, family), ROSEVILLE)
    page.goto(f"{serve(write_site(imaginary_site([place]), tmp_path))}carte/")
    show(page, HOSTILE)
    popup = page.get_by_role("dialog")
    expect(popup.get_by_role("link")).to_have_text(HOSTILE)
    expect(popup).to_contain_text(f"{HOSTILE} ({HOSTILE})")
    expect(page.locator(".guide-marker")).to_have_attribute("title", f"{HOSTILE}, Roseville")
    assert page.locator("main img").count() == 0
    assert page.title() == "La carte des lieux qui aident à s’orienter"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(
    open_context: OpenContext, address: str, width: int, scheme: str
) -> None:
    context = open_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    expect(page.get_by_role("status")).to_have_text("4 lieux affichés.")
    show(page, PLACES[0].name)
    expect(page.get_by_role("dialog")).to_be_visible()
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_the_list_alone(the_map: Page) -> None:
    the_map.emulate_media(media="print")
    expect(the_map.locator(".guide-map")).to_be_hidden()
    expect(the_map.locator(".guide-map-filter")).to_be_hidden()
    expect(the_map.locator(".guide-map-list__show").first).to_be_hidden()
    expect(the_map.locator(".guide-map-list li[data-family] a").first).to_be_visible()


def test_when_the_places_do_not_come_the_page_says_so(
    browser: Browser, serve: Serve, tmp_path: Path
) -> None:
    folder = write_site(imaginary_site(), tmp_path)
    (folder / "carte/lieux.json").unlink()
    page = browser.new_page()
    page.goto(f"{serve(folder)}carte/")
    expect(page.get_by_role("alert")).to_have_text(re.compile("La carte n’a pas pu s’afficher"))
    expect(page.locator(".folium-map")).to_be_hidden()
    expect(page.locator(".guide-map-list li[data-family] a")).to_have_count(4)
    page.close()
