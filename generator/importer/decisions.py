"""What an editor answered about places that resemble known ones, in the list to review."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple

from generator.problems.catalog import import_joins
from generator.problems.problem import Problem, Span

COLUMNS = (
    "identifiant", "objet", "nom", "fiche", "cle", "dans_la_fiche", "dans_la_source",
    "ressemblance", "decision",
)  # fmt: skip
"""The columns of `data/imports/<source>-a-revoir.csv`."""

MATCH, OTHERWISE, LACKING = "rapprochement", "difference", "manque"
"""What a line is about: a place that resembles a record, a field that differs or is not there."""

SEPARATOR = ";"
_RECORD = re.compile(r"[0-9A-Za-z]+/[a-z0-9-]+")


class Verdict(Enum):
    """What may be answered; the path of a record may be, too, which means the same as `yes`."""

    YES = "oui"
    NEW = "nouveau"
    IGNORE = "ignorer"


class Decision(NamedTuple):
    """An answer, the record it is about, and the whole line, which stays in the list."""

    verdict: Verdict
    record: str
    cells: tuple[str, ...]


def read_decisions(raw: bytes, shown: str) -> tuple[Mapping[str, Decision], list[Problem]]:
    """Read the answers, by identifier; those that cannot be understood are told and left aside.

    A spreadsheet may have changed the encoding and the separator: both are guessed.
    """
    decisions: dict[str, Decision] = {}
    problems: list[Problem] = []
    text = _decoded(raw)
    header = text.partition("\n")[0]
    separator = SEPARATOR if SEPARATOR in header else ","
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    for number, cells in enumerate(_cut(lines), start=1):
        if len(cells) != len(COLUMNS) or cells[1] != MATCH or not cells[-1].strip():
            continue
        line = tuple(map(_without_guard, cells))
        decision = _decision(line)
        if decision is None:
            facts = {"decision": line[-1]}
            problems.append(Problem(import_joins.BAD_DECISION, Span(shown, number), facts=facts))
        else:
            decisions[line[0]] = decision
    return decisions, problems


def _cut(lines: Iterator[list[str]]) -> Iterator[list[str]]:
    """Give the lines that can be cut into cells; what comes after one that cannot is no answer."""
    try:
        yield from lines
    except csv.Error:
        return


def _decision(cells: tuple[str, ...]) -> Decision | None:
    typed = cells[-1].strip()
    if _RECORD.fullmatch(typed):
        return Decision(Verdict.YES, typed, cells)
    verdict = next((one for one in Verdict if one.value == typed.lower()), None)
    return Decision(verdict, cells[3], cells) if verdict else None


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _without_guard(cell: str) -> str:
    return cell[1:] if cell.startswith("'") else cell
