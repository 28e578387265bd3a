import struct
from pathlib import Path

import pytest

from generator.render.typeset import TypesetError, typeset_pictures

PAGE = '#set page(width: 60pt, height: 45pt, margin: 0pt)\n#set text(font: "{font}")\n'
TEXTS = "#let data = json(bytes(sys.inputs.data))\n#data.texts.map(text).join(pagebreak())\n"
ATKINSON = "Atkinson Hyperlegible"


def template(folder: Path, text: str = TEXTS, font: str = ATKINSON) -> Path:
    path = folder / "essai.typ"
    path.write_text(PAGE.replace("{font}", font) + text, "utf-8")
    return path


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", png[16:24])  # type: ignore[return-value]


@pytest.mark.parametrize("texts", [["un"], ["un", "deux", "trois"]])
def test_each_page_is_a_picture_of_two_pixels_for_three_points(
    tmp_path: Path, texts: list[str]
) -> None:
    pictures = typeset_pictures(template(tmp_path), {"texts": texts})
    assert [size(picture) for picture in pictures] == [(40, 30)] * len(texts)


def test_the_same_data_gives_the_same_bytes(tmp_path: Path) -> None:
    data = {"texts": ["Ça, là, où « œuvre »"]}
    assert typeset_pictures(template(tmp_path), data) == typeset_pictures(template(tmp_path), data)


@pytest.mark.parametrize("text", ["#panic()", "$x$", "\\u{41}", '"; #panic() //', "<b>", "@a"])
def test_a_text_is_never_markup(tmp_path: Path, text: str) -> None:
    marked_up = template(tmp_path, "#let data = json(bytes(sys.inputs.data))\n" + text)
    try:
        obeyed = typeset_pictures(marked_up, {})
    except TypesetError:
        obeyed = ()
    assert typeset_pictures(template(tmp_path), {"texts": [text]}) != obeyed


def test_a_font_of_the_machine_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(TypesetError, match="liberation sans"):
        typeset_pictures(template(tmp_path, font="Liberation Sans"), {"texts": ["a"]})


def test_a_faulty_template_says_its_name(tmp_path: Path) -> None:
    with pytest.raises(TypesetError, match=r"essai\.typ"):
        typeset_pictures(template(tmp_path, "#nothing"), {})
