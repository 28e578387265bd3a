"""What the importer last wrote for each row of a source: `data/imports/<source>.csv`.

The ledger is committed with the records. A file whose print differs from the ledger's has been
edited; a line without a file is a record that somebody deleted.
"""

import codecs
import csv
import hashlib
import io
import re
from collections.abc import Mapping
from typing import NamedTuple

from generator.problems.catalog import importing
from generator.problems.problem import Problem, Span

COLUMNS = ("identifiant", "fiche", "empreinte")
PRINT_LENGTH = 32

_RECORD = re.compile(r"[0-9A-Za-z-]+/[a-z0-9-]+")
_PRINT = re.compile(rf"[0-9a-f]{{{PRINT_LENGTH}}}")


class Line(NamedTuple):
    """The record of a row (`41/cio-blois`) and the print of what was written in it."""

    record: str
    print: str


def print_of(content: bytes) -> str:
    """Give the print of a file's bytes, whatever its line ends: Git may change them."""
    plain = content.replace(b"\r\n", b"\n")
    return hashlib.sha256(plain).hexdigest()[:PRINT_LENGTH]


def is_ledger(raw: bytes) -> bool:
    """Say whether a file begins as a ledger does."""
    return raw.removeprefix(codecs.BOM_UTF8).startswith(",".join(COLUMNS).encode())


def read_ledger(raw: bytes, shown: str) -> tuple[dict[str, Line], list[Problem]]:
    """Read a ledger, by identifier; a line that cannot be read is told and left aside."""
    lines: dict[str, Line] = {}
    problems: list[Problem] = []
    text = raw.decode("utf-8-sig", errors="replace")
    for number, cells in enumerate(csv.reader(text.splitlines()), start=1):
        if tuple(cells) == COLUMNS or not cells:
            continue
        line = _line(cells)
        if line is None or cells[0] in lines:
            problems.append(Problem(importing.BAD_LEDGER, Span(shown, number)))
        else:
            lines[cells[0]] = line
    return lines, problems


def _line(cells: list[str]) -> Line | None:
    if len(cells) != len(COLUMNS):
        return None
    line = Line(*cells[1:])
    return line if _RECORD.fullmatch(line.record) and _PRINT.fullmatch(line.print) else None


def ledger_text(lines: Mapping[str, Line]) -> str:
    """Write a ledger, in the order of the identifiers."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((identifier, *line) for identifier, line in sorted(lines.items()))
    return out.getvalue()
