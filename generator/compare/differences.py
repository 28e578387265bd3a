"""What differs between two states of one record, field by field, in the words of its table."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.schema.field import Field, Table
from generator.schema.kinds import ByIdentifier, Group, Kind, Many, Reference, Term
from generator.schema.tables import TABLES
from generator.write.facts import Fact, Facts

Name: TypeAlias = Callable[[Kind, str], str]
"""What readers call a value: the label of a term, the name of a record."""

_IDENTIFYING = ("id", "valeur", "reseau", "region")
"""The keys by which an item of a list is known again when it moves."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that changed; empty where there was, or is, none.

    `key` is that of the record's field, `labels` leads to the value: « Services, Entretien, Nom ».
    """

    key: str
    labels: tuple[str, ...]
    before: str
    after: str


def differences(before: Facts, after: Facts, table: Table, name: Name) -> tuple[Difference, ...]:
    """Give what differs, in the order of the field table."""
    finder = _Finder(name)
    return tuple(
        Difference(field.key, labels, *values)
        for field in table.fields
        for labels, values in finder.of(
            before.get(field.key), after.get(field.key), field.kind, (field.label,)
        )
    )


_Found: TypeAlias = "tuple[tuple[str, ...], tuple[str, str]]"


@dataclass(frozen=True, slots=True)
class _Finder:
    name: Name

    def of(
        self, before: Fact, after: Fact, kind: Kind, labels: tuple[str, ...]
    ) -> "Iterator[_Found]":
        if before == after:
            return
        table, item = _table(kind), _item_table(kind)
        if table and _is_group(before) and _is_group(after):
            yield from self._groups(before or {}, after or {}, table, labels)
        elif item and _is_list_of_groups(before) and _is_list_of_groups(after):
            yield from self._lists(before, after, item, labels)
        else:
            told = self._told(before, kind), self._told(after, kind)
            if told[0] != told[1]:
                yield labels, told

    def _groups(
        self, before: Fact, after: Fact, table: Table, labels: tuple[str, ...]
    ) -> "Iterator[_Found]":
        ours = before if isinstance(before, Mapping) else {}
        theirs = after if isinstance(after, Mapping) else {}
        for field in table.fields:
            found = ours.get(field.key), theirs.get(field.key)
            yield from self.of(*found, field.kind, (*labels, field.label))

    def _lists(
        self, before: Fact, after: Fact, table: Table, labels: tuple[str, ...]
    ) -> "Iterator[_Found]":
        ours, theirs = _by_identity(before), _by_identity(after)
        for identity in (*ours, *(one for one in theirs if one not in ours)):
            old, new = ours.get(identity, {}), theirs.get(identity, {})
            label = self._label(new or old, table) or identity
            yield from self._groups(old, new, table, (*labels, label))

    def _label(self, facts: Facts, table: Table) -> str:
        """What an item is called: its name, else what it points at."""
        for key in ("nom", "libelle", *_IDENTIFYING):
            if isinstance(text := facts.get(key), str):
                field: Field | None = table.by_key.get(key)
                return self.name(field.kind, text) if field else text
        return ""

    def _told(self, fact: Fact, kind: Kind) -> str:
        if fact is None:
            return ""
        if isinstance(fact, str):
            of = kind.of if isinstance(kind, Many) else kind
            return self.name(of, fact) if isinstance(of, Term | Reference) else fact
        if isinstance(fact, tuple):
            return ", ".join(self._told(item, kind) for item in fact)
        return ", ".join(f"{key}: {self._told(value, kind)}" for key, value in fact.items())


def _table(kind: Kind) -> Table | None:
    return TABLES[kind.table] if isinstance(kind, Group) else None


def _item_table(kind: Kind) -> Table | None:
    of = kind.of if isinstance(kind, Many) else kind
    return TABLES[of.table] if of is not kind and isinstance(of, Group) else (
        TABLES[kind.table] if isinstance(kind, ByIdentifier) else None
    )  # fmt: skip


def _is_group(fact: Fact) -> bool:
    return fact is None or isinstance(fact, Mapping)


def _is_list_of_groups(fact: Fact) -> bool:
    if isinstance(fact, tuple):
        return all(isinstance(item, Mapping) for item in fact)
    return _is_group(fact) and all(isinstance(one, Mapping) for one in _values(fact))


def _values(fact: Fact) -> tuple[Fact, ...]:
    return tuple(fact.values()) if isinstance(fact, Mapping) else ()


def _by_identity(fact: Fact) -> dict[str, Facts]:
    """The items of a list of groups, or of a mapping of them, by what they are known by."""
    if isinstance(fact, Mapping):
        return {key: one for key, one in fact.items() if isinstance(one, Mapping)}
    found: dict[str, Facts] = {}
    for rank, item in enumerate(fact if isinstance(fact, tuple) else ()):
        if isinstance(item, Mapping):
            known = (item.get(key) for key in _IDENTIFYING)
            identity = next((one for one in known if isinstance(one, str)), str(rank + 1))
            found.setdefault(identity if identity not in found else f"{identity} {rank}", item)
    return found
