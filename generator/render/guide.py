"""RENDER, as a whole: every page of the site, in the order of its rooms."""

from collections.abc import Iterator, Mapping, Sequence

from generator.artifact import Artifact
from generator.index import site_map
from generator.index.facets import facets, telling_facets
from generator.index.opening import OpeningDays, week_view
from generator.index.site_map import SiteMap
from generator.model.outline import Outline
from generator.render.comparison_pages import comparison_pages
from generator.render.editorial import EditorialPage
from generator.render.find_pages import find_pages
from generator.render.frame import Frame
from generator.render.glossary_page import glossary_page
from generator.render.listings import Listings
from generator.render.map_page import map_artifacts
from generator.render.overview_page import overview_page
from generator.render.page_maker import PageMaker
from generator.render.record_pages import network_pages, structure_pages, theme_pages
from generator.render.region_maps import region_maps
from generator.render.sharing import Card
from generator.render.site_pages import editorial_pages, service_pages
from generator.render.templates import Templates
from generator.render.territory_pages import guide_pages, territory_pages
from generator.render.toolbox_page import toolbox_page
from generator.render.views import ways_of_asking
from generator.settings import Settings


def template_values(
    site: SiteMap,
    settings: Settings,
    pages: Sequence[EditorialPage],
    outlines: Mapping[str, Outline],
) -> Mapping[str, object]:
    """What every template sees: the site, the settings, where things are, small maps.

    `outlines` are those of départements, by code; a région without any has no map.
    """
    guide_urls = {page.guide: page.url for page in pages if page.guide}
    guides = site.directory.vocabularies["guides"].terms
    opening = OpeningDays(settings.today)
    constants = (
        *("HOME", "STRUCTURES", "SERVICES", "NETWORKS", "TERRITORIES", "MAP", "SEARCH"),
        *("SITE_PLAN", "REPORT", "OVERVIEW", "COMPARISONS", "GLOSSARY", "FIND", "ORDER"),
        "TOOLBOX",
    )
    functions = (
        site_map.structure_url,
        site_map.network_url,
        site_map.theme_url,
        site_map.territory_url,
        site_map.territory_guide_url,
        site_map.comparison_url,
        site_map.resource_url,
        site_map.toolbox_url,
        site_map.find_audience_url,
        site_map.find_url,
        site_map.find_within_url,
        site_map.shared_picture,
        facets,
        telling_facets,
        week_view,
        ways_of_asking,
    )
    return {
        "site": site,
        "settings": settings,
        "region_maps": region_maps(site, outlines),
        "guides": tuple(guide for guide in guides if guide.value in guide_urls),
        "opening_days": opening.coded,
        "year_in_doubt": opening.year_in_doubt,
        "guide_url": guide_urls.__getitem__,
        **{name: getattr(site_map, name) for name in constants},
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
    whole: bool,
    cards: Mapping[str, Card],
) -> Iterator[Artifact]:
    """Make every page of the site, and the files of its map.

    `templates` see `template_values`; `pages` are the editorial ones; `indexed` tells whether
    the search page will find an index; a preview is not `whole`: it leaves out the thousands of
    pages that ask a question again for each département; `cards` are the pictures of shared
    links, by address.
    """
    maker = PageMaker(settings, frame, templates, cards)
    listings = Listings(site, templates)
    yield from editorial_pages(site, maker, listings, pages)
    yield from guide_pages(site, maker, listings, pages)
    yield from find_pages(site, maker, whole=whole)
    yield from territory_pages(site, maker)
    yield from theme_pages(site, maker)
    yield from network_pages(site, maker)
    yield from structure_pages(site, maker)
    yield from map_artifacts(site, maker)
    yield from overview_page(site, maker)
    yield from comparison_pages(site, maker)
    yield from glossary_page(site, maker)
    yield from toolbox_page(site, maker)
    yield from service_pages(site, maker, pages, indexed=indexed)
