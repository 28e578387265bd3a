"""The codes to scan on pages that one hands out on paper: those of records, and of guides."""

from collections.abc import Mapping

from generator.index.addresses import GUIDES
from generator.render.paper.qr import AlikeCodes, qr_html

PRINTED_CODE = "guide-print-code"
"""The class of a code that shows on paper alone."""


class PageCodes:
    """Draws the codes of the pages of one site.

    A record’s leads to its short link, a guide’s to its own address.
    """

    def __init__(self, site_url: str = "", short_urls: Mapping[str, str] | None = None) -> None:
        """Take the address of the short link to each page that has one; none stands for no code."""
        self._addresses = {url: site_url + short for url, short in (short_urls or {}).items()}
        self._site_url = site_url
        examples = {len(address): address for address in self._addresses.values()}
        self._alike = {length: AlikeCodes(address) for length, address in examples.items()}

    def of(self, url: str) -> str:
        """The code of the page at `url`, as HTML; empty for a page that has none."""
        if address := self._addresses.get(url):
            return self._alike[len(address)].html(address, PRINTED_CODE)
        if self._addresses and url.startswith(GUIDES):
            return qr_html(self._site_url + url, PRINTED_CODE)
        return ""
