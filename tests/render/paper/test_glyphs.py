import re
from importlib.resources import files
from pathlib import Path

from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from generator.render.paper.glyphs import PRINTABLE, printable, printable_sheet
from generator.render.typeset import FONTS


def signs() -> set[str]:
    """The signs that every face of the typeface has."""
    faces = sorted(Path(str(files(FONTS))).rglob("*.ttf"))
    assert len(faces) == 4
    return set.intersection(*({chr(one) for one in TTFont(face).getBestCmap()} for face in faces))


def test_the_typeface_has_every_sign_that_may_be_printed() -> None:
    held = {chr(code) for code in range(0x3000) if re.match(f"[{PRINTABLE}]", chr(code))}
    assert not held - signs() - {"\n"}
    assert held > set("abcéèêëàâçîïôùûüÿœŒæÇÉ’«»–—…•€")


@given(st.text())
def test_nothing_is_left_that_would_not_show(text: str) -> None:
    assert set(printable(text)) <= signs() | {"\n"}


@given(st.text(alphabet="abcéœŒ’«» \u00a0-–0123456789"))
def test_french_stays_as_it_is(text: str) -> None:
    assert printable(text) == text


def test_what_is_missing_becomes_the_nearest_sign() -> None:
    assert printable("12\u202f000 → ✓ Tr\u1ea7n Fi\u0065\u0301") == "12\u00a0000   Tran Fié"


def test_every_text_of_a_sheet_is_made_printable() -> None:
    sheet = {"a→": ["☎ oui", {"b": "\u202f"}], "c": 3, "d": None}
    assert printable_sheet(sheet) == {"a→": [" oui", {"b": "\u00a0"}], "c": 3, "d": None}
