"""A piece of text that people read at one go, and where each of its characters stands."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.problems.problem import Problem, Rule, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a heading, an item of a list, a cell, or a field of a record.

    `text` is what is read, without markup; it may hold line feeds. `place` says where in the file
    the character of an offset stands. `links` are the offsets, start and end, of texts that lead
    elsewhere. `is_name` is true of a name or a label, which is no sentence.
    """

    text: str
    place: Callable[[int], Span]
    key: str = ""
    links: tuple[tuple[int, int], ...] = ()
    is_name: bool = False

    def problem(self, rule: Rule, offset: int, **facts: str) -> Problem:
        """Give the rule as broken at this offset."""
        return Problem(rule, self.place(offset), self.key, facts)


@dataclass(frozen=True, slots=True)
class Writing:
    """What one file gives to read: its passages in order, and the acronyms that it defines."""

    passages: tuple[Passage, ...]
    defined: frozenset[str] = frozenset()
