"""What is asked of an import, and what it answers."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.importer.hours import Understood
from generator.importer.plan import Outcome
from generator.problems.problem import Problem

Watch = Callable[[str, int, int], None]
"""Told what is being done (`lire`, `verifier`, `comparer`, `ecrire`), how far, and of how much."""


def unwatched(_step: str, _done: int, _total: int) -> None:
    """Let an import work without a witness."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: a file, the data folder to complete, and where companions stand.

    `mapping` says what the columns of a table of any shape mean; `services` are those of a list of
    structures, which come from `source`. `regions` and `departments` keep only the places that
    stand in them. `rehearsal` decides everything and writes nothing.
    """

    table: Path
    data: Path
    labelled_places: Path
    offices: Path
    rehearsal: bool = False
    mapping: Path | None = None
    services: Path | None = None
    source: str = ""
    areas: frozenset[str] = frozenset()
    today: date = date.max
    watch: Watch = unwatched


@dataclass(frozen=True, slots=True)
class Report:
    """How every row ended, by network then outcome, and all that there is to tell.

    `rows` counts those of the table; `offices` those of the companion table, not among them.
    `criteria` counts the France services recognised, by criterion, among the `places` of their
    list, and `hours` what was understood of their hours. `review` is the list to review, as
    messages show it, empty when there is none. An `unusable` table was not imported at all.
    """

    problems: tuple[Problem, ...]
    unusable: bool = False
    rows: Mapping[str, Mapping[Outcome, int]] = field(default_factory=dict)
    offices: Mapping[Outcome, int] = field(default_factory=dict)
    criteria: Mapping[str, int] = field(default_factory=dict)
    hours: Mapping[Understood, int] = field(default_factory=dict)
    places: int = 0
    review: str = ""

    @property
    def totals(self) -> dict[Outcome, int]:
        """The number of rows of the table by outcome, all networks together."""
        counts = Counter[Outcome]()
        for outcomes in self.rows.values():
            counts.update(outcomes)
        return {outcome: counts[outcome] for outcome in Outcome}
