"""Writes pages of given sizes, and does nothing else: the limit of every generator."""

from pathlib import Path

LETTERS = b"le texte d'une page\n" * 100_000
SITE = Path("site")

folders = set()
for line in Path("sizes.txt").read_text(encoding="utf-8").splitlines():
    path, size = line.rsplit(" ", 1)
    file = SITE / path
    if file.parent not in folders:
        folders.add(file.parent)
        file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(LETTERS[: int(size)])
