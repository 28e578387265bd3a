"""The editorial pages, and those that a site cannot do without: search, plan, error."""

from collections.abc import Iterator, Sequence
from functools import partial

from generator.artifact import Artifact
from generator.index.addresses import EDIT, ERROR_FILE, HOME, SEARCH, SITE_PLAN
from generator.index.site_map import SiteMap
from generator.render.directives import LIST_NAMES
from generator.render.editorial import EditorialPage, filled
from generator.render.guide_texts import GuideText, besides
from generator.render.listings import Listings
from generator.render.page_maker import PageMaker
from generator.render.policy import PageKind
from generator.render.templates import trusted
from generator.render.views import networks_by_family, territories_by_region


def editorial_pages(
    site: SiteMap,
    maker: PageMaker,
    listings: Listings,
    pages: Sequence[EditorialPage],
    guides: Sequence[GuideText],
) -> Iterator[Artifact]:
    """The pages of `content/` besides guides, with their lists for no territory in particular."""
    for page in besides(guides, pages):
        root = maker.frame.root(page.path)
        fill = partial(listings.fill, root=root, page_territory=None)
        values = {
            "page": page,
            "contents": trusted(maker.contents(page)),
            "sections": [trusted(filled(one, root, fill)) for one in page.sections],
            "has_lists": any(one.name in LIST_NAMES for one in page.directives),
            "regions": territories_by_region(site.territories),
        }
        template = "home" if page.url == HOME else "editorial"
        yield maker.page(page.url, template, values, section=page.url, record=page.source)


def service_pages(
    site: SiteMap,
    maker: PageMaker,
    pages: Sequence[EditorialPage],
    guides: Sequence[GuideText],
    *,
    indexed: bool,
) -> Iterator[Artifact]:
    """The search page, the form for editors, the plan, the page of addresses that do not exist."""
    yield maker.page(SEARCH, "search", {"indexed": indexed}, kind=PageKind.SEARCH)
    yield maker.page(EDIT, "edit", {})
    yield maker.page(
        SITE_PLAN,
        "site_plan",
        {
            "pages": besides(guides, pages),
            "regions": territories_by_region(site.territories),
            "families": networks_by_family(site.networks),
        },
        section=SITE_PLAN,
    )
    yield maker.page(ERROR_FILE, "error", {}, path=ERROR_FILE)
