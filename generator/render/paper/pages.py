"""The pages of `/imprimer/`: what each document looks like, what it weighs, and the files."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from generator.artifact import Artifact
from generator.index.addresses import PRINTED, printed_url
from generator.index.site_map import SiteMap
from generator.model.territory import Level
from generator.render.page_maker import PageMaker
from generator.render.paper.documents import Document
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

    document: Document
    file: str
    kilobytes: int
    pictures: Sequence[Picture]


def printed_files(drawn: Iterable[Drawn]) -> Iterator[Artifact]:
    """The documents, and the pictures of their pages."""
    for one in drawn:
        folder = printed_url(one.order.slug)
        name = one.order.document.file_name(one.order.slug)
        yield Artifact(f"{folder}{name}", one.pdf)
        for number, picture in enumerate(one.pictures, 1):
            yield Artifact(_picture(one, number), picture)


def printed_pages(site: SiteMap, maker: PageMaker, drawn: Sequence[Drawn]) -> Iterator[Artifact]:
    """The list of territories, what each has, and one page for each document."""
    slugs = {one.order.slug for one in drawn}
    printed = [one for one in site.territories if one.slug in slugs]
    regions = [one for one in site.territories if one.level is Level.REGION]
    yield maker.page(
        PRINTED,
        "printed",
        {"regions": territories_by_region((*regions, *printed))},
        section=PRINTED,
    )
    for slug, group in groupby(drawn, key=lambda one: one.order.slug):
        territory = site.directory.territories[slug]
        documents = [_shown(one) for one in group]
        values = {"territory": territory, "documents": documents}
        yield maker.page(printed_url(slug), "printed_territory", values, section=PRINTED)
        for shown in documents:
            yield maker.page(
                printed_url(slug, shown.document.id),
                "printed_document",
                {"territory": territory, **shown._asdict()},
                section=PRINTED,
            )


def _shown(one: Drawn) -> Shown:
    document = one.order.document
    pictures = [
        Picture(_picture(one, number), *_size(picture))
        for number, picture in enumerate(one.pictures, 1)
    ]
    file = printed_url(one.order.slug) + document.file_name(one.order.slug)
    return Shown(document, file, max(1, round(len(one.pdf) / KILOBYTE)), pictures)


def _picture(one: Drawn, number: int) -> str:
    return f"{printed_url(one.order.slug, one.order.document.id)}{number}.png"


def _size(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG, in pixels: its two first numbers."""
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])
