"""An editor's mistake as a value: which rule, where, and the facts its message quotes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from string import Formatter
from typing import TypeAlias

from generator.problems.quoting import quotable

Quote: TypeAlias = Callable[[str], str]


class Severity(Enum):
    """What a rule does to the record: withheld, published with a warning, or only told."""

    ERROR = "erreur"
    WARNING = "avertissement"
    ADVICE = "conseil"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file of the repository; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong, with the words that say so.

    `message` and `hint` are constant templates whose `{names}` are filled with facts;
    `explanation` is the paragraph that `quifaitquoi expliquer` and the documentation print.
    """

    code: str
    severity: Severity
    title: str
    message: str
    hint: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule broken at a place of a file.

    `facts` hold untrusted text: they are made quotable (short, on one line, without control
    characters) when the message is read, and are never themselves used as a template.
    """

    rule: Rule
    span: Span
    key: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def message(self) -> str:
        """The sentence that says what is wrong, in French."""
        return self._fill(self.rule.message)

    @property
    def hint(self) -> str:
        """The sentence that says what to do; may be empty."""
        return self._fill(self.rule.hint)

    def told(self, template: str, words: Quote, fact: Quote) -> str:
        """Fill one of the rule's templates, its own words and the facts written as a sink asks."""
        return "".join(
            words(said) + (fact(quotable(self.facts[name])) if name else "")
            for said, name, _, _ in Formatter().parse(template)
        )

    @property
    def position(self) -> tuple[str, int, int, str]:
        """The order in which problems are told: file, line, column, code."""
        return (self.span.file, self.span.line, self.span.column, self.rule.code)

    def _fill(self, template: str) -> str:
        return template.format_map({name: quotable(text) for name, text in self.facts.items()})
