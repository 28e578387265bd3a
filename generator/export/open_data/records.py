"""Each kind of record as its published fields (`schema/open_data.py`), in their order."""

from collections.abc import Iterable
from datetime import date, time

from generator.export.open_data.certain import (
    certain_territories,
    serving_for_sure,
    whole_hours,
    written_area,
)
from generator.export.open_data.json_text import Json, Record, known
from generator.index.addresses import (
    AGENDA,
    event_url,
    network_url,
    resource_url,
    service_url,
    structure_url,
    territory_url,
)
from generator.index.presence import exact_position
from generator.index.site_map import SiteMap
from generator.model.event import Event
from generator.model.network import Attachment, Network
from generator.model.provenance import Provenance
from generator.model.resource import Resource
from generator.model.schedule import Recurrence
from generator.model.service import Referral, Service
from generator.model.structure import Structure
from generator.model.territory import Territory
from generator.model.vocabulary import Term


def structure_record(one: Structure, site: SiteMap, root: str) -> Record:
    """A place; `root` is the address of the site."""
    address, contact, opening = one.address, one.contact, one.opening
    position = exact_position(one)
    record: Record = {
        "id": one.id,
        "page": root + structure_url(one.id),
        "nom": one.name,
        "reseau": one.network.id,
        "description": one.description,
        "fermee": _closure(one),
        "anciens_noms": list(one.former_names),
        "anciennes_adresses": list(one.former_paths),
        "adresse": address.street,
        "complement_adresse": address.details,
        "code_postal": address.postal_code,
        "commune": address.commune.name,
        "code_insee": address.commune.code,
        "latitude": position[0] if position else "",
        "longitude": position[1] if position else "",
        "precision_position": _value(address.precision) if position else "",
        "telephone": contact.phone,
        "courriel": contact.email,
        "site_web": contact.website,
        "horaires_accueil": opening.typed if opening else "",
        "horaires_osm": whole_hours(opening),
        "source_horaires": _value(opening.source) if opening else "",
        "millesime_horaires": opening.vintage if opening else "",
        "accessibilite": _value(one.accessibility),
        "accessibilite_lieu": one.accessibility_link,
        "accueil_tous_publics": one.open_to_all or "",
        "zone_eligibilite": list(written_area(one.served_area)),
        "appartenance": _value(one.membership),
        "cercle": _value(one.circle),
        "label": known({"debut": _day(one.certified_from), "fin": _day(one.certified_until)}),
        "siret": one.siret,
        "services": [service.id for service in one.services if one.is_open],
        "suite": _referrals(one.referrals),
        "a_verifier": _values(one.doubts),
        "identifiants": dict(one.identifiers or {}),
        **_provenance(one.provenance),
        "territoires": list(certain_territories(one, site)),
    }
    found = known(record)
    if one.closure is not None:
        found.setdefault("fermee", {})  # closed is known, be it since nobody knows when
    return found


def service_record(one: Service) -> Record:
    """What a service says, wherever it is offered: the keys of its table."""
    record: Record = {
        "id": one.id,
        "nom": one.name,
        "description": one.description,
        "type": _value(one.type),
        "niveau": one.level.value,
        "themes": _values(one.themes),
        "publics": _values(one.audiences),
        "publics_precisions": one.audience_details,
        "age_minimum": "" if one.minimum_age is None else one.minimum_age,
        "age_maximum": "" if one.maximum_age is None else one.maximum_age,
        "frais": _value(one.fees),
        "frais_precisions": one.fee_details,
        "modes_accueil": _values(one.reception_modes),
        "modes_mobilisation": _values(one.mobilisation_modes),
        "mobilisable_par": _values(one.mobilised_by),
        "lien_mobilisation": one.booking_link,
        "rendez_vous": _value(one.appointment),
        "conditions_acces": one.access_conditions,
        "documents": list(one.documents),
        "delai": one.delay,
        "zone_eligibilite": list(written_area(one.served_area)),
        "suite": _referrals(one.referrals),
    }
    return known(record)


def offered_service_keys(place: Structure, service: Service, root: str) -> Record:
    """What is said of a service because it is one place's: the first keys of its record."""
    return {
        "id": f"{place.id}#{service.id}",
        "structure": place.id,
        "service": service.id,
        "reseau": place.network.id,
        "propre_au_lieu": service.own,
        "page": root + service_url(place.id, service.id),
    }


def network_record(one: Network, root: str) -> Record:
    """A network, with the services that each of its members offers."""
    record: Record = {
        "id": one.id,
        "page": root + network_url(one.id),
        "nom": one.name,
        "sigle": one.acronym,
        "anciens_noms": list(one.former_names),
        "anciennes_adresses": list(one.former_paths),
        "famille": one.family.value,
        "en_bref": one.summary,
        "mission": one.mission,
        "ne_fait_pas": list(one.does_not),
        "pour_qui": one.for_whom,
        "cout": one.cost,
        "comment_venir": one.how_to_come,
        "accueil_tous_publics": one.open_to_all or "",
        "rattachements": [_attachment(code, place) for code, place in one.attachments.items()],
        "services": [service_record(service) for service in one.services],
        "suite": _referrals(one.referrals),
        "correspondances": dict(one.equivalents or {}),
        "relu_le": _day(one.reviewed_on),
        "relu_par": one.reviewed_by,
    }
    return known(record)


def territory_record(one: Territory, root: str, today: date) -> Record:
    """A territory on a day, without the long lists of what is in it."""
    record: Record = {
        "id": one.slug,
        "niveau": one.level.value,
        "code": one.code,
        "page": root + territory_url(one.slug),
        "nom": one.name,
        "perimetre_indicatif": one.indicative or "",
        "presentation": one.presentation,
        "coordination": _contact(one, today),
        "referents": [{"theme": it.theme, "structure": it.structure} for it in one.experts],
        "liens": [{"nom": it.name, "adresse": it.address} for it in one.links],
        "anciennes_adresses": list(one.former_paths),
        "regions": list(one.regions),
        "departements": list(one.departments),
    }
    return known(record)


def territory_contents(one: Territory, site: SiteMap) -> Record:
    """Its communes and its places; nothing while its perimeter is to be confirmed."""
    if one.indicative:
        return {}
    contents: Record = {
        "communes": [*sorted(one.communes)],
        "lieux_presents": [place.id for place in site.presences[one.slug].here],
        "lieux_qui_le_servent": [*serving_for_sure(one, site)],
    }
    return known(contents)


def resource_record(one: Resource, root: str) -> Record:
    """A tool of the toolbox."""
    record: Record = {
        "id": one.id,
        "page": root + resource_url(one.id),
        "nom": one.name,
        "anciens_noms": list(one.former_names),
        "editeur": one.publisher,
        "genre": one.kind.value,
        "objet": one.purpose,
        "publics": _values(one.audiences),
        "themes": _values(one.themes),
        "frais": _value(one.fees),
        "compte": "" if one.account is None else one.account,
        "site_web": one.website,
        "telephone": one.phone,
        "transcription": one.transcript,
        "zone_eligibilite": list(one.zones),
        "synonymes": list(one.synonyms),
        **_provenance(one.provenance),
    }
    return known(record)


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
        "publics": _values(one.audiences),
        "themes": _values(one.themes),
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
        **_provenance(one.provenance),
    }
    return known(record)


def _contact(one: Territory, today: date) -> Record:
    """The contact of its coordination, while somebody answers for it."""
    if not one.has_contact(today):
        return {}
    return known(
        {"telephone": one.phone, "courriel": one.email, "confirmee_le": _day(one.confirmed_on)}
    )


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


def _closure(one: Structure) -> Record:
    if one.closure is None:
        return {}
    return known({"le": _day(one.closure.on), "vers": one.closure.towards})


def _attachment(region: str, place: Attachment) -> Record:
    facts: Record = {
        "region": region,
        "appartenance": place.membership.value,
        "cercle": _value(place.circle),
    }
    return known(facts)


def _referrals(referrals: Iterable[Referral]) -> Json:
    return [known({"reseau": one.network, "si": one.condition}) for one in referrals]


def _provenance(one: Provenance) -> Record:
    return {
        "source": _value(one.source),
        "millesime": one.vintage,
        "date_maj": _day(one.updated_on),
        "verifie_le": _day(one.verified_on),
        "verifie_par": one.verified_by,
    }


def _value(term: Term | None) -> str:
    return term.value if term else ""


def _values(terms: Iterable[Term]) -> Json:
    return [one.value for one in terms]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
