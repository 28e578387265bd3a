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
from playwright.sync_api import Browser, Locator, Page, expect
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
    return opened(page, address)


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator(".guide-map-count")).not_to_be_empty()
    return page


def count(page: Page) -> Locator:
    return page.locator(".guide-map-count")


def listed(page: Page) -> list[str]:
    return page.locator(".guide-map-list li[data-family]:visible a").all_inner_texts()


def unfold(page: Page) -> None:
    page.get_by_text("Choisir les lieux à montrer").click()


def show(page: Page, name: str) -> None:
    page.get_by_role("button", name=f"Voir sur la carte\u00a0: {name}", exact=True).click()


def test_the_land_lies_under_the_places(the_map: Page) -> None:
    land, shown = (
        the_map.locator(place).bounding_box()
        for place in (".leaflet-land-pane svg", ".guide-map .folium-map")
    )
    assert land and shown and land["width"] >= shown["width"] and land["height"] >= shown["height"]


def test_without_javascript_the_list_is_enough(open_context: OpenContext, address: str) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(address)
    for gone in (".guide-map", ".guide-map-filter", ".guide-map-near", ".guide-map-sides"):
        expect(page.locator(gone)).to_be_hidden()
    expect(page.locator(".guide-map-list li[data-family] a")).to_have_count(4)
    expect(page.get_by_text("La carte a besoin de JavaScript.")).to_be_visible()
    picture = page.get_by_role("img", name=re.compile("Carte des lieux"))
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("image => image.naturalWidth") > 500


def test_the_list_comes_before_the_map(the_map: Page) -> None:
    order = the_map.locator(".guide-map-list, .guide-map")
    assert order.evaluate_all("found => found.map(one => one.className)") == [
        "guide-map-list",
        "guide-map",
    ]


def test_every_place_has_a_sign_that_says_its_name(the_map: Page) -> None:
    for name in ("Centre imaginaire de Bleuval", "Jeunes imaginaires de Vertbourg"):
        expect(the_map.get_by_role("button", name=name, exact=True)).to_be_visible()
    expect(
        the_map.get_by_role("button", name="2 lieux\u00a0: agrandir pour les voir")
    ).to_be_visible()
    approximate = the_map.locator(".guide-marker--approximate")
    expect(approximate).to_have_attribute("title", "Jeunes imaginaires de Vertbourg")


def test_the_map_speaks_french(the_map: Page) -> None:
    expect(the_map.get_by_role("region", name="Carte des lieux", exact=True)).to_be_visible()
    expect(the_map.get_by_role("button", name="Agrandir", exact=True)).to_be_visible()
    expect(the_map.get_by_role("button", name="Réduire", exact=True)).to_be_visible()
    the_map.get_by_role("button", name="Centre imaginaire de Bleuval", exact=True).click()
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
    marker = the_map.get_by_role("button", name="Jeunes imaginaires de Vertbourg", exact=True)
    marker.focus()
    the_map.keyboard.press("Enter")
    popup = the_map.get_by_role("dialog", name="Jeunes imaginaires de Vertbourg")
    expect(popup).to_contain_text("Position approximative")
    expect(popup.get_by_role("link")).to_be_focused()
    the_map.keyboard.press("Escape")
    expect(popup).to_have_count(0)
    expect(marker).to_be_focused()


def test_the_list_and_the_map_light_each_other(the_map: Page) -> None:
    name = "Centre imaginaire de Bleuval"
    item = the_map.locator(".guide-map-list li", has_text=name)
    marker = the_map.get_by_role("button", name=name, exact=True)
    item.hover()
    expect(marker).to_have_class(re.compile("guide-marker--lit"))
    marker.hover()
    expect(marker).not_to_have_class(re.compile("guide-marker--lit"))
    expect(item).to_have_class("guide-map-list__lit")
    item.get_by_role("link").focus()
    expect(marker).to_have_class(re.compile("guide-marker--lit"))


def test_a_cluster_opens_by_keyboard_and_the_focus_goes_inside(the_map: Page) -> None:
    the_map.get_by_role("button", name="2 lieux\u00a0: agrandir pour les voir").focus()
    the_map.keyboard.press("Enter")
    expect(the_map.locator(".guide-marker:focus")).to_have_attribute(
        "title", re.compile("Roseville")
    )


def test_a_choice_holds_for_the_map_the_list_and_the_address(the_map: Page) -> None:
    expect(count(the_map)).to_have_text("4 lieux.")
    unfold(the_map)
    the_map.get_by_role("checkbox", name="Jeunes imaginaires").check()
    expect(count(the_map)).to_have_text("2 lieux sur 4.")
    assert listed(the_map) == ["Jeunes imaginaires de Roseville", "Jeunes imaginaires de Vertbourg"]
    expect(the_map.get_by_role("heading", name="Ocre")).to_be_hidden()
    expect(the_map.locator(".guide-marker")).to_have_count(2)
    expect(the_map).to_have_url(re.compile(r"\?reseau=jeunes-imaginaires$"))
    the_map.get_by_role("button", name="Tout effacer").click()
    expect(count(the_map)).to_have_text("4 lieux.")
    expect(the_map).to_have_url(re.compile(r"/carte/$"))


def test_one_service_must_answer_the_public_and_the_need(page: Page, address: str) -> None:
    opened(page, f"{address}?public=lyceen&theme=choisir-un-metier&niveau=conseil")
    expect(page.get_by_label("Je suis…")).to_have_value("lyceen")
    expect(count(page)).to_have_text("2 lieux sur 4.")
    assert listed(page) == ["Jeunes imaginaires de Roseville", "Jeunes imaginaires de Vertbourg"]


def test_nothing_left_says_what_to_loosen(page: Page, address: str) -> None:
    opened(page, f"{address}?public=lyceen&theme=trouver-un-emploi&filtre=nimporte")
    expect(count(page)).to_contain_text("Aucun lieu ne réunit tout cela. Enlevez un choix")
    assert listed(page) == []
    page.get_by_role("button", name=re.compile("Sans « au lycée » : 2 lieux")).click()
    expect(count(page)).to_have_text("2 lieux sur 4.")


def test_what_is_open_now_is_asked_when_it_is_wanted(
    page: Page, serve: Serve, tmp_path: Path
) -> None:
    week = "du lundi au vendredi : 9h-17h"
    places = (*PLACES, Place("41/jeunes-ouvert", "Lieu ouvert", YOUNG, BLEUVAL, hours=week))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.clock.set_fixed_time("2026-11-24T09:00:00Z")
    opened(page, f"{serve(write_site(imaginary_site(places), tmp_path))}carte/")
    assert not [url for url in asked if "horaires" in url]
    unfold(page)
    page.get_by_label("Ouvert maintenant").check()
    expect(count(page)).to_have_text("1 lieu sur 5.")
    assert listed(page) == ["Lieu ouvert"]


def test_around_my_commune(page: Page, address: str) -> None:
    opened(page, f"{address}?km=10#commune=Roseville&departement=41&position=47.600,1.300")
    expect(count(page)).to_have_text("2 lieux sur 4.")
    expect(page.locator("[data-near]")).to_have_text("10 km autour de Roseville")
    expect(page.locator(".guide-map-list__facts:visible").first).to_contain_text("à 3 km")
    page.get_by_text("Autour de ma commune").click()
    page.get_by_label("Jusqu’à").select_option("100")
    expect(count(page)).to_have_text("3 lieux sur 4.")
    expect(page).to_have_url(re.compile(r"\?km=100#commune=Roseville"))
    page.get_by_role("combobox", name="Votre commune").fill("Bleuv")
    page.get_by_role("option", name="Bleuval").click()
    expect(page.locator("[data-near]")).to_have_text("100 km autour de Bleuval")


def test_the_area_that_a_place_serves_is_drawn(the_map: Page, address: str) -> None:
    show(the_map, "Centre imaginaire de Roseville")
    name = "Montrer son secteur\u00a0: Centre imaginaire de Roseville"
    the_map.get_by_role("button", name=name).click()
    said = the_map.get_by_text("reçoit les personnes de")
    expect(said).to_contain_text("département Indigo (secteur à confirmer)")
    expect(the_map.locator("path.guide-map__served")).to_be_visible()
    opened(the_map, f"{address}?secteur=41/centre-roseville")
    expect(the_map.locator("path.guide-map__served")).to_be_visible()


def test_a_place_can_be_sent(page: Page, address: str) -> None:
    opened(page, f"{address}?lieu=41/centre-roseville")
    expect(page.get_by_role("dialog", name="Centre imaginaire de Roseville")).to_be_visible()


def test_the_map_of_a_territory(page: Page, address: str) -> None:
    opened(page, f"{address}cc-roses/")
    expect(count(page)).to_have_text("2 lieux.")
    expect(page.locator("path.guide-map__here")).to_be_visible()
    expect(page.get_by_role("region", name="Carte des lieux\u00a0: CC Roses")).to_be_visible()


def test_names_of_communes_come_when_one_looks_closely(page: Page, address: str) -> None:
    opened(page, address)
    expect(page.locator(".guide-marker").first).to_be_visible()
    expect(page.locator(".guide-map__commune")).to_have_count(0)
    opened(page, f"{address}cc-roses/")
    expect(page.locator(".guide-map__commune", has_text="Roseville")).to_be_visible()


def test_a_phone_shows_the_list_or_the_map(open_context: OpenContext, address: str) -> None:
    page = opened(open_context(viewport={"width": 360, "height": 740}).new_page(), address)
    expect(page.get_by_role("region", name="Carte des lieux", exact=True)).to_be_hidden()
    page.get_by_role("button", name="La carte", exact=True).click()
    expect(page.get_by_role("region", name="Carte des lieux", exact=True)).to_be_visible()
    expect(page.locator(".guide-marker, .guide-cluster").first).to_be_visible()
    expect(page.locator(".guide-map-list")).to_be_hidden()
    expect(page).to_have_url(re.compile("vue=carte"))
    page.get_by_role("button", name="La liste", exact=True).click()
    show(page, "Centre imaginaire de Roseville")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_files_of_the_map_are_asked_once_and_here(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, address)
    assert len(asked) == len(set(asked))
    root = address.removesuffix("carte/")
    assert {f"{root}carte/{name}" for name in ("carte.js", "lieux.json", "contours.json")} <= set(
        asked
    )
    assert all(url.startswith(root) for url in asked)


def test_several_places_at_one_address_are_one_sign(
    page: Page, serve: Serve, tmp_path: Path
) -> None:
    names = [f"Lieu imaginaire {rank}" for rank in range(12)]
    places = [
        Place(f"18/lieu-{rank}", name, YOUNG, BLEUVAL, (47.1, 2.4))
        for rank, name in enumerate(names)
    ]
    opened(page, f"{serve(write_site(imaginary_site(places), tmp_path))}carte/")
    expect(page.locator(".guide-marker")).to_have_count(1)
    sign = page.get_by_role("button", name="12 lieux, à la même adresse, Bleuval")
    sign.focus()
    page.keyboard.press("Enter")
    popup = page.get_by_role("dialog", name="12 lieux à cet endroit de Bleuval")
    expect(popup.get_by_role("link")).to_have_text(sorted(names, key=lambda n: f"lieu-{n[16:]}"))
    page.keyboard.press("Escape")
    expect(sign).to_be_focused()
    show(page, names[11])
    expect(page.get_by_role("dialog").get_by_role("link").first).to_have_text(names[11])


def test_a_hostile_record_shows_as_text(page: Page, serve: Serve, tmp_path: Path) -> None:
    family = Term("jeunesse", HOSTILE)
    hostile = network("hostile", HOSTILE, f"{HOSTILE}!", family)
    place = Place("41/hostile", HOSTILE, hostile, ROSEVILLE)
    opened(page, f"{serve(write_site(imaginary_site([place]), tmp_path))}carte/")
    unfold(page)
    expect(page.get_by_role("checkbox", name=f"{HOSTILE}!")).to_have_count(1)
    expect(page.locator(".guide-map-legend li")).to_have_text(HOSTILE)
    page.get_by_role("checkbox", name=f"{HOSTILE}!").check()
    page.get_by_label("Je suis…").select_option("salarie")
    page.get_by_label("Je cherche…").select_option("choisir-un-metier")
    page.get_by_role("button", name=f"Sans « {HOSTILE} »").wait_for(state="detached")
    page.get_by_role("button", name="Tout effacer").click()
    show(page, HOSTILE)
    popup = page.get_by_role("dialog")
    expect(popup.get_by_role("link")).to_have_text(HOSTILE)
    expect(popup).to_contain_text(f"{HOSTILE} ({HOSTILE}!)")
    expect(page.locator(".guide-marker")).to_have_attribute("title", f"{HOSTILE}, Roseville")
    assert page.locator("main img:not(.guide-map-still img)").count() == 0
    assert page.title() == "La carte des lieux qui aident à s’orienter"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(
    open_context: OpenContext, address: str, width: int, scheme: str
) -> None:
    context = open_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    opened(page, address)
    unfold(page)
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
    expect(the_map.locator(".guide-map-still")).to_be_visible()
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
