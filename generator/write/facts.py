"""The facts of a record without their places: what a writer is given, and what a form shows."""

from collections.abc import Mapping
from typing import TypeAlias

from generator.read import node

Fact: TypeAlias = "str | tuple[Fact, ...] | Mapping[str, Fact] | None"
"""A text, a list or a group; None is a key that holds nothing."""

Facts: TypeAlias = Mapping[str, "Fact"]
"""The facts of a record, or of a group, by their French key."""

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""What stands without quotes for no value at all."""


def facts_of(found: node.Mapping) -> dict[str, Fact]:
    """Give what a mapping says, in the order of the file."""
    return {entry.key.value: _fact(entry.value) for entry in found.entries}


def _fact(found: node.Node) -> Fact:
    if isinstance(found, node.Text):
        return None if found.plain and found.value in NOTHING else found.value
    if isinstance(found, node.Sequence):
        return tuple(_fact(item) for item in found.items)
    return facts_of(found)
