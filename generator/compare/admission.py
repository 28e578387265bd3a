"""What a contribution may bring: plain files with plain names, under `data/` and `content/`.

What git's store says of it is judged before anything is checked out; nothing is run.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.problems.catalog import contribution as rules
from generator.problems.problem import Problem, Rule, Span

FOLDERS = ("data/", "content/")
PLAIN, PROGRAM = "100644", "100755"
GONE = "000000"
_NATURES = {"120000": rules.LINK, "160000": rules.MODULE}
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,99}")


class Entry(NamedTuple):
    """What stands at a path of the contribution: its mode in git, `GONE` when it was removed."""

    mode: str
    path: str


def refusals(entries: Iterable[Entry], names: Iterable[str]) -> Iterator[Problem]:
    """Name what may not be taken of a contribution; `names` are the paths of its whole tree."""
    by_folded: dict[str, list[str]] = {}
    for name in names:
        by_folded.setdefault(name.casefold(), []).append(name)
    for entry in entries:
        if not entry.path.startswith(FOLDERS):
            yield _problem(rules.OUTSIDE, entry)
        elif entry.mode == GONE:
            continue
        elif entry.mode == PROGRAM:
            yield _problem(rules.EXECUTABLE, entry)
        elif entry.mode != PLAIN:
            nature = _NATURES.get(entry.mode, rules.OTHER)
            yield _problem(rules.NOT_A_FILE, entry, nature=nature)
        elif not all(map(_NAME.fullmatch, entry.path.split("/"))):
            yield _problem(rules.ODD_NAME, entry)
        else:
            for other in by_folded.get(entry.path.casefold(), ()):
                if other != entry.path:
                    yield _problem(rules.CASE_CLASH, entry, autre=other)


def admitted(entries: Iterable[Entry], refused: Iterable[Problem]) -> tuple[str, ...]:
    """Give the paths that may be read, of what was changed and not removed."""
    out = {problem.span.file for problem in refused}
    return tuple(one.path for one in entries if one.mode != GONE and one.path not in out)


def _problem(rule: Rule, entry: Entry, **facts: str) -> Problem:
    return Problem(rule, Span(entry.path), facts={"chemin": entry.path, **facts})
