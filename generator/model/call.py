"""A call for projects."""

from dataclasses import dataclass
from datetime import date

from generator.model.provenance import Provenance


@dataclass(frozen=True, slots=True)
class Call:
    """A call that structures may answer; `path` is the file of its record.

    `communes` are those where projects may take place, from the codes of `zones`.
    """

    id: str
    path: str
    name: str
    purpose: str
    publisher: str
    for_whom: str
    deadline: date
    zones: tuple[str, ...]
    communes: frozenset[str]
    provenance: Provenance
    phone: str = ""
    email: str = ""
    website: str = ""

    def is_open(self, today: date) -> bool:
        """Tell whether one may still answer."""
        return today <= self.deadline
