"""A national network of places: what it does, does not do, and where it stands in each region."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.service import Referral, Service
from generator.model.vocabulary import Term


@dataclass(frozen=True, slots=True)
class Attachment:
    """The place of a network in the regional public service of guidance of one region."""

    membership: Term
    circle: Term | None


@dataclass(frozen=True, slots=True)
class Network:
    """A network; `attachments` is keyed by the code of the region.

    `default_area` is the level that a member serves unless its record says otherwise
    (`zone-emploi`, `departement`, `region`, `france`).
    """

    id: str
    path: str
    name: str
    acronym: str
    family: Term
    summary: str
    mission: str
    does_not: tuple[str, ...]
    for_whom: str
    cost: str
    how_to_come: str
    default_area: str
    services: tuple[Service, ...]
    referrals: tuple[Referral, ...]
    attachments: Mapping[str, Attachment]
    former_names: tuple[str, ...] = ()
    former_paths: tuple[str, ...] = ()
    open_to_all: bool = False
    equivalents: Mapping[str, str] | None = None
    reviewed_on: date | None = None
    reviewed_by: str = ""

    @property
    def short_name(self) -> str:
        """The name that one hears: the acronym where there is one."""
        return self.acronym or self.name
