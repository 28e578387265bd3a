"""The places that were last changed or checked, as a feed that one subscribes to: Atom (RFC 4287).

Without a dated place there is no feed, unless it was published: then it stays, empty.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from generator.artifact import Artifact
from generator.index.addresses import HOME, structure_url
from generator.index.data_addresses import data_file
from generator.index.site_map import SiteMap
from generator.model.structure import Structure
from generator.schema.open_data_words import FEED_CHANGED, FEED_CHECKED, FEED_TITLE, LICENCE_NAME
from generator.settings import Settings

FILE = "nouveautes.atom"
LONGEST = 50
"""Entries kept: the newest."""


def feed_name(site: SiteMap) -> str:
    """The name of the feed; empty when there is none."""
    is_made = any(map(_day, site.open_structures)) or data_file(FILE) in site.promised
    return FILE if is_made else ""


def feed(site: SiteMap, settings: Settings) -> Iterator[Artifact]:
    """Give the feed, the newest first; the same data are the same bytes."""
    if not feed_name(site):
        return
    dated = [(day, one) for one in site.open_structures if (day := _day(one))]
    newest = sorted(dated, key=lambda pair: (-pair[0].toordinal(), pair[1].id))[:LONGEST]
    yield Artifact(data_file(FILE), "".join(_lines(newest, settings)).encode())


def _day(one: Structure) -> date | None:
    days = [day for day in (one.provenance.updated_on, one.provenance.verified_on) if day]
    return max(days, default=None)


def _lines(entries: Iterable[tuple[date, Structure]], settings: Settings) -> Iterator[str]:
    found = list(entries)
    root = settings.site_url
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">\n'
    yield _element("id", root + data_file(FILE))
    yield _element("title", f"{settings.name} – {FEED_TITLE}")
    yield _element("updated", _instant(max((day for day, _ in found), default=settings.today)))
    yield f"<author>{_element('name', settings.publisher or settings.name).rstrip()}</author>\n"
    yield _element("rights", LICENCE_NAME)
    yield f'<link rel="self" href={quoteattr(root + data_file(FILE))}/>\n'
    yield f"<link href={quoteattr(root + HOME)}/>\n"
    for day, one in found:
        page = root + structure_url(one.id)
        is_checked = day == one.provenance.verified_on
        yield "<entry>\n"
        yield _element("id", page)
        yield _element("title", f"{one.name}, {one.commune.name}")
        yield _element("updated", _instant(day))
        yield f"<link href={quoteattr(page)}/>\n"
        yield _element("summary", FEED_CHECKED if is_checked else FEED_CHANGED)
        yield "</entry>\n"
    yield "</feed>\n"


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>\n"


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
