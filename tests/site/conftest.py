"""The pages of the repository's own guide, read once."""

from pathlib import Path

import pytest
from page_facts import Page, read_page


@pytest.fixture(scope="session")
def pages(real_site: Path) -> dict[str, Page]:
    """Every page of the guide by path, but for those that only lead to another."""
    found = (read_page(real_site, file) for file in sorted(real_site.rglob("*.html")))
    return {page.path: page for page in found if not page.sends_on}


@pytest.fixture(scope="session")
def ways(pages: dict[str, Page]) -> dict[str, set[tuple[str, str]]]:
    """Where each page leads, as files of the site and fragments of them."""
    return {path: page.leads_to() for path, page in pages.items()}
