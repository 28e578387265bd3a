"""JSON Schemas of records, as editors type them and as the site publishes them.

Those of typed records are for the completion and the hints of a text editor. They say less than
the checker, which alone decides: what a schema refuses, the checker refuses; the converse does not
hold. Draft 7, the one that `yaml-language-server` reads.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from generator.schema.field import Field, Table
from generator.schema.kinds import (
    ByIdentifier,
    Form,
    Group,
    Identifier,
    Kind,
    Labels,
    Many,
    Reference,
    Term,
    Words,
    Zone,
)
from generator.schema.tables import TABLES

Schema = dict[str, Any]
Choices = Mapping[str, Sequence[str]]

DRAFT = "http://json-schema.org/draft-07/schema#"
IDENTIFIER = "^[a-z0-9]+(-[a-z0-9]+)*$"
EXAMPLE = "Exemple\u00a0: {example}"

_FORMS: Mapping[Form, Schema] = {
    Form.PHONE: {"type": ["string", "integer"]},
    Form.EMAIL: {"type": "string", "pattern": "^[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}$"},
    Form.WEB_ADDRESS: {"type": "string", "pattern": "^https?://[^\\s]+$"},
    Form.DATE: {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"},
    Form.TIME: {"type": ["string", "integer"], "pattern": "^\\d{1,2}(h(\\d{2})?|:\\d{2})$"},
    Form.VINTAGE: {"type": "string", "pattern": "^\\d{4}(-\\d{2}){0,2}$"},
    Form.AGE: {"type": "integer", "minimum": 0, "maximum": 120},
    Form.LATITUDE: {"type": "number", "minimum": -90, "maximum": 90},
    Form.LONGITUDE: {"type": "number", "minimum": -180, "maximum": 180},
    Form.POSTAL_CODE: {"type": "string", "pattern": "^\\d{5}$"},
    Form.COMMUNE_CODE: {"type": "string", "pattern": "^(\\d{2}|2[AB])\\d{3}$"},
    Form.COMMUNE_NAME: {"type": "string", "minLength": 1},
    Form.SIRET: {"type": "string", "pattern": "^\\d{14}$"},
    Form.YES_NO: {"type": "string", "enum": ["oui", "non"]},
    Form.OPENING_HOURS: {"type": "string", "minLength": 1},
    Form.SITE_PATH: {"type": "string", "pattern": "^/([a-z0-9-]+/)*$"},
}
FORM_PATTERNS: Mapping[Form, str] = MappingProxyType(
    {form: schema["pattern"] for form, schema in _FORMS.items() if "pattern" in schema}
)
"""The pattern of each form that has one."""

_PUBLISHED_FORMS: Mapping[Form, Schema] = {
    **_FORMS,
    Form.PHONE: {"type": "string"},
    Form.TIME: {"type": "string", "pattern": "^\\d{2}:\\d{2}$"},
    Form.YES_NO: {"type": "boolean"},
}
_NO_GROUP: Mapping[str, Table] = MappingProxyType({})
_ZONES: Mapping[str, str] = {
    "france": "france",
    "region": "r\\d{2}",
    "departement": "\\d{2,3}|2[AB]",
    "epci": "\\d{9}",
    "zone-emploi": "z[0-9A-Z]{4}",
    "commune": "(\\d{2}|2[AB])\\d{3}",
}
_BARE_ZONES: Mapping[str, str] = {**_ZONES, "region": "\\d{2}", "zone-emploi": "[0-9A-Z]{4}"}


def json_schema(table: Table, vocabularies: Choices, identifiers: Choices) -> Schema:
    """Give the JSON Schema of the records of a table.

    `vocabularies` are the values allowed by each vocabulary; `identifiers` those of the records of
    a folder, for the folders whose records may be proposed by name (`reseaux`).
    """
    maker = _Maker(vocabularies, identifiers)
    top = maker.table(table)
    return {"$schema": DRAFT, **top, "definitions": dict(sorted(maker.definitions.items()))}


def published_schema(
    table: Table, vocabularies: Choices, identifiers: Choices, groups: Mapping[str, Table]
) -> Schema:
    """Give the JSON Schema of a published file, whose fields are those of `table`.

    `groups` are the tables of groups that no typed record holds. Keys may be added to a file that
    is already published: unknown ones are allowed.
    """
    maker = _Maker(vocabularies, identifiers, _PUBLISHED_FORMS, groups)
    top = maker.table(table)
    return {"$schema": DRAFT, **top, "definitions": dict(sorted(maker.definitions.items()))}


class _Maker:
    """Makes schemas, and keeps those of the groups met on the way."""

    def __init__(
        self,
        vocabularies: Choices,
        identifiers: Choices,
        forms: Mapping[Form, Schema] = _FORMS,
        groups: Mapping[str, Table] = _NO_GROUP,
    ) -> None:
        self.definitions: dict[str, Schema] = {}
        self._vocabularies = vocabularies
        self._identifiers = identifiers
        self._forms = forms
        self._tables = {**TABLES, **groups}
        self._is_typed = forms is _FORMS

    def table(self, table: Table, *, whole: bool = True) -> Schema:
        """The schema of a group; unless `whole`, nothing in it is required."""
        schema: Schema = {
            "title": table.title,
            "description": table.introduction,
            "type": "object",
            **({"additionalProperties": False} if self._is_typed else {}),
            "properties": {field.key: self._field(field) for field in table.fields},
        }
        if whole and table.required:
            schema["required"] = [field.key for field in table.required]
        return schema

    def _field(self, field: Field) -> Schema:
        description = f"{field.label}. {field.help}"
        if field.example:
            description += f" {EXAMPLE.format(example=field.example)}"
        schema = self._kind(field.kind)
        if "$ref" in schema:  # whatever stands beside a reference is ignored in draft 7
            schema = {"allOf": [schema]}
        return {"title": field.label, "description": description, **schema}

    def _kind(self, kind: Kind) -> Schema:
        match kind:
            case Words():
                return {"type": "string", "minLength": kind.shortest, "maxLength": kind.longest}
            case Identifier():
                return {"type": "string", "pattern": IDENTIFIER}
            case Form():
                return dict(self._forms[kind])
            case Term():
                return _one_of(self._vocabularies.get(kind.vocabulary, ()))
            case Reference():
                return _one_of(self._identifiers.get(kind.folder, ()))
            case Zone():
                table = _BARE_ZONES if len(kind.levels) == 1 else _ZONES
                codes = "|".join(table[level] for level in kind.levels)
                return {"type": "string", "pattern": f"^({codes})$"}
            case Many():
                items = self._kind(kind.of)
                return {"type": "array", "items": items, "maxItems": kind.longest}
            case Group():
                return self._group(kind.table, whole=True)
            case ByIdentifier():
                group = self._group(kind.table, whole=False)
                names = {"pattern": IDENTIFIER}
                return {"type": "object", "propertyNames": names, "additionalProperties": group}
            case Labels():
                values = {"type": ["string", "number"]}
                return {"type": "object", "additionalProperties": values}

    def _group(self, name: str, *, whole: bool) -> Schema:
        key = name if whole else f"{name}-en-partie"
        if key not in self.definitions:
            self.definitions[key] = {}  # known before it is made: a group may hold itself
            self.definitions[key] = self.table(self._tables[name], whole=whole)
        return {"$ref": f"#/definitions/{key}"}


def _one_of(values: Sequence[str]) -> Schema:
    return {"type": "string", "enum": list(values)} if values else {"type": "string"}
