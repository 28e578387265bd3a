"""Leaflet, as files: the only importer of its package."""

from collections.abc import Iterator
from pathlib import Path

from xstatic.pkg import leaflet

from generator.artifact import Artifact

FOLDER = "leaflet/"
"""Where it stands among the files that pages load."""

FILES = ("leaflet.js", "leaflet.css")
PICTURES = ("images/layers.png", "images/layers-2x.png", "images/marker-icon.png")
"""Named in Leaflet's sheet; no page asks for one."""


def map_library() -> Iterator[Artifact]:
    """Give the files of Leaflet, by their paths among those that pages load."""
    for name in (*FILES, *PICTURES):
        yield Artifact(f"{FOLDER}{name}", (Path(leaflet.BASE_DIR) / name).read_bytes())
