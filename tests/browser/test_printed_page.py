"""A web page on paper: its address to type, its code to scan."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from page_kinds import SMALL_TWINS, WITHOUT_A_REAL_ONE
from playwright.sync_api import Page
from site_server import Serve

SITE = "https://imaginaire.example/guide/"
"""Where the imaginary guide says that it stands."""

MOST_SHEETS = 9
LEAST_WORDS = 5
PRESSED = ("Aller au contenu", "Afficher le fond de plan")
"""Words of the frame and of its buttons, which paper cannot follow."""


def told(command: str, *arguments: str | Path, checked: bool = True) -> str:
    program = shutil.which(command)
    assert program, f"{command} is missing: apt-get install poppler-utils zbar-tools"
    run = subprocess.run([program, *arguments], check=checked, capture_output=True, text=True)
    return run.stdout


@pytest.mark.parametrize(
    "path", ["structures/41/cio-imaginaire-blois/", "territoires/indre/", "reseaux/cio-imaginaire/"]
)
def test_a_page_is_typed_or_scanned_from_paper(
    page: Page, serve: Serve, imaginary_site: Path, path: str, tmp_path: Path
) -> None:
    page.goto(serve(imaginary_site) + path)
    assert page.locator(".guide-print-code").is_hidden()
    file = tmp_path / "page.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    assert SITE + path in re.sub(r"\s", "", told("pdftotext", file, "-"))
    told("pdftoppm", "-r", "150", "-png", file, tmp_path / "paper")
    pages = sorted(tmp_path.glob("paper*.png"))
    # zbarimg is not content with a page that has no code.
    (read,) = told("zbarimg", "-q", "--raw", *pages, checked=False).split()
    assert read.startswith(f"{SITE}s/")
    shortcut = imaginary_site / read.removeprefix(SITE) / "index.html"
    assert f'href="{SITE}{path}"' in shortcut.read_text(encoding="utf-8")


def test_a_page_of_answers_has_its_address_alone(
    page: Page, serve: Serve, imaginary_site: Path
) -> None:
    page.goto(serve(imaginary_site) + "trouver/")
    page.emulate_media(media="print")
    assert page.locator(".guide-print-address").inner_text() == f"{SITE}trouver/"
    assert page.locator(".guide-print-code").count() == 0


def test_every_kind_of_page_is_a_few_sheets_with_its_address_and_nothing_to_press(
    page: Page, serve: Serve, imaginary_site: Path, tmp_path: Path
) -> None:
    at = serve(imaginary_site)
    file = tmp_path / "page.pdf"
    for kind, path in (SMALL_TWINS | WITHOUT_A_REAL_ONE).items():
        page.goto(at + path)
        page.pdf(path=file, prefer_css_page_size=True)
        words = told("pdftotext", file, "-")
        sheets = [sheet.split() for sheet in words.split("\f")[:-1]]
        assert 1 <= len(sheets) <= MOST_SHEETS, (kind, len(sheets))
        # A sheet with nothing but its number is a blank one.
        assert all(len(sheet) > LEAST_WORDS for sheet in sheets), (kind, sheets)
        address = f"{SITE}{path.partition('?')[0]}"
        assert address in re.sub(r"\s", "", words), kind
        assert not [one for one in PRESSED if one in words], kind


@pytest.mark.parametrize("path", ["territoires/", "communes/"])
def test_a_page_that_only_leads_to_others_lists_them(
    page: Page, serve: Serve, imaginary_site: Path, path: str
) -> None:
    page.goto(serve(imaginary_site) + path)
    page.emulate_media(media="print")
    assert page.locator(".guide-tile:visible").count() > 1


def test_the_map_is_a_picture_above_its_list(
    page: Page, serve: Serve, imaginary_site: Path
) -> None:
    page.set_viewport_size({"width": 700, "height": 990})
    page.goto(serve(imaginary_site) + "carte/")
    page.emulate_media(media="print")
    page.wait_for_function("document.querySelector('.guide-map-still img').complete")
    picture = page.locator(".guide-map-still img").bounding_box()
    places = page.locator(".guide-map-list").bounding_box()
    assert picture and places
    assert picture["height"] > 100
    assert picture["y"] + picture["height"] <= places["y"]
