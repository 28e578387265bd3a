"""The open places and their services in the national format, data·inclusion v1.

The format is that of the package `data-inclusion-schema`: two lists of objects, and no key but its
own. What it has no word for stands beside them, in `complements.json`. A place without any date is
left out, since the format wants one.
"""

from collections.abc import Iterable, Iterator

from generator.artifact import Artifact
from generator.export.open_data.certain import whole_hours, written_area
from generator.export.open_data.envelope import envelope, origins_of_places
from generator.export.open_data.json_text import Json, Record, json_text, known, one_a_line
from generator.export.open_data.records import service_record, structure_record
from generator.index.addresses import service_url, structure_url
from generator.index.data_addresses import data_file
from generator.index.presence import exact_position
from generator.index.site_map import SiteMap
from generator.model.geography import Geography
from generator.model.provenance import Provenance
from generator.model.service import Service
from generator.model.structure import Structure
from generator.model.vocabulary import Term
from generator.schema.open_data import (
    SERVICES,
    STRUCTURES,
)
from generator.schema.open_data_words import (
    ages_told,
)
from generator.settings import Settings

PRODUCER = "qui-fait-quoi"
FOLDER = "data-inclusion/"
EVERYONE = "tous-publics"
NATIONAL_LIST = "data_inclusion"
"""The key of a network's `correspondances` that holds its national name."""

STRUCTURE_ADDITIONS = (
    *("reseau", "appartenance", "cercle", "accueil_tous_publics", "accessibilite", "label"),
    *("suite", "a_verifier", "identifiants", "millesime", "verifie_le", "verifie_par"),
)
SERVICE_ADDITIONS = (
    *("niveau", "themes", "publics", "age_minimum", "age_maximum", "rendez_vous"),
    *("documents", "delai", "suite"),
)
"""Our keys that the national format has no word for."""


def data_inclusion_files(site: SiteMap, settings: Settings) -> Iterator[Artifact]:
    """The two national lists, one record a line, and our additions."""
    dated = [one for one in site.open_structures if change_date(one.provenance)]
    root, geography = settings.site_url, site.directory.geography
    yield _lines("services", _services(dated, root, geography))
    yield _lines("structures", (json_text(national_structure(one, root)) for one in dated))
    yield _additions(dated, site, settings)


def structure_id(place: Structure) -> str:
    """The national identifier of a place."""
    return f"{PRODUCER}--{place.id}"


def service_id(place: Structure, service: Service) -> str:
    """The national identifier of a service of a place."""
    return f"{PRODUCER}--{place.id}#{service.id}"


def change_date(facts: Provenance) -> str:
    """The day of the last change, as it is known; empty without any date."""
    return facts.changed_on.isoformat() if facts.changed_on else ""


def national_structure(one: Structure, root: str) -> Record:
    """A place, with the keys of the national `Structure`."""
    bearer = (one.network.equivalents or {}).get(NATIONAL_LIST)
    record: Record = {
        "source": PRODUCER,
        "id": structure_id(one),
        "nom": one.name,
        "date_maj": change_date(one.provenance),
        "description": one.description,
        "lien_source": root + structure_url(one.id),
        "siret": one.siret,
        **_whereabouts(one),
        "site_web": one.contact.website,
        "horaires_accueil": whole_hours(one.opening),
        "accessibilite_lieu": one.accessibility_link,
        "reseaux_porteurs": [bearer] if bearer else [],
    }
    return known(record)


def national_service(service: Service) -> Record:
    """What a service says wherever it is offered, with the keys of the national `Service`."""
    national, others = _audiences(service.audiences)
    told = (
        service.audience_details,
        ages_told(service.minimum_age, service.maximum_age),
        ", ".join(others),
    )
    appointment = service.appointment.label if service.appointment else ""
    record: Record = {
        "nom": service.name,
        "description": service.description,
        "type": _first(service.type.standard) if service.type else "",
        "thematiques": _national(service.themes),
        "frais": _first(service.fees.standard) if service.fees else "",
        "frais_precisions": service.fee_details,
        "publics": national,
        "publics_precisions": _sentences(told),
        "conditions_acces": service.access_conditions,
        "modes_accueil": _national(service.reception_modes),
        "lien_mobilisation": service.booking_link,
        "modes_mobilisation": _national(service.mobilisation_modes),
        "mobilisable_par": _national(service.mobilised_by),
        "mobilisation_precisions": _sentences((appointment, service.delay)),
    }
    return known(record)


def national_zones(codes: Iterable[str], geography: Geography) -> list[Json]:
    """Zones in the codes of the format: a région is its départements, a basin its communes."""
    found: list[Json] = []
    for code in codes:
        if code == "france" or code[0] not in "rz":
            found.append(code)
        elif code[0] == "r":
            departments = geography.departments.values()
            found += [one.code for one in departments if one.region == code[1:]]
        else:
            found += sorted(geography.communes_of_employment_zone[code[1:]])
    return found


def international(phone: str) -> str:
    """A number in the form E.164 (`+33254000000`); a short one stays as it is."""
    digits = "".join(filter(str.isdigit, phone))
    return f"+33{digits[1:]}" if len(digits) == 10 and digits[0] == "0" else digits


def _whereabouts(one: Structure) -> Record:
    address = one.address
    position = exact_position(one)
    return {
        "commune": address.commune.name,
        "code_postal": address.postal_code,
        "code_insee": address.commune.code,
        "adresse": address.street,
        "complement_adresse": address.details,
        "longitude": position[1] if position else "",
        "latitude": position[0] if position else "",
        "telephone": international(one.contact.phone),
        "courriel": one.contact.email,
    }


def _services(places: Iterable[Structure], root: str, geography: Geography) -> Iterator[str]:
    """The services as JSON; what a network offers everywhere is written once."""
    shared: dict[int, str] = {}
    zones: dict[tuple[str, ...], list[Json]] = {}
    for place in places:
        whereabouts = known(_whereabouts(place))
        day = change_date(place.provenance)
        for service in place.services:
            codes = written_area(place.area_of(service))
            if codes not in zones:
                zones[codes] = national_zones(codes, geography)
            keys: Record = {
                "source": PRODUCER,
                "structure_id": structure_id(place),
                "id": service_id(place, service),
                "lien_source": root + service_url(place.id, service.id),
                "date_maj": day,
                **whereabouts,
                "zone_eligibilite": zones[codes],
            }
            if id(service) not in shared:
                shared[id(service)] = json_text(national_service(service))[1:]
            yield f"{json_text(known(keys))[:-1]},{shared[id(service)]}"


def _audiences(terms: Iterable[Term]) -> tuple[list[Json], list[str]]:
    """The national words of publics, and the labels of those that have none."""
    found = list(terms)
    words = _national(found)
    if EVERYONE in words:
        return [EVERYONE], []
    return words, [one.label for one in found if not one.standard]


def _national(terms: Iterable[Term]) -> list[Json]:
    return [*dict.fromkeys(word for one in terms for word in one.standard)]


def _first(words: tuple[str, ...]) -> str:
    return words[0] if words else ""


def _sentences(parts: Iterable[str]) -> str:
    """Pieces of text as sentences, one behind the other."""
    told = (part[:1].upper() + part[1:] for part in map(str.strip, parts) if part)
    return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in told)


def _lines(name: str, lines: Iterable[str]) -> Artifact:
    return Artifact(data_file(f"{FOLDER}{name}.json"), one_a_line("", lines, ""))


def _additions(places: Iterable[Structure], site: SiteMap, settings: Settings) -> Artifact:
    found = list(places)
    head = envelope(STRUCTURES, settings, origins_of_places(found))
    del head["schema"]
    structures = (
        json_text(_added_to_place(structure_record(one, site, settings.site_url), one))
        for one in found
    )
    shared: dict[int, str] = {}
    services = (
        f"{json_text({'id': service_id(one, service)})[:-1]},{_added(service, shared)}"
        for one in found
        for service in one.services
    )
    places_told = one_a_line(f'{json_text(head)[:-1]},"{STRUCTURES.name}":', structures, ",")
    services_told = one_a_line(f'"{SERVICES.name}":', services, "}")
    return Artifact(data_file(f"{FOLDER}complements.json"), places_told + services_told)


def _added(service: Service, shared: dict[int, str]) -> str:
    if id(service) not in shared:
        shared[id(service)] = json_text(_kept(service_record(service), SERVICE_ADDITIONS))[1:]
    return shared[id(service)]


def _added_to_place(record: Record, one: Structure) -> Record:
    return {"id": structure_id(one), **_kept(record, STRUCTURE_ADDITIONS)}


def _kept(record: Record, keys: Iterable[str]) -> Record:
    return {key: record[key] for key in keys if key in record}
