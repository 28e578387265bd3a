"""Notes whose particulars are read: what a place only tells, and that nothing is chosen by."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, ParamSpec, TypeVar

C = TypeVar("C")
T = TypeVar("T")
P = ParamSpec("P")

EVERYTHING = "*"
"""Stands for the particulars of every record."""
UNKNOWN = "?"
"""Stands for what nobody notes: a piece that reads it is made at every build."""


class Reads:
    """Whose particulars were read, by identifier: those read for no piece are read by all.

    A copy of what holds one starts with a new one.
    """

    def __init__(self) -> None:
        self.by_all = set[str]()
        self._noted = self.by_all
        self.note: Callable[[str], None] = self.by_all.add
        """Note that the particulars of one are read now; a hundred times a page, so at once."""

    def __reduce__(self) -> tuple[type["Reads"], tuple[()]]:
        return Reads, ()

    def note_all(self, identifiers: Iterable[str]) -> None:
        """Note several at once: those of a piece that was made before."""
        self._noted.update(identifiers)

    @contextmanager
    def of_one_piece(self) -> Iterator[set[str]]:
        """Note apart what is read meanwhile."""
        before, noted = self._noted, set[str]()
        self._noted, self.note = noted, noted.add
        try:
            yield noted
        finally:
            self._noted, self.note = before, before.add

    def remembered(self, made: Callable[P, T]) -> Callable[P, T]:
        """Have a function answer once: what it read then is read by whoever asks it again."""
        known: dict[object, tuple[T, set[str]]] = {}

        def made_once(*values: P.args, **named: P.kwargs) -> T:
            key = (values, tuple(sorted(named.items())))
            if key not in known:
                with self.of_one_piece() as noted:
                    known[key] = (made(*values, **named), noted)
            answer, noted = known[key]
            self.note_all(noted)
            return answer

        return made_once


class _Watched:
    """An attribute that tells the `reads` of its owner, if it has some, when it is read."""

    def __init__(self, slot: Any) -> None:
        self._read, self._write = slot.__get__, slot.__set__

    def __get__(self, one: Any, owner: type | None = None) -> Any:
        if one is None:
            return self
        if (reads := one.reads) is not None:
            reads.note(one.id)
        return self._read(one)

    def __set__(self, one: Any, value: object) -> None:
        self._write(one, value)


def watched(*names: str) -> Callable[[type[C]], type[C]]:
    """Have a class with slots, `id` and `reads`, note the reading of these attributes."""

    def watch(owner: type[C]) -> type[C]:
        for name in names:
            setattr(owner, name, _Watched(vars(owner)[name]))
        return owner

    return watch
