"""The copy on a USB stick, opened from the disk as a visitor of a fair does."""

from pathlib import Path

import pytest
from accessibility import accessibility_faults
from click.testing import CliRunner
from imaginary_guide import lay_out
from playwright.sync_api import Browser, Page, expect

from generator.cli.main import main


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("stick")
    settings = lay_out(folder / "guide")
    arguments = ["hors-ligne", "--territoire", "loir-et-cher", "--reglages", str(settings)]
    result = CliRunner().invoke(main, [*arguments, "--vers", str(folder)])
    assert result.exit_code == 0, result.output
    assert (folder / "loir-et-cher.zip").is_file()
    return Path(folder / "loir-et-cher/index.html").as_uri()


def test_it_is_filtered_without_a_network(page: Page, copy: str) -> None:
    page.goto(copy)
    every = page.locator("main li").count()
    expect(page.get_by_role("status")).to_have_text(f"{every} lieux")
    page.get_by_label("Un nom, une commune").fill("VENDOME")
    shown = page.locator("main li:visible").count()
    assert 0 < shown < every
    page.get_by_label("Un nom, une commune").fill("rien de tel")
    expect(page.get_by_role("status")).to_contain_text("Aucun lieu")


def test_it_keeps_to_a_phone(page: Page, copy: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(copy)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_it_shows_where_the_places_are(page: Page, copy: str) -> None:
    page.goto(copy)
    drawing = page.get_by_role("img", name="Carte")
    expect(drawing).to_be_visible()
    assert drawing.locator("circle").count() > 0


def test_it_reads_whole_without_a_script(browser: Browser, copy: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(copy)
    assert page.locator("main li:visible").count() > 1
    assert page.locator("form").is_hidden()
    context.close()


def test_nothing_stands_in_the_way_of_anyone(page: Page, copy: str) -> None:
    page.goto(copy)
    assert accessibility_faults(page, preload=False) == ""
