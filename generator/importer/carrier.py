"""The facts of one row, carried over cell by cell, and what was found doubtful on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.importer.source import Row
from generator.importer.typography import has_hidden
from generator.problems.catalog import importing
from generator.problems.problem import Problem, Rule
from generator.write.facts import Fact


@dataclass(slots=True)
class Carrier:
    """What has been carried over from a row so far.

    `set_aside` gives the facts that nobody wants imported, by identifier and column, with why.
    """

    row: Row
    set_aside: Mapping[tuple[str, str], str]
    facts: dict[str, Fact] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def carry(self, key: str, value: str | None, column: str) -> str:
        """Keep a fact if its cell could be read, say so if it could not; give what was kept."""
        source = self.row[column]
        if not source or self.is_set_aside(column):
            return ""
        if not value or has_hidden(value):
            facts = {"colonne": column, "valeur": source, "attendu": importing.EXPECTED[column]}
            self.say(importing.FACT_LEFT_OUT, column, **facts)
            return ""
        self.facts[key] = value
        return value

    def is_set_aside(self, column: str) -> bool:
        """Say whether nobody wants this fact, and tell it if so."""
        reason = self.set_aside.get((self.row["id"], column))
        if reason is None:
            return False
        facts = {"colonne": column, "id": self.row["id"], "motif": reason}
        self.say(importing.SET_ASIDE, column, **facts)
        return True

    def say(self, rule: Rule, column: str, doubt: str = "", **facts: str) -> None:
        """Tell a problem of a cell, and leave a doubt in the record."""
        self.problems.append(told(rule, self.row, column, **facts))
        if doubt and doubt not in self.doubts:
            self.doubts.append(doubt)


def told(rule: Rule, row: Row, column: str, **facts: str) -> Problem:
    """Make the problem of a cell."""
    return Problem(rule, row.places[column], column, facts)
