"""What changed, and the letter of the month: clean, whole without scripts, copied in one click."""

from pathlib import Path

import pytest
from accessibility import accessibility_faults
from playwright.sync_api import expect
from site_server import OpenContext, Serve

LETTER = "pro/lettre/2026-11/loir-et-cher/"
SAID = "Le CIO imaginaire de Blois ouvre désormais le samedi matin."


@pytest.fixture(scope="module")
def changed(serve: Serve, changed_guide: Path) -> str:
    return serve(changed_guide / "site")


@pytest.mark.parametrize("url", ["quoi-de-neuf/", LETTER])
def test_pages_are_clean_on_a_phone(open_context: OpenContext, changed: str, url: str) -> None:
    page = open_context(viewport={"width": 360, "height": 800}).new_page()
    page.goto(changed + url)
    assert accessibility_faults(page) == ""
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_one_click_copies_the_letter_in_two_forms(open_context: OpenContext, changed: str) -> None:
    context = open_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(changed + LETTER)
    page.get_by_role("button", name="Copier la lettre").click()
    expect(page.get_by_text("La lettre est copiée")).to_be_visible()
    copied = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read()
          const read = async (type) => (await item.getType(type)).text()
          return [await read("text/html"), await read("text/plain")]
        }"""
    )
    assert "<li>Le <a href=" in copied[0] and "<h2>" in copied[0]
    assert SAID in copied[1].replace("\u00a0", " ") and "<" not in copied[1]


def test_without_scripts_the_letter_is_there_to_be_selected(
    open_context: OpenContext, changed: str
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(changed + LETTER)
    expect(page.get_by_role("button", name="Copier")).to_have_count(0)
    expect(page.get_by_role("blockquote")).to_contain_text(SAID)
    expect(page.get_by_role("textbox", name="Le texte seul")).to_contain_text("- Le CIO")
