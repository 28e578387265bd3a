"""What is ordered: the documents of the site, or those that somebody asks for."""

from collections.abc import Iterable, Iterator, Sequence

from generator.index.agenda import Coming
from generator.index.site_map import SiteMap
from generator.model.territory import Territory
from generator.render.editorial import EditorialPage
from generator.render.paper.documents import DOCUMENTS, FORUM_POSTER, PRINTED_LEVELS, Document
from generator.render.paper.drawing import Order
from generator.render.paper.forum import forum_sheet
from generator.render.paper.source import PaperSource

TEMPLATES = "print"
"""The folder of the theme that holds the templates of documents."""


def printed_territories(site: SiteMap) -> tuple[Territory, ...]:
    """The territories whose documents are on the site."""
    return tuple(one for one in site.territories if one.level in PRINTED_LEVELS)


def outlined_areas(site: SiteMap, territories: Iterable[Territory]) -> frozenset[str]:
    """The intercommunalities whose outlines the maps of these territories need."""
    communes = site.directory.geography.communes
    found = {communes[code].epci for territory in territories for code in territory.communes}
    return frozenset(epci for epci in found if epci)


def networks_sent_to(pages: Sequence[EditorialPage]) -> dict[str, tuple[str, ...]]:
    """For each guide, the networks that it and its situations send to, as often."""
    return {
        guide.guide: tuple(
            name
            for page in pages
            if page.url.startswith(guide.url)
            for directive in page.directives
            for name in directive.reseaux
        )
        for guide in pages
        if guide.guide
    }


def orders(
    source: PaperSource,
    territories: Iterable[Territory],
    documents: Iterable[Document[Territory]] = DOCUMENTS,
    *,
    pictured: bool = True,
) -> Iterator[Order]:
    """One order for each document of each territory, one territory after the other.

    Documents that say the same are given the same data.
    """
    documents = tuple(documents)
    for territory in territories:
        makers = dict.fromkeys(document.sheet for document in documents)
        sheets = {make: make(source, territory) for make in makers}
        for document in documents:
            yield Order(document, territory.slug, sheets[document.sheet], pictured)


def forum_orders(
    source: PaperSource, forums: Iterable[Coming], *, pictured: bool = True
) -> Iterator[Order]:
    """One order for the poster of each forum."""
    for one in forums:
        yield Order(FORUM_POSTER, one.event.slug, forum_sheet(source, one), pictured)
