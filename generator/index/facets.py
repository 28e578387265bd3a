"""What one may ask of a place or of a service at a glance; lists are narrowed by it.

A facet is told when it is true at all times, or, of a permanence, on one of its days to come; what
is unknown is not told.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import time

from generator.model.schedule import Schedule
from generator.model.service import Service
from generator.model.structure import Structure

OPEN_NOW = "ouvert"
"""The facet of the moment: a script tells it, of the places whose hours are known."""
SATURDAY = "samedi"
AFTER_SIX = "apres-18h"
WITHOUT_APPOINTMENT = "sans-rendez-vous"
FREE = "gratuit"
REMOTE = "a-distance"
ACCESSIBLE = "accessible"

FACETS = (SATURDAY, AFTER_SIX, FREE, WITHOUT_APPOINTMENT, REMOTE, ACCESSIBLE)
"""In the order in which they are told; the words for them are in `theme/fragments/filter.html`."""

OF_SITE = frozenset({SATURDAY, AFTER_SIX, ACCESSIBLE})
"""What is true of a place whatever one comes for; its services tell the rest."""

SIX = 18 * 60
SIX_O_CLOCK = time(18)
SATURDAY_NUMBER = 5

ON_ARRIVAL = frozenset({"sans", "les-deux"})
"""The values of `rendez-vous` with which one may simply come."""


def facets(one: Structure | Service) -> tuple[str, ...]:
    """Give the facets of a service, or of a place and of the services that it offers.

    A place is free when its first welcome is, and asks for no appointment when that does not.
    """
    held = frozenset(_of_place(one) if isinstance(one, Structure) else _of_service(one))
    return tuple(facet for facet in FACETS if facet in held)


def telling_facets(several: Iterable[Structure | Service]) -> tuple[str, ...]:
    """Give the facets that some of these have and others lack: those worth choosing by.

    Where some tell their hours, the facet of the moment comes first.
    """
    several = tuple(several)
    return told_apart(map(facets, several), hours=any(map(tells_hours, several)))


def told_apart(several: Iterable[Collection[str]], *, hours: bool) -> tuple[str, ...]:
    """Give the facets that some of these sets have and others lack; `hours`: some tell theirs."""
    held = tuple(several)
    telling = (facet for facet in FACETS if 0 < sum(facet in one for one in held) < len(held))
    return (*((OPEN_NOW,) if hours else ()), *telling)


def tells_hours(one: Structure | Service) -> bool:
    """Tell whether a script can say if this is open at a given moment."""
    if isinstance(one, Service) or not one.opening:
        return False
    hours, schedule = one.opening.hours, one.opening.schedule
    if schedule:
        return schedule.start is not None and schedule.end is not None
    return hours is not None and hours.complete


def _of_place(structure: Structure) -> Iterator[str]:
    yield from _of_hours(structure)
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


def _of_hours(structure: Structure) -> Iterator[str]:
    """What is true of every ordinary week, or of the days of a permanence."""
    if structure.opening and structure.opening.schedule:
        yield from _of_schedule(structure.opening.schedule)
    hours = structure.opening.hours if structure.opening else None
    if hours is None or hours.ordinary is None:
        return
    for number, day in hours.ordinary.said:
        if day.slots and number == SATURDAY_NUMBER:
            yield SATURDAY
        if any(slot.end > SIX and not slot.is_whole_day for slot in day.slots):
            yield AFTER_SIX


def _of_schedule(schedule: Schedule) -> Iterator[str]:
    if any(day.weekday() == SATURDAY_NUMBER for day in schedule.days):
        yield SATURDAY
    begins_late = schedule.start is not None and schedule.start >= SIX_O_CLOCK
    if begins_late or (schedule.end is not None and schedule.end > SIX_O_CLOCK):
        yield AFTER_SIX


def _of_service(service: Service) -> Iterator[str]:
    if service.is_free:
        yield FREE
    if _is_on_arrival(service):
        yield WITHOUT_APPOINTMENT
    if service.is_remote:
        yield REMOTE


def _is_on_arrival(service: Service) -> bool:
    return service.appointment is not None and service.appointment.value in ON_ARRIVAL
