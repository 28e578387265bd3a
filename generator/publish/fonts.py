"""The guide's typeface, cut to the signs that French needs: Atkinson Hyperlegible.

Drawn by the Braille Institute so that no letter is taken for another. It comes from its package;
only what this file makes is published.
"""

import io
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from generator.artifact import Artifact

PACKAGE = "fontpkg_atkinson_hyperlegible"
FOLDER = "fonts/"
"""Where they stand among the files that pages load."""

SIGNS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *map(ord, "ŒœŸÿŠšŽžẞ–—‘’‚“”„†•…‰‹›€™−"),
)
"""Latin letters as French, and its neighbours' names, write them."""


class Face(NamedTuple):
    """One style: the file of the package, and the name of the file that the style sheet asks."""

    source: str
    name: str


FACES = (
    Face("AtkinsonHyperlegible-Regular.ttf", "atkinson-hyperlegible-400.woff2"),
    Face("AtkinsonHyperlegible-Bold.ttf", "atkinson-hyperlegible-700.woff2"),
)


@cache
def font_files() -> tuple[Artifact, ...]:
    """Give the faces as WOFF2, and their licence (SIL Open Font License 1.1)."""
    package = files(PACKAGE)
    faces = (
        Artifact(
            f"{FOLDER}{face.name}",
            _subset(package.joinpath("files", face.source).read_bytes()),
        )
        for face in FACES
    )
    licence = Artifact(f"{FOLDER}LICENCE.txt", package.joinpath("LICENSE").read_bytes())
    return (*faces, licence)


def _subset(source: bytes) -> bytes:
    # A fifth of a second to import: only what makes a whole site pays for it.
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options = Options()
    options.layout_features = ["kern", "tnum"]  # pairs of letters, figures of one width
    options.hinting = False
    font = TTFont(io.BytesIO(source), recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=SIGNS)
    subsetter.subset(font)
    font.flavor = "woff2"
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()
