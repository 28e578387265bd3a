"""Draws documents in processes of their own, so that the memory of Typst goes with them."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from generator.render.paper.documents import Document
from generator.render.paper.glyphs import printable_sheet
from generator.render.paper.qr import Codes
from generator.render.paper.shelf import Kept, Shelf
from generator.render.paper.source import Sheet

PICTURE_WIDTH = 360
"""Pixels across the picture of a page."""
MILLIMETRES_PER_INCH = 25.4
PROCESSES = 2
TOOLS = ("typst", "segno", "fontpkg-atkinson-hyperlegible")
FIT = "fit"
"""The label under which templates note what fitted."""


@dataclass(frozen=True, slots=True)
class Order:
    """A document to draw for a territory; `pictured` tells whether its pages are shown too."""

    document: Document
    slug: str
    sheet: Sheet
    pictured: bool = True


class Drawn(NamedTuple):
    """An order and what was drawn: the file, pictures of its first pages, what its template noted.

    A note says how many of the things to show a page had room for.
    """

    order: Order
    pdf: bytes
    pictures: tuple[bytes, ...]
    notes: tuple[Mapping[str, object], ...]


class Drawing:
    """Orders being drawn from the moment that this is made, while others work.

    What is on the `shelf`, made of the same data by the same templates and tools, is not drawn
    again.
    """

    def __init__(self, templates: Path, orders: Sequence[Order], shelf: Shelf | None) -> None:
        self._orders = orders
        self._shelf = shelf
        made_by = _made_by(templates)
        self._keys = [_key(order, made_by) for order in orders]
        self._kept = {key: kept for key in self._keys if shelf and (kept := shelf.take(key))}
        self._pool: ProcessPoolExecutor | None = None
        self._drawn: dict[str, Future[list[Kept]]] = {}
        missing = [
            (order, key)
            for order, key in zip(orders, self._keys, strict=True)
            if key not in self._kept
        ]
        if not missing:
            return
        self._pool = ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn"))
        self._places: dict[str, int] = {}
        for _, group in groupby(missing, key=lambda pair: pair[0].slug):
            some = list(group)
            future = self._pool.submit(draw, templates, [order for order, _ in some])
            for place, (_, key) in enumerate(some):
                self._drawn[key], self._places[key] = future, place

    def results(self) -> Iterator[Drawn]:
        """Give every document, in the order of the orders, as soon as it is there."""
        try:
            for order, key in zip(self._orders, self._keys, strict=True):
                kept = self._kept.pop(key, None)
                if kept is None:
                    kept = self._drawn[key].result()[self._places[key]]
                    if self._shelf:
                        self._shelf.put(key, *kept)
                yield Drawn(order, *kept)
            if self._shelf:
                self._shelf.tidy()
        finally:
            if self._pool:
                self._pool.shutdown(cancel_futures=True)


def draw(templates: Path, orders: Sequence[Order]) -> list[Kept]:
    """Draw these documents here and now. Raises TypesetError."""
    # Typst takes a tenth of a second to import: only the processes that draw pay for it.
    from generator.render.typeset import Typesetter

    typesetter, codes = Typesetter(templates), Codes()
    drawn = []
    for order in orders:
        document, sheet = order.document, codes.shown_in(printable_sheet(order.sheet))
        pdf = typesetter.pdf(document.template, sheet)
        notes = tuple(note for note in typesetter.notes(FIT) if isinstance(note, Mapping))
        pictures: tuple[bytes, ...] = ()
        if order.pictured:
            ppi = PICTURE_WIDTH * MILLIMETRES_PER_INCH / document.width
            shown = document.shown(sheet)
            pictures = typesetter.pictures(document.template, shown, ppi)[: document.pictured]
        drawn.append(Kept(pdf, pictures, notes))
    return drawn


def _made_by(templates: Path) -> str:
    """What stands for the templates and the tools: another version may give other bytes."""
    digest = hashlib.sha256(" ".join(map(version, TOOLS)).encode())
    for file in sorted(templates.glob("*.typ")):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _key(order: Order, made_by: str) -> str:
    """What stands for everything that a document is made of."""
    made_of = [made_by, order.document.id, order.pictured, PICTURE_WIDTH, order.sheet]
    return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()
