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

    @property
    def changed_on(self) -> date | None:
        """The last change: the day of the record, else the first of its vintage, else a check.

        A vintage that is no date, which the checker refuses, says nothing.
        """
        if self.updated_on or not self.vintage:
            return self.updated_on or self.verified_on
        try:
            return date.fromisoformat(f"{self.vintage}-01-01"[:10])
        except ValueError:
            return self.verified_on
