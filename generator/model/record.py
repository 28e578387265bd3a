"""A checked record: typed values by attribute, still able to say where each one stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from generator.problems.problem import Span

Value: TypeAlias = "str | int | float | bool | date | tuple[Value, ...] | Mapping[str, Value]"
"""A scalar, a list, or a group keyed by attribute (by identifier for `changed`)."""


@dataclass(frozen=True, slots=True)
class Record:
    """One file whose every value has the type its field table asks for.

    `id` is the path under its folder without the extension (`41/cio-blois`); `table` the
    folder (`structures`); `path` the file as messages show it. `values` is keyed by the
    English attribute of the field; a key that the file does not hold is absent.
    `places` gives the span of each top-level attribute that is present, at its key.
    """

    id: str
    table: str
    path: str
    values: Mapping[str, Value]
    places: Mapping[str, Span]
