"""The records as tables for spreadsheets: UTF-8, `;`, a header in French, formulas defused."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.artifact import Artifact
from generator.export.open_data.event_records import event_record, events_of
from generator.export.open_data.json_text import Json, Record
from generator.export.open_data.records import (
    network_record,
    offered_service_keys,
    resource_record,
    service_record,
    structure_record,
    territory_record,
)
from generator.index.data_addresses import data_file
from generator.index.site_map import SiteMap
from generator.schema.field import Field
from generator.schema.kinds import ByIdentifier, Group, Labels, Many
from generator.schema.open_data import (
    EVENTS,
    NETWORKS,
    RESOURCES,
    SERVICES,
    STRUCTURES,
    TERRITORIES,
    Dataset,
)
from generator.schema.tables import TABLES
from generator.settings import Settings

DELIMITER = ";"
BETWEEN_ITEMS = "|"
BYTE_ORDER_MARK = "\ufeff"
"""Without it, French Excel reads accents as other letters."""

FORMULAS = frozenset("=+-@\t\r＝＋－＠")
"""The signs, full-width ones too, with which a cell would be run by a spreadsheet."""

DEFUSED = "'"
NATIONAL_IDENTIFIER = "dila"
"""The one directory whose identifiers have a column."""

NOT_IN_TABLES = frozenset({"fermee", "communes", "lieux_presents", "lieux_qui_le_servent"})
"""Closed places are left out; what a list of territories does not hold neither."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the keys that lead to its value, and the field that it shows."""

    name: str
    path: tuple[str, ...]
    field: Field


def columns_of(dataset: Dataset) -> tuple[Column, ...]:
    """The columns of a dataset: its fields, but for lists of groups, which no cell can hold."""
    return tuple(
        column
        for field in dataset.table.fields
        if field.key not in NOT_IN_TABLES
        for column in _columns(field)
    )


def _columns(field: Field) -> Iterator[Column]:
    match field.kind:
        case Group():
            for inner in TABLES[field.kind.table].fields:
                yield Column(f"{field.key}_{inner.key}", (field.key, inner.key), inner)
        case Labels():
            if field.key == "identifiants":
                name = f"{field.key}_{NATIONAL_IDENTIFIER}"
                yield Column(name, (field.key, NATIONAL_IDENTIFIER), field)
        case Many(of=Group()) | ByIdentifier():
            return
        case _:
            yield Column(field.key, (field.key,), field)


def table_files(site: SiteMap, settings: Settings) -> Iterator[Artifact]:
    """The table of every kind of record of which there are some."""
    root = settings.site_url
    places = (structure_record(one, site, root) for one in site.open_structures)
    yield _table(STRUCTURES, places)
    yield _services(site, root)
    yield _table(NETWORKS, (network_record(one, root) for one in site.networks))
    territories = (territory_record(one, root, settings.today) for one in site.territories)
    yield _table(TERRITORIES, territories)
    yield _table(RESOURCES, (resource_record(one, root) for one in site.resources))
    if events := events_of(site):
        yield _table(EVENTS, (event_record(one, root) for one in events))


def defused(text: str) -> str:
    """A text that no spreadsheet takes for a formula, blanks before it or not."""
    return DEFUSED + text if text.lstrip(" \u00a0\u202f")[:1] in FORMULAS and text else text


def cell(value: Json) -> str:
    """A value as the text of a cell: `oui` and `non`, items of a list apart by `|`."""
    if value is True:
        return "oui"
    if value is False:
        return "non"
    if isinstance(value, str):
        return defused(value)
    if isinstance(value, list):
        return defused(BETWEEN_ITEMS.join(map(str, value)))
    return str(value)


def _table(dataset: Dataset, records: Iterable[Record]) -> Artifact:
    columns = columns_of(dataset)
    return _written(dataset, columns, (_row(columns, record) for record in records))


def _services(site: SiteMap, root: str) -> Artifact:
    """The services of open places; the cells of a shared service are made once."""
    columns = columns_of(SERVICES)
    known: dict[int, list[str]] = {}
    own = sum(one.name in OWN_KEYS for one in columns)

    def rows() -> Iterator[list[str]]:
        for place in site.open_structures:
            for service in place.services:
                keys = offered_service_keys(place, service, root)
                if id(service) not in known:
                    known[id(service)] = _row(columns[own:], service_record(service))
                yield [*_row(columns[:own], keys), *known[id(service)]]

    return _written(SERVICES, columns, rows())


OWN_KEYS = frozenset({"id", "structure", "service", "reseau", "propre_au_lieu", "page"})
"""The keys of a service, the first of its table, that differ from place to place."""


def _row(columns: Iterable[Column], record: Record) -> list[str]:
    cells = []
    for column in columns:
        value = record.get(column.path[0], "")
        if len(column.path) > 1:
            value = value.get(column.path[1], "") if isinstance(value, dict) else ""
        cells.append(cell(value))
    return cells


def _written(dataset: Dataset, columns: Iterable[Column], rows: Iterable[list[str]]) -> Artifact:
    out = io.BytesIO()
    text = io.TextIOWrapper(out, encoding="utf-8", newline="")
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text, delimiter=DELIMITER, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([column.name for column in columns])
    writer.writerows(rows)
    text.flush()
    return Artifact(data_file(f"{dataset.name}.csv"), out.getvalue())
