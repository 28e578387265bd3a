"""Whom the guide does not reach, in small maps and in tables that say the same."""

import csv
import io
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

PAGES = "pro/couverture"
REGION = "centre-val-de-loire"


@pytest.fixture(scope="module")
def html(imaginary_site: Path) -> str:
    return (imaginary_site / PAGES / REGION / "lyceen/index.html").read_text("utf-8")


def rows(site: Path, file: str) -> list[dict[str, str]]:
    text = (site / file).read_text("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def maps(html: str) -> list[tuple[str, str]]:
    """The small maps of a page, in their order: what each uses, and what stands under it."""
    found = re.findall(r'<svg class="crossing-map".*?</svg>.*?</li>', html, re.DOTALL)
    return [
        (number[1] if (number := re.search(r"#carte-(\d+)", one)) else "", one) for one in found
    ]


def test_every_crossing_has_its_map_and_says_its_figure(imaginary_site: Path, html: str) -> None:
    told = [one for one in rows(imaginary_site, "pro/etat-du-guide/couverture.csv")
            if one["public"] == "lyceen"]  # fmt: skip
    shown = maps(html)
    assert len(shown) == len(told) > 5
    for (number, text), row in zip(shown, told, strict=True):
        assert row["colonne"] == (f"carte_{number}" if number else "")
        if row["reponse"] == "oui":
            share = int(row["habitants_plus_de_20_km"]) * 100 // int(row["habitants"])
            assert f"<strong>{share} %</strong>" in text.replace("\u00a0", " ").replace(
                "\u202f", " "
            )
            assert f'id="carte-{number}"' in html
        else:
            assert "Personne" in text and "crossing-nobody" in text
    assert html.count('id="contour"') == 1, "borders are written once"


def test_the_communes_are_told_one_by_one(imaginary_site: Path, html: str) -> None:
    gaps = rows(imaginary_site, "pro/etat-du-guide/couverture.csv")
    communes = rows(imaginary_site, f"{PAGES}/communes.csv")
    assert len(communes) == int(gaps[0]["communes"])
    for row in gaps:
        if not row["colonne"]:
            continue
        for limit in (5, 10, 20, 30):
            far = [
                one for one in communes
                if not (told := one[row["colonne"]]) or float(told.replace(",", ".")) >= limit
            ]  # fmt: skip
            assert len(far) == int(row[f"communes_plus_de_{limit}_km"])
            people = sum(int(one["habitants"] or 0) for one in far)
            assert people == int(row[f"habitants_plus_de_{limit}_km"])


def test_one_goes_from_a_public_to_another_and_back(imaginary_site: Path, html: str) -> None:
    home = (imaginary_site / PAGES / "index.html").read_text("utf-8")
    for page in (home, html):
        assert f'{PAGES}/{REGION}/salarie/"' in page
        assert 'pro/etat-du-guide/#personne"' in page
    state = (imaginary_site / "pro/etat-du-guide/index.html").read_text("utf-8")
    assert f'{PAGES}/"' in state


def test_the_page_is_well_formed_drawing(html: str) -> None:
    (stock,) = re.findall(r'<svg class="crossing-stock".*?</svg>', html, re.DOTALL)
    drawing = ElementTree.fromstring(stock)
    known = {one.attrib["id"] for one in drawing.iter() if "id" in one.attrib}
    used = set(re.findall(r'<use[^>]* href="#([^"]+)"', html))
    assert used and used <= known
