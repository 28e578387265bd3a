"""The values of a checked record, read by attribute with the type the field table gives them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from generator.model.record import Value

_NOTHING: Mapping[str, Value] = {}


@dataclass(frozen=True, slots=True)
class Facts:
    """Typed access to values; what a record does not hold is empty or None."""

    values: Mapping[str, Value]

    def holds(self, attribute: str) -> bool:
        """Whether the record says anything under this key."""
        return attribute in self.values

    def text(self, attribute: str) -> str:
        """A text, empty when absent."""
        return cast(str, self.values.get(attribute, ""))

    def texts(self, attribute: str) -> tuple[str, ...]:
        """A list of texts."""
        return cast("tuple[str, ...]", self.values.get(attribute, ()))

    def whole(self, attribute: str) -> int | None:
        """A whole number."""
        return cast("int | None", self.values.get(attribute))

    def decimal(self, attribute: str) -> float | None:
        """A decimal number."""
        return cast("float | None", self.values.get(attribute))

    def day(self, attribute: str) -> date | None:
        """A date."""
        return cast("date | None", self.values.get(attribute))

    def flag(self, attribute: str) -> bool:
        """A yes or no; absent is no."""
        return self.values.get(attribute) is True

    def labels(self, attribute: str) -> Mapping[str, str]:
        """A mapping from identifiers to texts."""
        return cast("Mapping[str, str]", self.values.get(attribute, _NOTHING))

    def group(self, attribute: str) -> "Facts":
        """A group, empty when absent."""
        return Facts(cast("Mapping[str, Value]", self.values.get(attribute, _NOTHING)))

    def groups(self, attribute: str) -> tuple["Facts", ...]:
        """A list of groups."""
        found = cast("tuple[Mapping[str, Value], ...]", self.values.get(attribute, ()))
        return tuple(map(Facts, found))

    def groups_by_id(self, attribute: str) -> Mapping[str, Mapping[str, Value]]:
        """Groups under identifiers."""
        return cast("Mapping[str, Mapping[str, Value]]", self.values.get(attribute, _NOTHING))

    def __bool__(self) -> bool:
        return bool(self.values)
