"""Follows the editorial pages of one build from their files to the flow."""

from generator.problems.problem import Problem
from generator.render.draft import Draft, read_draft
from generator.render.editorial import EditorialPage
from generator.render.editorial_html import finish_page


class EditorialDesk:
    """The pages of one build: drafts on their way through Markdown, then finished pages."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._drafts: dict[str, Draft] = {}
        self._pages: list[EditorialPage] = []

    @property
    def pages(self) -> tuple[EditorialPage, ...]:
        """The finished pages, by source."""
        return tuple(sorted(self._pages, key=lambda page: page.source))

    def take(self, content: bytes, source: str) -> str:
        """Take in a page's file; give the text that Markdown is to render."""
        draft, problems = read_draft(content, source)
        self.problems += problems
        if draft is None:
            return ""
        self._drafts[source] = draft
        return draft.markdown

    def finish(self, html: str, source: str, url: str) -> None:
        """Take back what Markdown made of the page; one that could not be read is left out."""
        if draft := self._drafts.pop(source, None):
            page, problems = finish_page(draft, html, url)
            self._pages.append(page)
            self.problems += problems
