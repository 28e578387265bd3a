"""RENDER, as a whole: every page of the site, in the order of its rooms."""

from collections.abc import Iterator, Mapping, Sequence

from generator.artifact import Artifact
from generator.index import site_map
from generator.index.site_map import SiteMap
from generator.render.editorial import EditorialPage
from generator.render.frame import Frame
from generator.render.listings import Listings
from generator.render.map_page import map_artifacts
from generator.render.page_maker import PageMaker
from generator.render.record_pages import network_pages, structure_pages, theme_pages
from generator.render.site_pages import editorial_pages, service_pages
from generator.render.templates import Templates
from generator.render.territory_pages import guide_pages, territory_pages
from generator.settings import Settings


def template_values(
    site: SiteMap, settings: Settings, pages: Sequence[EditorialPage]
) -> Mapping[str, object]:
    """What every template sees: the site, the settings, and where things are."""
    guide_urls = {page.guide: page.url for page in pages if page.guide}
    guides = site.directory.vocabularies["guides"].terms
    constants = ("HOME", "STRUCTURES", "SERVICES", "NETWORKS", "TERRITORIES", "MAP", "SEARCH")
    functions = (
        site_map.structure_url,
        site_map.network_url,
        site_map.theme_url,
        site_map.territory_url,
        site_map.territory_guide_url,
    )
    return {
        "site": site,
        "settings": settings,
        "guides": tuple(guide for guide in guides if guide.value in guide_urls),
        "guide_url": guide_urls.__getitem__,
        **{name: getattr(site_map, name) for name in (*constants, "SITE_PLAN", "REPORT")},
        **{function.__name__: function for function in functions},
    }


def render_guide(
    site: SiteMap,
    settings: Settings,
    templates: Templates,
    frame: Frame,
    pages: Sequence[EditorialPage],
    *,
    indexed: bool,
) -> Iterator[Artifact]:
    """Make every page of the site, and the files of its map.

    `templates` see `template_values`; `pages` are the editorial ones; `indexed` tells whether
    the search page will find an index.
    """
    maker = PageMaker(settings, frame, templates)
    listings = Listings(site, templates)
    yield from editorial_pages(site, maker, listings, pages)
    yield from guide_pages(site, maker, listings, pages)
    yield from territory_pages(site, maker)
    yield from theme_pages(site, maker)
    yield from network_pages(site, maker)
    yield from structure_pages(site, maker)
    yield from map_artifacts(site, maker)
    yield from service_pages(site, maker, pages, indexed=indexed)
