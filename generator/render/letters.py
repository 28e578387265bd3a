"""The letter of a month, to paste in a mail: as HTML and as plain text."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import fill
from typing import NamedTuple

from generator.index.addresses import NEWS, territory_url
from generator.model.news import Line, Month
from generator.model.territory import Territory
from generator.problems.catalog import news as words
from generator.render.filters import number
from generator.render.templates import Templates
from generator.settings import Settings

WIDTH = 72
"""Signs of a line of plain text: what mails are read in everywhere."""


class Letter(NamedTuple):
    """A letter, whole in `html` and in `text`, and the pieces that it is made of.

    `page` is an address in full, to which `more` leads.
    """

    title: str
    subtitle: str
    blocks: Sequence["Block"]
    more: str
    page: str
    html: str
    text: str


class Block(NamedTuple):
    """Some of the news of a letter: its lines, under a heading if any; `others` are counted."""

    heading: str
    lines: tuple[Line, ...]
    others: str


def letter(
    month: Month,
    territory: Territory | None,
    settings: Settings,
    templates: Templates,
    everywhere: Month | None = None,
) -> Letter:
    """Write the letter of a month, about a territory or the whole guide.

    `everywhere` is what changed in no territory in particular: that of a territory tells it too.
    """
    title = words.LETTER_TITLE.format(month=month_name(month))
    subtitle = f"{settings.name} – {territory.name}" if territory else settings.name
    blocks = [_block("", month)]
    if territory and everywhere:
        blocks.append(_block(words.LETTER_EVERYWHERE, everywhere))
    page = settings.site_url + (territory_url(territory.slug) if territory else NEWS)
    pieces = (title, subtitle, blocks, words.LETTER_MORE, page)
    html = templates.fragment("news", "letter", *pieces)
    text = "\n".join(_text(title, subtitle, blocks, page, settings.site_url))
    return Letter(*pieces, html.strip() + "\n", text + "\n")


def _block(heading: str, month: Month) -> Block:
    others = ""
    if month.others:
        others = words.LETTER_OTHERS[month.others > 1].format(count=number(month.others))
    return Block(heading, month.lines, others)


def month_name(month: Month) -> str:
    """A month in words: « novembre 2026 »."""
    return f"{words.MONTHS[month.first.month - 1]} {month.first.year}"


def _text(
    title: str, subtitle: str, blocks: Iterable[Block], page: str, root: str
) -> Iterator[str]:
    yield from (title, subtitle)
    for block in blocks:
        yield ""
        if block.heading:
            yield from (block.heading, "")
        for line in block.lines:
            yield fill(f"- {line.text}", WIDTH, subsequent_indent="  ", break_long_words=False)
            yield f"  {root}{line.url}"
        if block.others:
            yield from ("", block.others)
    yield from ("", words.LETTER_MORE, page)
