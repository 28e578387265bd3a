"""The state of the guide, on one page: freshness, completeness, what may be there twice."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.artifact import Artifact
from generator.index.addresses import STATE, network_url, pro_territory_url
from generator.index.site_map import SiteMap
from generator.index.state import Tally, suspects, tally
from generator.model.territory import Level
from generator.render.page_maker import PageMaker

COUNTED_LEVELS = (Level.REGION, Level.DEPARTMENT, Level.SPRO)


class Row(NamedTuple):
    """A territory or a network: its name, its page, what is known of its places."""

    name: str
    url: str
    tally: Tally


def state_page(site: SiteMap, maker: PageMaker) -> Iterator[Artifact]:
    """Make the page; a guide without a place has nothing to tell there but that."""
    today = maker.settings.today
    territories = {
        level: [
            Row(one.name, pro_territory_url(one.slug), tally(site.presences[one.slug].here, today))
            for one in site.territories
            if one.level is level
        ]
        for level in COUNTED_LEVELS
    }
    networks = [
        Row(one.name, network_url(one.id), tally(site.members[one.id], today))
        for one in site.networks
        if site.members[one.id]
    ]
    values = {
        "whole": tally(site.open_structures, today),
        "territories": [(level, rows) for level, rows in territories.items() if rows],
        "networks": networks,
        "suspects": suspects(site.open_structures),
    }
    yield maker.page(STATE, "state", values, section=STATE)
