"""The news of a guide: all of them, those of each territory and network, and what is unknown."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path

from generator.index.addresses import TERRITORIES, territory_url
from generator.index.site_map import SiteMap
from generator.model.news import Chronicle, Line, Month, News
from generator.news.happenings import Finder, Happening
from generator.news.history import Gap, History, read_history
from generator.news.subjects import Subject, places_of, subjects
from generator.news.telling import Teller
from generator.problems.catalog import news as words
from generator.problems.catalog import site as rules
from generator.problems.problem import Problem, Span
from generator.schema.tables import RECORD_FOLDERS

MONTHS = 12
"""How many months are told, that of the build included."""

MOST_IN_A_MONTH, MOST_IN_A_FEED = 60, 50
"""Lines told; older ones of the same month are counted."""

DATA = "data"
"""The data folder in messages."""

_WHOLE, _EVERYWHERE = ("", ""), ("everywhere", "")
_TERRITORY, _NETWORK = "territory", "network"


def known_history(data: Path, today: date) -> History:
    """Read what happened to the records of the last months, until a day."""
    number = today.year * 12 + today.month - MONTHS
    return read_history(data, RECORD_FOLDERS, date(number // 12, number % 12 + 1, 1), today)


def gathered_news(data: Path, history: History, site: SiteMap) -> News:
    """Tell what happened to the records of the folder `data` that the site publishes.

    Who reads them is noted with who reads the records: whatever they were made of.
    """
    reads = site.directory.reads
    with reads.of_one_piece():
        return replace(_gathered(data, history, site), reads=reads)


def _gathered(data: Path, history: History, site: SiteMap) -> News:
    if not history.changes:
        return News(gap=_words(history.gap), since=history.since)
    known = subjects(site)
    finder = Finder(data, history.changes, known)
    teller = Teller(known, {one.id: one.name for one in site.networks})
    months = _views(finder.happenings(_month), known, site)
    days = _views(finder.happenings(lambda day: day), known, site)
    found = {
        view: Chronicle(
            tuple(_months(teller, happenings, _page(*view))),
            tuple(_days(teller, days[view], _page(*view))),
        )
        for view, happenings in months.items()
    }
    return News(
        found.get(_WHOLE, Chronicle()),
        found.get(_EVERYWHERE, Chronicle()),
        {slug: one for (kind, slug), one in sorted(found.items()) if kind == _TERRITORY},
        {name: one for (kind, name), one in sorted(found.items()) if kind == _NETWORK},
        _words(history.gap),
        history.since,
    )


def history_problems(history: History) -> Iterator[Problem]:
    """Tell what keeps the news from being known."""
    if history.gap:
        yield Problem(rules.NO_HISTORY, Span(DATA), facts={"raison": _words(history.gap)})


def _words(gap: Gap | None) -> str:
    return words.GAPS[gap.value] if gap else ""


def _views(
    happenings: Iterable[Happening], known: Mapping[str, Subject], site: SiteMap
) -> dict[tuple[str, str], list[Happening]]:
    """The happenings that each territory and each network is told, those of none, and all."""
    views = defaultdict[tuple[str, str], list[Happening]](list)
    for one in happenings:
        subject = known.get(one.path)
        slugs = subject.territories if subject else places_of(one.commune, site)
        network = subject.network if subject else one.network
        views[_WHOLE].append(one)
        if not slugs:
            views[_EVERYWHERE].append(one)
        for slug in slugs:
            views[_TERRITORY, slug].append(one)
        if network:
            views[_NETWORK, network].append(one)
    return views


def _page(kind: str, name: str) -> str:
    """The address where the places of a view are listed."""
    return territory_url(name) if kind == _TERRITORY else TERRITORIES


def _months(teller: Teller, happenings: list[Happening], page: str) -> Iterator[Month]:
    for first, group in groupby(happenings, key=lambda one: _month(one.day)):
        lines = teller.lines(group, page)
        told, others = lines[:MOST_IN_A_MONTH], lines[MOST_IN_A_MONTH:]
        yield Month(first, tuple(told), len(others))


def _days(teller: Teller, happenings: list[Happening], page: str) -> Iterator[Line]:
    told = 0
    for _, group in groupby(happenings, key=lambda one: one.day):
        for line in teller.lines(group, page):
            if told < MOST_IN_A_FEED:
                told += 1
                yield line


def _month(day: date) -> date:
    return day.replace(day=1)
