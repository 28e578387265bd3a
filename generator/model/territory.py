"""An area that has a page of its own: région, département, local network, basin or EPCI."""

from dataclasses import dataclass
from enum import Enum


class Level(Enum):
    """The kinds of territory, from the widest to the smallest."""

    REGION = "region"
    DEPARTMENT = "departement"
    SPRO = "spro"
    BASIN = "bassin"
    EPCI = "epci"


@dataclass(frozen=True, slots=True)
class Territory:
    """An area as a set of communes; `slug` is its identifier and its address.

    `code` is the official code (the record’s id for a local network). `neighbours` are slugs
    of the territories that touch it at the same level. The centre is WGS 84.
    `indicative` says that the perimeter has not been confirmed.
    """

    slug: str
    level: Level
    code: str
    name: str
    communes: frozenset[str]
    regions: tuple[str, ...]
    departments: tuple[str, ...]
    population: int
    latitude: float
    longitude: float
    neighbours: tuple[str, ...] = ()
    indicative: bool = False
    presentation: str = ""
    phone: str = ""
    email: str = ""
    path: str = ""
    former_paths: tuple[str, ...] = ()
