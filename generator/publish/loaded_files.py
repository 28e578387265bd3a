"""The files that pages load, in a folder named after what they hold: browsers keep it for ever.

Sheets, scripts, typeface, pictures of the theme and Leaflet stand in `assets/<fingerprint>/`.
They name each other by relative paths, so that one fingerprint for all of them is enough, and no
text of them is changed. A page that was kept somewhere still asks for the folder of its own site:
each site keeps that of the site before.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.artifact import Artifact
from generator.publish.fonts import font_files
from generator.publish.precompression import BEST, packed
from generator.render.frame import ASSETS
from generator.render.map_library import map_library

FINGERPRINT_FILE = "serveur/empreinte.txt"
"""Says which folder the pages of a site ask for; another may be there for those of yesterday."""

SIGNS = 10
"""Of the fingerprint: two sets of files that share so many would be a chance in 10¹²."""


@dataclass(frozen=True, slots=True)
class LoadedFiles:
    """The files that pages load, and the folder of most of them (`assets/4f1c…/`)."""

    folder: str
    artifacts: tuple[Artifact, ...]

    def placed(self, path: str) -> str:
        """Where a file of the theme stands (`assets/logo.svg`); one of `content/` stays put."""
        return self.folder + path.removeprefix(ASSETS) if path.startswith(ASSETS) else path


def loaded_files(files: Iterable[Artifact], *, maps: bool, hashed: bool) -> LoadedFiles:
    """Take the files of the theme and of `content/`, with the typeface and the library of maps.

    Those that are not `hashed` keep their usual names: a preview is never kept.
    """
    library = map_library() if maps else ()
    found = [
        *files,
        *(Artifact(f"{ASSETS}{one.path}", one.content) for one in (*font_files(), *library)),
    ]
    folder = f"{ASSETS}{_fingerprint(found)}/" if hashed else ASSETS
    loaded = LoadedFiles(folder, ())
    placed = (Artifact(loaded.placed(one.path), one.content) for one in found)
    return LoadedFiles(folder, tuple(placed))


def published_files(loaded: LoadedFiles, served: Path) -> Iterator[Artifact]:
    """Give the files of a site, the same compressed, and those that the `served` site asks for."""
    for artifact in loaded.artifacts:
        yield artifact
        yield from packed(artifact, BEST)
    name = loaded.folder.removeprefix(ASSETS).rstrip("/")
    yield Artifact(FINGERPRINT_FILE, f"{name}\n".encode())
    former = _name(served / FINGERPRINT_FILE)
    if former and former != name:
        yield from _files(served, served / ASSETS / former)


def _fingerprint(artifacts: Iterable[Artifact]) -> str:
    digest = sha256()
    for one in sorted(artifacts, key=lambda one: one.path):
        if one.path.startswith(ASSETS):
            digest.update(f"{one.path}\0{len(one.content)}\0".encode())
            digest.update(one.content)
    return digest.hexdigest()[:SIGNS]


def _name(file: Path) -> str:
    """The fingerprint that a site has told; empty where it has not, or tells something else."""
    try:
        told = file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return told if re.fullmatch(r"[0-9a-f]+", told) else ""


def _files(site: Path, folder: Path) -> Iterator[Artifact]:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            yield Artifact(file.relative_to(site).as_posix(), file.read_bytes())
