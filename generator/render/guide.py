"""RENDER, as a whole: every page of the site, in the order of its rooms, part by part."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeVar

from generator.artifact import Artifact, Part
from generator.index import addresses, data_addresses, pro_addresses
from generator.index.communes import CommuneGuides
from generator.index.coverage import Coverage
from generator.index.facets import facets, telling_facets
from generator.index.first_doors import FirstDoors
from generator.index.next_door import NearestPlaces
from generator.index.opening import OpeningDays, week_view
from generator.index.presence import position_of
from generator.index.site_map import SiteMap
from generator.model.news import News
from generator.model.outline import Outline
from generator.model.territory import Level
from generator.render.agenda_pages import agenda_pages
from generator.render.commune_pages import commune_lists, commune_pages
from generator.render.comparison_pages import comparison_pages
from generator.render.editorial import EditorialPage
from generator.render.find_pages import find_pages, find_pages_within
from generator.render.frame import ASSETS
from generator.render.glossary_page import glossary_page
from generator.render.guide_pages import guide_pages
from generator.render.guide_texts import guide_texts
from generator.render.listings import Listings
from generator.render.map_rooms import map_artifacts
from generator.render.namesakes import distinctions
from generator.render.overview_page import overview_page
from generator.render.page_maker import PageMaker
from generator.render.pro_pages import pro_pages, pro_territory_pages
from generator.render.quiz_pages import quiz_pages
from generator.render.record_pages import network_list, network_pages, structure_pages, theme_pages
from generator.render.region_maps import region_maps
from generator.render.site_pages import editorial_pages, service_pages
from generator.render.territory_pages import territory_list, territory_pages
from generator.render.toolbox_page import toolbox_page
from generator.render.views import ways_of_asking
from generator.settings import Settings

PAGES_IN_A_PART = 16
"""Of pages that are many; processes that share the work then finish at about the same time."""

T = TypeVar("T")


def template_values(
    site: SiteMap,
    settings: Settings,
    pages: Sequence[EditorialPage],
    outlines: Mapping[str, Outline],
) -> dict[str, object]:
    """What every template sees: the site, the settings, where things are, small maps.

    `outlines` are those of départements and others, by code; a région without any has no map.
    Pages lead to the open data where they are `exported`. Nobody is named, unless the caller says
    so: templates alone know of persons, no export does.
    """
    opening = OpeningDays(settings.today)
    constants = (
        *("HOME", "STRUCTURES", "SERVICES", "NETWORKS", "TERRITORIES", "MAP", "SEARCH"),
        *("SITE_PLAN", "REPORT", "OVERVIEW", "COMPARISONS", "GLOSSARY", "FIND", "ORDER"),
        *("TOOLBOX", "COMMUNES", "COMMUNE_SEARCH", "EDIT", "PRINTED", "AGENDA", "OPEN_DATA"),
        *("DETAILED_MAP", "COVERAGE", "EMBEDDING", "NEWS"),
    )
    of_professionals = (
        *("PRO", "CALLS", "CALLS_FEED", "INITIATIVES", "NEWCOMERS", "STATE", "GAPS_FILE", "KIT"),
        *("CROSSINGS", "CROSSED_COMMUNES_FILE", "LETTERS"),
    )
    functions = (
        addresses.structure_url,
        addresses.network_url,
        addresses.theme_url,
        addresses.territory_url,
        addresses.territory_guide_url,
        addresses.situation_url,
        addresses.whole_guide_url,
        addresses.comparison_url,
        addresses.resource_url,
        addresses.toolbox_url,
        addresses.find_audience_url,
        addresses.find_url,
        addresses.find_within_url,
        addresses.find_places_file,
        addresses.commune_url,
        addresses.department_communes_url,
        addresses.shared_picture,
        addresses.printed_url,
        addresses.map_url,
        addresses.place_on_map_url,
        addresses.coverage_url,
        addresses.embedded_url,
        addresses.agenda_url,
        addresses.event_url,
        addresses.event_anchor,
        addresses.calendar_file,
        data_addresses.data_file,
        data_addresses.data_of,
        data_addresses.data_schema_file,
        data_addresses.card_file,
        pro_addresses.pro_territory_url,
        pro_addresses.directory_file,
        pro_addresses.newcomer_url,
        pro_addresses.quiz_url,
        pro_addresses.crossings_url,
        addresses.news_feed,
        pro_addresses.letter_url,
        facets,
        telling_facets,
        position_of,
        week_view,
        ways_of_asking,
    )
    return {
        "site": site,
        "settings": settings,
        "region_maps": region_maps(site, outlines),
        "exported": True,
        "ASSETS": ASSETS,
        "whats_new": News(),
        "people": {},
        "opening_days": opening.coded,
        "year_in_doubt": opening.year_in_doubt,
        "guides": guide_texts(pages, site.directory.vocabularies["guides"].terms),
        **{name: getattr(addresses, name) for name in constants},
        **{name: getattr(pro_addresses, name) for name in of_professionals},
        **{function.__name__: function for function in functions},
    }


def render_guide(
    site: SiteMap,
    maker: PageMaker,
    pages: Sequence[EditorialPage],
    outlines: Mapping[str, Outline],
    *,
    indexed: bool,
    coverage: Coverage | None,
    ahead: bool,
) -> Iterator[Part]:
    """Give the parts that make every page of the site, and the files of its map.

    The templates of `maker` see `template_values`; `pages` are the editorial ones; `outlines` are
    those of départements and intercommunalities, by code; `indexed` tells whether the search page
    will find an index; a preview has no `coverage`, and leaves out with it the
    thousands of pages that ask a question again for each département, and those of communes.
    What pages share is made `ahead`, for the processes that share them, or when first needed.
    """
    whole = coverage is not None
    listings = Listings(site, maker.templates)
    guides = guide_texts(pages, site.directory.vocabularies["guides"].terms)
    shelves = partial(guide_pages, site, maker, listings, guides)
    doors = FirstDoors(site)
    departments = [one for one in site.territories if whole and one.level is Level.DEPARTMENT]
    remembered = site.directory.reads.remembered
    nearest = remembered(lambda: NearestPlaces(site.members))
    own_facts = remembered(lambda: distinctions(site.structures))
    communes_told = remembered(lambda: CommuneGuides(site).ready())
    if ahead:
        for shared in (nearest, own_facts, *((communes_told,) if whole else ())):
            shared()
    places = partial(structure_pages, site, maker, nearest, own_facts)
    at_once = PAGES_IN_A_PART if whole else 1
    yield partial(map_artifacts, site, maker, outlines, coverage)
    yield partial(editorial_pages, site, maker, listings, pages, guides)
    yield from _parts(shelves, (None, *site.guided_territories()), at_once=1)
    yield partial(find_pages, site, maker, doors, whole=whole)
    yield from _parts(partial(find_pages_within, maker, doors), departments, at_once=1)
    yield partial(territory_list, site, maker)
    yield from _parts(partial(territory_pages, site, maker), site.territories, at_once)
    yield partial(theme_pages, site, maker)
    yield partial(network_list, site, maker)
    yield from _parts(partial(network_pages, site, maker), site.networks, at_once=1)
    yield from _parts(places, site.structures, at_once)
    yield partial(commune_lists, site, maker)
    if whole:
        communes = partial(commune_pages, site, maker, communes_told)
        yield from _parts(communes, site.communes, at_once)
    yield partial(overview_page, site, maker)
    yield partial(comparison_pages, site, maker)
    yield partial(glossary_page, site, maker)
    yield partial(toolbox_page, site, maker)
    yield partial(agenda_pages, site, maker)
    yield partial(pro_pages, site, maker)
    guided = tuple(site.guided_territories())
    yield from _parts(partial(pro_territory_pages, site, maker), guided, at_once=8)
    yield partial(quiz_pages, site, maker)
    yield partial(service_pages, site, maker, pages, guides, indexed=indexed)


def _parts(
    pages: Callable[[Sequence[T]], Iterable[Artifact]],
    things: Sequence[T],
    at_once: int = PAGES_IN_A_PART,
) -> Iterator[Part]:
    """Have the `pages` of many things made some at a time."""
    for first in range(0, len(things), at_once):
        yield partial(pages, things[first : first + at_once])
