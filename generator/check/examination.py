"""The examination of one document: what it may rely on, and what it has found so far."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from generator.check.privacy import masked, veiled
from generator.hours.reading import Reading, read_hours
from generator.model.geography import Geography
from generator.problems.problem import Problem, Rule, Span
from generator.read.node import Node, Text

ReadHours = Callable[[str], Reading]


def _remembering_hours() -> ReadHours:
    return cache(read_hours)


@dataclass(frozen=True, slots=True)
class Terms:
    """The values of one vocabulary, and the words that people write instead of them.

    `meant` goes from a folded word (a label, a synonym, a value) to the value.
    """

    values: tuple[str, ...]
    meant: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Context:
    """What every document is checked against; `today` is the day that dates may not exceed.

    `read_hours` remembers what it has read: many places have the hours of their network.
    """

    vocabularies: Mapping[str, Terms]
    geography: Geography
    today: date
    read_hours: ReadHours = field(default_factory=_remembering_hours, compare=False)


@dataclass(frozen=True, slots=True)
class Mention:
    """A record named by another: its folder and identifier, and where and how it is named.

    Without a `vital` record (a structure's network, a vocabulary) the other cannot be published;
    any other mention can be left out of it.
    """

    folder: str
    id: str
    key: str
    span: Span
    vital: bool


@dataclass(frozen=True, slots=True)
class ServiceMention:
    """A service that a structure names in what it changes of its network, and where and how.

    One that is `added` must not be the network's; any other must be.
    """

    id: str
    key: str
    span: Span
    added: bool


@dataclass(slots=True)
class Examination:
    """One document under examination; readers and checks note here what they find.

    `id` is the record's and `table` its folder. `commune_name` is the one typed: it may tell what a
    wrong code was meant to be. `service_contacts` are the mobiles and mailboxes that the record
    itself says to be those of a counter, in canonical form. A vocabulary is mentioned once, where
    it is first met. In a `private` document everybody agreed to be named: contacts are theirs, and
    nothing that was typed is quoted in full.
    """

    context: Context
    path: str
    table: str
    id: str
    commune_name: str
    service_contacts: frozenset[str]
    private: bool = False
    problems: list[Problem] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    contacts_met: set[str] = field(default_factory=set)
    vocabularies_met: set[str] = field(default_factory=set)

    def note(self, rule: Rule, node: Node, key: str = "", **facts: str) -> None:
        """Note a broken rule at the place of `node`; personal values in the facts are masked."""
        facts = {"key": key, **facts}
        if self.private:
            facts = veiled(facts)
        quoted = {name: masked(text) for name, text in facts.items()}
        self.problems.append(Problem(rule, self.span(node), quoted["key"], quoted))

    def mention(self, folder: str, text: Text, key: str, *, vital: bool) -> None:
        """Note that the document names another record."""
        self.mentions.append(Mention(folder, text.value, key, self.span(text), vital))

    def span(self, node: Node) -> Span:
        """Give the place of a node in the file."""
        return Span(self.path, node.line, node.column)

    def is_service_contact(self, canonical: str) -> bool:
        """Say whether the record vouches for this contact, and remember that it was met."""
        self.contacts_met.add(canonical)
        return self.private or canonical in self.service_contacts
