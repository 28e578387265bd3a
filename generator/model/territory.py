"""An area that has a page of its own: région, département, local network, basin or EPCI."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

NEXT_YEAR_FROM = 7
"""The month from which a contact is confirmed for the next school year."""


@dataclass(frozen=True, slots=True)
class Expert:
    """The structure, by its identifier, that one turns to for a theme (a value of `themes`)."""

    theme: str
    structure: str


@dataclass(frozen=True, slots=True)
class Link:
    """A document of a local network, in full address."""

    name: str
    address: str


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
    confirmed_on: date | None = None
    experts: tuple[Expert, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def contact_until(self) -> date | None:
        """The last day on which the contact of its coordination is told; None, never confirmed.

        People change with the school year: a contact stands until the 30 September that follows
        its confirmation, and one confirmed from July on is for the next school year.
        """
        day = self.confirmed_on
        return date(day.year + (day.month >= NEXT_YEAR_FROM), 9, 30) if day else None

    def has_contact(self, today: date) -> bool:
        """Tell whether somebody answers for the contact of its coordination on this day."""
        until = self.contact_until
        return bool(self.phone or self.email) and until is not None and today <= until
