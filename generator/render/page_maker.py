"""Makes one page: the blocks of its template, in the frame, at its address."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.artifact import Artifact
from generator.index.addresses import HOME, is_indexed, page_path
from generator.render.base_maps import base_map
from generator.render.editorial import EditorialPage
from generator.render.frame import Frame
from generator.render.headings import headings
from generator.render.page_codes import PageCodes
from generator.render.policy import PageKind, policy
from generator.render.sharing import Card, card_above
from generator.render.templates import Templates
from generator.settings import Settings

HIDDEN = "noindex"
SHOWS_HOURS = "guide-hours"
"""The class that tells a page with opening hours, in `theme/fragments/hours.html`."""
FEWEST_SECTIONS = 4
"""A text with fewer sections needs no list of them."""


@dataclass(frozen=True, slots=True)
class PageMaker:
    """What every page of a site is made with.

    `cards` are the pictures of shared links, `codes` those to scan on paper.
    """

    settings: Settings
    frame: Frame
    templates: Templates
    cards: Mapping[str, Card] = field(default_factory=dict)
    codes: PageCodes = field(default_factory=PageCodes)

    def contents(self, page: EditorialPage) -> str:
        """The list of the sections of a text, as HTML; a short text and the home page have none."""
        sections = headings(page.text)
        if page.url == HOME or len(sections) < FEWEST_SECTIONS:
            return ""
        return self.templates.fragment("trail", "contents", sections)

    def page(
        self,
        url: str,
        template: str,
        values: Mapping[str, object],
        *,
        section: str = "",
        record: str = "",
        kind: PageKind = PageKind.ORDINARY,
        path: str = "",
    ) -> Artifact:
        """Make the page that stands at `url`.

        `section` is the address of its menu entry, `record` the file of the repository that one
        edits to change it, `path` the file of the site when it is not that of `url`.
        """
        path = path or page_path(url)
        root = self.frame.root(path)
        text = self.templates.page(template, {**values, "root": root, "url": url})
        address = f"{self.settings.site_url}{url}"
        tags = self.templates.fragment(
            *("sharing", "tags", text.title, text.description, address),
            card_above(url, self.cards),
        )
        data = self.templates.fragment("sharing", "data", url, root)
        html = self.frame.fill(
            path,
            title=text.title,
            description=text.description,
            csp=policy(kind, base_map(self.settings).host),
            body=text.body + self.codes.of(url) + self._feedback(text.title, address),
            canonical=address,
            robots=None if self._is_public(url) else HIDDEN,
            edit_url=self.settings.edit_url(record) if record else None,
            head=tags + data + text.head + self._hours_files(text.body, root),
            breadcrumb=text.breadcrumb,
            section=section,
        )
        return Artifact(path, html.encode())

    def _feedback(self, title: str, address: str) -> str:
        """The question whether the page helped; nobody is asked without a setting."""
        if not self.settings.feedback:
            return ""
        return self.templates.fragment("feedback", "ask", title, address)

    def _hours_files(self, body: str, root: str) -> str:
        """The script and the sheet of opening hours, for a page that shows some."""
        return self.templates.fragment("hours", "files", root) if SHOWS_HOURS in body else ""

    def _is_public(self, url: str) -> bool:
        return self.settings.is_listed and is_indexed(url)
