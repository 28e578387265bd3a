"""The JSON files: a list for each kind of record, one record a line, and a file for each record."""

from collections.abc import Iterable, Iterator

from generator.artifact import Artifact
from generator.export.open_data.envelope import (
    envelope,
    origins,
    origins_of_places,
    origins_of_territories,
    origins_of_texts,
    record_envelope,
)
from generator.export.open_data.event_records import event_record, events_of
from generator.export.open_data.json_text import Record, json_text, one_a_line
from generator.export.open_data.records import (
    network_record,
    offered_service_keys,
    resource_record,
    service_record,
    structure_record,
    territory_contents,
    territory_record,
)
from generator.export.open_data.vcard import card_text
from generator.index.data_addresses import card_file, data_file, record_data_file
from generator.index.site_map import SiteMap
from generator.model.network import Network
from generator.model.service import Service
from generator.model.structure import Structure
from generator.model.territory import Territory
from generator.schema.open_data import (
    EVENTS,
    NETWORKS,
    RESOURCES,
    SERVICES,
    STRUCTURES,
    TERRITORIES,
    Dataset,
)
from generator.settings import Settings


def list_files(site: SiteMap, settings: Settings) -> Iterator[Artifact]:
    """The list of every kind of record; it may be empty, as that of events."""
    root = settings.site_url
    places = origins_of_places(site.structures)
    yield _list(
        STRUCTURES,
        envelope(STRUCTURES, settings, places),
        (json_text(structure_record(one, site, root)) for one in site.structures),
    )
    yield _list(SERVICES, envelope(SERVICES, settings, places), _services(site, root))
    yield _list(
        NETWORKS,
        envelope(NETWORKS, settings, origins_of_texts(site)),
        (json_text(network_record(one, root)) for one in site.networks),
    )
    yield _list(
        TERRITORIES,
        envelope(TERRITORIES, settings, origins_of_territories(site)),
        (json_text(territory_record(one, root, settings.today)) for one in site.territories),
    )
    yield _list(
        RESOURCES,
        envelope(RESOURCES, settings, origins(one.provenance for one in site.resources)),
        (json_text(resource_record(one, root)) for one in site.resources),
    )
    yield _list(
        EVENTS,
        envelope(EVENTS, settings, origins(one.provenance for one in events_of(site))),
        (json_text(event_record(one, root)) for one in events_of(site)),
    )


def structure_files(
    site: SiteMap, settings: Settings, structures: Iterable[Structure]
) -> Iterator[Artifact]:
    """A file for each of these places, with its services in full, and a card if it is open."""
    lines = ServiceLines(settings.site_url)
    for one in structures:
        record = structure_record(one, site, settings.site_url)
        found = origins_of_places((one,))
        head = record_envelope(STRUCTURES, settings, found, str(record["page"]))
        services = f'"{SERVICES.name}":[{",".join(lines.of(one))}]'
        yield _record(STRUCTURES, one.id, head, json_text(record), services)
        if one.is_open:
            card = card_text(one, settings.site_url)
            yield Artifact(card_file(one.id), card.encode())


def network_files(
    site: SiteMap, settings: Settings, networks: Iterable[Network]
) -> Iterator[Artifact]:
    """A file for each of these networks."""
    for one in networks:
        record = network_record(one, settings.site_url)
        head = record_envelope(NETWORKS, settings, origins_of_texts(site), str(record["page"]))
        yield _record(NETWORKS, one.id, head, json_text(record))


def territory_files(
    site: SiteMap, settings: Settings, territories: Iterable[Territory]
) -> Iterator[Artifact]:
    """A file for each of these territories, with its communes and its places."""
    for one in territories:
        record = territory_record(one, settings.site_url, settings.today)
        record |= territory_contents(one, site)
        found = origins_of_territories(site)
        head = record_envelope(TERRITORIES, settings, found, str(record["page"]))
        yield _record(TERRITORIES, one.slug, head, json_text(record))


def resource_files(site: SiteMap, settings: Settings) -> Iterator[Artifact]:
    """A file for each tool of the toolbox."""
    for one in site.resources:
        record = resource_record(one, settings.site_url)
        found = origins((one.provenance,))
        head = record_envelope(RESOURCES, settings, found, str(record["page"]))
        yield _record(RESOURCES, one.id, head, json_text(record))


def event_files(site: SiteMap, settings: Settings) -> Iterator[Artifact]:
    """A file for each event."""
    for one in events_of(site):
        record = event_record(one, settings.site_url)
        found = origins((one.provenance,))
        head = record_envelope(EVENTS, settings, found, str(record["page"]))
        yield _record(EVENTS, one.id, head, json_text(record))


class ServiceLines:
    """Writes the services of places; what a network offers everywhere is written once."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._known: dict[int, str] = {}

    def of(self, place: Structure) -> Iterator[str]:
        """The services of a place as JSON objects; none for a closed one."""
        for service in place.services if place.is_open else ():
            keys = json_text(offered_service_keys(place, service, self._root))
            yield f"{keys[:-1]},{self._told(service)}"

    def _told(self, service: Service) -> str:
        """The end of the object: what the service says wherever it is offered."""
        if id(service) not in self._known:
            record = service_record(service)
            del record["id"]
            self._known[id(service)] = json_text(record)[1:]
        return self._known[id(service)]


def _services(site: SiteMap, root: str) -> Iterator[str]:
    lines = ServiceLines(root)
    for place in site.structures:
        yield from lines.of(place)


def _list(dataset: Dataset, head: Record, lines: Iterable[str]) -> Artifact:
    before = f'{json_text(head)[:-1]},"{dataset.name}":'
    return Artifact(data_file(f"{dataset.name}.json"), one_a_line(before, lines, "}"))


def _record(
    dataset: Dataset, identifier: str, head: Record, record: str, more: str = ""
) -> Artifact:
    parts = (json_text(head)[1:-1], f'"{dataset.record}":{record}', more)
    text = "{" + ",".join(filter(None, parts)) + "}\n"
    return Artifact(record_data_file(dataset.name, identifier), text.encode())
