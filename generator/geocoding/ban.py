"""The national base of addresses, asked through geopy: the only way from here to a network."""

from functools import partial
from typing import Any, NamedTuple

from geopy.adapters import AdapterHTTPError, RequestsAdapter, get_retry_after
from geopy.exc import (
    GeocoderAuthenticationFailure,
    GeocoderInsufficientPrivileges,
    GeocoderQueryError,
    GeocoderRateLimited,
    GeopyError,
)
from geopy.geocoders import BANFrance

SERVICE = "https://data.geopf.fr/geocodage"
"""Where the base is since 2026; the address that geopy knows is closed."""

USER_AGENT = "quifaitquoi (public guide to career guidance in France)"
PATIENCE = 10.0
"""Seconds before a silent service is given up."""

LONGEST_QUERY = 200


class Found(NamedTuple):
    """The best answer of the service for one question; WGS 84, `commune` an Insee code."""

    latitude: float
    longitude: float
    score: float
    kind: str
    label: str
    commune: str


class NoAnswerError(Exception):
    """The service did not answer; `wait` is how many seconds it asks to be left alone, if it says.

    With `is_final`, asking again is of no use: it refuses us.
    """

    def __init__(self, reason: str, wait: float | None = None, *, is_final: bool = False) -> None:
        super().__init__(reason)
        self.wait = wait
        self.is_final = is_final


class Ban:
    """One service; `address` is where it stands (`https://data.geopf.fr/geocodage`)."""

    def __init__(self, address: str = SERVICE, patience: float = PATIENCE) -> None:
        scheme, _, domain = address.partition("://")
        self._service = _Base(
            domain=domain,
            scheme=scheme,
            user_agent=USER_AGENT,
            timeout=patience,
            adapter_factory=partial(RequestsAdapter, max_retries=0),
        )

    def find(self, query: str) -> Found | None:
        """Ask for an address; None when the service knows none. Raises NoAnswerError."""
        try:
            feature = self._service.geocode(query[:LONGEST_QUERY], limit=1)
        except GeocoderQueryError:
            return None
        except (GeocoderAuthenticationFailure, GeocoderInsufficientPrivileges) as error:
            raise NoAnswerError(_reason(error), is_final=True) from error
        except GeopyError as error:
            raise NoAnswerError(_reason(error), _asked_wait(error)) from error
        return None if feature is None else _found(feature)


class _Base(BANFrance):  # type: ignore[misc]
    """geopy’s service, which takes an answer of another shape for « nothing found »."""

    def _parse_json(self, response: Any, exactly_one: bool) -> Any:
        features = response.get("features") if isinstance(response, dict) else None
        if not isinstance(features, list):
            raise NoAnswerError(UNREADABLE)
        return features[0] if features else None


UNREADABLE = "unreadable"
"""The reason when the service answered what is no answer; others are an HTTP status or a class."""


def _found(feature: Any) -> Found:
    try:
        properties = feature["properties"]
        longitude, latitude = map(float, feature["geometry"]["coordinates"][:2])
        score = float(properties["score"])
        words = (str(properties[key]) for key in ("type", "label", "citycode"))
        found = Found(latitude, longitude, min(1.0, score), *words)
    except (LookupError, TypeError, ValueError) as error:
        raise NoAnswerError(UNREADABLE) from error
    if not (abs(latitude) <= 90 and abs(longitude) <= 180 and score >= 0):
        raise NoAnswerError(UNREADABLE)
    return found


def _reason(error: GeopyError) -> str:
    cause = error.__cause__
    return str(cause.status_code) if isinstance(cause, AdapterHTTPError) else type(error).__name__


def _asked_wait(error: GeopyError) -> float | None:
    """What `Retry-After` says: geopy reads it for 429 alone, services send it with 503 too."""
    if isinstance(error, GeocoderRateLimited):
        return None if error.retry_after is None else float(error.retry_after)
    cause = error.__cause__
    wait = get_retry_after(cause.headers) if isinstance(cause, AdapterHTTPError) else None
    return None if wait is None else float(wait)
