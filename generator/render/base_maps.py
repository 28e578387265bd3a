"""The tiles of the detailed map: who serves them, and how they are asked for.

What people are told of each is in `theme/pages/detailed_map.html`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.settings import Settings


@dataclass(frozen=True, slots=True)
class BaseMap:
    """A service of tiles; `address` is a pattern of Leaflet, `deepest` its closest zoom."""

    id: str
    host: str
    address: str
    deepest: int


BASE_MAPS: Mapping[str, BaseMap] = MappingProxyType(
    {
        "ign": BaseMap(
            "ign",
            "https://data.geopf.fr",
            "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0"
            "&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png"
            "&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}",
            18,
        ),
        "osm": BaseMap(
            "osm",
            "https://tile.openstreetmap.org",
            "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
            19,
        ),
    }
)


def base_map(settings: Settings) -> BaseMap:
    """The tiles that a site offers."""
    return BASE_MAPS[settings.base_map]
