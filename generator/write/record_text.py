"""The canonical form of a record: the same facts and the same comments are the same bytes.

Keys come in the order of the field table, then those that it does not know, as they came. A list
of single words stands in brackets when the line is short enough, one of sentences never does; a
group stands a key a line. Names that are no field (of identifiers elsewhere, of changed services)
come in alphabetical order.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.schema.field import Table
from generator.schema.kinds import ByIdentifier, Form, Group, Kind, Many, Words
from generator.schema.tables import TABLES
from generator.write.comments import Comments, Path
from generator.write.facts import Fact, Facts
from generator.write.scalars import BLOCK, block, is_block, number, scalar

WIDEST = 140
"""The longest line, in signs, that a list in brackets may make."""

LONGEST_NAME = 200
"""A list whose texts may be longer by their kind holds sentences, and never stands in brackets."""

INDENT = "  "
NUMBERS = frozenset({Form.LATITUDE, Form.LONGITUDE, Form.AGE})
_TEXT = Words()


def record_text(facts: Facts, table: Table, schema: str, comments: Comments | None = None) -> str:
    """Write a record; `schema` is the relative address of its JSON Schema."""
    said = comments or Comments()
    lines = (
        f"{SCHEMA_LINE}{schema}",
        *(line for line in said.head if not line.startswith(SCHEMA_LINE)),
        *_Writer(said).group(facts, table, (), ""),
        *said.tail,
    )
    return "\n".join(lines) + "\n"


SCHEMA_LINE = "# yaml-language-server: $schema="
"""The first line of a record, before the address of what tells a text editor its keys."""


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the lines of one record, each comment at its place."""

    comments: Comments

    def group(self, facts: Facts, table: Table, path: Path, indent: str) -> Iterator[str]:
        known = [field for field in table.fields if field.key in facts]
        for field in known:
            yield from self.entry(field.key, facts[field.key], field.kind, (path, indent))
        for key in facts:
            if key not in table.by_key:
                yield from self.entry(key, facts[key], _TEXT, (path, indent))

    def entry(self, key: str, fact: Fact, kind: Kind, place: tuple[Path, str]) -> Iterator[str]:
        above, indent = place
        path = (*above, key)
        yield from self._above(path, indent)
        start, *rest = self._value(fact, kind, path, indent)
        yield self._beside(f"{indent}{scalar(key)}:{start}", path)
        yield from rest

    def _value(self, fact: Fact, kind: Kind, path: Path, indent: str) -> Iterator[str]:
        """What follows the colon, then the lines under it."""
        inner = indent + INDENT
        if fact is None:
            yield ""
        elif isinstance(fact, str):
            yield from self._text(fact, kind, inner)
        elif not fact:
            yield " {}" if isinstance(fact, Mapping) else " []"
        elif isinstance(fact, Mapping):
            yield ""
            yield from self._mapping(fact, kind, path, inner)
        else:
            of = kind.of if isinstance(kind, Many) else _TEXT
            short = self._in_brackets(fact, of, path)
            if short and len(f"{indent}{path[-1]}:{short}") <= WIDEST:
                yield short
            else:
                yield ""
                for rank, item in enumerate(fact):
                    yield from self._item(item, of, (*path, rank), inner)

    def _text(self, text: str, kind: Kind, indent: str) -> Iterator[str]:
        if kind in NUMBERS:
            yield f" {number(text)}"
        elif is_block(text):
            yield f" {BLOCK}"
            yield from block(text, indent)
        else:
            yield f" {scalar(text)}"

    def _mapping(self, facts: Facts, kind: Kind, path: Path, indent: str) -> Iterator[str]:
        if isinstance(kind, Group):
            yield from self.group(facts, TABLES[kind.table], path, indent)
            return
        of = Group(kind.table) if isinstance(kind, ByIdentifier) else _TEXT
        for key in sorted(facts):
            yield from self.entry(key, facts[key], of, (path, indent))

    def _in_brackets(self, facts: tuple[Fact, ...], kind: Kind, path: Path) -> str:
        """A list on one line; nothing when it cannot, or should not, stand so."""
        if isinstance(kind, Words) and kind.longest > LONGEST_NAME:
            return ""
        if any(self._speaks_of((*path, rank)) for rank in range(len(facts))):
            return ""
        texts = [scalar(fact, in_list=True) for fact in facts if isinstance(fact, str)]
        return f" [{', '.join(texts)}]" if len(texts) == len(facts) else ""

    def _item(self, fact: Fact, kind: Kind, path: Path, indent: str) -> Iterator[str]:
        yield from self._above(path, indent)
        if isinstance(fact, Mapping) and fact:
            lines = list(self._mapping(fact, kind, path, indent + INDENT))
            while (line := lines.pop(0).removeprefix(indent + INDENT)).startswith("#"):
                yield f"{indent}{line}"
            yield f"{indent}- {line}"
            rest = lines
        elif isinstance(fact, tuple) and fact:
            yield self._beside(f"{indent}-", path)
            rest = [
                line
                for rank, item in enumerate(fact)
                for line in self._item(item, _TEXT, (*path, rank), indent + INDENT)
            ]
        else:
            start, *rest = self._value(fact, kind, path, indent)
            yield self._beside(f"{indent}-{start}", path)
        yield from rest

    def _above(self, path: Path, indent: str) -> Iterator[str]:
        for line in self.comments.above.get(path, ()):
            yield f"{indent}{line}"

    def _beside(self, line: str, path: Path) -> str:
        comment = self.comments.beside.get(path)
        return f"{line} {comment}" if comment else line

    def _speaks_of(self, path: Path) -> bool:
        return path in self.comments.above or path in self.comments.beside
