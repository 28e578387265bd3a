"""Positions: degrees as a table writes them, and the distance between two points."""

from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS = 6371.0
DECIMALS = 6


def degrees(source: str, limit: int) -> str | None:
    """Give an angle with six decimals at most (0.1 m), or None when it is not between ±limit."""
    try:
        angle = float(source)
    except ValueError:
        return None
    if not -limit <= angle <= limit:
        return None
    return f"{angle:.{DECIMALS}f}".rstrip("0").rstrip(".")


def kilometres(latitude: float, longitude: float, other_lat: float, other_lon: float) -> float:
    """Give the distance between two points of the globe, all in degrees."""
    south, west, north, east = map(radians, (latitude, longitude, other_lat, other_lon))
    chord = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin((east - west) / 2) ** 2
    return 2 * EARTH_RADIUS * asin(sqrt(chord))
