"""What one may ask of a place or of a service at a glance; lists are narrowed by it.

A facet is told when it is true at all times; what is unknown is not told.
"""

from collections.abc import Iterable, Iterator

from generator.model.service import Service
from generator.model.structure import Structure

WITHOUT_APPOINTMENT = "sans-rendez-vous"
FREE = "gratuit"
REMOTE = "a-distance"
ACCESSIBLE = "accessible"

FACETS = (FREE, WITHOUT_APPOINTMENT, REMOTE, ACCESSIBLE)
"""In the order in which they are told; the words for them are in `theme/fragments/filter.html`."""

ON_ARRIVAL = frozenset({"sans", "les-deux"})
"""The values of `rendez-vous` with which one may simply come."""


def facets(one: Structure | Service) -> tuple[str, ...]:
    """Give the facets of a service, or of a place and of the services that it offers.

    A place is free when its first welcome is, and asks for no appointment when that does not.
    """
    held = frozenset(_of_place(one) if isinstance(one, Structure) else _of_service(one))
    return tuple(facet for facet in FACETS if facet in held)


def telling_facets(several: Iterable[Structure | Service]) -> tuple[str, ...]:
    """Give the facets that some of these have and others lack: those worth choosing by."""
    held = [facets(one) for one in several]
    return tuple(facet for facet in FACETS if 0 < sum(facet in one for one in held) < len(held))


def _of_place(structure: Structure) -> Iterator[str]:
    services = structure.services
    welcome = tuple(service for service in services if service.is_first_welcome)
    if welcome or (services and all(service.is_free for service in services)):
        yield FREE
    if any(map(_is_on_arrival, welcome or services)):
        yield WITHOUT_APPOINTMENT
    if any(service.is_remote for service in services):
        yield REMOTE
    if structure.accessibility and structure.accessibility.value == ACCESSIBLE:
        yield ACCESSIBLE


def _of_service(service: Service) -> Iterator[str]:
    if service.is_free:
        yield FREE
    if _is_on_arrival(service):
        yield WITHOUT_APPOINTMENT
    if service.is_remote:
        yield REMOTE


def _is_on_arrival(service: Service) -> bool:
    return service.appointment is not None and service.appointment.value in ON_ARRIVAL
