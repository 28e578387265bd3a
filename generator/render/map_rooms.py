"""All that is about the map: its pages, its coverage, and the files of the map itself."""

from collections.abc import Iterator, Mapping

from generator.artifact import Artifact
from generator.index.site_map import SiteMap
from generator.model.outline import Outline
from generator.render.coverage_pages import coverage_pages
from generator.render.embedded_pages import embedded_pages
from generator.render.map_page import MAP_FILES, MapRoom
from generator.render.page_maker import PageMaker


def map_artifacts(
    site: SiteMap, maker: PageMaker, outlines: Mapping[str, Outline], *, whole: bool
) -> Iterator[Artifact]:
    """Give the pages of the map and, when maps are wanted, the files of the map itself.

    What it shows are exports (`MAP_FILES`). Only a `whole` site has the maps of territories,
    the coverage, and what other sites embed.
    """
    parts = None
    if maker.settings.maps:
        # Folium takes half a second to import: only the sites that have a map pay for it.
        from generator.render.map import folium_map, library_artifacts

        parts = folium_map(dict(MAP_FILES))
        yield from library_artifacts(parts)
    room = MapRoom(site, maker, parts, outlines)
    yield from room.whole()
    if parts:
        yield room.detailed()
    if whole:
        yield from room.of_territories()
        yield from coverage_pages(site, room)
        yield from embedded_pages(room)
