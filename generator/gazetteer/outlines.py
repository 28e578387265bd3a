"""Outlines made small: fewer decimals, one feature per line, still valid GeoJSON."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

from generator.artifact import Artifact
from generator.gazetteer.source import Outlines, Polygon, Ring
from generator.model.geography import Geography

DECIMALS = 3
"""About 100 m: finer than the simplification of the sources (0.005° to 0.008°)."""


def outline_files(geography: Geography, departments: Outlines, epcis: Outlines) -> list[Artifact]:
    """The départements in one file, the EPCI in one per région: that of their main part."""
    by_region = defaultdict[str, dict[str, list[Polygon]]](dict)
    for siren, polygons in epcis.items():
        main_department = geography.epcis[siren].departments[0]
        by_region[geography.departments[main_department].region][siren] = polygons
    names = {area.siren: area.name for area in geography.epcis.values()}
    department_names = {area.code: area.name for area in geography.departments.values()}
    return [
        Artifact(
            "contours/departements.geojson", _feature_collection(departments, department_names)
        ),
        *(
            Artifact(f"contours/epci/{region}.geojson", _feature_collection(outlines, names))
            for region, outlines in sorted(by_region.items())
        ),
    ]


def _feature_collection(outlines: Outlines, names: Mapping[str, str]) -> bytes:
    """A GeoJSON file (RFC 7946) of these areas in the order of their codes.

    Every feature has a line of its own that begins with its id: `read_outlines` leans on it.
    """
    features = [_feature(code, names[code], outlines[code]) for code in sorted(outlines)]
    lines = ['{"type":"FeatureCollection","features":[', ",\n".join(features), "]}"]
    return ("\n".join(lines) + "\n").encode()


def _feature(code: str, name: str, polygons: Sequence[Polygon]) -> str:
    rounded = [_rounded(polygon) for polygon in polygons]
    kept = [polygon for polygon in rounded if polygon] or [list(polygons[0])]
    feature = {
        "type": "Feature",
        "id": code,
        "properties": {"nom": name},
        "geometry": {"type": "Polygon", "coordinates": kept[0]}
        if len(kept) == 1
        else {"type": "MultiPolygon", "coordinates": kept},
    }
    return json.dumps(feature, ensure_ascii=False, separators=(",", ":"))


def _rounded(polygon: Polygon) -> Polygon:
    """The polygon on the coarser grid; empty if its outer ring has shrunk to nothing there."""
    outer, *holes = [_rounded_ring(ring) for ring in polygon]
    return [outer, *(hole for hole in holes if hole)] if outer else []


def _rounded_ring(ring: Ring) -> Ring:
    on_grid = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in ring]
    points = [point for point, _repeated in groupby(on_grid)]
    return points if len(points) >= 4 and _turns_like(ring, points) else []


def _turns_like(ring: Ring, points: Ring) -> bool:
    return _signed_area(ring) * _signed_area(points) > 0


def _signed_area(ring: Ring) -> float:
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise(ring))
