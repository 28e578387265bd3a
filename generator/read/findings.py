"""What is found wrong in one file while it is read: each thing once, at its place."""

from typing import NoReturn

from generator.problems.problem import Problem, Rule, Span
from generator.read.node import Node
from generator.read.suspicion import Finding, Place


class Refused(Exception):
    """Reading stops here; the problem has been noted."""


class Findings:
    """The problems of the file that messages show as `path`, in the order they were met."""

    def __init__(self, path: str) -> None:
        self.problems: list[Problem] = []
        self._noted: set[tuple[str, Place]] = set()
        self._path = path

    def note(self, finding: Finding) -> None:
        """Keep a finding, once: a suspicion is often what stops the parser a line further."""
        noted = (finding.rule.code, finding.place)
        if noted not in self._noted:
            self._noted.add(noted)
            span = Span(self._path, finding.place.line + 1, finding.place.column + 1)
            self.problems.append(Problem(finding.rule, span, facts=finding.facts))

    def note_at(self, rule: Rule, node: Node, key: str = "", **facts: str) -> None:
        """Keep what is wrong with a node, under its key."""
        span = Span(self._path, node.line, node.column)
        self.problems.append(Problem(rule, span, key, {"key": key, **facts}))

    def refuse(self, rule: Rule, place: Place, **facts: str) -> NoReturn:
        """Keep what makes the file unreadable. Raises `Refused`, always."""
        self.note(Finding(rule, place, facts))
        raise Refused
