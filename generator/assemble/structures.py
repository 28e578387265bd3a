"""Structure records become places, with what they inherit from their network."""

from collections.abc import Iterable, Mapping

from generator.assemble.areas import Areas
from generator.assemble.facts import Facts
from generator.assemble.provenance import assemble_provenance
from generator.assemble.services import assemble_referrals, offered_services
from generator.assemble.vocabularies import term, terms
from generator.model.geography import Commune
from generator.model.network import Network
from generator.model.record import Record, Value
from generator.model.structure import Address, Closure, Contact, Structure
from generator.model.vocabulary import Vocabularies

ServiceValues = Mapping[str, Mapping[str, Mapping[str, Value]]]
"""The checked values of services, by network then by service."""


def assemble_structures(
    records: Iterable[Record],
    networks: Mapping[str, Network],
    network_records: Iterable[Record],
    vocabularies: Vocabularies,
    areas: Areas,
    regions: frozenset[str],
) -> Mapping[str, Structure]:
    """Give the structures of these regions by identifier; others were checked, and stop here."""
    values = {record.id: _service_values(record) for record in network_records}
    structures = {}
    for record in records:
        commune = areas.geography.communes[Facts(record.values).text("commune_code")]
        if commune.region in regions:
            structures[record.id] = _structure(
                record, commune, networks, values, vocabularies, areas
            )
    return structures


def _structure(
    record: Record,
    commune: Commune,
    networks: Mapping[str, Network],
    values: ServiceValues,
    vocabularies: Vocabularies,
    areas: Areas,
) -> Structure:
    facts = Facts(record.values)
    network = networks[facts.text("network")]
    area = facts.texts("served_area")
    attachment = network.attachments.get(commune.region or "")
    membership = term(vocabularies, "appartenances", facts.text("membership"))
    return Structure(
        id=record.id,
        path=record.path,
        name=facts.text("name"),
        network=network,
        address=_address(facts, commune, vocabularies),
        contact=Contact(facts.text("phone"), facts.text("email"), facts.text("website")),
        services=offered_services(
            network.services, values[network.id], facts.group("services"), vocabularies, areas
        ),
        served_area=areas.written(area) if area else areas.presumed(network.default_area, commune),
        provenance=assemble_provenance(facts, vocabularies),
        description=facts.text("description"),
        opening_hours=facts.text("opening_hours"),
        accessibility=term(vocabularies, "accessibilites", facts.text("accessibility")),
        accessibility_link=facts.text("accessibility_link"),
        open_to_all=facts.flag("open_to_all") or network.open_to_all,
        membership=membership or (attachment.membership if attachment else None),
        circle=attachment.circle if attachment else None,
        certified_from=facts.group("certification").day("start"),
        certified_until=facts.group("certification").day("end"),
        closure=_closure(facts),
        former_names=facts.texts("former_names"),
        former_paths=facts.texts("former_paths"),
        referrals=assemble_referrals(facts) or network.referrals,
        doubts=terms(vocabularies, "doutes", facts.texts("doubts")),
        identifiers=facts.labels("identifiers"),
        siret=facts.text("siret"),
    )


def _address(facts: Facts, commune: Commune, vocabularies: Vocabularies) -> Address:
    return Address(
        street=facts.text("street"),
        details=facts.text("street_details"),
        postal_code=facts.text("postal_code"),
        commune=commune,
        latitude=facts.decimal("latitude"),
        longitude=facts.decimal("longitude"),
        precision=term(vocabularies, "precisions-position", facts.text("position_precision")),
    )


def _closure(facts: Facts) -> Closure | None:
    """The closure of a place; one that leads nowhere any more (a withheld record) is still one."""
    if not facts.holds("closure"):
        return None
    closure = facts.group("closure")
    return Closure(closure.day("on"), closure.text("towards"))


def _service_values(record: Record) -> Mapping[str, Mapping[str, Value]]:
    groups = Facts(record.values).groups("services")
    return {group.text("id"): group.values for group in groups}
