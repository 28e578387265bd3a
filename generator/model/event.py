"""An event of the agenda: a fair, a workshop, a permanence."""

from dataclasses import dataclass
from datetime import date

from generator.model.geography import Commune
from generator.model.network import Network
from generator.model.provenance import Provenance
from generator.model.schedule import Schedule
from generator.model.structure import Structure
from generator.model.vocabulary import Term

FORUM = "forum"
PERMANENCE = "permanence"


@dataclass(frozen=True, slots=True)
class Venue:
    """Where an event takes place; what is not known is empty or None. Positions are WGS 84."""

    name: str
    street: str
    postal_code: str
    commune: Commune
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Event:
    """An event; `path` is the file of its record. What is not known is empty or None.

    `receiving` is the structure that receives, `host` the one that lends its walls. `communes`
    are those whose people it is for. A `venue` is absent from an event that is only remote.
    """

    id: str
    path: str
    name: str
    kind: Term
    purpose: str
    audiences: tuple[Term, ...]
    schedule: Schedule
    communes: frozenset[str]
    provenance: Provenance
    themes: tuple[Term, ...] = ()
    venue: Venue | None = None
    remote: bool = False
    zones: tuple[str, ...] = ()
    receiving: Structure | None = None
    host: Structure | None = None
    organizer: str = ""
    networks: tuple[Network, ...] = ()
    access: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    cancelled: bool = False

    @property
    def slug(self) -> str:
        """Its name in addresses, without the year."""
        return self.id.rpartition("/")[2]

    @property
    def is_forum(self) -> bool:
        """Whether it has a page of its own."""
        return self.kind.value == FORUM

    @property
    def is_permanence(self) -> bool:
        """Whether a structure receives in another place than its own."""
        return self.kind.value == PERMANENCE

    def answers(self, theme: str) -> bool:
        """Tell whether it helps with this theme (a value of `themes`)."""
        return any(term.value == theme for term in self.themes)

    def gathers(self, network: str) -> bool:
        """Tell whether one meets this network there, by its identifier."""
        receiving = (self.receiving.network,) if self.receiving else ()
        return any(one.id == network for one in (*self.networks, *receiving))

    def days_from(self, today: date) -> tuple[date, ...]:
        """The days on which it takes place, from `today` on."""
        return tuple(day for day in self.schedule.sessions() if day >= today)
