"""The charter and the style sheet say the same colours, and the contrasts are enough."""

import math
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

REPOSITORY = Path(__file__).parents[2]
SHEET = (REPOSITORY / "theme/overrides/assets/guide.css").read_text("utf-8")
CHARTER = (REPOSITORY / "docs/charte.md").read_text("utf-8")

_TOKEN = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
_ROW = re.compile(r"\| `([\w-]+)` \| `([\w-]+)` \|[^|]*\| ([0-9]+,[0-9]) \| ([0-9]+,[0-9]) \|")
_CLASS = re.compile(r"`(guide-[a-z_-]+)`")


class Row(NamedTuple):
    """What the charter says of one colour on another: the contrast in light, then in dark."""

    colour: str
    background: str
    light: str
    dark: str


ROWS = [Row(*row) for row in _ROW.findall(CHARTER)]


@cache
def tokens(scheme: str) -> dict[str, str]:
    """The colours of a scheme; the dark one only says what it changes."""
    block = SHEET.partition(f'[data-md-color-scheme="{scheme}"] {{')[2].partition("}")[0]
    found = dict(_TOKEN.findall(block))
    return found if scheme == "default" else {**tokens("default"), **found}


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.1."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return sum(weight * v for weight, v in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(row: Row, scheme: str) -> float:
    found = tokens(scheme)
    dark, light = sorted(luminance(found[name]) for name in (row.colour, row.background))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_of_contrast_is_that_of_wcag() -> None:
    assert luminance("#ffffff") == pytest.approx(1)
    assert luminance("#000000") == 0
    assert luminance("#808080") == pytest.approx(0.2159, abs=1e-4)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.colour}-{row.background}")
def test_a_contrast_is_as_the_charter_says_and_enough(row: Row) -> None:
    least = 3 if row.colour in ("line-strong", "focus") else 4.5
    for scheme, said in (("default", row.light), ("slate", row.dark)):
        measured = contrast(row, scheme)
        assert math.floor(measured * 10) / 10 == float(said.replace(",", "."))
        assert measured >= least


def test_the_charter_names_every_colour_that_stands_on_another() -> None:
    named = {row.colour for row in ROWS} | {row.background for row in ROWS}
    silent = {"line", "on-family"}  # a hairline says nothing; what stands on a family is its paper
    assert set(tokens("default")) - named == silent


def test_every_class_that_the_charter_names_exists() -> None:
    templates = "".join(
        file.read_text("utf-8") for file in sorted((REPOSITORY / "theme").rglob("*.html"))
    )
    unknown = [name for name in _CLASS.findall(CHARTER) if name not in SHEET + templates]
    assert not unknown
