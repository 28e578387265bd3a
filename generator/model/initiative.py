"""Something that was tried somewhere, for others to draw on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Initiative:
    """What was tried in the communes of some `zones`; what is not known is empty."""

    id: str
    path: str
    name: str
    zones: tuple[str, ...]
    communes: frozenset[str]
    problem: str = ""
    action: str = ""
    result: str = ""
    vintage: str = ""
    website: str = ""
