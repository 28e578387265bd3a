"""The pages of territories."""

from collections.abc import Iterable, Iterator

from generator.artifact import Artifact
from generator.index.addresses import TERRITORIES, territory_url
from generator.index.matrix import matrix
from generator.index.offers import Question
from generator.index.presence import in_lists
from generator.index.site_map import SiteMap
from generator.model.geography import Commune
from generator.model.territory import Level, Territory
from generator.render.page_maker import PageMaker
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
    visiting = site.permanences_in(territory.communes)
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
            "visiting": visiting,
            "surroundings": site.surroundings[territory.slug],
            "families": by_family(sorted((*presence.here, *visiting), key=in_lists)),
            "needs": [(theme, answers[theme.value]) for theme in site.themes],
            "audiences": receiving(site.audiences, presence.everyone),
            "matrix": matrix_view(matrix(presence.everyone, site.themes)),
            "remote": remote,
            "departments": by_department(presence.here, departments) if is_region else [],
            "communes": _communes(territory, site),
        },
        section=TERRITORIES,
        record=territory.path,
    )


def _communes(territory: Territory, site: SiteMap) -> list[Commune]:
    """The communes of a small territory that have a page, by name; wider ones have lists."""
    if territory.level in (Level.REGION, Level.DEPARTMENT):
        return []
    known = site.directory.geography.communes
    inside = (known[code] for code in sorted(territory.communes))
    return sorted(
        (one for one in inside if one.region in site.regions), key=lambda one: (one.slug, one.code)
    )
