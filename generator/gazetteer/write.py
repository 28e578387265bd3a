"""The tables put on disk, each whole or not at all."""

from collections.abc import Iterable
from pathlib import Path

from generator.artifact import Artifact
from generator.write.files import write_whole


def write_tables(artifacts: Iterable[Artifact], folder: Path) -> None:
    """Write each file, whole or not at all.

    In the subfolders that the tables fill (one file per région), a file of the same kind that is
    no longer among them is removed: it would be read with the others.
    """
    written = {folder / artifact.path: artifact.content for artifact in artifacts}
    for path, content in written.items():
        write_whole(path, content)
    for filled, suffix in sorted({(path.parent, path.suffix) for path in written}):
        if filled != folder:
            _remove_others(filled, suffix, written)


def _remove_others(filled: Path, suffix: str, written: Iterable[Path]) -> None:
    for path in sorted(set(filled.glob(f"*{suffix}")) - set(written)):
        path.unlink()
