"""Which addresses are promised for ever: those of pages, and of feeds that people follow."""

from generator.index.addresses import AGENDA, FORUMS, NEWS, OPEN_DATA, PAGE_FILE, page_path
from generator.index.pro_addresses import CALLS, LETTERS

FEED_ENDINGS = (".ics", ".xml", ".atom")
"""What calendars and feeds end with."""
FORUM_STEPS = 2
"""Folders above the page of a forum; those of its documents are deeper."""


def is_feed(path: str) -> bool:
    """Whether a file is one that programs of people come back to: a calendar, a feed."""
    return path.startswith((AGENDA, NEWS, CALLS, OPEN_DATA)) and path.endswith(FEED_ENDINGS)


def is_lasting(url: str) -> bool:
    """Whether the page, or the feed, at `url` is promised for ever.

    The letter of a month leaves after a year, and the poster of a forum when it is over.
    """
    is_letter = url.startswith(LETTERS) and url not in (LETTERS, page_path(LETTERS))
    is_poster = url.startswith(FORUMS) and url.removesuffix(PAGE_FILE).count("/") > FORUM_STEPS
    return not (is_letter or is_poster)


def lasting_path(url: str) -> str:
    """The file at an address that is promised: that of a page, or a feed itself."""
    return url if is_feed(url) else page_path(url)
