"""A group of fields once it is read, and the checks that look at it as a whole."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.check.examination import Examination
from generator.model.record import Value
from generator.read.node import Entry, Node
from generator.read.node import Mapping as MappingNode
from generator.schema.field import Table


@dataclass(frozen=True, slots=True)
class Filled:
    """A group as it was read: what its values are, and where each one stands.

    `values` and `entries` are keyed by attribute; an entry may stand without a value, when the
    value could not be read.
    """

    table: Table
    node: MappingNode
    values: Mapping[str, Value]
    entries: Mapping[str, Entry]

    def at(self, attribute: str) -> Node:
        """The place of a value, or of the group when there is none."""
        entry = self.entries.get(attribute)
        return entry.value if entry else self.node

    def key(self, attribute: str) -> str:
        """The French key of an attribute of this group."""
        return self.table.by_attribute[attribute].key

    def key_at(self, attribute: str) -> Node:
        """The place of a key, or of the group when there is none."""
        entry = self.entries.get(attribute)
        return entry.key if entry else self.node


GroupCheck: TypeAlias = Callable[[Examination, Filled], None]
GroupChecks: TypeAlias = Mapping[str, tuple[GroupCheck, ...]]
