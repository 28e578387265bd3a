"""A map whose one place has hostile texts, and what must be seen of it in every engine."""

from imaginary_map import ROSEVILLE, Place, imaginary_site, network
from playwright.sync_api import Page, expect

from generator.index.site_map import SiteMap
from generator.model.vocabulary import Term

HOSTILE = '</script><img src=x onerror="document.title=1">${alert(1)}{{7*7}}'


def hostile_map_site() -> SiteMap:
    """One place, its network and its family, whose names are all hostile."""
    hostile = network("hostile", HOSTILE, f"{HOSTILE}!", Term("jeunesse", HOSTILE))
    return imaginary_site([Place("41/hostile", HOSTILE, hostile, ROSEVILLE)])


def hostile_map_reads_as_text(page: Page) -> None:
    """Use the map of `hostile_map_site`, opened in `page`, and find every text as it was typed."""
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


def unfold(page: Page) -> None:
    """Open the choices."""
    page.get_by_text("Choisir les lieux à montrer").click()


def show(page: Page, name: str) -> None:
    """Press the button of the list that shows a place on the map."""
    page.get_by_role("button", name=f"Voir sur la carte\u00a0: {name}", exact=True).click()
