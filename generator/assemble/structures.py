"""Structure records become places, with what they inherit from their network."""

from collections.abc import Iterable, Mapping

from generator.assemble.areas import Areas
from generator.assemble.facts import Facts
from generator.assemble.particulars import HoursReader, assemble_particulars, parted
from generator.assemble.services import assemble_referrals, offered_services
from generator.assemble.vocabularies import term, terms
from generator.model.geocoding import NO_POINTS, Points, address_to_find
from generator.model.geography import Commune
from generator.model.network import Network
from generator.model.reads import Reads
from generator.model.record import Record, Value
from generator.model.structure import Address, Closure, Structure
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
    points: Points = NO_POINTS,
    reads: Reads | None = None,
) -> Mapping[str, Structure]:
    """Give the structures of these regions by identifier; others were checked, and stop here.

    Who reads their particulars is noted in `reads`.
    """
    values = {record.id: _service_values(record) for record in network_records}
    structures = {}
    hours = HoursReader()
    for record in records:
        commune = areas.geography.communes[Facts(record.values).text("commune_code")]
        if commune.region in regions:
            structures[record.id] = _structure(
                record, commune, networks, values, vocabularies, areas, hours, points, reads
            )
    return structures


def _structure(
    record: Record,
    commune: Commune,
    networks: Mapping[str, Network],
    values: ServiceValues,
    vocabularies: Vocabularies,
    areas: Areas,
    hours: HoursReader,
    points: Points,
    reads: Reads | None,
) -> Structure:
    placing, particular = parted(record.values)
    facts = Facts(placing)
    network = networks[facts.text("network")]
    area = facts.texts("served_area")
    attachment = network.attachments.get(commune.region or "")
    membership = term(vocabularies, "appartenances", facts.text("membership"))
    return Structure(
        id=record.id,
        path=record.path,
        name=facts.text("name"),
        network=network,
        address=_address(facts, commune, vocabularies, points),
        services=offered_services(
            network.services, values[network.id], facts.group("services"), vocabularies, areas
        ),
        served_area=areas.written(area) if area else areas.presumed(network.default_area, commune),
        open_to_all=facts.flag("open_to_all") or network.open_to_all,
        membership=membership or (attachment.membership if attachment else None),
        circle=attachment.circle if attachment else None,
        closure=_closure(facts),
        former_names=facts.texts("former_names"),
        former_paths=facts.texts("former_paths"),
        referrals=assemble_referrals(facts) or network.referrals,
        doubts=terms(vocabularies, "doutes", facts.texts("doubts")),
        identifiers=facts.labels("identifiers"),
        reads=reads,
        **assemble_particulars(particular, vocabularies, hours),
    )


def _address(facts: Facts, commune: Commune, vocabularies: Vocabularies, points: Points) -> Address:
    """The address, with the position that the record types, else the one that was found."""
    latitude, longitude = facts.decimal("latitude"), facts.decimal("longitude")
    precision = facts.text("position_precision")
    asked = address_to_find(facts.values)
    if asked and (point := points.get(asked)):
        latitude, longitude, precision = point.latitude, point.longitude, point.precision
    return Address(
        street=facts.text("street"),
        details=facts.text("street_details"),
        postal_code=facts.text("postal_code"),
        commune=commune,
        latitude=latitude,
        longitude=longitude,
        precision=term(vocabularies, "precisions-position", precision),
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
