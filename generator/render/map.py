"""The interactive map: Folium, given constants only. The only importer of folium and branca.

Branca compiles whatever folium has rendered a second time, as a Jinja template, so no text of
a record may come near it: what folium writes here depends on this file alone. The places are
fetched by `assets/map.js` from a JSON file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import folium
from branca.element import CssLink, Figure, JavascriptLink, MacroElement
from folium.plugins import MarkerCluster
from folium.template import Template
from xstatic.pkg import leaflet, leaflet_markercluster

from generator.artifact import Artifact
from generator.index.addresses import MAP_LIBRARY_FOLDER, MAP_SCRIPT_FILE

CENTRE = (46.6, 2.5)
"""Where the map looks before its script has fetched what it is to show: the middle of France."""

SMALLEST_ZOOM = 5
LARGEST_ZOOM = 15
"""Without tiles there is nothing more to see closer, and clusters need to know where to stop."""

_LIBRARIES = (
    (
        leaflet.BASE_DIR,
        (
            "leaflet.js",
            "leaflet.css",
            "images/layers.png",
            "images/layers-2x.png",
            "images/marker-icon.png",
        ),
    ),
    (leaflet_markercluster.BASE_DIR, ("leaflet.markercluster.js", "MarkerCluster.css")),
)


@dataclass(frozen=True, slots=True)
class MapParts:
    """A map in parts, without inline script or style; `head` and `html` are HTML.

    `script` is a classic script: it makes the map in the element that `html` holds, and gives
    it to our module as `window.guideMap`.
    """

    head: str
    html: str
    script: bytes


class _Handle(MacroElement):
    """Gives the map to our module, which runs after this script."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "window.guideMap = {map: {{ this._parent.get_name() }}, cluster: {{ this.cluster }}, "
        "files: {{ this.files | tojavascript }}};"
        "{% endmacro %}"
    )

    def __init__(self, cluster: MarkerCluster, files: dict[str, str]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.cluster = cluster.get_name()
        self.files = files


def folium_map(root: str, places: str, outlines: str) -> MapParts:
    """Make the map of a page that stands `root` (`../`) away from the site's root.

    `places` and `outlines` are the paths of the two JSON files, from the site's root.
    """
    figure = _figure({"places": places, "outlines": outlines})
    figure.render()
    return MapParts(
        head="\n".join(_head(figure, root)),
        html=figure.html.render().strip(),
        script=_squeezed(figure.script.render()).encode(),
    )


def library_artifacts(parts: MapParts) -> Iterator[Artifact]:
    """Give the files that a page with this map loads: its script, Leaflet and MarkerCluster."""
    yield Artifact(MAP_SCRIPT_FILE, parts.script)
    for folder, names in _LIBRARIES:
        for name in names:
            yield Artifact(f"{MAP_LIBRARY_FOLDER}{name}", (Path(folder) / name).read_bytes())


def _figure(files: dict[str, str]) -> Figure:
    """Put the map together. Nothing moves by itself: positions are known at once, by everyone."""
    view = folium.Map(
        location=CENTRE,
        zoom_start=SMALLEST_ZOOM,
        tiles=None,
        zoom_control=False,
        attributionControl=False,
        minZoom=SMALLEST_ZOOM,
        maxZoom=LARGEST_ZOOM,
        scrollWheelZoom=False,
        zoomAnimation=False,
        fadeAnimation=False,
        markerZoomAnimation=False,
    )
    cluster = MarkerCluster(  # type: ignore[no-untyped-call]
        control=False,
        animate=False,
        show_coverage_on_hover=False,
        max_cluster_radius=50,
        spider_leg_polyline_options={"className": "guide-map__leg"},
    )
    view.default_js = [("leaflet_js", "leaflet.js")]
    view.default_css = [("leaflet_css", "leaflet.css")]
    cluster.default_js = [("cluster_js", "leaflet.markercluster.js")]
    cluster.default_css = [("cluster_css", "MarkerCluster.css")]
    # Folium draws its identifiers at random; counted, they are the same at every build.
    view._id, cluster._id = "1", "2"
    view.add_child(cluster)
    view.add_child(_Handle(cluster, files))
    figure = view.get_root()
    assert isinstance(figure, Figure)
    return figure


def _head(figure: Figure, root: str) -> Iterator[str]:
    """Link what folium asks for; its inline styles and its viewport are left behind."""
    for link in figure.header._children.values():
        if isinstance(link, CssLink):
            yield f'<link rel="stylesheet" href="{root}{MAP_LIBRARY_FOLDER}{link.url}">'
    for link in figure.header._children.values():
        if isinstance(link, JavascriptLink):
            yield f'<script defer src="{root}{MAP_LIBRARY_FOLDER}{link.url}"></script>'
    yield f'<script defer src="{root}{MAP_SCRIPT_FILE}"></script>'


def _squeezed(script: str) -> str:
    """Drop the blank lines and the indentation that templates leave."""
    return "".join(f"{line.strip()}\n" for line in script.splitlines() if line.strip())
