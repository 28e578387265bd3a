"""The interactive map: Folium, given constants only. The only importer of folium and branca.

Branca compiles whatever folium has rendered a second time, as a Jinja template, so no text of
a record may come near it: what folium writes here depends on this file alone. The places are
fetched by `assets/map.js` from a JSON file.
"""

from dataclasses import dataclass

import folium
from branca.element import CssLink, Figure, JavascriptLink, MacroElement
from folium.template import Template

from generator.index.addresses import MAP_SCRIPT_FILE
from generator.render.map_library import FOLDER

CENTRE = (46.6, 2.5)
"""Where the map looks before its script has fetched what it is to show: the middle of France."""

SMALLEST_ZOOM = 5
FINEST_ZOOM = 0.25
"""Without tiles nothing asks for whole zooms, and an area fills the map better."""

LARGEST_ZOOM = 15
"""Without tiles there is nothing more to see closer."""


@dataclass(frozen=True, slots=True)
class MapParts:
    """A map in parts, without inline script or style: the same for every page that shows one.

    `sheets` and `scripts` are files of the site; scripts are classic and run in their order, the
    last of them being `script`: it makes the map in the element that `html` holds, and gives it
    to our module as `window.guideMap`.
    """

    sheets: tuple[str, ...]
    scripts: tuple[str, ...]
    html: str
    script: bytes


class _Handle(MacroElement):
    """Gives the map, and the files it is to show, to our module, which runs after this script."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "window.guideMap = {map: {{ this._parent.get_name() }}, "
        "files: {{ this.files | tojavascript }}};"
        "{% endmacro %}"
    )

    def __init__(self, files: dict[str, str]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.files = files


def folium_map(files: dict[str, str], assets: str) -> MapParts:
    """Make the map; `files` are what it shows, by the names that our module knows.

    They are paths from the site's root, and constants; so is `assets`, the folder of Leaflet's.
    """
    library = f"{assets}{FOLDER}"
    figure = _figure(files)
    figure.render()
    links = tuple(figure.header._children.values())
    return MapParts(
        sheets=tuple(f"{library}{link.url}" for link in links if isinstance(link, CssLink)),
        scripts=(
            *(f"{library}{link.url}" for link in links if isinstance(link, JavascriptLink)),
            MAP_SCRIPT_FILE,
        ),
        html=figure.html.render().strip(),
        script=_squeezed(figure.script.render()).encode(),
    )


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
        zoomSnap=FINEST_ZOOM,
        scrollWheelZoom=False,
        zoomAnimation=False,
        fadeAnimation=False,
        markerZoomAnimation=False,
    )
    view.default_js = [("leaflet_js", "leaflet.js")]
    view.default_css = [("leaflet_css", "leaflet.css")]
    # Folium draws its identifiers at random; counted, they are the same at every build.
    view._id = "1"
    view.add_child(_Handle(files))
    figure = view.get_root()
    assert isinstance(figure, Figure)
    return figure


def _squeezed(script: str) -> str:
    """Drop the blank lines and the indentation that templates leave."""
    return "".join(f"{line.strip()}\n" for line in script.splitlines() if line.strip())
