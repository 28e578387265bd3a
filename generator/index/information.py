"""The kind of information that a service or a tool gives: derived from its record, never typed."""

from generator.model.resource import PHONE_LINE, Resource
from generator.model.service import FIRST_LEVEL, ON_SITE, REMOTE, Service

PLACE = "lieu"
PERSON = "personne"
REMOTE_SERVICE = "service-a-distance"
WEB_RESOURCE = "ressource-web"


def information_kinds(service: Service) -> tuple[str, ...]:
    """The values of `types-information` that a service answers to.

    It is a place to go when it receives on site, someone to talk to when it goes further than
    a first welcome, a remote service when one can use it from home. Web resources and events
    are records of their own, not services.
    """
    modes = {mode.value for mode in service.reception_modes}
    kinds = (
        (PLACE, ON_SITE in modes),
        (PERSON, service.level.value != FIRST_LEVEL),
        (REMOTE_SERVICE, REMOTE in modes),
    )
    return tuple(kind for kind, holds in kinds if holds)


def resource_kinds(resource: Resource) -> tuple[str, ...]:
    """The values of `types-information` that a tool answers to.

    Someone speaks at the other end of a phone line; any other tool is to be read or used alone.
    """
    return (PERSON, REMOTE_SERVICE) if resource.kind.value == PHONE_LINE else (WEB_RESOURCE,)
