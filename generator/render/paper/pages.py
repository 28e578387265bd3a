"""The pages of what can be printed: what each document looks like, what it weighs, the files."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.artifact import Artifact
from generator.index.addresses import AGENDA, PRINTED, forum_poster_url, forum_url, printed_url
from generator.index.agenda import Coming
from generator.index.site_map import SiteMap
from generator.model.event import Event
from generator.model.territory import Level, Territory
from generator.render.page_maker import PageMaker
from generator.render.paper.documents import FORUM_POSTER, Document
from generator.render.paper.drawing import Drawn
from generator.render.views import territories_by_region

KILOBYTE = 1000


class Picture(NamedTuple):
    """The picture of a page: its file, its width and height in pixels."""

    file: str
    width: int
    height: int


class Shown(NamedTuple):
    """A document as its page shows it."""

    document: Document[Territory] | Document[Coming]
    file: str
    kilobytes: int
    pictures: Sequence[Picture]


def printed(site: SiteMap, maker: PageMaker, drawn: Iterable[Drawn]) -> Iterator[Artifact]:
    """The documents as they come, the pictures of their pages; then the pages that show them.

    The poster of a forum stands beside the page of the forum.
    """
    shown: dict[str, list[Shown]] = {}
    forums = {one.slug: one for one in site.agenda.forums}
    for one in drawn:
        yield from _files(one)
        if one.order.document.id == FORUM_POSTER.id:
            yield _poster_page(maker, forums[one.order.slug], _shown(one))
        else:
            shown.setdefault(one.order.slug, []).append(_shown(one))
    yield from _pages(site, maker, shown)


def _files(drawn: Drawn) -> Iterator[Artifact]:
    yield Artifact(_file(drawn), drawn.pdf)
    for number, picture in enumerate(drawn.pictures, 1):
        yield Artifact(_picture(drawn, number), picture)


def _pages(
    site: SiteMap, maker: PageMaker, shown: Mapping[str, Sequence[Shown]]
) -> Iterator[Artifact]:
    """The list of territories, what each has, and one page for each document."""
    here = [one for one in site.territories if one.slug in shown]
    regions = [one for one in site.territories if one.level is Level.REGION]
    listed = {"regions": territories_by_region((*regions, *here))}
    yield maker.page(PRINTED, "printed", listed, section=PRINTED)
    for slug, documents in shown.items():
        territory = site.directory.territories[slug]
        values = {"territory": territory, "documents": documents}
        yield maker.page(printed_url(slug), "printed_territory", values, section=PRINTED)
        for one in documents:
            yield maker.page(
                printed_url(slug, one.document.id),
                "printed_document",
                {"territory": territory, **one._asdict()},
                section=PRINTED,
            )


def _poster_page(maker: PageMaker, forum: Event, shown: Shown) -> Artifact:
    url = forum_poster_url(forum, shown.document.id)
    return maker.page(url, "forum_poster", {"forum": forum, **shown._asdict()}, section=AGENDA)


def _shown(one: Drawn) -> Shown:
    pictures = [
        Picture(_picture(one, number), *_size(picture))
        for number, picture in enumerate(one.pictures, 1)
    ]
    kilobytes = max(1, round(len(one.pdf) / KILOBYTE))
    return Shown(one.order.document, _file(one), kilobytes, pictures)


def _file(one: Drawn) -> str:
    return _folder(one) + one.order.document.file_name(one.order.slug)


def _picture(one: Drawn, number: int) -> str:
    return f"{_folder(one)}{one.order.document.id}/{number}.png"


def _folder(one: Drawn) -> str:
    is_poster = one.order.document.id == FORUM_POSTER.id
    return forum_url(one.order.slug) if is_poster else printed_url(one.order.slug)


def _size(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG, in pixels: its two first numbers."""
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])
