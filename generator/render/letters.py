"""The letter of a month, to paste in a mail: as HTML and as plain text."""

from collections.abc import Iterator
from textwrap import fill
from typing import NamedTuple

from generator.index.addresses import NEWS, territory_url
from generator.model.news import Month
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
    others: str
    more: str
    page: str
    html: str
    text: str


def letter(
    month: Month, territory: Territory | None, settings: Settings, templates: Templates
) -> Letter:
    """Write the letter of a month, about a territory or the whole guide."""
    title = words.LETTER_TITLE.format(month=month_name(month))
    subtitle = f"{settings.name} – {territory.name}" if territory else settings.name
    others = ""
    if month.others:
        others = words.LETTER_OTHERS[month.others > 1].format(count=number(month.others))
    page = settings.site_url + (territory_url(territory.slug) if territory else NEWS)
    pieces = (title, subtitle, month, others, words.LETTER_MORE, page)
    html = templates.fragment("news", "letter", *pieces)
    text = "\n".join(_text(title, subtitle, month, others, page, settings.site_url))
    return Letter(
        title, subtitle, others, words.LETTER_MORE, page, html.strip() + "\n", text + "\n"
    )


def month_name(month: Month) -> str:
    """A month in words: « novembre 2026 »."""
    return f"{words.MONTHS[month.first.month - 1]} {month.first.year}"


def _text(
    title: str, subtitle: str, month: Month, others: str, page: str, root: str
) -> Iterator[str]:
    yield from (title, subtitle, "")
    for line in month.lines:
        yield fill(f"- {line.text}", WIDTH, subsequent_indent="  ", break_long_words=False)
        yield f"  {root}{line.url}"
    if others:
        yield from ("", others)
    yield from ("", words.LETTER_MORE, page)
