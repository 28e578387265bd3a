"""The pages for professionals: one document for each territory, newcomers, calls, initiatives."""

from collections.abc import Iterable, Iterator

from generator.artifact import Artifact
from generator.index.offers import Question
from generator.index.pro_addresses import (
    CALLS,
    INITIATIVES,
    KIT,
    NEWCOMERS,
    PRO,
    newcomer_url,
    pro_territory_url,
)
from generator.index.professional import calls, experts, first_doors, initiatives, referrals
from generator.index.site_map import SiteMap
from generator.model.territory import Level, Territory
from generator.render.page_maker import PageMaker
from generator.render.views import territories_by_region

LEAFLETS = frozenset({Level.DEPARTMENT, Level.SPRO})
"""The territories that have documents to print."""


def pro_pages(site: SiteMap, maker: PageMaker) -> Iterator[Artifact]:
    """The home of professionals, and the pages that are for no territory in particular.

    Those of calls and initiatives exist while there are some, and once they were published.
    """
    regions = _regions(site)
    known, tried = calls(site), initiatives(site)
    coordinated = [
        one for one in site.guided_territories() if one.has_contact(maker.settings.today)
    ]
    shared = {"regions": regions, "calls": known, "initiatives": tried}
    yield maker.page(PRO, "pro_home", {**shared, "coordinated": coordinated}, section=PRO)
    yield maker.page(NEWCOMERS, "newcomers", {"regions": regions}, section=PRO)
    printed = [one for one in site.territories if one.level in LEAFLETS]
    yield maker.page(KIT, "kit", {"printed": printed, "regions": regions}, section=PRO)
    if site.directory.calls or CALLS in site.promised:
        yield maker.page(CALLS, "calls", {"calls": known}, section=PRO)
    if tried or INITIATIVES in site.promised:
        yield maker.page(INITIATIVES, "initiatives", {"initiatives": tried}, section=PRO)


def pro_territory_pages(
    site: SiteMap, maker: PageMaker, territories: Iterable[Territory]
) -> Iterator[Artifact]:
    """The single current document of each of these territories, and what a newcomer must know."""
    for territory in territories:
        values = _known(site, territory)
        url, slug = pro_territory_url(territory.slug), territory.slug
        yield maker.page(url, "pro_territory", values, section=PRO, record=territory.path)
        yield maker.page(newcomer_url(slug), "newcomer", values, section=PRO)


def _known(site: SiteMap, territory: Territory) -> dict[str, object]:
    presence = site.presences[territory.slug]
    present = {one.network.id for one in presence.here}
    surroundings = site.surroundings[territory.slug]
    around = (*surroundings.parts, *surroundings.neighbours)
    return {
        "territory": territory,
        "presence": presence,
        "referrals": referrals(presence.everyone),
        "present": [one for one in site.networks if one.id in present],
        "absent": [one for one in referrals(presence.everyone) if one.network.id not in present],
        "first_doors": first_doors(presence.here),
        "experts": experts(site, territory),
        "calls": calls(site, territory),
        "initiatives": initiatives(site, territory),
        "tools": site.resources_for(Question(), territory),
        "coming": site.agenda.of(territory),
        "unverified": [one for one in presence.here if one.provenance.verified_on is None],
        "around": [one for one in around if one.level in LEAFLETS],
        "has_papers": territory.level in LEAFLETS,
    }


def _regions(site: SiteMap) -> list[tuple[Territory, list[tuple[Level, list[Territory]]]]]:
    """The territories that have a page here, under their région."""
    return territories_by_region(tuple(site.guided_territories()))
