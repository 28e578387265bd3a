"""The tables put on disk, each whole or not at all."""

from collections.abc import Iterable
from pathlib import Path

from generator.artifact import Artifact


def write_tables(artifacts: Iterable[Artifact], folder: Path) -> None:
    """Write each file beside its place, then move it there.

    In the subfolders that the tables fill (one file per région), a file of the same kind that is
    no longer among them is removed: it would be read with the others.
    """
    written = {folder / artifact.path: artifact.content for artifact in artifacts}
    for path, content in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f".{path.name}.draft")
        draft.write_bytes(content)
        draft.replace(path)
    for filled, suffix in sorted({(path.parent, path.suffix) for path in written}):
        if filled != folder:
            _remove_others(filled, suffix, written)


def _remove_others(filled: Path, suffix: str, written: Iterable[Path]) -> None:
    for path in sorted(set(filled.glob(f"*{suffix}")) - set(written)):
        path.unlink()
