"""A row that cannot become a record."""

from dataclasses import dataclass

from generator.problems.problem import Problem


@dataclass(frozen=True, slots=True)
class Refused:
    """The network of the row, as far as it is known, and why it is refused."""

    network: str
    problem: Problem
