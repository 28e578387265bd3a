"""The comments of a file, tied to what they speak of, so that they follow it when it moves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from generator.read import node
from generator.read.yaml_events import scalar_spans

Path: TypeAlias = "tuple[str | int, ...]"
"""The keys and ranks that lead to a value: `("services", 0, "nom")`."""


@dataclass(frozen=True, slots=True)
class Comments:
    """What a file says beside its facts; each text begins with its `#`.

    `head` stands at the top of the file, `tail` after everything; `above` are the lines over a
    key or an item, `beside` ends its line.
    """

    head: tuple[str, ...] = ()
    above: Mapping[Path, tuple[str, ...]] = field(default_factory=dict)
    beside: Mapping[Path, str] = field(default_factory=dict)
    tail: tuple[str, ...] = ()


class _Comment(NamedTuple):
    line: int
    text: str
    alone: bool


def comments_of(source: str, root: node.Mapping) -> Comments:
    """Give the comments of a file that could be read; `root` is its top mapping.

    A comment on a line of its own speaks of what follows, over the first key of the whole file.
    """
    things = list(_things(root, (), source.split("\n")))
    above: dict[Path, tuple[str, ...]] = {}
    beside: dict[Path, str] = {}
    head: list[str] = []
    tail: list[str] = []
    for found in _comments(source):
        if found.alone:
            if found.line < things[0][0]:
                head.append(found.text)
                continue
            followed = next((path for line, path in things if line > found.line), None)
            if followed is None:
                tail.append(found.text)
            else:
                above[followed] = (*above.get(followed, ()), found.text)
        else:
            path = [path for line, path in things if line <= found.line][-1]
            earlier = beside.get(path)
            beside[path] = f"{earlier} {found.text}" if earlier else found.text
    return Comments(tuple(head), above, beside, tuple(tail))


def _things(found: node.Node, path: Path, lines: list[str]) -> Iterator[tuple[int, Path]]:
    """The keys and items of a node and the lines they begin on, the outermost first.

    The items of a list that stands in brackets on one line have none of their own.
    """
    if isinstance(found, node.Mapping):
        for entry in found.entries:
            here = (*path, entry.key.value)
            yield entry.key.line, here
            yield from _things(entry.value, here, lines)
    elif isinstance(found, node.Sequence) and not _is_on_one_line(found, lines):
        for rank, item in enumerate(found.items):
            here = (*path, rank)
            yield item.line, here
            yield from _things(item, here, lines)


def _is_on_one_line(found: node.Sequence, lines: list[str]) -> bool:
    in_brackets = lines[found.line - 1][found.column - 1 : found.column] == "["
    return in_brackets and all(item.line == found.line for item in found.items)


def _comments(source: str) -> Iterator[_Comment]:
    """What follows a `#` outside of every scalar, in the order of the file."""
    at = line = 0
    for start, end in (*scalar_spans(source), (len(source), len(source))):
        while (sign := source.find("#", at, start)) >= 0:
            stop = source.find("\n", sign)
            stop = len(source) if stop < 0 else stop
            before = source[source.rfind("\n", 0, sign) + 1 : sign]
            line = source.count("\n", 0, sign) + 1
            yield _Comment(line, source[sign:stop].rstrip(), not before.strip())
            at = stop
        at = end
