"""« Trouver »: the preference, which needs no script."""

from playwright.sync_api import Page, expect
from site_server import OpenContext

ANYWHERE = "trouver/jeune-sans-solution/reprendre-pied/"
WITHIN = f"{ANYWHERE}dans/loir-et-cher/"


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


def test_a_preference_is_chosen_with_the_keyboard(open_context: OpenContext, address: str) -> None:
    page = open_context(viewport={"width": 360, "height": 740}).new_page()
    page.goto(address + WITHIN)
    page.get_by_role("radio", name="Peu importe").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Un lieu")).to_be_checked()
