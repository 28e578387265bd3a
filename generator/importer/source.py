"""A CSV table read row by row, every cell able to say where it stands."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from generator.problems.catalog import importing
from generator.problems.problem import Problem, Span


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its cells without outer blanks, and where each of them begins."""

    cells: Mapping[str, str]
    places: Mapping[str, Span]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    @property
    def span(self) -> Span:
        """Where the row begins."""
        return next(iter(self.places.values()))


@dataclass(frozen=True, slots=True)
class Reading:
    """The rows that could be cut into cells, and a problem for each of the others.

    `unusable` says that the problems are the whole table's: there is no row.
    """

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    unusable: bool = False


class Dialect(NamedTuple):
    """How a table is written: what stands between two cells, and the encoding of its text."""

    separator: str = ","
    encoding: str = "utf-8-sig"


PLAIN = Dialect()


def read_table(raw: bytes, shown: str, columns: Sequence[str], dialect: Dialect = PLAIN) -> Reading:
    """Read a table that has at least `columns`; never fails.

    `shown` is the file's name in messages.
    """
    try:
        text = raw.decode(dialect.encoding)
        header, *lines = list(_lines(text, dialect))
    except (UnicodeDecodeError, csv.Error, ValueError):
        return _unusable(Problem(importing.FILE_UNREADABLE, Span(shown), facts={"nom": shown}))
    names = [name.strip() for name in header.cells]
    missing = [column for column in columns if column not in names]
    if missing:
        facts = {"colonnes": ", ".join(missing)}
        return _unusable(Problem(importing.COLUMNS_MISSING, Span(shown), facts=facts))
    if not lines:
        return _unusable(Problem(importing.NO_ROW, Span(shown, 2)))
    return _cut(lines, names, shown, dialect)


@dataclass(frozen=True, slots=True)
class _Line:
    """The cells of a line of the table, which may stand on several lines of the file."""

    cells: list[str]
    text: str
    number: int


def _lines(text: str, dialect: Dialect) -> Iterator[_Line]:
    """Give the lines of the table that are not empty, with the text each was cut from."""
    source = io.StringIO(text, newline="")
    read: list[str] = []

    def told() -> Iterator[str]:
        for line in source:
            read.append(line)
            yield line

    number = 1
    for cells in csv.reader(told(), strict=True, delimiter=dialect.separator):
        if any(cells):
            yield _Line(cells, "".join(read), number)
        number += len(read)
        read.clear()


def _cut(lines: Sequence[_Line], names: Sequence[str], shown: str, dialect: Dialect) -> Reading:
    rows: list[Row] = []
    problems: list[Problem] = []
    for line in lines:
        if len(line.cells) != len(names):
            facts = {"trouvees": str(len(line.cells)), "attendues": str(len(names))}
            problems.append(Problem(importing.ROW_CUT, Span(shown, line.number), facts=facts))
            continue
        cells = (cell.strip() for cell in line.cells)
        places = _places(line, shown, dialect.separator)
        rows.append(
            Row(dict(zip(names, cells, strict=True)), dict(zip(names, places, strict=True)))
        )
    return Reading(tuple(rows), tuple(problems))


def _places(line: _Line, shown: str, separator: str) -> Iterator[Span]:
    """Give where each cell begins, its quotation mark included."""
    commas = [-1]
    quoted = False
    for index, character in enumerate(line.text):
        if character == '"':
            quoted = not quoted
        elif character == separator and not quoted:
            commas.append(index)
    for comma, _ in pairwise([*commas, len(line.text)]):
        before = line.text[: comma + 1]
        yield Span(shown, line.number + before.count("\n"), len(before) - before.rfind("\n"))


def _unusable(problem: Problem) -> Reading:
    return Reading((), (problem,), unusable=True)
