"""The poster of an imaginary forum: it is read, it is scanned, and long names keep to it."""

import dataclasses
import shutil
import subprocess
from functools import cache
from pathlib import Path

import page
import pytest
from imaginary_guide import lay_out
from imaginary_paper import LONG_NAME, LONG_WORD, TEMPLATES

from generator.cli.guide_settings import read_inputs
from generator.pipeline.paper import paper_orders
from generator.render.paper.drawing import Order, draw
from generator.render.paper.shelf import Kept
from generator.request import PaperRequest
from generator.settings import Edition

ROOT = "https://imaginaire.example/guide/"


def poster_orders(folder: Path, edition: Edition = Edition.DEMONSTRATION) -> tuple[Order, ...]:
    inputs = read_inputs(lay_out(folder))
    settings = dataclasses.replace(inputs.settings, edition=edition)
    request = PaperRequest(
        settings, inputs.data, inputs.theme, sent_to={}, documents=("affiche-forum",)
    )
    return paper_orders(request)


@pytest.fixture
def order(tmp_path: Path) -> Order:
    (found,) = poster_orders(tmp_path)
    return found


@cache
def program(name: str) -> str:
    found = shutil.which(name)
    assert found, f"{name} is missing: apt-get install poppler-utils zbar-tools"
    return found


def told(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def made(order: Order, **changed: object) -> Kept:
    return draw(TEMPLATES, [dataclasses.replace(order, sheet={**order.sheet, **changed})])[0]


def test_one_reads_when_where_and_whom_one_meets(order: Order, tmp_path: Path) -> None:
    assert order.slug == "forum-imaginaire", "the forum that is over has no poster"
    file = tmp_path / "poster.pdf"
    file.write_bytes(made(order).pdf)
    text = " ".join(told(program("pdftotext"), file, "-").split())
    for words in (
        *("Forum imaginaire des métiers", "Vendredi 15 et samedi 16 janvier 2027"),
        *("de 9 h à 17 h 30", "Halle imaginaire", "3 place du Faux-Semblant, 41100 Vendôme"),
        *("Qui vous y rencontrez", "Démonstration"),
    ):
        assert words in text, words
    networks = order.sheet["networks"]
    assert isinstance(networks, list) and len(networks) == 2
    assert all(one["name"] in text for one in networks)


def test_the_code_leads_to_the_forum(order: Order, tmp_path: Path) -> None:
    file = tmp_path / "poster.pdf"
    file.write_bytes(made(order).pdf)
    told(program("pdftoppm"), "-r", "60", "-png", "-singlefile", file, tmp_path / "paper")
    read = told(program("zbarimg"), "-q", "--raw", tmp_path / "paper.png").strip()
    link = order.sheet["link"]
    assert isinstance(link, dict) and read == link["address"]
    assert read.startswith(ROOT) and "forum-imaginaire" not in read, "a short link"


@pytest.mark.parametrize("name", ["Forum", LONG_NAME, LONG_WORD])
@pytest.mark.parametrize("count", [0, 1, 40])
def test_it_is_one_sheet_read_aloud_whatever_it_says(
    order: Order, tmp_path: Path, name: str, count: int
) -> None:
    networks = order.sheet["networks"]
    assert isinstance(networks, list)
    network = {**networks[0], "name": name}
    days = [{"weekday": 2, "year": 2027, "month": 8, "day": day} for day in range(1, 9)]
    changed = {
        "name": name,
        "networks": [network] * count,
        "days": days,
        "place": {"name": name, "address": name},
        "organizer": name,
    }
    kept = made(order, **changed)
    assert kept == made(order, **changed), "the same bytes"
    file = tmp_path / "poster.pdf"
    file.write_bytes(kept.pdf)
    assert told(program("pdfinfo"), file).partition("Pages:")[2].split()[0] == "1"
    report = page.validate_pdf_bytes(kept.pdf, profile=page.ValidationProfile.PDF_UA_1)
    assert not [f"{one.rule_id} {one.message}" for one in report.failures]
    (shown,) = (note["shown"] for note in kept.notes) if count else (0,)
    assert shown == count if count < 2 else 1 < shown < count  # type: ignore[operator]


def test_a_published_poster_was_verified(tmp_path: Path) -> None:
    (order,) = poster_orders(tmp_path, Edition.PUBLICATION)
    assert order.sheet["demonstration"] is False
    record = tmp_path / "data" / "evenements" / "2027" / "forum-imaginaire.yml"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.partition("verifie_le")[0], encoding="utf-8")
    inputs = read_inputs(tmp_path / "mkdocs.yml")
    settings = dataclasses.replace(inputs.settings, edition=Edition.PUBLICATION)
    request = PaperRequest(
        settings, inputs.data, inputs.theme, sent_to={}, documents=("affiche-forum",)
    )
    assert paper_orders(request) == ()
