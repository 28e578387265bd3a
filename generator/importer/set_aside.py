"""Facts that nobody wants imported again: `data/imports/ecartes.csv`.

A private person's address that the source publishes as a counter's must not come back at each
import. The list names the fact (identifier and column), never its value.
"""

from collections.abc import Mapping

from generator.importer.source import read_table
from generator.problems.problem import Problem

FILE = "ecartes.csv"
COLUMNS = ("identifiant", "colonne", "motif")


def read_set_aside(
    raw: bytes, shown: str
) -> tuple[Mapping[tuple[str, str], str], tuple[Problem, ...]]:
    """Give why each fact is set aside, by identifier and column of the source."""
    reading = read_table(raw, shown, COLUMNS)
    reasons = {(row["identifiant"], row["colonne"]): row["motif"] for row in reading.rows}
    return reasons, reading.problems
