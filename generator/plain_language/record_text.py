"""A record read as text: the fields that hold sentences, and the names people see."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from generator.plain_language.passage import Passage, Writing
from generator.plain_language.yaml_places import place_in_source
from generator.problems.problem import Span
from generator.read.node import Document, Node, Sequence, Text
from generator.read.node import Mapping as MappingNode
from generator.schema.field import Field, Table
from generator.schema.kinds import ByIdentifier, Group, Kind, Many, Words
from generator.schema.tables import TABLES

SENTENCES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "structures": ("description",),
        "reseaux": ("summary", "mission", "does_not", "for_whom", "cost", "how_to_come"),
        "territoires": ("presentation",),
        "comparaisons": ("answer",),
        "ressources": ("purpose", "transcript"),
        "evenements": ("purpose", "access"),
        "appels": ("purpose", "for_whom"),
        "initiatives": ("problem", "action", "result"),
        "quiz": ("presentation",),
        "questions": ("question", "explanation"),
        "cas": ("condition",),
        "vocabulaires": ("description",),
        "terme": ("description",),
        "service": (
            *("description", "audience_details", "fee_details", "access_conditions"),
            *("documents", "delay"),
        ),
        "suite": ("condition",),
    }
)
"""The attributes that hold sentences, by table."""

NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "comparaisons": ("question",),
        "vocabulaires": ("name",),
        "terme": ("label", "phrase"),
        "service": ("name",),
    }
)
"""The attributes that hold names and labels of our own; networks and places have theirs."""


def read_record(document: Document, table: Table, source: Callable[[], str]) -> Writing:
    """Read a record; `source` gives the text of its file, and is asked only for a place in it."""
    return Writing(tuple(_Reader(document.path, source).group(document.root, table)))


class _Reader:
    def __init__(self, path: str, source: Callable[[], str]) -> None:
        self._path = path
        self._source = source

    def group(self, node: MappingNode, table: Table) -> Iterator[Passage]:
        """Give the passages of a group and of the groups in it, in the order of the file."""
        prose, names = SENTENCES.get(table.name, ()), NAMES.get(table.name, ())
        for entry in node.entries:
            field = table.by_key.get(entry.key.value)
            if field is None:
                continue
            if field.attribute in prose or field.attribute in names:
                is_name = field.attribute in names
                texts = _texts(entry.value, _longest(field.kind))
                yield from (self._passage(text, field, is_name) for text in texts)
            else:
                yield from self._inside(entry.value, field.kind)

    def _inside(self, node: Node, kind: Kind) -> Iterator[Passage]:
        if isinstance(kind, Many) and isinstance(node, Sequence):
            for item in node.items:
                yield from self._inside(item, kind.of)
        elif isinstance(kind, Group) and isinstance(node, MappingNode):
            yield from self.group(node, TABLES[kind.table])
        elif isinstance(kind, ByIdentifier) and isinstance(node, MappingNode):
            for entry in node.entries:
                if isinstance(entry.value, MappingNode):
                    yield from self.group(entry.value, TABLES[kind.table])

    def _passage(self, text: Text, field: Field, is_name: bool) -> Passage:
        def place(offset: int) -> Span:
            return Span(
                self._path,
                *place_in_source(self._source(), text.line, text.column, text.value, offset),
            )

        return Passage(text.value, place, field.key, is_name=is_name)


def _longest(kind: Kind) -> int:
    """The length that a text may have; beyond it is an error, told elsewhere."""
    words = kind.of if isinstance(kind, Many) else kind
    return words.longest if isinstance(words, Words) else 0


def _texts(node: Node, longest: int) -> Iterator[Text]:
    items = node.items if isinstance(node, Sequence) else (node,)
    yield from (item for item in items if isinstance(item, Text) and len(item.value) <= longest)
