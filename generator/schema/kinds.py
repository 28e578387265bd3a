"""What the value of a field may be; `check` knows how to read each kind, others how to show it."""

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Words:
    """Text. `lines` allows several paragraphs."""

    shortest: int = 1
    longest: int = 300
    lines: bool = False


@dataclass(frozen=True, slots=True)
class Identifier:
    """A stable name of our own: lower-case letters, digits and single hyphens."""


class Form(Enum):
    """Scalars whose writing is fixed; each has one reader in `check`."""

    PHONE = "telephone"
    EMAIL = "courriel"
    WEB_ADDRESS = "url"
    DATE = "date"
    TIME = "heure"
    VINTAGE = "millesime"
    AGE = "age"
    LATITUDE = "latitude"
    LONGITUDE = "longitude"
    POSTAL_CODE = "code-postal"
    COMMUNE_CODE = "code-insee"
    COMMUNE_NAME = "commune"
    SIRET = "siret"
    YES_NO = "oui-non"
    OPENING_HOURS = "horaires"
    SITE_PATH = "chemin"


@dataclass(frozen=True, slots=True)
class Term:
    """A value of a vocabulary of `data/vocabulaires/`."""

    vocabulary: str


@dataclass(frozen=True, slots=True)
class Reference:
    """The identifier of another record (`reseaux`, `structures`, `territoires`).

    Without a `vital` record, the one that names it cannot be published.
    """

    folder: str
    vital: bool = False


@dataclass(frozen=True, slots=True)
class Zone:
    """A code of official geography: `france`, or the code of an area of one of `levels`.

    code, as in data·inclusion, plus ours for regions and employment zones.
    """

    levels: tuple[str, ...] = (
        "france", "region", "departement", "epci", "zone-emploi", "commune",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Many:
    """A list of values of one kind."""

    of: "Kind"
    shortest: int = 1
    longest: int = 50


@dataclass(frozen=True, slots=True)
class Group:
    """A mapping whose keys are the fields of another table, named in `schema.tables.TABLES`."""

    table: str


@dataclass(frozen=True, slots=True)
class ByIdentifier:
    """A mapping from identifiers to groups in which no field is required."""

    table: str


@dataclass(frozen=True, slots=True)
class Labels:
    """A mapping from free identifiers to short text (`identifiants: {dila: …}`)."""


Kind: TypeAlias = (
    Words | Identifier | Form | Term | Reference | Zone | Many | Group | ByIdentifier | Labels
)
