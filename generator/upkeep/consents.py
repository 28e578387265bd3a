"""Which consents end soon, and which have ended: whom to ask again, before a name goes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.person import Person

SOON, LATER = 15, 60
"""Days before the end of a consent, on which its end is announced."""


@dataclass(frozen=True, slots=True)
class Endings:
    """The contacts whose consent has ended, or ends in so many days; the first to end first.

    Each stands in one list alone. `in_force` counts those that hold on the day, these included.
    """

    expired: tuple[Person, ...]
    soon: tuple[Person, ...]
    later: tuple[Person, ...]
    in_force: int

    @property
    def to_renew(self) -> tuple[Person, ...]:
        """Those that hold for a short time only."""
        return (*self.soon, *self.later)


def endings(people: Iterable[Person], today: date) -> Endings:
    """Sort the contacts by how long their consent still holds."""
    known = sorted(people, key=lambda one: (one.expires_on, one.path, one.line))
    return Endings(
        tuple(one for one in known if one.expires_on < today),
        tuple(_ending(known, today, 0, SOON)),
        tuple(_ending(known, today, SOON + 1, LATER)),
        sum(one.is_in_force(today) for one in known),
    )


def _ending(people: Iterable[Person], today: date, least: int, most: int) -> Iterator[Person]:
    return (one for one in people if least <= (one.expires_on - today).days <= most)
