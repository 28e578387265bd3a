"""A review as Markdown, for a comment: what comes from a contribution stands in code spans."""

from collections.abc import Iterator

from generator.compare.review import Review
from generator.compare.telling import Detail, Line, Piece, Value, told
from generator.problems.catalog import changes as words
from generator.problems.printers.markdown import code_span, plain_markdown

MOST = 40
"""How many changes are told: a comment has a largest size, and a reader a patience."""


def print_markdown(review: Review) -> str:
    """Give a title and one item a change; a sentence alone when nothing changes."""
    lines = list(told(review))
    if not lines:
        return f"{words.NOTHING}\n"
    said = [line for one in lines[:MOST] for line in _item(one)]
    others = len(lines) - MOST
    if others > 0:
        said += ["", words.MORE[others > 1].format(count=others)]
    return "\n".join([f"### {words.TITLE}", "", *said]) + "\n"


def _item(line: Line) -> Iterator[str]:
    yield f"- {_pieces(line.sentence)}"
    for detail in line.details:
        label = f"{_pieces(detail.label)} : " if detail.label else ""
        yield f"  - {label}{_change(detail)}"


def _change(detail: Detail) -> str:
    return words.ARROW.join(
        code_span(one.text) if one.text else words.EMPTY for one in (detail.before, detail.after)
    )


def _pieces(pieces: tuple[Piece, ...]) -> str:
    return "".join(
        code_span(piece.text) if isinstance(piece, Value) else plain_markdown(piece)
        for piece in pieces
    )
