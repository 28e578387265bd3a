"""From located nodes to typed values, by the field tables.

A value that cannot be read is noted and left out; the rest of its group is read all the same.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.check import contacts, hours, places, scalars
from generator.check.examination import Examination
from generator.check.filled import Filled, GroupChecks
from generator.check.keys import note_missing_key, note_unknown_key
from generator.check.terms import read_term
from generator.check.wording import check_disguises, check_text, read_words
from generator.check.zones import read_zone
from generator.model.record import Value
from generator.problems.catalog import keys as rules
from generator.read.node import Entry, Node, Sequence, Text
from generator.read.node import Mapping as MappingNode
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

FormReader: TypeAlias = "Callable[[Examination, Text, str], Value | None]"

_FORMS: Mapping[Form, FormReader] = {
    Form.PHONE: contacts.read_phone,
    Form.EMAIL: contacts.read_email,
    Form.WEB_ADDRESS: contacts.read_web_address,
    Form.DATE: scalars.read_date,
    Form.TIME: scalars.read_time,
    Form.VINTAGE: scalars.read_vintage,
    Form.AGE: scalars.read_age,
    Form.LATITUDE: lambda exam, text, key: scalars.read_coordinate(exam, text, key, 90),
    Form.LONGITUDE: lambda exam, text, key: scalars.read_coordinate(exam, text, key, 180),
    Form.POSTAL_CODE: places.read_postal_code,
    Form.COMMUNE_CODE: places.read_commune_code,
    Form.COMMUNE_NAME: places.read_commune_name,
    Form.SIRET: scalars.read_siret,
    Form.YES_NO: scalars.read_yes_no,
    Form.OPENING_HOURS: hours.read_opening_hours,
    Form.SITE_PATH: scalars.read_site_path,
}
_CONTACTS = frozenset({Form.PHONE, Form.EMAIL})
"""Forms that look themselves at whom a contact belongs to."""
_BARE = frozenset(
    {
        *(Form.DATE, Form.TIME, Form.VINTAGE, Form.AGE, Form.LATITUDE, Form.LONGITUDE),
        *(Form.POSTAL_CODE, Form.COMMUNE_CODE, Form.YES_NO),
    }
)
"""Forms in which, once they are read, no contact can hide."""
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_LONGEST_LABEL = 200


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the nodes of one document; `checks` are run on each group, by its table's name."""

    exam: Examination
    checks: GroupChecks

    def group(self, node: MappingNode, table: Table, *, whole: bool = True) -> Filled:
        """Read a mapping by a table; unless `whole`, no field is required."""
        values: dict[str, Value] = {}
        entries: dict[str, Entry] = {}
        for entry in node.entries:
            field = table.by_key.get(entry.key.value)
            if field is None:
                note_unknown_key(self.exam, entry.key, table)
            elif is_empty(entry.value):
                self.exam.note(rules.EMPTY_VALUE, entry.key, field.key)
            else:
                entries[field.attribute] = entry
                value = self.value(entry.value, field.kind, field)
                if value is not None:
                    values[field.attribute] = value
        if whole:
            for field in table.required:
                if field.attribute not in entries:
                    note_missing_key(self.exam, field, table, node)
        filled = Filled(table, node, values, entries)
        for check in self.checks.get(table.name, ()):
            check(self.exam, filled)
        return filled

    def value(self, node: Node, kind: Kind, field: Field) -> "Value | None":
        """Read the value of a field, or one item of it; None when it cannot be read."""
        if isinstance(kind, Many):
            return self._many(node, kind, field)
        if isinstance(kind, Group):
            return self._group(node, TABLES[kind.table], field)
        if isinstance(kind, ByIdentifier):
            return self._by_identifier(node, TABLES[kind.table], field)
        if isinstance(kind, Labels):
            return self._labels(node, field)
        if not isinstance(node, Text):
            found = rules.A_LIST if isinstance(node, Sequence) else rules.A_GROUP
            facts = {"found": found, "example": field.example}
            self.exam.note(rules.TEXT_EXPECTED, node, field.key, **facts)
            return None
        return self._scalar(node, kind, field)

    def _scalar(
        self, text: Text, kind: Words | Identifier | Form | Term | Reference | Zone, field: Field
    ) -> "Value | None":
        exam, key = self.exam, field.key
        if isinstance(kind, Form):
            value = _FORMS[kind](exam, text, key)
            if kind not in _CONTACTS and (value is None or kind not in _BARE):
                check_disguises(exam, text, key)
            return value
        if isinstance(kind, Words):
            return read_words(exam, text, kind, key)
        if isinstance(kind, Term):
            return read_term(exam, text, kind, key)
        if isinstance(kind, Zone):
            return read_zone(exam, text, kind, key)
        if isinstance(kind, Identifier):
            return scalars.read_identifier(exam, text, key)
        exam.mention(kind.folder, text, key, vital=kind.vital)
        return text.value

    def _many(self, node: Node, kind: Many, field: Field) -> "tuple[Value, ...] | None":
        if not isinstance(node, Sequence):
            self._refuse_single(node, field)
            return None
        if len(node.items) > kind.longest:
            facts = {"count": str(len(node.items)), "most": str(kind.longest)}
            self.exam.note(rules.LIST_TOO_LONG, node, field.key, **facts)
        read: list[Value] = []
        met: set[str] = set()
        complete = True
        for item in node.items:
            if is_empty(item):
                self.exam.note(rules.EMPTY_VALUE, item, field.key)
                continue
            value = self.value(item, kind.of, field)
            if value is None:
                complete = False
            elif isinstance(value, str) and value in met:
                self.exam.note(rules.REPEATED_ITEM, item, field.key, value=value)
            else:
                read.append(value)
                if isinstance(value, str):
                    met.add(value)
        return tuple(read) if read or complete else None

    def _refuse_single(self, node: Node, field: Field) -> None:
        if isinstance(node, Text):
            facts = {"correction": node.value.replace(" et ", ", ").replace(";", ",")}
            self.exam.note(rules.LIST_EXPECTED, node, field.key, **facts)
        else:
            self.exam.note(rules.LIST_EXPECTED_DASHES, node, field.key)

    def _group(self, node: Node, table: Table, field: Field) -> "Mapping[str, Value] | None":
        if not isinstance(node, MappingNode):
            names = ", ".join(each.key for each in table.fields)
            self._refuse_shape(node, field, names)
            return None
        return self.group(node, table).values

    def _by_identifier(
        self, node: Node, table: Table, field: Field
    ) -> "Mapping[str, Value] | None":
        if not isinstance(node, MappingNode):
            self._refuse_shape(node, field, rules.ONE_IDENTIFIER_A_LINE)
            return None
        groups: dict[str, Value] = {}
        for entry in node.entries:
            identifier = scalars.read_identifier(self.exam, entry.key, field.key)
            if not isinstance(entry.value, MappingNode):
                names = ", ".join(each.key for each in table.fields)
                self._refuse_shape(entry.value, field, names, key=entry.key.value)
            else:
                filled = self.group(entry.value, table, whole=False)
                if identifier:
                    groups[identifier] = filled.values
        return groups

    def _labels(self, node: Node, field: Field) -> Mapping[str, str] | None:
        if not isinstance(node, MappingNode):
            self._refuse_shape(node, field, rules.ONE_NAME_A_LINE)
            return None
        labels: dict[str, str] = {}
        for entry in node.entries:
            name, value = entry.key, entry.value
            if not isinstance(value, Text):
                found = rules.A_LIST if isinstance(value, Sequence) else rules.A_GROUP
                facts = {"found": found, "example": "identifiant"}
                self.exam.note(rules.TEXT_EXPECTED, value, name.value, **facts)
            elif is_empty(value):
                self.exam.note(rules.EMPTY_VALUE, name, name.value)
            else:
                check_text(self.exam, value, name.value)
                known = read_words(self.exam, value, Words(longest=_LONGEST_LABEL), name.value)
                if known is not None:
                    labels[name.value] = known
        return labels

    def _refuse_shape(self, node: Node, field: Field, names: str, *, key: str = "") -> None:
        found = rules.A_LIST if isinstance(node, Sequence) else rules.A_TEXT
        facts = {"found": found, "keys": names}
        self.exam.note(rules.GROUP_EXPECTED, node, key or field.key, **facts)


def is_empty(node: Node) -> bool:
    """Say whether a node holds nothing: no text, no item, no key, or a word for nothing."""
    if isinstance(node, Text):
        return not node.value or (node.plain and node.value in _NOTHING)
    return not (node.items if isinstance(node, Sequence) else node.entries)
