"""What changed, as feeds: one for the whole guide, one for each territory and network with news."""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.export.atom import Entry, atom_feed
from generator.index.addresses import NEWS, network_url, news_feed, territory_url
from generator.index.site_map import SiteMap
from generator.model.news import Chronicle, News
from generator.schema.open_data_words import NEWS_TITLE
from generator.settings import Settings


def news_feeds(site: SiteMap, settings: Settings, news: News) -> Iterator[Artifact]:
    """Make the feeds; without news there is none."""
    if news:
        yield _feed(news_feed(), NEWS, "", news.whole, settings)
    for slug, found in news.territories.items():
        name = site.directory.territories[slug].name
        yield _feed(news_feed(territory=slug), territory_url(slug), name, found, settings)
    for identifier, found in news.networks.items():
        network = site.directory.networks.get(identifier)
        if network:
            name, page = network.short_name, network_url(identifier)
            yield _feed(news_feed(network=identifier), page, name, found, settings)


def _feed(path: str, page: str, name: str, found: Chronicle, settings: Settings) -> Artifact:
    title = " – ".join(part for part in (settings.name, name, NEWS_TITLE) if part)
    entries = (
        Entry(
            line.text,
            f"{settings.site_url}{page}#{line.day.isoformat()}-{line.key}",
            line.day,
            link=f"{settings.site_url}{line.url}",
        )
        for line in found.days
    )
    return atom_feed(path, title, page, settings.site_url, entries, settings.today)
