"""A review as one HTML page, to be read in a browser or sent; nothing in it runs or is fetched."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.compare.review import Review
from generator.compare.telling import Line, Piece, Value, told
from generator.problems.catalog import changes as words

POLICY = "default-src 'none'"
VIEWPORT = "width=device-width, initial-scale=1"


def print_html(review: Review) -> str:
    """Give a whole page; the serializer escapes every text."""
    page = Element("html", lang="fr")
    head = SubElement(page, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})
    SubElement(head, "meta", name="viewport", content=VIEWPORT)
    SubElement(head, "title").text = words.TITLE
    body = SubElement(page, "body")
    SubElement(body, "h1").text = words.TITLE
    lines = list(told(review))
    if lines:
        changes = SubElement(body, "ul")
        for line in lines:
            _item(SubElement(changes, "li"), line)
    else:
        SubElement(body, "p").text = words.NOTHING
    return "<!doctype html>\n" + tostring(page, encoding="unicode", method="html") + "\n"


def _item(item: Element, line: Line) -> None:
    _write(SubElement(item, "p"), line.sentence)
    if not line.details:
        return
    table = SubElement(item, "table")
    row = SubElement(SubElement(table, "thead"), "tr")
    for name in ("", words.BEFORE, words.AFTER):
        SubElement(row, "th", scope="col").text = name
    body = SubElement(table, "tbody")
    for detail in line.details:
        row = SubElement(body, "tr")
        _write(SubElement(row, "th", scope="row"), detail.label)
        for one in (detail.before, detail.after):
            SubElement(row, "td").text = one.text or words.EMPTY


def _write(parent: Element, pieces: Iterable[Piece]) -> None:
    for piece in pieces:
        text = SubElement(parent, "b" if isinstance(piece, Value) else "span")
        text.text = piece.text if isinstance(piece, Value) else piece
