"""The Table Schema of each table, as schema.data.gouv.fr wants it (frictionlessdata.io)."""

import re
from collections.abc import Iterator, Sequence

from generator.artifact import Artifact
from generator.export.open_data.json_text import Json, Record, json_text, known
from generator.export.open_data.tables import BETWEEN_ITEMS, Column, columns_of
from generator.index.addresses import OPEN_DATA
from generator.index.data_addresses import data_file, table_schema_file
from generator.index.site_map import SiteMap
from generator.schema.json_schema import FORM_PATTERNS
from generator.schema.kinds import Form, Kind, Many, Term
from generator.schema.open_data import (
    EVENTS,
    NETWORKS,
    RESOURCES,
    SERVICES,
    STRUCTURES,
    TERRITORIES,
)
from generator.schema.open_data_words import (
    LICENCE_ADDRESS,
    LICENCE_CODE,
    LICENCE_NAME,
    SCHEMA_CREATED,
    SCHEMA_MODIFIED,
    SCHEMA_VERSION,
)
from generator.settings import Settings

TABLE_SCHEMA = "https://frictionlessdata.io/schemas/table-schema.json"
TABLES = (STRUCTURES, SERVICES, NETWORKS, TERRITORIES, RESOURCES)
"""The datasets that have a table; so have events, once there are some."""

_TYPES = {
    Form.DATE: "date",
    Form.AGE: "integer",
    Form.LATITUDE: "number",
    Form.LONGITUDE: "number",
    Form.YES_NO: "boolean",
}
_CHECKED = frozenset({Form.POSTAL_CODE, Form.COMMUNE_CODE, Form.SIRET, Form.VINTAGE})
"""Forms whose pattern a reader of the table may check."""


def table_schemas(site: SiteMap, settings: Settings) -> Iterator[Artifact]:
    """One Table Schema for each table."""
    words = {
        name: [term.value for term in one.terms]
        for name, one in site.directory.vocabularies.items()
    }
    for dataset in (*TABLES, *((EVENTS,) if site.agenda.events else ())):
        path = table_schema_file(dataset.name)
        root = settings.site_url
        schema: Record = {
            "$schema": TABLE_SCHEMA,
            "name": f"qui-fait-quoi-{dataset.name}",
            "title": dataset.title,
            "description": dataset.description,
            "countryCode": "FR",
            "homepage": root + OPEN_DATA,
            "path": root + path,
            "licenses": [{"name": LICENCE_CODE, "title": LICENCE_NAME, "path": LICENCE_ADDRESS}],
            "resources": [
                {"title": dataset.title, "path": root + data_file(f"{dataset.name}.csv")}
            ],
            "contributors": _contributors(settings),
            "created": SCHEMA_CREATED,
            "lastModified": SCHEMA_MODIFIED,
            "version": SCHEMA_VERSION,
            "missingValues": [""],
            "primaryKey": ["id"],
            "fields": [_field(column, words) for column in columns_of(dataset)],
        }
        yield Artifact(path, (json_text(known(schema)) + "\n").encode())


def _contributors(settings: Settings) -> list[Json]:
    if not settings.publisher:
        return []
    return [known({"title": settings.publisher, "email": settings.contact_email, "role": "author"})]


def _field(column: Column, words: dict[str, list[str]]) -> Record:
    field = column.field
    kind = field.kind
    described: Record = {
        "name": column.name,
        "title": field.label,
        "description": field.help,
        "type": _TYPES.get(kind, "string") if isinstance(kind, Form) else "string",
        "constraints": _constraints(kind, words, required=field.required and len(column.path) == 1),
    }
    if kind is Form.YES_NO:
        described |= {"trueValues": ["oui"], "falseValues": ["non"]}
    return known(described)


def _constraints(kind: Kind, words: dict[str, list[str]], *, required: bool) -> Record:
    constraints: Record = {"required": True} if required else {}
    if isinstance(kind, Term) and kind.vocabulary in words:
        constraints["enum"] = [*words[kind.vocabulary]]
    elif isinstance(kind, Many) and isinstance(kind.of, Term):
        constraints["pattern"] = _several(words.get(kind.of.vocabulary, ()))
    elif isinstance(kind, Form) and kind in _CHECKED:
        constraints["pattern"] = FORM_PATTERNS[kind]
    return constraints


def _several(words: Sequence[str]) -> str:
    one = f"({'|'.join(map(re.escape, words))})"
    return f"^{one}({re.escape(BETWEEN_ITEMS)}{one})*$"
