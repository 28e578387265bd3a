"""The places that stand elsewhere on the map though their records say the same: found addresses."""

from dataclasses import dataclass

from generator.compare.edition import Edition
from generator.model.geocoding import CENTRE
from generator.model.structure import Address, Structure


@dataclass(frozen=True, slots=True)
class Points:
    """The open places that now have a point of their own, or another; those that have lost it."""

    placed: tuple[Structure, ...] = ()
    unplaced: tuple[Structure, ...] = ()

    def __bool__(self) -> bool:
        """Whether any place stands elsewhere."""
        return bool(self.placed or self.unplaced)


def points(before: Edition, after: Edition) -> Points:
    """Compare where places stand, in the order of their paths; changed records are told as such."""
    known = before.site.directory.structures
    elsewhere = [
        place
        for _, place in sorted(after.site.directory.structures.items())
        if place.is_open
        and place.id in known
        and _where(place.address) != _where(known[place.id].address)
        and before.records.get(place.path) == after.records.get(place.path)
    ]
    return Points(
        tuple(one for one in elsewhere if _has_a_point(one.address)),
        tuple(one for one in elsewhere if not _has_a_point(one.address)),
    )


def _where(address: Address) -> tuple[float | None, float | None, str]:
    return address.latitude, address.longitude, address.precision.value if address.precision else ""


def _has_a_point(address: Address) -> bool:
    precision = address.precision.value if address.precision else ""
    return address.latitude is not None and precision != CENTRE
