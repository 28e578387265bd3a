"""« Trouver »: by public, by need, then by département; whom to see, and why."""

from collections.abc import Iterable, Iterator

from generator.artifact import Artifact
from generator.index.addresses import FIND, find_audience_url, find_url, find_within_url
from generator.index.door_facets import DoorFacets
from generator.index.first_doors import FirstDoors
from generator.index.schools import KEPT_OUTSIDE
from generator.index.site_map import SiteMap
from generator.model.territory import Level, Territory
from generator.model.vocabulary import Term
from generator.problems.catalog import site as rules
from generator.problems.problem import Problem, Span
from generator.render.page_maker import PageMaker

AUDIENCES_FILE = "data/vocabulaires/publics.yml"
"""Where a need without an answer is told: at the publics, not at one service of somebody's."""


def find_pages(
    site: SiteMap, maker: PageMaker, doors: FirstDoors, *, whole: bool
) -> Iterator[Artifact]:
    """The pages of « Trouver » for no département; what nobody answers has none.

    They lead to those of départements, thousands of pages, when the site is made `whole`.
    """
    audiences = doors.audiences
    yield maker.page(FIND, "find", {"audiences": audiences}, section=FIND)
    for audience in audiences:
        yield _audience_page(audience, doors, maker)
    departments = _departments(site) if whole else ()
    for audience, theme in doors.questions:
        yield maker.page(
            find_url(audience.value, theme.value),
            "find_anywhere",
            {
                "audience": audience,
                "theme": theme,
                "doors": doors.anywhere(audience.value, theme.value),
                "tools": doors.tools(audience.value, theme.value, None),
                "regions": departments,
            },
            section=FIND,
        )


def find_pages_within(
    maker: PageMaker, doors: FirstDoors, territories: Iterable[Territory]
) -> Iterator[Artifact]:
    """The pages of « Trouver » for each of these départements.

    One département after the other, so that what its pages share is still remembered.
    """
    for territory in territories:
        facets = DoorFacets()
        for audience, theme in doors.questions:
            yield _department_page(audience, theme, territory, doors, facets, maker)


def unanswered(site: SiteMap) -> Iterator[Problem]:
    """The needs that nobody answers, by public: their pages would be empty."""
    doors = FirstDoors(site)
    for audience in site.audiences:
        answered = {theme.value for theme in doors.themes_of(audience.value)}
        missing = [theme.value for theme in site.themes if theme.value not in answered]
        if missing:
            facts = {"public": audience.value, "themes": ", ".join(missing)}
            yield Problem(rules.UNANSWERED, Span(AUDIENCES_FILE), facts=facts)


def _departments(site: SiteMap) -> list[tuple[Territory, list[Territory]]]:
    """The régions of the perimeter, each with its départements by name."""
    departments = [one for one in site.territories if one.level is Level.DEPARTMENT]
    return [
        (
            region,
            sorted(
                (one for one in departments if one.regions[:1] == (region.code,)),
                key=lambda one: one.slug,
            ),
        )
        for region in site.territories
        if region.level is Level.REGION
    ]


def _audience_page(audience: Term, doors: FirstDoors, maker: PageMaker) -> Artifact:
    themes = doors.themes_of(audience.value)
    own = doors.own_themes_of(audience.value)
    is_kept_outside = audience.value in KEPT_OUTSIDE
    return maker.page(
        find_audience_url(audience.value),
        "find_theme",
        {
            "audience": audience,
            "own_themes": [theme for theme in themes if theme.value in own],
            "outside": doors.outside_schools(audience.value) if is_kept_outside else (),
            "other_themes": [theme for theme in themes if theme.value not in own],
        },
        section=FIND,
    )


def _department_page(
    audience: Term,
    theme: Term,
    territory: Territory,
    doors: FirstDoors,
    facets: DoorFacets,
    maker: PageMaker,
) -> Artifact:
    findings = doors.within(audience.value, theme.value, territory)
    return maker.page(
        find_within_url(audience.value, theme.value, territory.slug),
        "find_within",
        {
            "audience": audience,
            "theme": theme,
            "territory": territory,
            "findings": findings,
            "service_facets": facets.of_services,
            "choices": facets.choices((*findings.near, *findings.farther)),
            "tools": doors.tools(audience.value, theme.value, territory),
            "welcomes": doors.welcomes(audience.value, territory),
        },
        section=FIND,
    )
