"""Pages as linked data (schema.org) for search engines: values, which a template escapes.

Nothing presumed is said: no supposed area, no approximate point, no hours that are only partly
understood or that these words cannot tell (some weeks, some seasons, by appointment).
"""

from collections.abc import Iterator

from generator.index.addresses import network_url, service_url, structure_url
from generator.index.presence import exact_position
from generator.model.hours import ALWAYS, MIDNIGHT, Slot
from generator.model.network import Network
from generator.model.service import Service
from generator.model.structure import Opening, Structure
from generator.render.event_data import CONTEXT, Data
from generator.settings import Settings

ORGANIZATION = "Organization"
STANDARD = "schema_org"
"""The key of a network's `correspondances` that holds its type."""

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LAST_MINUTE = "23:59"


def linked_structure(one: Structure, settings: Settings) -> Data:
    """Describe a place, its network and its services; a closed one has none."""
    page = f"{settings.site_url}{structure_url(one.id)}"
    contact = one.contact
    place: Data = {
        "@type": "Place",
        "name": one.name,
        "address": _address(one),
        "geo": _position(one),
        "openingHoursSpecification": _hours(one.opening) if one.is_open else None,
    }
    organization: Data = {
        "@type": _type(one.network),
        "@id": f"{page}#lieu",
        "name": one.name,
        "url": page,
        "alternateName": list(one.former_names),
        "description": one.network.summary,
        "telephone": contact.phone,
        "email": contact.email,
        "sameAs": contact.website,
        "address": _address(one),
        "location": _known(place),
        "parentOrganization": linked_network(one.network, settings, nested=True),
        "dissolutionDate": one.closure.on.isoformat() if one.closure and one.closure.on else None,
    }
    services = _services(one, page, settings) if one.is_open else ()
    return {"@context": CONTEXT, "@graph": [_known(organization), *services]}


def linked_network(one: Network, settings: Settings, *, nested: bool = False) -> Data:
    """Describe a network: by its name and its page where it is `nested` in another thing."""
    page = f"{settings.site_url}{network_url(one.id)}"
    described: Data = {
        "@context": None if nested else CONTEXT,
        "@type": ORGANIZATION,
        "@id": f"{page}#reseau",
        "name": one.name,
        "alternateName": [name for name in (one.acronym, *one.former_names) if name],
        "url": page,
        "description": None if nested else one.summary,
    }
    return _known(described)


def _services(one: Structure, page: str, settings: Settings) -> Iterator[Data]:
    for service in one.services:
        address = f"{settings.site_url}{service_url(one.id, service.id)}"
        described: Data = {
            "@type": "Service",
            "@id": address,
            "url": address,
            "name": service.name,
            "serviceType": service.level.label,
            "category": [theme.label for theme in service.themes],
            "provider": {"@id": f"{page}#lieu"},
            "audience": _audience(service),
            "offers": {"@type": "Offer", "price": 0, "priceCurrency": "EUR"}
            if service.is_free
            else None,
        }
        yield _known(described)


def _audience(service: Service) -> Data:
    described: Data = {
        "@type": "PeopleAudience",
        "audienceType": ", ".join(one.label for one in service.audiences),
        "suggestedMinAge": service.minimum_age,
        "suggestedMaxAge": service.maximum_age,
    }
    return _known(described)


def _address(one: Structure) -> Data:
    address = one.address
    described: Data = {
        "@type": "PostalAddress",
        "streetAddress": ", ".join(filter(None, (address.street, address.details))),
        "postalCode": address.postal_code,
        "addressLocality": address.commune.name,
        "addressCountry": "FR",
    }
    return _known(described)


def _position(one: Structure) -> Data | None:
    position = exact_position(one)
    if position is None:
        return None
    return {"@type": "GeoCoordinates", "latitude": position[0], "longitude": position[1]}


def _hours(opening: Opening | None) -> list[Data]:
    """The slots of an ordinary week at which one may simply come, those alike together."""
    if opening is None or opening.hours is None or not opening.hours.complete:
        return []
    if any(week.when != ALWAYS for week in opening.hours.weeks):
        return []
    days: dict[Slot, list[str]] = {}
    for number, slot in opening.hours.slots:
        if not slot.condition:
            days.setdefault(slot, []).append(f"{CONTEXT}/{DAYS[number]}")
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": names,
            "opens": _clock(slot.start),
            "closes": _clock(slot.end),
        }
        for slot, names in days.items()
    ]


def _clock(minutes: int) -> str:
    return LAST_MINUTE if minutes == MIDNIGHT else f"{minutes // 60:02}:{minutes % 60:02}"


def _type(network: Network) -> str:
    """The type that the network declares; an organization, where it declares none."""
    return (network.equivalents or {}).get(STANDARD) or ORGANIZATION


def _known(described: Data) -> Data:
    return {key: value for key, value in described.items() if value not in (None, "", [], {})}
