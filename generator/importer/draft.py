"""What a row becomes before it is a file: the facts of a record, and the doubts about them."""

from dataclasses import dataclass, replace

from generator.problems.problem import Problem, Span
from generator.write.facts import Facts

DOUBTS = "a_verifier"
SOURCE_OF = "identifiants"


@dataclass(frozen=True, slots=True)
class Draft:
    """A record to be, known by `id` in its source.

    `folder` is the département's code; `stem` the file's name before a number sets it apart
    (`cio-blois`). `span` is the row's; `problems` are what was found doubtful in it.
    """

    id: str
    folder: str
    stem: str
    facts: Facts
    span: Span
    problems: tuple[Problem, ...] = ()

    @property
    def doubts(self) -> tuple[str, ...]:
        """The terms of the vocabulary `doutes` that the record will carry."""
        found = self.facts.get(DOUBTS, ())
        items = found if isinstance(found, tuple) else ()
        return tuple(item for item in items if isinstance(item, str))

    def text(self, key: str) -> str:
        """Give a scalar fact, empty where there is none."""
        found = self.facts.get(key, "")
        return found if isinstance(found, str) else ""

    def with_facts(self, facts: Facts) -> "Draft":
        """Give the draft with these facts instead of the same ones, or more."""
        return replace(self, facts={**self.facts, **facts})

    def doubting(self, problem: Problem, doubt: str = "") -> "Draft":
        """Give the draft with one more problem, and the doubt it leaves in the record."""
        told = replace(self, problems=(*self.problems, problem))
        if not doubt or doubt in self.doubts:
            return told
        return told.with_facts({DOUBTS: (*self.doubts, doubt)})
