"""Events as their published fields (`schema/open_data.py`), in their order."""

from datetime import time

from generator.export.open_data.json_text import Record, known
from generator.export.open_data.written import provenance_of, values_of
from generator.index.addresses import AGENDA, event_url
from generator.index.site_map import SiteMap
from generator.model.event import Event
from generator.model.schedule import Recurrence


def events_of(site: SiteMap) -> list[Event]:
    """Every event of the perimeter, in the order of identifiers."""
    return [one for _, one in sorted(site.agenda.events.items())]


def event_record(one: Event, root: str) -> Record:
    """An event, past or to come; one that has no page of its own leads to the agenda."""
    venue, schedule = one.venue, one.schedule
    record: Record = {
        "id": one.id,
        "page": root + (event_url(one) if one.is_forum else AGENDA),
        "nom": one.name,
        "genre": one.kind.value,
        "objet": one.purpose,
        "publics": values_of(one.audiences),
        "themes": values_of(one.themes),
        "dates": [day.isoformat() for day in schedule.days],
        "debut": _clock(schedule.start),
        "fin": _clock(schedule.end),
        "repetition": _recurrence(schedule.recurrence),
        "structure": one.receiving.id if one.receiving else "",
        "chez": one.host.id if one.host else "",
        "lieu": venue.name if venue else "",
        "adresse": venue.street if venue else "",
        "code_postal": venue.postal_code if venue else "",
        "commune": venue.commune.name if venue else "",
        "code_insee": venue.commune.code if venue else "",
        "latitude": "" if venue is None or venue.latitude is None else venue.latitude,
        "longitude": "" if venue is None or venue.longitude is None else venue.longitude,
        "a_distance": one.remote or "",
        "zone_eligibilite": list(one.zones),
        "organisateur": one.organizer,
        "reseaux_presents": [network.id for network in one.networks],
        "acces": one.access,
        "telephone": one.phone,
        "courriel": one.email,
        "site_web": one.website,
        "annule": one.cancelled or "",
        **provenance_of(one.provenance),
    }
    return known(record)


def _recurrence(one: Recurrence | None) -> Record:
    if one is None:
        return {}
    facts: Record = {
        "chaque": one.rhythm.value,
        "jusqu_au": one.until.isoformat(),
        "sauf": [day.isoformat() for day in one.without],
    }
    return known(facts)


def _clock(moment: time | None) -> str:
    return moment.isoformat("minutes") if moment else ""
