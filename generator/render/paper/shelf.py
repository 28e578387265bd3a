"""Keeps documents from one build to the next, by what they were made of; may be deleted."""

import json
import os
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import NamedTuple


class Kept(NamedTuple):
    """A document as it was kept: its file, pictures of its pages, notes of its template."""

    pdf: bytes
    pictures: tuple[bytes, ...]
    notes: tuple[Mapping[str, object], ...]


class Shelf:
    """A folder of documents; only what a build has asked for stays on it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._asked = set[str]()

    def holds(self, key: str) -> bool:
        """Tell whether something whole stands under a key."""
        self._asked.add(key)
        try:
            with (self._folder / key).open("rb") as file:
                head = file.readline()
                lengths, _ = json.loads(head)
                return os.fstat(file.fileno()).st_size == len(head) + int(sum(lengths))
        except (OSError, ValueError):
            return False

    def take(self, key: str) -> Kept | None:
        """Give what was kept under a key; None when nothing was, or when it was damaged."""
        if not self.holds(key):
            return None
        head, _, rest = (self._folder / key).read_bytes().partition(b"\n")
        lengths, notes = json.loads(head)
        ends = accumulate(lengths, initial=0)
        pdf, *pictures = (rest[start:end] for start, end in pairwise(ends))
        return Kept(pdf, tuple(pictures), tuple(notes))

    def put(self, key: str, pdf: bytes, pictures: Sequence[bytes], notes: Sequence[object]) -> None:
        """Keep a document under its key; whole, or not at all."""
        head = json.dumps([[len(pdf), *map(len, pictures)], list(notes)])
        self._folder.mkdir(parents=True, exist_ok=True)
        new = self._folder / f"{key}.{os.getpid()}"
        new.write_bytes(b"\n".join((head.encode(), b"".join((pdf, *pictures)))))
        new.replace(self._folder / key)

    def tidy(self) -> None:
        """Throw away what nobody has asked for."""
        if self._folder.is_dir():
            for file in self._folder.iterdir():
                if file.name not in self._asked:
                    file.unlink()
