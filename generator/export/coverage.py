"""How far communes are from a first door, for the map that shades them."""

from collections.abc import Iterator, Sequence

from generator.artifact import Artifact
from generator.export.places import compact
from generator.index.addresses import COVERED_COMMUNES_FILE, coverage_file
from generator.index.coverage import Coverage, Reach
from generator.model.geography import Commune

DECIMALS = 3
"""Digits of a position in degrees: about a hundred metres, far less than the size of a commune."""


def coverage_files(coverage: Coverage) -> Iterator[Artifact]:
    """Give the communes as GeoJSON points, and for each question their distances in their order.

    `metres` is -1 where the distance is unknown.
    """
    for question in coverage.questions:
        reaches = coverage.reaches(question)
        metres = [_metres(one) for one in reaches if one.commune.latitude is not None]
        yield Artifact(coverage_file(question.id), compact({"metres": metres}))
    yield Artifact(
        COVERED_COMMUNES_FILE, _communes(coverage.site.communes if coverage.questions else ())
    )


def _metres(reach: Reach) -> int:
    """Rounded down, so that the class of a distance stays the same."""
    return -1 if reach.kilometres is None else int(reach.kilometres * 10) * 100


def _communes(communes: Sequence[Commune]) -> bytes:
    features = [
        {
            "type": "Feature",
            "properties": {"nom": one.name},
            "geometry": {
                "type": "Point",
                "coordinates": [round(one.longitude, DECIMALS), round(one.latitude, DECIMALS)],
            },
        }
        for one in communes
        if one.longitude is not None and one.latitude is not None
    ]
    return compact({"type": "FeatureCollection", "features": features})
