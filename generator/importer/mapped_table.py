"""Any table of separated cells, brought by its mapping to the columns that `claim` reads."""

from collections.abc import Iterator, Sequence

from generator.importer import dila
from generator.importer.claim import BETWEEN_ITEMS
from generator.importer.mapping import MappingFile, Place
from generator.importer.source import Dialect, Reading, Row, read_table
from generator.importer.typography import typographic
from generator.problems.catalog import import_mapping
from generator.problems.problem import Problem
from generator.problems.suggestion import closest
from generator.schema.kinds import Many
from generator.schema.structures import STRUCTURE

OLD_COLUMNS = {"latitude": "lat", "longitude": "lon", "precision_position": "precision_geo"}
"""The fields whose column, in the shape that is read further on, has another name."""


def read_mapped(raw: bytes, shown: str, mapping: MappingFile) -> Reading:
    """Read a table by its mapping; the spans are those of the cells that were used."""
    table = read_table(raw, shown, (), Dialect(mapping.separator, mapping.encoding))
    if table.unusable:
        return table
    names = list(table.rows[0].cells) if table.rows else []
    wanted = (mapping.identifier, *(place for group in mapping.columns.values() for place in group))
    missing = [place for place in wanted if table.rows and place.text not in names]
    if missing:
        return Reading((), tuple(_missing(place, names) for place in missing), unusable=True)
    return Reading(tuple(_brought(row, mapping) for row in table.rows), table.problems)


def _missing(place: Place, names: Sequence[str]) -> Problem:
    facts = {"colonne": place.text, "conseil": import_mapping.meant(closest(place.text, names))}
    return Problem(import_mapping.UNKNOWN_COLUMN, place.span, facts=facts)


def _brought(row: Row, mapping: MappingFile) -> Row:
    cells = {**dict.fromkeys(dila.COLUMNS, ""), "id": row[mapping.identifier.text]}
    places = dict.fromkeys(cells, row.span) | {"id": row.places[mapping.identifier.text]}
    for target, constant in mapping.constants.items():
        cells[OLD_COLUMNS.get(target, target)] = constant
    for target, columns in mapping.columns.items():
        name = OLD_COLUMNS.get(target, target)
        cells[name] = " ".join(filter(None, (row[column.text] for column in columns)))
        places[name] = row.places[columns[0].text]
    for target in mapping.columns:
        name = OLD_COLUMNS.get(target, target)
        cells[name] = BETWEEN_ITEMS.join(_translated(cells[name], target, mapping))
    cells["lat"], cells["lon"] = (cells[name].replace(",", ".") for name in ("lat", "lon"))
    if cells["lat"] and cells["lon"]:
        cells["precision_geo"] = cells["precision_geo"] or "inconnue"
    cells["type_dila"] = cells["reseau"]
    return Row(cells, {**dict.fromkeys(cells, row.span), **places})


def _translated(cell: str, target: str, mapping: MappingFile) -> Iterator[str]:
    """Give the items of a cell in our words, one only where the field is no list."""
    words = mapping.values.get(target, {})
    field = STRUCTURE.by_key.get(target)
    is_list = field is not None and isinstance(field.kind, Many)
    items = cell.split(mapping.lists) if is_list and mapping.lists else (cell,)
    for item in items:
        plain = typographic(item)
        yield words.get(plain, item.strip())
