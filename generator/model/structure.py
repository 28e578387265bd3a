"""A place that receives people."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model.area import ServedArea
from generator.model.geography import Commune
from generator.model.hours import Hours
from generator.model.network import Network
from generator.model.provenance import Provenance
from generator.model.reads import Reads, watched
from generator.model.schedule import Schedule
from generator.model.service import Referral, Service
from generator.model.vocabulary import Term


@dataclass(frozen=True, slots=True)
class Closure:
    """A place that receives nobody any more; `towards` is the identifier of where to go."""

    on: date | None
    towards: str


@dataclass(frozen=True, slots=True)
class Address:
    """Where the door is; the position is WGS 84 and `precision` says of what it is the position."""

    street: str
    details: str
    postal_code: str
    commune: Commune
    latitude: float | None
    longitude: float | None
    precision: Term | None


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the counter, never a person; empty where unknown."""

    phone: str
    email: str
    website: str


@dataclass(frozen=True, slots=True)
class Opening:
    """When it receives people: `typed` in the record, and as it is understood, if it is.

    `source` and `vintage` are those of the hours, where they differ from those of the rest. A
    permanence has no weeks but a `schedule`: its days to come.
    """

    typed: str
    hours: Hours | None
    source: Term | None = None
    vintage: str = ""
    schedule: Schedule | None = None


PARTICULARS = (
    *("contact", "provenance", "description", "opening", "accessibility", "accessibility_link"),
    *("certified_from", "certified_until", "siret"),
)
"""What a place only tells: no list, no order, no nearest place depends on it."""


@watched(*PARTICULARS)
@dataclass(frozen=True, slots=True)
class Structure:
    """A place, with its network's services as it offers them; `path` is the file of its record.

    `membership` and `circle` are those of its region, None where the region has not said. Whoever
    reads its particulars is noted in `reads`, if there is one.
    """

    id: str
    path: str
    name: str
    network: Network
    address: Address
    contact: Contact
    services: tuple[Service, ...]
    served_area: ServedArea
    provenance: Provenance
    description: str = ""
    opening: Opening | None = None
    accessibility: Term | None = None
    accessibility_link: str = ""
    open_to_all: bool = False
    membership: Term | None = None
    circle: Term | None = None
    certified_from: date | None = None
    certified_until: date | None = None
    closure: Closure | None = None
    former_names: tuple[str, ...] = ()
    former_paths: tuple[str, ...] = ()
    referrals: tuple[Referral, ...] = ()
    doubts: tuple[Term, ...] = ()
    identifiers: Mapping[str, str] | None = None
    siret: str = ""
    reads: Reads | None = field(default=None, repr=False, compare=False)

    @property
    def commune(self) -> Commune:
        """The commune where the door is."""
        return self.address.commune

    @property
    def is_open(self) -> bool:
        """Whether it still receives people."""
        return self.closure is None

    def area_of(self, service: Service) -> ServedArea:
        """The communes that one of its services serves."""
        return service.served_area or self.served_area
