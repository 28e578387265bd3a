"""What the national base of addresses answers, as tests have it answered on 127.0.0.1."""

import json

from loopback import Reply


def feature(
    label: str = "1 Rue de l’Essai 41000 Blois",
    *,
    score: float = 0.97,
    kind: str = "housenumber",
    commune: str = "41018",
    position: tuple[float, float] = (47.59, 1.33),
) -> Reply:
    """What the base answers for one address; the position is latitude, longitude."""
    latitude, longitude = position
    found = {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
        "properties": {"label": label, "score": score, "type": kind, "citycode": commune},
    }
    return reply({"type": "FeatureCollection", "features": [found]})


def nothing() -> Reply:
    return reply({"type": "FeatureCollection", "features": []})


def reply(value: object, **more: object) -> Reply:
    return Reply(body=json.dumps(value).encode(), **more)  # type: ignore[arg-type]
