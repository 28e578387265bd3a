"""The state of the guide: how fresh its records are, what they lack, which may be doubles."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from generator.index.freshness import Freshness, freshness
from generator.model.folding import fold
from generator.model.structure import Structure

EXACT = frozenset({"adresse", "rue"})
"""The precisions of a position that leads to a door or to its street."""

FACTS: Mapping[str, Callable[[Structure], bool]] = MappingProxyType(
    {
        "street": lambda one: bool(one.address.street),
        "position": lambda one: bool(
            one.address.precision and one.address.precision.value in EXACT
        ),
        "contact": lambda one: bool(one.contact.phone or one.contact.email),
        "website": lambda one: bool(one.contact.website),
        "hours": lambda one: one.opening is not None,
        "accessibility": lambda one: one.accessibility is not None,
        "area": lambda one: not one.served_area.presumed,
    }
)
"""What a visitor wants to know of a place, and whether its record says it."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What is known of some places: how many there are of each age, and how many say each fact."""

    places: int
    ages: Mapping[Freshness, int]
    facts: Mapping[str, int]

    @property
    def completeness(self) -> int:
        """The share of the facts that are said, in whole per cent."""
        asked = self.places * len(FACTS)
        return sum(self.facts.values()) * 100 // asked if asked else 0

    @property
    def verified(self) -> int:
        """How many were verified less than two years ago."""
        return self.places - self.ages.get(Freshness.UNVERIFIED, 0)


def tally(places: Iterable[Structure], today: date) -> Tally:
    """Count what is known of these places on a day."""
    places = tuple(places)
    ages = Counter(freshness(one.provenance.verified_on, today) for one in places)
    facts = {name: sum(map(says, places)) for name, says in FACTS.items()}
    return Tally(len(places), {age: ages[age] for age in Freshness}, facts)


def suspects(places: Sequence[Structure]) -> list[tuple[Structure, Structure]]:
    """The pairs of one network and commune that share a street or a number, in their order.

    Two records for one door divide corrections: one of them ends up false.
    """
    first: dict[tuple[str, ...], Structure] = {}
    found: dict[tuple[str, str], tuple[Structure, Structure]] = {}
    for place in places:
        for shared in (fold(place.address.street), place.contact.phone):
            if not shared:
                continue
            key = (place.network.id, place.commune.code, shared)
            other = first.setdefault(key, place)
            if other is not place:
                found.setdefault((other.id, place.id), (other, place))
    return list(found.values())
