"""Where the facts of a record come from, and when somebody last looked at them."""

from dataclasses import dataclass
from datetime import date

from generator.model.vocabulary import Term


@dataclass(frozen=True, slots=True)
class Provenance:
    """The source of a record and its dates; what is not known is empty or None."""

    source: Term | None
    vintage: str
    updated_on: date | None
    verified_on: date | None
    verified_by: str
