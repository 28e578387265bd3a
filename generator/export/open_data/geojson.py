"""The places whose door is known, as GeoJSON (RFC 7946): longitude first, WGS 84."""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.export.open_data.envelope import envelope, origins_of_places
from generator.export.open_data.json_text import Record, json_text, one_a_line
from generator.export.open_data.records import structure_record
from generator.index.data_addresses import data_file
from generator.index.presence import exact_position
from generator.index.site_map import SiteMap
from generator.schema.open_data import STRUCTURES
from generator.settings import Settings

LEFT_OUT = frozenset({"latitude", "longitude", "territoires"})
"""What the geometry says, and what is of no use on a map."""


def places_geojson(site: SiteMap, settings: Settings) -> Iterator[Artifact]:
    """The open places that have an exact position, one a line, with what their records say."""
    placed = [one for one in site.open_structures if exact_position(one)]
    head = envelope(STRUCTURES, settings, origins_of_places(placed))
    del head["schema"]
    before = f'{json_text({"type": "FeatureCollection", **head})[:-1]},"features":'
    features = (_feature(structure_record(one, site, settings.site_url)) for one in placed)
    content = one_a_line(before, features, "}")
    yield Artifact(data_file(f"{STRUCTURES.name}.geojson"), content)


def _feature(record: Record) -> str:
    point = [record["longitude"], record["latitude"]]
    feature: Record = {
        "type": "Feature",
        "id": record["id"],
        "geometry": {"type": "Point", "coordinates": point},
        "properties": {key: value for key, value in record.items() if key not in LEFT_OUT},
    }
    return json_text(feature)
