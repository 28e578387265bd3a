"""The files of a new repository, decided before any is written; then all of them, in one step."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.founding.layout import OVERLAY, Source, files_taken
from generator.founding.records import is_of_region, local_networks, network_of
from generator.founding.settings_file import settings_for
from generator.model.geography import Geography, Region

NAME, CODE = "NOM_DE_LA_REGION", "CODE_DE_LA_REGION"
"""What stands for the région in the files of the overlay."""

UP = "](../../"
"""How the pages of the overlay, two folders deep, lead to the top of the repository."""


@dataclass(frozen=True, slots=True)
class Foundation:
    """What is asked for: the repository to start from, and the région of the new one.

    With `local_networks`, each employment zone is made a local network, to be confirmed. `like` is
    the région whose way of placing networks is taken over, under the comment `note`.
    """

    root: Path
    region: Region
    local_networks: bool = False
    like: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file of the new repository."""

    path: str
    content: bytes
    runs: bool = False


def skeleton(foundation: Foundation, geography: Geography) -> dict[str, NewFile]:
    """Give the files of the new repository by path; OSError if one of the old cannot be read.

    Raises `NoRegions` when the settings of the old one are not of the usual shape.
    """
    files: dict[str, NewFile] = {}
    for source in files_taken(foundation.root):
        content = _content(source, foundation, geography)
        if content is not None:
            runs = bool(source.file.stat().st_mode & 0o100)
            files[source.path] = NewFile(source.path, content, runs)
    if foundation.local_networks:
        for path, content in local_networks(foundation.region, geography):
            files[path] = NewFile(path, content)
    return dict(sorted(files.items()))


def found(files: dict[str, NewFile], target: Path) -> None:
    """Write a new repository: whole, or not at all.

    `target` must not exist, or be an empty folder: FileExistsError otherwise.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise FileExistsError(target)
    draft = target.with_name(f".{target.name}.draft")
    shutil.rmtree(draft, ignore_errors=True)
    try:
        for file in files.values():
            path = draft / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
            path.chmod(0o755 if file.runs else 0o644)
        draft.replace(target)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _content(source: Source, foundation: Foundation, geography: Geography) -> bytes | None:
    """Give what a file says in the new repository; None when it has no place there."""
    raw, region = source.file.read_bytes(), foundation.region
    if source.path == "mkdocs.yml":
        return settings_for(raw.decode(), region.code).encode()
    if source.path.startswith("data/reseaux/"):
        return network_of(raw, source.path, region.code, foundation.like, foundation.note)
    if source.path.startswith("data/ressources/"):
        kept = is_of_region(raw, source.path, region.code, geography)
        return raw if kept else None
    if source.file.is_relative_to(foundation.root / OVERLAY) and not source.path.startswith(
        OVERLAY
    ):
        return _filled(raw.decode(), region).encode()
    return raw


def _filled(text: str, region: Region) -> str:
    """Put the région in a page of the overlay, in one pass."""
    named = text.replace(UP, "](").replace(CODE, region.code)
    return named.replace(NAME, region.name.replace("'", "’"))
