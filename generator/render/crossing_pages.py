"""Whom the guide does not reach, as small maps: for each région and public, a page of them all."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from generator.artifact import Artifact
from generator.index.crossings import Gap, Gaps, beyond
from generator.index.pro_addresses import CROSSINGS, STATE, crossings_url
from generator.index.reach import FAR, LIMITS, NOBODY, Share
from generator.index.site_map import SiteMap
from generator.model.geography import Commune
from generator.model.outline import Outline
from generator.model.territory import Level, Territory
from generator.model.vocabulary import Term
from generator.render.mosaic import SIDE, Mosaic, mosaic
from generator.render.page_maker import PageMaker

MOST_NAMED = 8
"""Communes told by name under a map: the most peopled of those that are far."""


class Seen(NamedTuple):
    """What a set of doors leaves far in a région: its map, who that is, and the largest communes.

    `shades` are those of `Mosaic.shades`; communes come with kilometres, None without a door.
    """

    shades: tuple[str, ...]
    far: Share
    percent: int
    largest: tuple[tuple[Commune, float | None], ...]


class Cell(NamedTuple):
    """One small map: the gap that it shows, and what is seen of it here."""

    gap: Gap
    seen: Seen


class RegionView:
    """A région as its small maps show it; crossings that the same doors answer share all."""

    def __init__(
        self, site: SiteMap, gaps: Gaps, region: Territory, outlines: Mapping[str, Outline]
    ) -> None:
        """Take the région, whose communes are some of those of the site."""
        self.region, self._gaps = region, gaps
        self._communes = [
            (rank, one) for rank, one in enumerate(site.communes) if one.region == region.code
        ]
        known = (one.code for one in site.departments if one.region == region.code)
        self.drawing: Mosaic | None = mosaic(
            (outlines[code] for code in known if code in outlines), self._communes
        )
        self._people = sum(one.population or 0 for _, one in self._communes)
        self.seen = cache(self._seen)

    def _seen(self, answer: int) -> Seen:
        """What the doors of that number leave far."""
        reaches = self._gaps.answers[answer]
        classes, communes = reaches.classes, [one for _, one in self._communes]
        far = beyond((classes[rank] for rank, _ in self._communes), communes)[FAR]
        alone = [
            (one, reaches.kilometres(rank))
            for rank, one in self._communes
            if FAR < classes[rank] <= NOBODY
        ]
        alone.sort(key=lambda pair: (-(pair[0].population or 0), pair[0].code))
        percent = far.people * 100 // self._people if self._people else 0
        shades = self.drawing.shades(classes) if self.drawing else ()
        return Seen(shades, far, percent, tuple(alone[:MOST_NAMED]))


def crossing_pages(
    site: SiteMap, maker: PageMaker, gaps: Gaps, outlines: Mapping[str, Outline]
) -> Iterator[Artifact]:
    """The list of the régions that can be drawn, and their pages; without an outline, none."""
    views = [
        RegionView(site, gaps, one, outlines)
        for one in site.territories
        if one.level is Level.REGION
    ]
    drawn = [one for one in views if one.drawing]
    if not drawn:
        return
    shared = {"regions": [one.region for one in drawn], "limits": LIMITS, "far_limit": LIMITS[FAR]}
    yield maker.page(CROSSINGS, "crossings_home", shared, section=STATE)
    for view in drawn:
        for audience in site.audiences:
            yield _page(maker, view, audience, _rows(gaps.found, view, audience), shared)


def _page(
    maker: PageMaker,
    view: RegionView,
    audience: Term,
    rows: Sequence[tuple[Term, list[Cell]]],
    shared: Mapping[str, object],
) -> Artifact:
    drawings = {
        cell.gap.answer: cell.seen.shades
        for _, cells in rows
        for cell in cells
        if cell.gap.is_answered
    }
    values = {
        **shared,
        "region": view.region,
        "audience": audience,
        "rows": rows,
        "mosaic": view.drawing,
        "side": SIDE,
        "drawings": sorted(drawings.items()),
    }
    url = crossings_url(view.region.slug, audience.value)
    return maker.page(url, "crossings", values, section=STATE)


def _rows(found: Sequence[Gap], view: RegionView, audience: Term) -> list[tuple[Term, list[Cell]]]:
    """The small maps of a public, theme by theme, a level after the other."""
    rows: dict[str, tuple[Term, list[Cell]]] = {}
    for gap in found:
        if gap.crossing.audience == audience:
            theme = gap.crossing.theme
            _, cells = rows.setdefault(theme.value, (theme, []))
            cells.append(Cell(gap, view.seen(gap.answer)))
    return list(rows.values())
