"""The pages of territories, and the guides as they stand for each."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from generator.artifact import Artifact
from generator.index.matrix import matrix
from generator.index.offers import Question
from generator.index.site_map import (
    TERRITORIES,
    SiteMap,
    page_path,
    territory_guide_url,
    territory_url,
)
from generator.model.territory import Level, Territory
from generator.render.editorial import EditorialPage
from generator.render.listings import Listings
from generator.render.page_maker import PageMaker
from generator.render.templates import trusted
from generator.render.views import (
    by_department,
    by_family,
    matrix_view,
    receiving,
    territories_by_region,
)


def territory_list(site: SiteMap, maker: PageMaker) -> Iterator[Artifact]:
    """The list of territories."""
    yield maker.page(
        TERRITORIES,
        "territories",
        {"regions": territories_by_region(site.territories)},
        section=TERRITORIES,
    )


def territory_pages(
    site: SiteMap, maker: PageMaker, territories: Iterable[Territory]
) -> Iterator[Artifact]:
    """One page for each of these territories."""
    for territory in territories:
        yield _territory_page(territory, site, maker)


def _territory_page(territory: Territory, site: SiteMap, maker: PageMaker) -> Artifact:
    presence = site.presences[territory.slug]
    answers = {
        theme.value: site.answers(Question(themes=(theme.value,)), territory)
        for theme in site.themes
    }
    remote = [one for one in site.answers(Question(), territory) if one.service.is_remote]
    is_region = territory.level is Level.REGION
    departments = site.directory.geography.departments
    return maker.page(
        territory_url(territory.slug),
        "territory",
        {
            "territory": territory,
            "presence": presence,
            "surroundings": site.surroundings[territory.slug],
            "families": by_family(presence.here),
            "needs": [(theme, answers[theme.value]) for theme in site.themes],
            "audiences": receiving(site.audiences, presence.everyone),
            "matrix": matrix_view(matrix(presence.everyone, site.themes)),
            "remote": remote,
            "departments": by_department(presence.here, departments) if is_region else [],
        },
        section=TERRITORIES,
        record=territory.path,
    )


def guide_pages(
    site: SiteMap,
    maker: PageMaker,
    listings: Listings,
    pages: Sequence[EditorialPage],
    territories: Iterable[Territory],
) -> Iterator[Artifact]:
    """Every guide for each of these territories: one text, the places of each."""
    guides = site.directory.vocabularies["guides"].by_value
    texts = [(guides[page.guide], page) for page in pages if page.guide in guides]
    contents = {page.url: maker.contents(page) for _, page in texts}
    for territory in territories:
        for guide, page in texts:
            url = territory_guide_url(territory.slug, guide.value)
            root = maker.frame.root(page_path(url))
            content = page.fill(
                root,
                partial(listings.fill, root=root, page_territory=territory),
                contents[page.url],
            )
            yield maker.page(
                url,
                "guide",
                {
                    "guide": guide,
                    "territory": territory,
                    "page_title": page.title,
                    "page_description": page.description,
                    "content": trusted(content),
                },
                section=page.url,
                record=page.source,
            )
