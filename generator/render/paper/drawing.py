"""Draws documents in processes of their own, so that the memory of Typst goes with them."""

import hashlib
import json
import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from generator.index.agenda import Coming
from generator.model.territory import Territory
from generator.render.paper.documents import Document
from generator.render.paper.glyphs import printable_sheet
from generator.render.paper.qr import Codes
from generator.render.paper.shelf import Kept, Shelf
from generator.render.paper.source import Sheet

PICTURE_WIDTH = 360
"""Pixels across the picture of a page."""
MILLIMETRES_PER_INCH = 25.4
TOOLS = ("typst", "segno", "fontpkg-atkinson-hyperlegible")
ONE_THREAD = ("RAYON_NUM_THREADS", "1")
"""For Typst: a process is what fills a processor here, and each thread would cost it memory."""
FIT = "fit"
"""The label under which templates note what fitted."""


@dataclass(frozen=True, slots=True)
class Order:
    """A document to draw for the territory or the forum `slug`; `pictured` shows its pages too."""

    document: Document[Territory] | Document[Coming]
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


_Keyed = tuple[Order, str]
_Sent = tuple[list[str], Future[list[Kept]]]
"""Keys, and what is being drawn for them."""


class Drawing:
    """Orders being drawn from the moment that this is made, while others work.

    What is on the `shelf`, made of the same data by the same templates and tools, is not drawn
    again. The rest is, in `processes` of their own: what a territory lacks in one go.
    """

    def __init__(
        self, templates: Path, orders: Iterable[Order], shelf: Shelf | None, processes: int
    ) -> None:
        self._shelf = shelf
        self._pool = ProcessPoolExecutor(
            processes, get_context("spawn"), initializer=os.putenv, initargs=ONE_THREAD
        )
        self._templates = templates
        made_by = _made_by(templates)
        keyed = ((order, _key(order, made_by)) for order in orders)
        self._territories = deque(
            self._started(list(some)) for _, some in groupby(keyed, lambda pair: pair[0].slug)
        )

    def results(self) -> Iterator[Drawn]:
        """Give every document, in the order of the orders, as soon as it is there.

        Each is given once, and then forgotten.
        """
        try:
            while self._territories:
                orders, lacking = self._territories.popleft()
                drawn = self._finished(lacking)
                for order, key in orders:
                    yield Drawn(order, *(drawn.get(key) or self._taken(order, key)))
            if self._shelf:
                self._shelf.tidy()
        finally:
            self._pool.shutdown(cancel_futures=True)

    def _started(self, orders: list[_Keyed]) -> tuple[list[_Keyed], _Sent | None]:
        lacking = {
            key: order for order, key in orders if not (self._shelf and self._shelf.holds(key))
        }
        return orders, (list(lacking), self._sent(list(lacking.values()))) if lacking else None

    def _sent(self, orders: list[Order]) -> Future[list[Kept]]:
        return self._pool.submit(draw, self._templates, orders)

    def _finished(self, sent: _Sent | None) -> dict[str, Kept]:
        """What was drawn for a territory, by key, once it stands on the shelf too."""
        if sent is None:
            return {}
        keys, future = sent
        drawn = dict(zip(keys, future.result(), strict=True))
        if self._shelf:
            for key, kept in drawn.items():
                self._shelf.put(key, *kept)
        return drawn

    def _taken(self, order: Order, key: str) -> Kept:
        """What the shelf holds; drawn after all when it has gone in the meantime."""
        kept = self._shelf.take(key) if self._shelf else None
        return kept or self._finished(([key], self._sent([order])))[key]


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
        if document.is_long:
            typesetter.forget()
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
