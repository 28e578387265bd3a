"""The typeface is cut to the signs that French needs, in a few kilobytes, with its licence."""

import io
from importlib.resources import files

import pytest
from fontTools.ttLib import TTFont

from generator.publish.fonts import FACES, FOLDER, PACKAGE, SIGNS, font_files


def read(content: bytes) -> TTFont:
    return TTFont(io.BytesIO(content))


def test_the_faces_and_their_licence_are_published() -> None:
    paths = [artifact.path for artifact in font_files()]
    assert paths == [
        "assets/fonts/atkinson-hyperlegible-400.woff2",
        "assets/fonts/atkinson-hyperlegible-700.woff2",
        "assets/fonts/LICENCE.txt",
    ]
    licence = font_files()[-1].content
    assert licence == files(PACKAGE).joinpath("LICENSE").read_bytes()
    assert b"SIL OPEN FONT LICENSE" in licence


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_a_face_has_every_sign_and_what_sets_them_well(face: tuple[str, str]) -> None:
    (artifact,) = (one for one in font_files() if one.path == f"{FOLDER}{face[1]}")
    source = read(files(PACKAGE).joinpath("files", face[0]).read_bytes())
    cut = read(artifact.content)
    assert artifact.content[:4] == b"wOF2" and len(artifact.content) < 20_000
    assert set(cut.getBestCmap()) == set(SIGNS) & set(source.getBestCmap())
    assert {*map(ord, "éÈçœŒ’«»€…")} <= set(cut.getBestCmap())
    kept = {one.FeatureTag for one in cut["GPOS"].table.FeatureList.FeatureRecord}
    assert "kern" in kept
    assert "fpgm" not in cut and "prep" not in cut, "no hints"
    assert cut["head"].modified == source["head"].modified, "the same bytes on any day"
