"""QR codes: the only user of segno."""

import re
from io import BytesIO
from math import isqrt

import segno

from generator.render.paper.source import SCANNED, Sheet

QUIET_ZONE = 4
"""Modules of white around a code, as the standard asks."""

MASK = 0
"""Chequered. To find the best of the eight masks takes four times as long as to draw the code."""

_RUN = re.compile(b"\x01+")
"""Dark modules side by side."""


def qr_html(text: str, name: str) -> str:
    """Draw `text` for a page that may be printed: an SVG to stand in HTML, of the class `name`.

    It is lighter than `qr_svg`, and bears less dirt: what is printed at home is seldom folded.
    """
    return _html(_cells(text), name)


class AlikeCodes:
    """Draws the codes of many texts of one length that differ in few signs, as `qr_html` does.

    The signs that correct a code are sums, bit by bit, of those of its text, and its mask is
    always the same: another sign at one place of the text changes the same modules in every code.
    What each sign changes is therefore drawn once; a code is the first one, changed.
    """

    def __init__(self, example: str) -> None:
        """Take `example` as the text that others are like: an address, which no code shortens."""
        self._example = example
        self._cells = int.from_bytes(_cells(example))
        self._changes: dict[tuple[int, str], int] = {}

    def html(self, text: str, name: str) -> str:
        """Draw `text`, which has the length of the example."""
        cells = self._cells
        for place, (sign, usual) in enumerate(zip(text, self._example, strict=True)):
            if sign != usual:
                cells ^= self._change(place, sign)
        return _html(cells.to_bytes((cells.bit_length() + 7) // 8), name)

    def _change(self, place: int, sign: str) -> int:
        """The modules that are not those of the example when `sign` stands at a place."""
        if (place, sign) not in self._changes:
            changed = f"{self._example[:place]}{sign}{self._example[place + 1 :]}"
            self._changes[place, sign] = int.from_bytes(_cells(changed)) ^ self._cells
        return self._changes[place, sign]


def _cells(text: str) -> bytes:
    """The modules of a code, 1 for a dark one; each row ends with a light one that is no module."""
    drawn = segno.make(text, error="m", micro=False, boost_error=False, mask=MASK)
    return b"".join(bytes(row) + b"\0" for row in drawn.matrix)


def _html(cells: bytes, name: str) -> str:
    across = isqrt(len(cells)) + 1  # a row, and the cell that ends it
    side = across - 1 + 2 * QUIET_ZONE
    dark = "".join(
        f"M{start % across + QUIET_ZONE} {start // across + QUIET_ZONE}h{end - start}"
        for start, end in map(re.Match.span, _RUN.finditer(cells))
    )
    return (
        f'<svg class="{name}" viewBox="0 -.5 {side} {side}" aria-hidden="true">'
        f'<path stroke="#000" d="{dark}"/></svg>'
    )


def qr_svg(text: str) -> str:
    """Draw `text` as an SVG of one path, black on white, quiet zone included.

    A quarter of the code may be dirty or torn and it is still read.
    """
    drawn = segno.make(text, error="q", micro=False, boost_error=False, mask=MASK)
    written = BytesIO()
    drawn.save(written, "svg", border=QUIET_ZONE, light="white", omitsize=True, xmldecl=False)
    return written.getvalue().decode()


class Codes:
    """The codes of the documents of one run: each is long to make, and stands on several."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def shown_in(self, sheet: Sheet) -> Sheet:
        """The same data, with the code of each address that is to be scanned."""
        return {name: self._coded(value) for name, value in sheet.items()}

    def _coded(self, value: object) -> object:
        if isinstance(value, dict):
            coded = self.shown_in(value)
            return {**coded, "qr": self._of(value[SCANNED])} if SCANNED in value else coded
        if isinstance(value, list):
            return [self._coded(item) for item in value]
        return value

    def _of(self, address: str) -> str:
        if address not in self._known:
            self._known[address] = qr_svg(address)
        return self._known[address]
