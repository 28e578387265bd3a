"""Feeds that people follow: Atom (RFC 4287), escaped by the XML library alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree

from generator.artifact import Artifact

ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a feed tells; `address` is in full, and is its identity for ever.

    `paragraphs` are plain text. `link` is the page that it leads to, where it is not `address`.
    """

    title: str
    address: str
    day: date
    paragraphs: tuple[str, ...] = ()
    link: str = ""


def atom_feed(
    path: str, title: str, page: str, site_url: str, entries: Iterable[Entry], today: date
) -> Artifact:
    """Make the feed at `path`, of what stands on `page` (an address from the root of the site).

    `today` is its date when it holds nothing.
    """
    entries = tuple(entries)
    feed = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": "fr"})
    _add(feed, "id", f"{site_url}{path}")
    _add(feed, "title", title)
    _add(feed, "updated", _moment(max((one.day for one in entries), default=today)))
    ElementTree.SubElement(feed, "link", {"rel": "self", "href": f"{site_url}{path}"})
    ElementTree.SubElement(feed, "link", {"rel": "alternate", "href": f"{site_url}{page}"})
    author = ElementTree.SubElement(feed, "author")
    _add(author, "name", title)
    for one in entries:
        entry = ElementTree.SubElement(feed, "entry")
        _add(entry, "id", one.address)
        _add(entry, "title", one.title)
        _add(entry, "updated", _moment(one.day))
        ElementTree.SubElement(entry, "link", {"href": one.link or one.address})
        _add(entry, "content", "\n\n".join(one.paragraphs) or one.title)
    text = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return Artifact(path, text + b"\n")


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
