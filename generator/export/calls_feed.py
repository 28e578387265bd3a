"""The calls for projects that one may still answer, as a feed."""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.export.atom import Entry, atom_feed
from generator.index.pro_addresses import CALLS, CALLS_FEED
from generator.index.professional import calls
from generator.index.site_map import SiteMap
from generator.settings import Settings


def calls_feed(site: SiteMap, settings: Settings) -> Iterator[Artifact]:
    """Make the feed; a guide without a call has none, unless it was published."""
    if not (site.directory.calls or CALLS_FEED in site.promised):
        return
    entries = (
        Entry(
            one.name,
            f"{settings.site_url}{CALLS}#{one.id}",
            one.provenance.updated_on or one.provenance.verified_on or settings.today,
            (one.purpose, one.for_whom, one.deadline.isoformat()),
        )
        for one in calls(site).open
    )
    yield atom_feed(CALLS_FEED, settings.name, CALLS, settings.site_url, entries, settings.today)
