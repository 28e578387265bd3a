"""The pages of the guides, for no territory in particular and for each that has guides.

One text, the places of each territory: a page that lists the situations, a short page for each
of them, and the whole guide on one page, to be read or printed in one go.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from generator.artifact import Artifact
from generator.index.addresses import page_path, situation_url, territory_guide_url, whole_guide_url
from generator.index.site_map import SiteMap
from generator.model.territory import Territory
from generator.render.directives import Directive
from generator.render.editorial import Part, filled
from generator.render.guide_texts import GuideText, Situation
from generator.render.listings import Listings
from generator.render.page_maker import PageMaker
from generator.render.templates import trusted
from generator.render.views import RegionLevels, territories_by_region


def guide_pages(
    site: SiteMap,
    maker: PageMaker,
    listings: Listings,
    guides: Sequence[GuideText],
    territories: Iterable[Territory | None],
) -> Iterator[Artifact]:
    """Every page of every guide for each of these territories; None stands for everywhere."""
    regions = territories_by_region(site.territories)
    for territory in territories:
        yield from _Shelf(maker, listings, guides, regions, territory).pages()


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The guides as they stand for one territory, or for none in particular."""

    maker: PageMaker
    listings: Listings
    guides: Sequence[GuideText]
    regions: RegionLevels
    territory: Territory | None

    def pages(self) -> Iterator[Artifact]:
        # A list stands on the page of its situation and on that of the whole guide, which are
        # as deep: it is made once.
        listing = cache(partial(self.listings.fill, page_territory=self.territory))
        moved = self._moved()
        for guide in self.guides:
            fill = partial(self._fill, listing=listing, moved=moved)
            yield self._guide(guide, fill)
            yield self._whole(guide, partial(fill, moved=moved | self._inside(guide)))
            for situation in guide.in_order:
                yield self._situation(guide, situation, fill)

    def address(self, guide: GuideText) -> str:
        if self.territory is None:
            return guide.page.url
        return territory_guide_url(self.territory.slug, guide.term.value)

    def _moved(self) -> dict[str, str]:
        """Where the pages of guides stand here: their links never leave the territory."""
        return {
            page: there
            for guide in self.guides
            for page, there in (
                (guide.page.url, self.address(guide)),
                *(
                    (one.page.url, situation_url(self.address(guide), one.name))
                    for one in guide.situations
                ),
            )
        }

    def _inside(self, guide: GuideText) -> dict[str, str]:
        """Where the situations of a guide stand when the whole guide is on one page."""
        address = self.address(guide)
        return {one.page.url: whole_guide_url(address, one.name) for one in guide.situations}

    def _fill(
        self,
        parts: Sequence[Part],
        url: str,
        *,
        listing: Callable[..., str],
        moved: Mapping[str, str],
    ) -> str:
        root = self.maker.frame.root(page_path(url))

        def made(directive: Directive) -> str:
            return listing(directive, root=root)

        return trusted(filled(parts, root, made, moved))

    def _guide(self, guide: GuideText, fill: Callable[..., str]) -> Artifact:
        url = self.address(guide)
        opening, *moments = (fill(parts, url) for parts in guide.listed)
        values = {"opening": opening, "moments": moments, "aid": fill(guide.aid, url)}
        return self._page(guide, url, "guide", guide.page.source, values)

    def _whole(self, guide: GuideText, fill: Callable[..., str]) -> Artifact:
        url = whole_guide_url(self.address(guide))
        opening, *moments = guide.moments
        told = [
            (
                fill(moment.parts, url),
                [fill(situation.inside, url) for situation in moment.situations],
            )
            for moment in moments
        ]
        values = {
            "opening": fill(opening.parts, url),
            "contents": trusted(self.maker.contents(guide.page)),
            "moments": told,
        }
        return self._page(guide, url, "whole_guide", guide.page.source, values)

    def _situation(
        self, guide: GuideText, situation: Situation, fill: Callable[..., str]
    ) -> Artifact:
        url = situation_url(self.address(guide), situation.name)
        moment = guide.moment_of(situation)
        values = {
            "page": situation.page,
            "situation": situation,
            "moment": moment,
            "content": fill(situation.page.parts, url),
            "aid": fill(guide.aid, url),
        }
        return self._page(guide, url, "situation", situation.page.source, values)

    def _page(
        self, guide: GuideText, url: str, template: str, source: str, values: Mapping[str, object]
    ) -> Artifact:
        known = {
            "guide": guide,
            "guide_address": self.address(guide),
            "territory": self.territory,
            "regions": self.regions,
        }
        return self.maker.page(
            url, template, {**known, **values}, section=guide.page.url, record=source
        )
