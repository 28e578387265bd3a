"""The places whose door is known, as GeoJSON (RFC 7946): longitude first, WGS 84."""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.export.open_data.envelope import envelope, origins_of_places
from generator.export.open_data.json_text import Record, json_text
from generator.export.open_data.records import structure_record
from generator.index.addresses import data_file
from generator.index.site_map import SiteMap
from generator.schema.open_data import STRUCTURES
from generator.settings import Settings

LEFT_OUT = frozenset({"latitude", "longitude", "territoires"})
"""What the geometry says, and what is of no use on a map."""


def places_geojson(site: SiteMap, settings: Settings) -> Iterator[Artifact]:
    """The open places that have an exact position, one a line, with what their records say."""
    features = []
    placed = []
    for one in site.open_structures:
        record = structure_record(one, site, settings.site_url)
        if "latitude" not in record:
            continue
        placed.append(one)
        feature: Record = {
            "type": "Feature",
            "id": one.id,
            "geometry": {
                "type": "Point",
                "coordinates": [record["longitude"], record["latitude"]],
            },
            "properties": {key: value for key, value in record.items() if key not in LEFT_OUT},
        }
        features.append(json_text(feature))
    head = envelope(STRUCTURES, settings, origins_of_places(placed))
    del head["schema"]
    collection = json_text({"type": "FeatureCollection", **head})
    text = f'{collection[:-1]},"features":[\n' + ",\n".join(features) + "\n]}\n"
    yield Artifact(data_file(f"{STRUCTURES.name}.geojson"), text.encode())
