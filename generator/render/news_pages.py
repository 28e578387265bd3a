"""The pages that tell what changed: all of it, and the letters of the last months."""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.index.addresses import NEWS
from generator.index.pro_addresses import LETTERS, PRO, letter_url
from generator.index.site_map import SiteMap
from generator.model.news import Month, News
from generator.model.territory import Territory
from generator.render.letters import letter
from generator.render.page_maker import PageMaker

WITH_TERRITORIES = 2
"""Of how many months, the latest ones, territories have letters of their own."""


def news_pages(site: SiteMap, maker: PageMaker, news: News) -> Iterator[Artifact]:
    """Make the pages; without news there is none, but those that were published."""
    if not (news or NEWS in site.promised):
        return
    territories = [one for one in site.guided_territories() if news.of_territory(one.slug)]
    networks = [one for one in site.networks if news.of_network(one.id)]
    values = {"territories": territories, "networks": networks}
    yield maker.page(NEWS, "whats_new", values, section=NEWS)
    months = []
    for rank, month in enumerate(news.whole.months):
        yield _letter_page(maker, month, None, news)
        own = []
        for one in territories if rank < WITH_TERRITORIES else ():
            if found := news.of_territory(one.slug).month(month.first):
                own.append(one)
                yield _letter_page(maker, found, one, news)
        months.append((month, own))
    yield maker.page(LETTERS, "letters", {"months": months}, section=PRO)


def _letter_page(
    maker: PageMaker, month: Month, territory: Territory | None, news: News
) -> Artifact:
    everywhere = news.everywhere.month(month.first)
    written = letter(month, territory, maker.settings, maker.templates, everywhere)
    values = {"letter": written, "month": month, "territory": territory}
    url = letter_url(month.name, territory.slug if territory else "")
    return maker.page(url, "letter", values, section=PRO)
