"""The page of the map, with or without the map itself."""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.index.addresses import MAP, OUTLINES_FILE, PLACES_FILE, page_path
from generator.index.site_map import SiteMap
from generator.render.page_maker import PageMaker
from generator.render.templates import trusted
from generator.render.views import by_department, by_family


def map_artifacts(site: SiteMap, maker: PageMaker) -> Iterator[Artifact]:
    """Give the page of the map and, when maps are wanted, the files that it loads.

    The two JSON files are exports: `places_json` at `PLACES_FILE`, `outlines_json` at
    `OUTLINES_FILE`. A site without maps has the list alone.
    """
    head = html = ""
    if maker.settings.maps:
        # Folium takes half a second to import: only the sites that have a map pay for it.
        from generator.render.map import folium_map, library_artifacts

        parts = folium_map(maker.frame.root(page_path(MAP)), PLACES_FILE, OUTLINES_FILE)
        head, html = parts.head, parts.html
        yield from library_artifacts(parts)
    values = {
        "map_head": trusted(head),
        "map_html": trusted(html),
        "departments": by_department(site.open_structures, site.directory.geography.departments),
        "families": by_family(site.open_structures),
    }
    yield maker.page(MAP, "map", values, section=MAP)
