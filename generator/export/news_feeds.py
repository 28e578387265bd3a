"""What changed, as feeds: one for the whole guide, one for each territory and network with news.

A feed that was published stays, be it empty: whoever follows it will be told of what comes.
"""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.export.atom import Entry, atom_feed
from generator.index.addresses import NEWS, network_url, news_feed, territory_url
from generator.index.site_map import SiteMap
from generator.model.news import Chronicle, News
from generator.schema.open_data_words import NEWS_TITLE
from generator.settings import Settings


def news_feeds(site: SiteMap, settings: Settings, news: News) -> Iterator[Artifact]:
    """Make the feeds; of what has no news, those that were published."""
    told = (
        (news_feed(), NEWS, "", news.whole),
        *(
            (news_feed(territory=one.slug), territory_url(one.slug), one.name, found)
            for one in site.guided_territories()
            for found in (news.of_territory(one.slug),)
        ),
        *(
            (news_feed(network=one.id), network_url(one.id), one.short_name, found)
            for one in site.networks
            for found in (news.of_network(one.id),)
        ),
    )
    for path, page, name, found in told:
        if found or path in site.promised:
            yield _feed(path, page, name, found, settings)


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
