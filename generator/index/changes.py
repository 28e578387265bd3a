"""When what a page tells last changed, or was last checked: by the dates of the data, no clock."""

from collections.abc import Iterable, Iterator, Mapping

from generator.index.addresses import (
    AGENDA,
    TOOLBOX,
    event_url,
    network_url,
    structure_url,
    territory_url,
)
from generator.index.site_map import SiteMap
from generator.model.provenance import Provenance


def page_dates(site: SiteMap) -> Mapping[str, str]:
    """The newest date of what each page is made of, by address; a page of no known date is absent.

    A date is a year, a month or a day (`2019-09`), as the data know it.
    """
    found = {
        **{structure_url(one.id): [one.provenance] for one in site.structures},
        **{
            territory_url(slug): [one.provenance for one in presence.here]
            for slug, presence in site.presences.items()
        },
        TOOLBOX: [one.provenance for one in site.resources],
        AGENDA: [one.provenance for one in site.agenda.events.values()],
        **{event_url(one): [one.provenance] for one in site.agenda.events.values() if one.is_forum},
    }
    dates = {url: newest(facts) for url, facts in found.items()}
    dates |= {
        network_url(one.id): one.reviewed_on.isoformat() for one in site.networks if one.reviewed_on
    }
    return {url: date for url, date in dates.items() if date}


def newest(facts: Iterable[Provenance]) -> str:
    """The newest date among those of some records; empty when none is known."""
    return max((date for one in facts for date in _dates(one)), default="")


def _dates(facts: Provenance) -> Iterator[str]:
    if facts.vintage:
        yield facts.vintage
    for day in (facts.updated_on, facts.verified_on):
        if day:
            yield day.isoformat()
