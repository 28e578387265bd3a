"""The pages of communes: one for each, and those that lead to all of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from generator.artifact import Artifact
from generator.index.addresses import COMMUNES, commune_url, department_communes_url
from generator.index.communes import CommuneGuides
from generator.index.site_map import SiteMap
from generator.model.geography import Commune
from generator.render.page_maker import PageMaker


def commune_pages(
    site: SiteMap,
    maker: PageMaker,
    told: Callable[[], CommuneGuides],
    communes: Iterable[Commune],
) -> Iterator[Artifact]:
    """The page of each of these communes of the perimeter, from what is `told` of all."""
    guides = told()
    departments = site.directory.geography.departments
    territories = site.territories_by_commune
    for commune in communes:
        guide = guides.guide(commune)
        yield maker.page(
            commune_url(commune),
            "commune",
            {
                "guide": guide,
                "commune": commune,
                "department": departments[commune.department],
                "territories": territories.get(commune.code, ()),
                "remote": guides.remote,
            },
            section=COMMUNES,
        )


def commune_lists(site: SiteMap, maker: PageMaker) -> Iterator[Artifact]:
    """The page that leads to every commune, and that of each département."""
    communes = {
        department.code: sorted(
            (one for one in site.communes if one.department == department.code),
            key=lambda one: (one.slug, one.code),
        )
        for department in site.departments
    }
    counts = [(one, len(communes[one.code])) for one in site.departments]
    yield maker.page(COMMUNES, "communes", {"departments": counts}, section=COMMUNES)
    for department in site.departments:
        yield maker.page(
            department_communes_url(department.code),
            "department_communes",
            {"department": department, "letters": _by_letter(communes[department.code])},
            section=COMMUNES,
        )


def _by_letter(communes: Sequence[Commune]) -> list[tuple[str, list[Commune]]]:
    return [(letter, list(group)) for letter, group in groupby(communes, lambda one: one.slug[0])]
