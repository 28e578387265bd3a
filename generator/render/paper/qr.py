"""QR codes: the only user of segno."""

import re
from io import BytesIO

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
    drawn = segno.make(text, error="m", micro=False, boost_error=False, mask=MASK)
    side = len(drawn.matrix) + 2 * QUIET_ZONE
    dark = "".join(
        f"M{run.start() + QUIET_ZONE} {line}h{len(run[0])}"
        for line, row in enumerate(drawn.matrix, QUIET_ZONE)
        for run in _RUN.finditer(row)
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
