"""A file takes another's place whole, or leaves it alone."""

from pathlib import Path

import pytest

from generator.write.files import write_whole


def test_a_file_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "41" / "cio.yml"
    write_whole(path, b"avant")

    def full(self: Path, content: bytes) -> int:
        with self.open("wb") as file:
            file.write(content[:2])
        raise OSError("No space left on device")

    with monkeypatch.context() as patch, pytest.raises(OSError, match="space"):
        patch.setattr(Path, "write_bytes", full)
        write_whole(path, b"apres")
    assert path.read_bytes() == b"avant"
    assert list(path.parent.iterdir()) == [path]


def test_a_file_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "cio.yml"
    path.write_bytes(b"avant")
    path.chmod(0o640)
    write_whole(path, b"apres")
    assert path.read_bytes() == b"apres"
    assert path.stat().st_mode & 0o777 == 0o640
