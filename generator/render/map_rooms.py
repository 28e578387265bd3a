"""All that is about the map: its pages, its coverage, and the files of the map itself."""

from collections.abc import Iterator, Mapping

from generator.artifact import Artifact
from generator.index.addresses import MAP_SCRIPT_FILE
from generator.index.coverage import Coverage
from generator.index.site_map import SiteMap
from generator.model.outline import Outline
from generator.render.coverage_pages import coverage_pages
from generator.render.embedded_pages import embedded_pages
from generator.render.map_page import MAP_FILES, MapRoom
from generator.render.page_maker import PageMaker


def map_artifacts(
    site: SiteMap,
    maker: PageMaker,
    outlines: Mapping[str, Outline],
    coverage: Coverage | None = None,
) -> Iterator[Artifact]:
    """Give the pages of the map and, when maps are wanted, the files of the map itself.

    What it shows are exports (`MAP_FILES`). Without a `coverage`, the maps of territories and
    what other sites embed are left out with it.
    """
    parts = None
    if maker.settings.maps:
        # Folium takes half a second to import: only the sites that have a map pay for it.
        from generator.render.map import folium_map

        parts = folium_map(dict(MAP_FILES), maker.frame.assets)
        yield Artifact(MAP_SCRIPT_FILE, parts.script)
    room = MapRoom(site, maker, parts, outlines)
    yield from room.whole()
    if parts:
        yield room.detailed()
    if coverage:
        yield from room.of_territories()
        yield from coverage_pages(coverage, room)
        yield from embedded_pages(room)
