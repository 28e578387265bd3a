"""What a YAML file becomes: text that knows where it stands, and nothing else.

No type is guessed here: `01000`, `no` and `12:30` are text until a field table says more.
"""

from typing import NamedTuple, TypeAlias


class Text(NamedTuple):
    """A scalar as it was typed, after normalisation (NFC, outer blanks removed).

    `plain` is true when it stood without quotes: an unquoted empty scalar means "no value".
    `margin` says where its signs stand: 0 when they follow each other on one line of the file,
    the blanks before each line when it is a block, None when the file has them otherwise.
    """

    value: str
    line: int
    column: int
    plain: bool = True
    margin: int | None = 0


class Sequence(NamedTuple):
    """A list of nodes."""

    items: tuple["Node", ...]
    line: int
    column: int


class Entry(NamedTuple):
    """One key of a mapping with its value; the place is the key's."""

    key: Text
    value: "Node"


class Mapping(NamedTuple):
    """Keys and values in the order of the file; keys are unique."""

    entries: tuple[Entry, ...]
    line: int
    column: int


Node: TypeAlias = Text | Sequence | Mapping


class Document(NamedTuple):
    """One file that could be read: its path as shown in messages, and its top mapping."""

    path: str
    root: Mapping
