"""The box where one says where one lives: typing, misspelling, the keyboard, what fails."""

import gzip
import json
import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect
from site_server import OpenContext

from generator.export.commune_search import commune_search_files
from generator.index.addresses import COMMUNE_SEARCH, COMMUNES, commune_url
from generator.index.commune_keys import skeleton
from generator.index.site_map import SiteMap

PHONE = {"width": 360, "height": 760}
MOST_BYTES = 30_000
"""What a visitor downloads for the box, compressed as a host does."""

MISSPELT = [
    ("st etienne", "Saint-Étienne"),
    ("vendome", "Vendôme"),
    ("vandome", "Vendôme"),
    ("romorantin lantenay", "Romorantin-Lanthenay"),
    ("clairmont ferrand", "Clermont-Ferrand"),
    ("bour en bresse", "Bourg-en-Bresse"),
    ("chateau roux", "Châteauroux"),
    ("chateaurou", "Châteauroux"),
    ("orlean", "Orléans"),
    ("orillac", "Aurillac"),
    ("moulin 03", "Moulins"),
    ("sancere", "Sancerre"),
    ("dreu", "Dreux"),
    ("le pui en velay", "Le Puy-en-Velay"),
    ("issingeaux", "Yssingeaux"),
    ("st amand monrond", "Saint-Amand-Montrond"),
    ("monlucon", "Montluçon"),
    ("mont luçon", "Montluçon"),
    ("chanberi", "Chambéry"),
    ("vichi", "Vichy"),
    ("st flour", "Saint-Flour"),
    ("isoudun", "Issoudun"),
    ("vierson", "Vierzon"),
    ("valance", "Valence"),
    ("tonon les bains", "Thonon-les-Bains"),
    ("villeurbane", "Villeurbanne"),
    ("roane", "Roanne"),
    ("tier", "Thiers"),
    ("briude", "Brioude"),
    ("montargi", "Montargis"),
    ("aix les bain", "Aix-les-Bains"),
    ("albertvile", "Albertville"),
    ("st jean de morienne", "Saint-Jean-de-Maurienne"),
    ("oyonax", "Oyonnax"),
    ("firmini", "Firminy"),
    ("anonay", "Annonay"),
    ("montelimard", "Montélimar"),
    ("voirron", "Voiron"),
    ("la cote st andré", "La Côte-Saint-André"),
    ("echirole", "Échirolles"),
    ("st martin d'here", "Saint-Martin-d’Hères"),
    ("gienn", "Gien"),
    ("nogent le rotrout", "Nogent-le-Rotrou"),
    ("pitiviers", "Pithiviers"),
    ("st-pierre des corps", "Saint-Pierre-des-Corps"),
    ("joue les tours", "Joué-lès-Tours"),
    ("l'ile d'abeau", "L’Isle-d’Abeau"),
    ("grenobles", "Grenoble"),
    ("vilfranche sur saone", "Villefranche-sur-Saône"),
    ("bourgoin jalieux", "Bourgoin-Jallieu"),
    ("anemasse", "Annemasse"),
    ("ambroise", "Amboise"),
]


@pytest.fixture
def context(open_context: OpenContext) -> BrowserContext:
    return open_context(viewport=PHONE)


@pytest.fixture
def where(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(f"{address}{COMMUNES}")
    expect(box(page)).to_have_attribute("role", "combobox")
    return page


def box(page: Page) -> Locator:
    return page.locator("#commune")


def options(page: Page) -> Locator:
    return page.get_by_role("option")


def status(page: Page) -> Locator:
    return page.locator(".guide-where-box__status")


def names(page: Page) -> list[str]:
    return page.locator(".guide-where-box__name").all_inner_texts()


def look_for(page: Page, text: str) -> list[str]:
    box(page).fill("")
    expect(status(page)).to_be_empty()
    box(page).fill(text)
    expect(status(page)).not_to_be_empty()
    return names(page)


LOOK_FOR_ALL = """
async (texts) => {
  const input = document.getElementById("commune")
  const status = document.querySelector(".guide-where-box__status")
  const told = (wanted) => new Promise((resolve) => {
    const look = () => {
      if (Boolean(status.textContent) !== wanted) return
      watch.disconnect()
      resolve()
    }
    const watch = new MutationObserver(look)
    watch.observe(status, { childList: true, characterData: true, subtree: true })
    look()
  })
  const type = (text) => {
    input.value = text
    input.dispatchEvent(new Event("input", { bubbles: true }))
    return told(Boolean(text))
  }
  const found = []
  for (const text of texts) {
    await type("")
    await type(text)
    const names = document.querySelectorAll(".guide-where-box__name")
    found.push([...names].map((name) => name.textContent))
  }
  return found
}
"""
"""Types many names one after the other, each as soon as the one before is answered."""


def test_misspelt_names_are_found_among_the_first_three(where: Page) -> None:
    box(where).focus()
    answers = where.evaluate(LOOK_FOR_ALL, [text for text, _ in MISSPELT])
    found = {text: names[:3] for (text, _), names in zip(MISSPELT, answers, strict=True)}
    lost = [(text, found[text]) for text, expected in MISSPELT if expected not in found[text]]
    assert not lost


def test_a_commune_is_chosen_with_the_keyboard_alone(where: Page, address: str) -> None:
    box(where).focus()
    where.keyboard.type("vendo")
    expect(options(where).first).to_contain_text("Vendôme")
    expect(box(where)).to_have_attribute("aria-expanded", "true")
    expect(status(where)).to_have_text(re.compile(r"commune.? proposée"))
    where.keyboard.press("ArrowDown")
    expect(options(where).first).to_have_attribute("aria-selected", "true")
    active = box(where).get_attribute("aria-activedescendant")
    assert active == options(where).first.get_attribute("id")
    where.keyboard.press("Escape")
    expect(box(where)).to_have_attribute("aria-expanded", "false")
    expect(box(where)).not_to_have_attribute("aria-activedescendant", re.compile("."))
    where.keyboard.press("ArrowDown")
    where.keyboard.press("Enter")
    expect(where).to_have_url(f"{address}communes/41/vendome/")
    expect(where.locator("h1")).to_contain_text("Vendôme")


def test_a_whole_name_needs_no_choice(where: Page, address: str) -> None:
    box(where).fill("blois")
    where.keyboard.press("Enter")
    expect(where).to_have_url(f"{address}communes/41/blois/")


def test_namesakes_are_told_by_their_departement(where: Page) -> None:
    look_for(where, "brion")
    places = where.locator(".guide-where-box__place").all_inner_texts()
    told = [
        place.split(",")[0]
        for name, place in zip(names(where), places, strict=True)
        if name == "Brion"
    ]
    assert len(told) > 1 and len(set(told)) == len(told), told
    where.keyboard.press("Enter")
    expect(options(where).first).to_be_visible()
    expect(where).to_have_url(re.compile(f"{COMMUNES}$"))


def test_a_former_name_leads_to_the_commune_of_today(where: Page, address: str) -> None:
    assert look_for(where, "lyon 3e arrondissement")[0] == "Lyon 3e Arrondissement"
    expect(where.locator(".guide-where-box__place").first).to_contain_text("aujourd’hui Lyon")
    options(where).first.click()
    expect(where).to_have_url(f"{address}communes/69/lyon/")


def test_a_postal_code_gives_all_its_communes(where: Page, site_map: SiteMap) -> None:
    found = look_for(where, "41100")
    assert sorted(found) == sorted(
        one.name for one in site_map.communes if "41100" in one.postal_codes
    )
    assert look_for(where, "41 100") == found


def test_what_is_unknown_is_said(where: Page) -> None:
    assert look_for(where, "zzzzzz") == []
    expect(status(where)).to_contain_text("Nous ne trouvons pas")
    assert look_for(where, "41999") == []
    expect(status(where)).to_contain_text("CEDEX")
    assert look_for(where, "boulogne")
    expect(status(where)).to_contain_text("Nous ne trouvons pas")


def test_the_page_writes_the_keys_that_the_lists_are_made_with(
    where: Page, site_map: SiteMap, address: str
) -> None:
    """Every name of the perimeter, through the two programs."""
    index = next(one for one in commune_search_files(site_map) if one.path.endswith("index.json"))
    names = [one.name for one in site_map.communes]
    script = """async ([module, names, index]) => {
      const { keyOf, slugOf } = await import(module)
      return names.map((name) => [keyOf(name, index), slugOf(name)])
    }"""
    module = f"{address}assets/communes.js"
    written = where.evaluate(script, [module, names, json.loads(index.content)])
    pairs = zip(site_map.communes, written, strict=True)
    assert not [one.name for one, (key, _) in pairs if key != skeleton(one.name)]
    assert not [
        (one.name, slug)
        for one, (_, slug) in zip(site_map.communes, written, strict=True)
        if slug != one.slug and not one.slug.startswith(slug)
    ]


def test_the_box_costs_little(open_context: OpenContext, address: str) -> None:
    """Everything that is fetched because of it, for a name with a slip that is then corrected."""
    weights: dict[str, int] = {}
    page = open_context(viewport=PHONE).new_page()

    def weigh(route: Route) -> None:
        answer = route.fetch()
        weights[route.request.url.removeprefix(address)] = len(gzip.compress(answer.body()))
        route.fulfill(response=answer)

    page.route(re.compile(rf"{COMMUNE_SEARCH}|where|communes\.js"), weigh)
    page.goto(address)
    box(page).focus()
    page.keyboard.type("romorentin", delay=150)
    expect(options(page).first).to_contain_text("Romorantin")
    box(page).fill("")
    page.keyboard.type("clermon", delay=150)
    expect(options(page).first).to_contain_text("Clermont")
    assert len(weights) > 4 and sum(weights.values()) < MOST_BYTES, weights


def test_a_commune_is_remembered_only_if_asked(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}{COMMUNES}")
    box(page).fill("blois")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("41/blois/$"))
    assert page.evaluate("localStorage.length") == 0
    page.goto(f"{address}{COMMUNES}")
    kept = page.locator(".guide-where-box__kept")
    expect(kept).to_be_hidden()

    expect(page.locator(".guide-where-box__locate")).to_be_visible()  # The script is there.
    page.get_by_label("Se souvenir de ma commune").check()
    box(page).fill("vendôme")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("41/vendome/$"))
    page.goto(address)
    expect(kept).to_be_visible()
    expect(kept.get_by_role("link", name="Vendôme")).to_have_attribute(
        "href", re.compile("communes/41/vendome/$")
    )
    kept.get_by_role("button", name="Oublier").click()
    expect(kept).to_be_hidden()
    expect(status(page)).to_contain_text("oubliée")
    assert page.evaluate("localStorage.length") == 0


def test_the_position_of_the_device_proposes_the_communes_around(
    open_context: OpenContext, address: str
) -> None:
    context = open_context(
        viewport=PHONE,
        geolocation={"latitude": 47.793, "longitude": 1.066},
        permissions=["geolocation"],
    )
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}{COMMUNES}")
    page.get_by_role("button", name="Utiliser ma position").click()
    expect(options(page).first).to_contain_text("Vendôme")
    expect(status(page)).to_contain_text("choisissez la vôtre")
    expect(box(page)).to_be_focused()
    assert not [url for url in asked if "47.7" in url]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("41/vendome/$"))


def test_far_from_the_guide_is_said(open_context: OpenContext, address: str) -> None:
    context = open_context(
        geolocation={"latitude": 48.85, "longitude": 2.35}, permissions=["geolocation"]
    )
    page = context.new_page()
    page.goto(f"{address}{COMMUNES}")
    page.get_by_role("button", name="Utiliser ma position").click()
    expect(status(page)).to_contain_text("loin des communes de ce guide")


def test_a_refused_position_says_what_to_do(where: Page) -> None:
    where.evaluate(
        """() => {
          navigator.geolocation.getCurrentPosition = (_, refuse) =>
            refuse({ code: 1, PERMISSION_DENIED: 1 })
        }"""
    )
    where.get_by_role("button", name="Utiliser ma position").click()
    expect(status(where)).to_contain_text("n’a pas donné sa position")
    expect(box(where)).to_be_focused()


def test_a_position_that_cannot_be_found_says_what_to_do(where: Page) -> None:
    where.evaluate(
        """() => {
          navigator.geolocation.getCurrentPosition = (_, fail) =>
            fail({ code: 3, PERMISSION_DENIED: 1 })
        }"""
    )
    where.get_by_role("button", name="Utiliser ma position").click()
    expect(status(where)).to_contain_text("n’a pas trouvé où vous êtes")


def test_a_list_that_does_not_load_leaves_a_working_page(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.goto(f"{address}{COMMUNES}")
    broken = {"on": True}
    page.route(
        re.compile(rf"{COMMUNE_SEARCH}nom-"),
        lambda route: (
            route.fulfill(status=200, body="<html>") if broken["on"] else route.continue_()
        ),
    )
    box(page).fill("vendome")
    expect(status(page)).to_contain_text("n’a pas pu être chargée")
    expect(page.get_by_role("link", name=re.compile("Loir-et-Cher"))).to_be_visible()
    broken["on"] = False
    box(page).fill("vendôme")
    expect(options(page).first).to_contain_text("Vendôme")


def test_without_script_a_link_leads_to_every_commune(
    open_context: OpenContext, address: str
) -> None:
    page = open_context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(address)
    expect(box(page)).to_be_hidden()
    page.get_by_role("link", name="Choisir ma commune dans la liste").click()
    page.get_by_role("link", name=re.compile("^Loir-et-Cher")).click()
    page.get_by_role("link", name="Vendôme", exact=True).click()
    expect(page.locator("h1")).to_contain_text("Vendôme")
    expect(page).to_have_url(re.compile("communes/41/vendome/$"))


def test_a_former_address_leads_at_once_to_the_commune_of_today(
    where: Page, address: str, site_map: SiteMap
) -> None:
    lyon = next(one for one in site_map.communes if one.name == "Lyon")
    where.goto(f"{address}communes/69/lyon-3e-arrondissement/")
    expect(where).to_have_url(f"{address}{commune_url(lyon)}")
