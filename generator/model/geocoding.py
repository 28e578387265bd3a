"""Where addresses were found to be: what a service answered, and the points that may be shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from generator.model.record import Value

CENTRE = "centre-commune"
"""The precision of a position that only repeats the commune: an answer may take its place."""


class PostalAddress(NamedTuple):
    """An address as a record types it; `commune` is an Insee code."""

    street: str
    postal_code: str
    commune: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the service said of an address on a day; without a position, it found nothing.

    `kind` is the service’s word (`housenumber`, `street`, `locality`, `municipality`), `score`
    between 0 and 1, `label` the address that it found and `commune` its Insee code. WGS 84.
    """

    on: date
    latitude: float | None = None
    longitude: float | None = None
    score: float = 0.0
    kind: str = ""
    label: str = ""
    commune: str = ""


Answers: TypeAlias = Mapping[PostalAddress, Answer]

NO_ANSWERS: Answers = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Point:
    """A position that may be shown; `precision` is a value of `precisions-position`. WGS 84."""

    latitude: float
    longitude: float
    precision: str


Points: TypeAlias = Mapping[PostalAddress, Point]

NO_POINTS: Points = MappingProxyType({})


def address_to_find(values: Mapping[str, Value]) -> PostalAddress | None:
    """Give the address of a structure without a position of its own; None if it needs no answer.

    `values` are those of a checked record. A typed position wins, whatever its precision, unless it
    says itself that it is only the centre of the commune.
    """
    street = values.get("street")
    has_position = "latitude" in values and values.get("position_precision") != CENTRE
    if not street or has_position:
        return None
    code = values.get("postal_code", "")
    line = " ".join(str(street).split())
    return PostalAddress(line, str(code), str(values.get("commune_code", "")))
