"""What search engines read: the list of the site's addresses, and what they may visit."""

import re
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

from generator.artifact import Artifact
from generator.index.addresses import ERROR_FILE, ROBOTS_FILE, SITEMAP_FILE, is_indexed
from generator.settings import Settings

_PAGE = "index.html"
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


def sitemap(paths: Iterable[str], settings: Settings, dates: Mapping[str, str]) -> Artifact:
    """List the addresses to visit (sitemaps.org protocol 0.9), in alphabetical order.

    `paths` are those of all the files of the site, in any order; `dates` tell when what some pages
    say last changed, by address.
    """
    addresses = (
        path.removesuffix(_PAGE) for path in paths if path.endswith(_PAGE) and path != ERROR_FILE
    )
    urls = sorted(filter(is_indexed, addresses))
    lines = (
        f"  <url><loc>{escape(settings.site_url + url)}</loc>{_changed(dates.get(url))}</url>\n"
        for url in urls
    )
    content = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{''.join(lines)}</urlset>\n"
    )
    return Artifact(SITEMAP_FILE, content.encode())


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
