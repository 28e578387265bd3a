"""Every record but events as its published fields (`schema/open_data.py`), in their order."""

from collections.abc import Iterable
from datetime import date

from generator.export.open_data.certain import (
    certain_territories,
    serving_for_sure,
    whole_hours,
    written_area,
)
from generator.export.open_data.json_text import Json, Record, known
from generator.export.open_data.written import day_of, provenance_of, value_of, values_of
from generator.index.addresses import (
    network_url,
    resource_url,
    service_url,
    structure_url,
    territory_url,
)
from generator.index.presence import exact_position
from generator.index.site_map import SiteMap
from generator.model.network import Attachment, Network
from generator.model.resource import Resource
from generator.model.service import Referral, Service
from generator.model.structure import Structure
from generator.model.territory import Territory


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
        "precision_position": value_of(address.precision) if position else "",
        "telephone": contact.phone,
        "courriel": contact.email,
        "site_web": contact.website,
        "horaires_accueil": opening.typed if opening else "",
        "horaires_osm": whole_hours(opening),
        "source_horaires": value_of(opening.source) if opening else "",
        "millesime_horaires": opening.vintage if opening else "",
        "accessibilite": value_of(one.accessibility),
        "accessibilite_lieu": one.accessibility_link,
        "accueil_tous_publics": one.open_to_all or "",
        "zone_eligibilite": list(written_area(one.served_area)),
        "appartenance": value_of(one.membership),
        "cercle": value_of(one.circle),
        "label": known({"debut": day_of(one.certified_from), "fin": day_of(one.certified_until)}),
        "siret": one.siret,
        "services": [service.id for service in one.services if one.is_open],
        "suite": _referrals(one.referrals),
        "a_verifier": values_of(one.doubts),
        "identifiants": dict(one.identifiers or {}),
        **provenance_of(one.provenance),
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
        "type": value_of(one.type),
        "niveau": one.level.value,
        "themes": values_of(one.themes),
        "publics": values_of(one.audiences),
        "publics_precisions": one.audience_details,
        "age_minimum": "" if one.minimum_age is None else one.minimum_age,
        "age_maximum": "" if one.maximum_age is None else one.maximum_age,
        "frais": value_of(one.fees),
        "frais_precisions": one.fee_details,
        "modes_accueil": values_of(one.reception_modes),
        "modes_mobilisation": values_of(one.mobilisation_modes),
        "mobilisable_par": values_of(one.mobilised_by),
        "lien_mobilisation": one.booking_link,
        "rendez_vous": value_of(one.appointment),
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
        "relu_le": day_of(one.reviewed_on),
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
        "publics": values_of(one.audiences),
        "themes": values_of(one.themes),
        "frais": value_of(one.fees),
        "compte": "" if one.account is None else one.account,
        "site_web": one.website,
        "telephone": one.phone,
        "transcription": one.transcript,
        "zone_eligibilite": list(one.zones),
        "synonymes": list(one.synonyms),
        **provenance_of(one.provenance),
    }
    return known(record)


def _contact(one: Territory, today: date) -> Record:
    """The contact of its coordination, while somebody answers for it."""
    if not one.has_contact(today):
        return {}
    return known(
        {"telephone": one.phone, "courriel": one.email, "confirmee_le": day_of(one.confirmed_on)}
    )


def _closure(one: Structure) -> Record:
    if one.closure is None:
        return {}
    return known({"le": day_of(one.closure.on), "vers": one.closure.towards})


def _attachment(region: str, place: Attachment) -> Record:
    facts: Record = {
        "region": region,
        "appartenance": place.membership.value,
        "cercle": value_of(place.circle),
    }
    return known(facts)


def _referrals(referrals: Iterable[Referral]) -> Json:
    return [known({"reseau": one.network, "si": one.condition}) for one in referrals]
