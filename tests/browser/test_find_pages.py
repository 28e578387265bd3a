"""« Trouver »: the preference without scripts, the commune that sorts, and what fails gently."""

import pytest
from playwright.sync_api import Page, expect
from site_server import OpenContext

ANYWHERE = "trouver/jeune-sans-solution/reprendre-pied/"
WITHIN = f"{ANYWHERE}dans/loir-et-cher/"
VENDOME = "#commune=Vend%C3%B4me&departement=41&position=47.801%2C1.061"


@pytest.fixture
def phone(open_context: OpenContext) -> Page:
    return open_context(viewport={"width": 360, "height": 740}).new_page()


def doors(page: Page) -> list[str]:
    found = page.locator(".find-doors > li").filter(visible=True).get_by_role("heading")
    return found.all_inner_texts()


def test_a_preference_narrows_the_list_without_scripts(
    open_context: OpenContext, address: str
) -> None:
    context = open_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address + WITHIN)
    everyone = doors(page)
    page.get_by_role("radio", name="À distance").check()
    remote = doors(page)
    assert remote and set(remote) < set(everyone)
    page.get_by_role("radio", name="Un site").check()
    assert doors(page) == []
    expect(page.get_by_role("heading", name="Où aller, à qui parler")).to_be_hidden()
    expect(page.get_by_role("region", name="Par vous-même")).to_be_visible()
    page.get_by_role("radio", name="Peu importe").check()
    assert doors(page) == everyone


def test_a_preference_is_chosen_with_the_keyboard(phone: Page, address: str) -> None:
    phone.goto(address + WITHIN)
    phone.get_by_role("radio", name="Peu importe").focus()
    phone.keyboard.press("ArrowRight")
    expect(phone.get_by_role("radio", name="Un lieu")).to_be_checked()


def test_the_commune_stands_in_the_fragment_and_is_never_sent(phone: Page, address: str) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(f"{address}{WITHIN}{VENDOME}")
    expect(phone.locator("[data-sorted-by]")).to_contain_text("Près de Vendôme")
    first = phone.locator(".find-doors > li").first
    expect(first.locator(".find-places > li").first).to_contain_text("Mission locale – Vendôme")
    assert not [one for one in asked if "47.801" in one.partition("#")[0]]


def test_a_commune_of_elsewhere_opens_its_own_departement(phone: Page, address: str) -> None:
    phone.goto(f"{address}{ANYWHERE}#commune=Moulins&departement=03&position=46.566%2C3.333")
    phone.wait_for_url("**/dans/allier/**")
    expect(phone.locator("[data-sorted-by]")).to_contain_text("Près de Moulins")


def test_a_commune_without_a_position_leaves_the_order(phone: Page, address: str) -> None:
    phone.goto(address + WITHIN)
    before = doors(phone)
    phone.goto(f"{address}{WITHIN}#commune=Sans-Centre&departement=41&position=")
    phone.reload()
    expect(phone.locator("[data-sorted-by]")).to_contain_text("Nous ne savons pas où se trouve")
    assert doors(phone) == before


def test_places_that_do_not_load_leave_a_working_page(address: str, page: Page) -> None:
    page.route("**/lieux-*.json", lambda route: route.fulfill(status=200, body="<html>"))
    page.goto(f"{address}{WITHIN}{VENDOME}")
    expect(page.locator("[data-sorted-by]")).to_contain_text("n’ont pas pu être calculées")
    expect(page.get_by_role("link", name="Appeler Mission locale – Vendôme").first).to_be_visible()


def test_a_hostile_fragment_is_text(phone: Page, address: str) -> None:
    phone.goto(f"{address}{WITHIN}#commune=%3Cimg+src%3Dx%3E&departement=41&position=47.8%2C1.06")
    expect(phone.locator("[data-sorted-by]")).to_contain_text("<img src=x>")
    expect(phone.locator("[data-sorted-by] img")).to_have_count(0)
