"""What search engines read: the list of the site's addresses, and what they may visit."""

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape

from generator.artifact import Artifact
from generator.index.addresses import (
    ERROR_FILE,
    ROBOTS_FILE,
    SITEMAP_FILE,
    is_indexed,
    sitemap_file,
)
from generator.settings import Settings

MOST_ADDRESSES = 50_000
"""In one file: the protocol allows no more."""

_PAGE = "index.html"
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


def sitemaps(
    paths: Iterable[str], settings: Settings, dates: Mapping[str, str], most: int = MOST_ADDRESSES
) -> Iterator[Artifact]:
    """List the addresses to visit (sitemaps.org protocol 0.9), in alphabetical order.

    `paths` are those of all the files of the site, in any order; `dates` tell when what some pages
    say last changed, by address. Where there are more than `most`, the list is in several files,
    and the usual one leads to them.
    """
    addresses = (
        path.removesuffix(_PAGE) for path in paths if path.endswith(_PAGE) and path != ERROR_FILE
    )
    urls = sorted(filter(is_indexed, addresses))
    lists = [urls[start : start + most] for start in range(0, len(urls), most)] or [[]]
    if len(lists) == 1:
        yield _written("urlset", "url", ((url, dates.get(url)) for url in urls), settings)
        return
    files = [sitemap_file(number) for number in range(1, len(lists) + 1)]
    yield _written("sitemapindex", "sitemap", ((file, None) for file in files), settings)
    for file, listed in zip(files, lists, strict=True):
        entries = ((url, dates.get(url)) for url in listed)
        yield _written("urlset", "url", entries, settings, file)


def _written(
    whole: str,
    entry: str,
    entries: Iterable[tuple[str, str | None]],
    settings: Settings,
    file: str = SITEMAP_FILE,
) -> Artifact:
    lines = (
        f"  <{entry}><loc>{escape(settings.site_url + url)}</loc>{_changed(date)}</{entry}>\n"
        for url, date in entries
    )
    content = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{whole} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{''.join(lines)}</{whole}>\n"
    )
    return Artifact(file, content.encode())


def _changed(date: str | None) -> str:
    """The date of a page, as the protocol wants it; nothing for one that is not known."""
    return f"<lastmod>{date}</lastmod>" if date and _DATE.fullmatch(date) else ""


def robots(settings: Settings) -> Artifact:
    """Say that a published guide may be visited, and a demonstration must not be listed.

    A demonstration stays open to visit: only so is its `noindex` read. A guide for professionals
    is not for engines at all.
    """
    lines = ["User-agent: *", "Disallow: /" if settings.professional else "Allow: /"]
    if settings.is_listed:
        lines += ["", f"Sitemap: {settings.site_url}{SITEMAP_FILE}"]
    return Artifact(ROBOTS_FILE, ("\n".join(lines) + "\n").encode())
