"""A file put on disk whole, or not at all."""

from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the file, then take its place in one step; its folder is made if need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.draft")
    try:
        draft.write_bytes(content)
        if path.exists():
            draft.chmod(path.stat().st_mode)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
