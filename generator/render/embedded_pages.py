"""The map as other sites show it: small pages for their frames, and how to ask for one."""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.index.addresses import (
    EMBEDDING,
    MAP,
    embedded_url,
    map_url,
    page_path,
)
from generator.render.map_page import MapRoom
from generator.render.policy import PageKind, policy


def embedded_pages(room: MapRoom) -> Iterator[Artifact]:
    """The page that explains, and one page to embed for all places and for each territory."""
    yield room.maker.page(EMBEDDING, "embedding", {}, section=MAP)
    for territory in (None, *room.site.territories):
        slug = territory.slug if territory else ""
        path = page_path(embedded_url(slug))
        html = room.maker.templates.fragment(
            *("embedded", "page", room.maker.frame.root(path), room.map, room.view(territory)),
            policy(PageKind.EMBEDDED),
            room.maker.settings.site_url + (map_url(slug) if slug else MAP),
        )
        yield Artifact(path, html.encode())
