"""Which data folder a path belongs to: records are always checked against their whole folder."""

import os
from collections.abc import Sequence
from pathlib import Path

import click

from generator.schema.tables import RECORD_TABLES

USUAL_NAME = "data"
CONTENT = "content"
"""The folder of the pages, beside that of the records."""


def find_data_folder(paths: Sequence[Path]) -> Path:
    """Find the one data folder of these paths, or of the current folder when there are none.

    Each path may be the data folder, anything inside it, a folder around it, or anything inside
    the `content` folder beside it. Raises click.UsageError, in French, when there is no such folder
    or more than one.
    """
    absent = next((path for path in paths if not path.exists()), None)
    if absent is not None:
        raise click.UsageError(f"« {absent} » n’existe pas.")
    folders = {path: _folder_of(path, upwards=not paths) for path in paths or (Path(),)}
    lost = next((path for path, folder in folders.items() if folder is None), None)
    if lost is not None:
        raise click.UsageError(
            f"« {lost} » n’est pas dans un dossier de fiches, celui qui contient "
            "« structures », « reseaux » et « vocabulaires », ni dans le dossier "
            "« content » voisin."
        )
    found = sorted({folder for folder in folders.values() if folder is not None})
    if len(found) > 1:
        raise click.UsageError(
            f"Les chemins sont dans deux dossiers de fiches : « {found[0]} » et « {found[1]} ». "
            "Vérifiez-les l’un après l’autre."
        )
    return found[0]


def shown_scopes(paths: Sequence[Path], data: Path) -> tuple[str, ...]:
    """Give each path as messages show it (`data/structures/41`, `content/guides`).

    No path, or a folder around, stands for all the records and all the pages.
    """
    scopes: list[str] = []
    for path in map(_absolute, paths or (data.parent,)):
        inside = [root for root in (data, data.parent / CONTENT) if path.is_relative_to(root)]
        shown = [path.relative_to(root.parent).as_posix() for root in inside]
        scopes += shown or (data.name, CONTENT)
    return tuple(scopes)


def is_within(file: str, scopes: Sequence[str]) -> bool:
    """Say whether a file of a message is one of these paths, or inside one of them."""
    return any(file == scope or file.startswith(f"{scope}/") for scope in scopes)


def _folder_of(path: Path, *, upwards: bool) -> Path | None:
    """The data folder that the path is, is inside of, or is around of.

    With `upwards`, the folders around the path are asked for a `data` folder too.
    """
    start = _absolute(path)
    for folder in (start, *start.parents):
        if _holds_records(folder):
            return folder
        may_hold = upwards or folder == start or (folder / CONTENT) in (start, *start.parents)
        if may_hold and _holds_records(folder / USUAL_NAME):
            return folder / USUAL_NAME
    return None


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 — `resolve` would follow links


def _holds_records(folder: Path) -> bool:
    return sum((folder / table.name).is_dir() for table in RECORD_TABLES) >= 2
