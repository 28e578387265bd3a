"""The typeface is cut to the signs that French needs, in a few kilobytes, with its licence."""

import io
from importlib.resources import files

import pytest
from fontTools.ttLib import TTFont

from generator.artifact import Artifact
from generator.publish.fonts import FACES, FOLDER, PACKAGE, SIGNS, font_files


def features(font: TTFont, table: str) -> set[str]:
    return {one.FeatureTag for one in font[table].table.FeatureList.FeatureRecord}


def read(content: bytes) -> TTFont:
    return TTFont(io.BytesIO(content))


@pytest.fixture(scope="module")
def made() -> tuple[Artifact, ...]:
    return font_files.__wrapped__()


def test_the_faces_and_their_licence_are_published(made: tuple[Artifact, ...]) -> None:
    assert [artifact.path for artifact in made] == [
        "fonts/atkinson-hyperlegible-400.woff2",
        "fonts/atkinson-hyperlegible-700.woff2",
        "fonts/LICENCE.txt",
    ]
    licence = made[-1].content
    assert licence == files(PACKAGE).joinpath("LICENSE").read_bytes()
    assert b"SIL OPEN FONT LICENSE" in licence


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_a_face_has_every_sign_and_what_sets_them_well(
    face: tuple[str, str], made: tuple[Artifact, ...]
) -> None:
    (artifact,) = (one for one in made if one.path == f"{FOLDER}{face[1]}")
    source = read(files(PACKAGE).joinpath("files", face[0]).read_bytes())
    cut = read(artifact.content)
    assert artifact.content[:4] == b"wOF2" and len(artifact.content) < 20_000
    assert set(cut.getBestCmap()) == set(SIGNS) & set(source.getBestCmap())
    assert {*map(ord, "éÈçœŒ’«»€…")} <= set(cut.getBestCmap())
    assert (features(cut, "GPOS"), features(cut, "GSUB")) == ({"kern"}, {"tnum"})
    assert "fpgm" not in cut and "prep" not in cut, "no hints"
    assert cut["head"].modified == source["head"].modified, "the same bytes on any day"
