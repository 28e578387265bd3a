"""What a new site must still hold: what was once promised, and most of what is served now."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from generator.problems.catalog import publication as rules
from generator.problems.problem import Problem, Span
from generator.publish.gather import Gathered
from generator.publish.staging import StagedSite

EVERYTHING = 100
"""The share, in percent, that one allows to be lost when one knows what one does."""

_FEW = 3
"""So many may always leave: three places that close are no accident."""

_MOST_TOLD = 12
"""A region taken away is one accident, not three hundred."""

_KINDS = {"lieux": rules.LOST_PLACES, "pages": rules.LOST_PAGES}

Headcount = Mapping[str, Mapping[str, int]]
"""How many of each kind, in each territory or folder: `{"lieux": {"cher": 42}}`."""


class _Loss(NamedTuple):
    lost: int
    kind: str
    where: str
    before: int

    @property
    def problem(self) -> Problem:
        facts = {
            "ou": self.where,
            "perdus": str(self.lost),
            "avant": str(self.before),
            "part": str(round(100 * self.lost / self.before)),
        }
        return Problem(_KINDS[self.kind], Span("data/"), facts=facts)


def broken_promises(site: Gathered, staged: StagedSite, allowed: int) -> list[Problem]:
    """Tell why the prepared site may not be published: a lost promise, or a great loss.

    `allowed` is the share, in percent, that a territory or a folder may lose.
    """
    broken = [one for path, one in site.promises.items() if not staged.holds(path)]
    if site.headcount:
        before = read_headcount(staged.served(site.headcount))
        now = read_headcount(staged.prepared(site.headcount))
        broken += losses(before, now, allowed)
    return broken


def read_headcount(file: Path) -> Headcount:
    """Read what a build has counted; empty where there is no such file, or not a sound one."""
    try:
        counts = json.loads(file.read_bytes())
        return {
            kind: {str(where): int(count) for where, count in counts[kind].items()}
            for kind in _KINDS
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def losses(before: Headcount, now: Headcount, allowed: int) -> Iterator[Problem]:
    """Tell where more than `allowed` percent is lost from one site to the next, the most first."""
    found = [
        _Loss(count - now[kind].get(where, 0), kind, where, count)
        for kind in before
        if kind in now
        for where, count in before[kind].items()
    ]
    grave = [one for one in found if one.lost > _FEW and 100 * one.lost > allowed * one.before]
    order = sorted(grave, key=lambda one: (-one.lost, one.kind, one.where))
    return (one.problem for one in order[:_MOST_TOLD])
