"""A field of a record, and the table that holds the fields of one kind of record."""

from dataclasses import dataclass
from functools import cached_property

from generator.schema.kinds import Kind


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record and all that is known about it.

    `key` is the French word of the YAML, `attribute` its English name in the records and the
    model. `mistakes` are words that people type instead. `data_inclusion`, `hsds` and
    `schema_org` name the same notion in those standards, empty where there is none.
    """

    key: str
    attribute: str
    kind: Kind
    label: str
    help: str
    example: str = ""
    required: bool = False
    mistakes: tuple[str, ...] = ()
    data_inclusion: str = ""
    hsds: str = ""
    schema_org: str = ""


@dataclass(frozen=True)
class Table:
    """The fields of one kind of record, in the canonical order of its file.

    `name` is the folder of the records, or the name of the group inside one. `title` and
    `article` are for messages and the reference page (« une fiche structure »).
    """

    name: str
    title: str
    article: str
    introduction: str
    fields: tuple[Field, ...]

    @cached_property
    def by_key(self) -> dict[str, Field]:
        """The fields by their French key."""
        return {field.key: field for field in self.fields}

    @cached_property
    def by_attribute(self) -> dict[str, Field]:
        """The fields by their English name."""
        return {field.attribute: field for field in self.fields}

    @cached_property
    def required(self) -> tuple[Field, ...]:
        """The fields a record cannot do without."""
        return tuple(field for field in self.fields if field.required)
