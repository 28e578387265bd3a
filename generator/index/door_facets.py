"""What one may choose the doors of « Trouver » by: some of it is said of services, some of places.

« Sans rendez-vous » is true of a door when a service that answers the question asks for none;
« accessible », when it is true of the place. What can be had from afar is chosen by preference.
"""

from collections.abc import Iterable
from typing import NamedTuple

from generator.index.facets import OF_SITE, REMOTE, facets, tells_hours, told_apart
from generator.index.first_doors import Door
from generator.model.service import Service
from generator.model.structure import Structure


class _Shared(NamedTuple):
    """What some of several places have, what all of them have, and whether any tells its hours."""

    some: frozenset[str]
    every: frozenset[str]
    hours: bool


class DoorFacets:
    """Tells the facets of doors; what the pages of one territory share is made once.

    Services and tuples of places are known by their identity: they live as long as this does.
    """

    def __init__(self) -> None:
        self._services: dict[int, tuple[Service, frozenset[str]]] = {}
        self._places: dict[int, tuple[tuple[Structure, ...], _Shared]] = {}

    def of_services(self, door: Door) -> tuple[str, ...]:
        """The facets of the services by which a door helps, in alphabetical order."""
        held = frozenset[str]().union(*(self._of_service(one.service) for one in door.answers))
        return tuple(sorted(held))

    def choices(self, doors: Iterable[Door]) -> tuple[str, ...]:
        """The facets that tell some places of these doors from the others."""
        some, every, hours = set[str](), [], False
        for door in doors:
            shared, own = self._of_places(door.places), self.of_services(door)
            some |= shared.some.union(own)
            every.append(shared.every.union(own))
            hours = hours or shared.hours
        return told_apart((some, frozenset.intersection(*every)), hours=hours) if every else ()

    def _of_service(self, service: Service) -> frozenset[str]:
        known = self._services.get(id(service))
        if known is None:
            known = self._services[id(service)] = service, frozenset(facets(service)) - {REMOTE}
        return known[1]

    def _of_places(self, places: tuple[Structure, ...]) -> _Shared:
        known = self._places.get(id(places))
        if known is None:
            held = [OF_SITE.intersection(facets(one)) for one in places]
            some, every = frozenset[str]().union(*held), frozenset.intersection(*held)
            known = places, _Shared(some, every, any(map(tells_hours, places)))
            self._places[id(places)] = known
        return known[1]
