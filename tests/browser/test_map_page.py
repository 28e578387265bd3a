import re
from itertools import combinations
from pathlib import Path

import pytest
from accessibility import accessibility_faults
from hostile_map import hostile_map_reads_as_text, hostile_map_site, show, unfold
from imaginary_map import BLEUVAL, PLACES, YOUNG, Place, imaginary_site, write_site
from playwright.sync_api import Browser, Locator, Page, expect
from site_server import OpenContext, Serve


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


def test_no_name_stands_over_another_nor_under_a_sign(page: Page, address: str) -> None:
    opened(page, address)
    expect(page.locator(".guide-map__name")).to_have_text(["Ocre", "Indigo"])
    opened(page, f"{address}cc-roses/")
    expect(page.locator(".guide-map__commune").first).to_be_visible()
    boxes = page.locator(
        ".guide-map__name, .guide-map__commune, .guide-marker, .guide-cluster"
    ).evaluate_all("all => all.map(one => one.getBoundingClientRect().toJSON())")
    for one, other in combinations(boxes, 2):
        assert (
            one["right"] <= other["left"]
            or other["right"] <= one["left"]
            or one["bottom"] <= other["top"]
            or other["bottom"] <= one["top"]
        )


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
    # Each module has a tag of its own, so that none waits for the one that imports it.
    tags = page.locator("script[type=module]").evaluate_all("all => all.map(one => one.src)")
    modules = {url for url in asked if re.search(r"/assets/[\w-]+\.js$", url)}
    assert modules - set(tags) == {f"{root}assets/boot.js", f"{root}assets/my-commune.js"}


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
    address = f"{serve(write_site(hostile_map_site(), tmp_path))}carte/"
    hostile_map_reads_as_text(opened(page, address))


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
    assert accessibility_faults(page) == ""
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
