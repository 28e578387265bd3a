"""The borders of départements as GeoJSON: the base layer of a map that asks nobody for tiles."""

import json
from collections.abc import Iterable, Mapping

from generator.model.geography import Department
from generator.model.outline import Outline


def outlines_json(departments: Iterable[Department], outlines: Mapping[str, Outline]) -> bytes:
    """Give the départements as a GeoJSON FeatureCollection, in the order given.

    `outlines` is keyed by the code of the département; one without an outline is left out.
    """
    features = [
        {
            "type": "Feature",
            "id": department.code,
            "properties": {"nom": department.name},
            "geometry": {
                "type": "MultiPolygon",
                "coordinates": outlines[department.code].polygons,
            },
        }
        for department in departments
        if department.code in outlines
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()
