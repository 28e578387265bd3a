"""Every document, drawn from imaginary places: what it must be whatever the records hold."""

import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import page
import pytest
from imaginary_paper import (
    BY_ID,
    HOSTILE,
    LONG_NAME,
    LONG_WORD,
    TEMPLATES,
    TWO,
    VERIFIED,
    drawn,
    many,
    source_of,
    territory,
)
from naughty_strings import readable
from small_directory import place

from generator.render.paper.drawing import Drawing, Order
from generator.render.paper.glyphs import printable
from generator.render.paper.shelf import Shelf
from generator.settings import Edition

DOCUMENTS = sorted(BY_ID)
LEAFLETS = ("depliant", "depliant-a5", "affiche", "kakemono")
LARGEST_LEAFLET = 500_000
LONGEST_WORD = 90
HARD = {
    "41/long": place("x", "premier", "41901").replace("Lieu imaginaire x", LONG_NAME),
    "41/mot": place("x", "autre", "41902").replace("Lieu imaginaire x", LONG_WORD),
    "41/accents": place("L’Œuvre d’été, où ça ?", "premier", "41902"),
}
CASES = {"two": TWO, "none": {}, "hard": HARD, "ninety": many(90)}


def tool(name: str) -> str:
    found = shutil.which(name)
    assert found, f"{name} is missing: apt-get install poppler-utils zbar-tools"
    return found


def told(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def written(pdf: bytes, folder: Path) -> Path:
    file = folder / "document.pdf"
    file.write_bytes(pdf)
    return file


def text_of(file: Path) -> str:
    return " ".join(told(tool("pdftotext"), "-layout", file, "-").split())


def pages_of(file: Path) -> int:
    info = told(tool("pdfinfo"), file)
    return int(info.partition("Pages:")[2].split()[0])


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("case", CASES)
def test_every_document_is_drawn_and_read_aloud(document: str, case: str) -> None:
    pdf = drawn(document, source_of(CASES[case])).pdf
    report = page.validate_pdf_bytes(pdf, profile=page.ValidationProfile.PDF_UA_1)
    assert not [f"{one.rule_id} {one.message}" for one in report.failures]


@pytest.mark.parametrize("document", LEAFLETS)
@pytest.mark.parametrize("case", CASES)
def test_a_leaflet_has_two_pages_and_is_light(document: str, case: str, tmp_path: Path) -> None:
    pdf = drawn(document, source_of(CASES[case], phone="02 61 91 99 99")).pdf
    assert pages_of(written(pdf, tmp_path)) == 2
    assert len(pdf) < LARGEST_LEAFLET


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_same_places_give_the_same_bytes(document: str) -> None:
    source = source_of(TWO)
    assert drawn(document, source, pictured=True) == drawn(document, source, pictured=True)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_sheet_of_a_demonstration_says_so(document: str, tmp_path: Path) -> None:
    file = written(drawn(document, source_of(TWO)).pdf, tmp_path)
    pages = told(tool("pdftotext"), file, "-").split("\f")[:-1]
    silent = [number for number, text in enumerate(pages, 1) if "émonstration" not in text]
    # The contents of a booklet are between a cover and pages that say so in their footer.
    assert not silent, silent


def test_a_leaflet_says_who_to_see_when_and_what_did_not_fit(tmp_path: Path) -> None:
    made = drawn("depliant", source_of(many(90), phone="02 61 91 99 99"))
    text = text_of(written(made.pdf, tmp_path))
    for words in (
        *("Qui fait quoi ?", "Où trouver l’info ?", "Qui peut m’aider ?", "L’offre en bref"),
        *("Édition de novembre 2026", "02 61 91 99 99", "autres lieux : scannez le code"),
        *("Lieu imaginaire Numéro", "02 61 91 00", "imaginaire.example/"),
    ):
        assert words in text, words
    assert {note["face"] for note in made.notes} == {"jeunes", "adultes"}
    assert all(note["shown"] >= 1 for note in made.notes)  # type: ignore[operator]


def test_what_is_verified_says_when(tmp_path: Path) -> None:
    checked = {
        "41/verifie": place("Vérifié", "premier", "41901", VERIFIED),
        "41/autre": place("Ancien", "autre", "41902"),
    }
    pdf = drawn("depliant", source_of(checked, edition=Edition.PUBLICATION)).pdf
    text = text_of(written(pdf, tmp_path))
    assert "vérifié le 1er octobre 2026" in text
    assert "émonstration" not in text and "Ancien" not in text


@pytest.mark.parametrize("document", ["depliant", "livret", "navette", "codes"])
def test_a_text_is_never_markup(document: str, tmp_path: Path) -> None:
    named = place("x", "premier", "41901").replace("Lieu imaginaire x", "Xyz")
    source = source_of({"41/x": named})
    one = BY_ID[document]
    sheet = one.sheet(source, territory(source))
    hostile_sheet = _with_name(sheet, HOSTILE)
    (made,) = Drawing(TEMPLATES, [Order(one, "vert", hostile_sheet, False)], None, 1).results()
    text = text_of(written(made.pdf, tmp_path)).replace(" ", "")
    assert HOSTILE.replace(" ", "")[:30] in text


def test_every_naughty_string_is_printed_as_it_is(tmp_path: Path) -> None:
    """In the signs of the typeface; a word longer than a line is cut by the edge of its column."""
    texts = [
        text
        for text in readable()
        if printable(text).strip() and max(map(len, text.split())) <= LONGEST_WORD
    ]
    assert len(texts) > 450
    source = source_of(many(len(texts)))
    one = BY_ID["livret"]
    names = {f"Lieu imaginaire Numéro {number}": text for number, text in enumerate(texts)}
    sheet = _renamed(one.sheet(source, territory(source)), names)
    (made,) = Drawing(TEMPLATES, [Order(one, "vert", sheet, False)], None, 1).results()
    file = written(made.pdf, tmp_path)
    page = _without_breaks(told(tool("pdftotext"), "-raw", file, "-"))
    assert [text for text in texts if _without_breaks(printable(text)) not in page] == []


def _without_breaks(text: str) -> str:
    return re.sub(r"[\s\u00ad\u2010-]", "", text)


def _renamed(value: object, names: Mapping[str, str]) -> object:
    if isinstance(value, dict):
        return {key: _renamed(item, names) for key, item in value.items()}
    if isinstance(value, list):
        return [_renamed(item, names) for item in value]
    return names.get(value, value) if isinstance(value, str) else value


def _with_name(value: object, name: str) -> object:
    if isinstance(value, dict):
        return {
            key: name if key in ("name", "short_name") and item == "Xyz" else _with_name(item, name)
            for key, item in value.items()
        }
    return [_with_name(item, name) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize(
    "document", ["depliant", "depliant-a5", "affiche", "codes", "cartes", "vitrophanie"]
)
def test_the_code_is_read_from_the_paper(document: str, tmp_path: Path) -> None:
    source = source_of(TWO)
    file = written(drawn(document, source).pdf, tmp_path)
    told(tool("pdftoppm"), "-r", "150", "-png", "-singlefile", file, tmp_path / "paper")
    read = set(told(tool("zbarimg"), "-q", "--raw", tmp_path / "paper.png").split())
    root = "https://imaginaire.example/"
    wanted = {root + source.lasting.short_url_of("territoires/vert/")}
    if document == "codes":
        places = source.printable(territory(source))
        wanted = {root + source.lasting.short_url_of(f"structures/{one.id}/") for one in places}
    assert read == wanted


def test_bleed_and_crop_marks_are_on_request(tmp_path: Path) -> None:
    plain = told(tool("pdfinfo"), written(drawn("depliant", source_of(TWO)).pdf, tmp_path))
    marked = told(
        tool("pdfinfo"), written(drawn("depliant", source_of(TWO, marks=True)).pdf, tmp_path)
    )
    assert "841.89 x 595.276 pts" in plain
    assert "887.244 x 640.63 pts" in marked


def test_a_document_made_of_the_same_is_taken_from_the_shelf(tmp_path: Path) -> None:
    source = source_of(TWO)
    one = BY_ID["cartes"]
    orders = [Order(one, "vert", one.sheet(source, territory(source)))]
    first = [*Drawing(TEMPLATES, orders, Shelf(tmp_path), 1).results()]
    (kept,) = tmp_path.iterdir()
    second = [*Drawing(tmp_path / "no-template-there", [], Shelf(tmp_path), 1).results()]
    assert not second and not list(tmp_path.iterdir()), "what nobody asks for is thrown away"
    kept_again = [*Drawing(TEMPLATES, orders, Shelf(tmp_path), 1).results()]
    assert kept_again == first and [one.name for one in tmp_path.iterdir()] == [kept.name]
    kept.write_bytes(kept.read_bytes()[:-1])
    assert [*Drawing(TEMPLATES, orders, Shelf(tmp_path), 1).results()] == first
