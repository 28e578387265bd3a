"""The overview: all networks, all needs and all publics on one page, and on one sheet of paper."""

from collections.abc import Iterator
from itertools import groupby

from generator.artifact import Artifact
from generator.index.addresses import OVERVIEW
from generator.index.overview import overview
from generator.index.site_map import SiteMap
from generator.render.page_maker import PageMaker


def overview_page(site: SiteMap, maker: PageMaker) -> Iterator[Artifact]:
    """Make the page; networks come by family."""
    found = overview(site.networks, site.themes, site.audiences)
    families = groupby(found.rows, key=lambda row: row.network.family)
    values = {
        "overview": found,
        "families": [(family, list(rows)) for family, rows in families],
        "levels": site.directory.vocabularies["niveaux"].terms,
    }
    yield maker.page(OVERVIEW, "overview", values, section=OVERVIEW)
