"""The links that one tolerates for a while: `data/liens-toleres.yml`.

liens:
- adresse: https://exemple.fr/page    # or https://exemple.fr/* for all that begins so
raison: Refuse les programmes ; ouverte à la main en novembre 2026.
jusqu_au: 2027-05-01
"""

from dataclasses import dataclass
from datetime import date, timedelta

from generator.problems.catalog import links as rules
from generator.problems.problem import Problem, Span
from generator.read.node import Document, Mapping, Node, Sequence, Text

FILE = "liens-toleres.yml"
LINKS, ADDRESS, WHY, UNTIL = "liens", "adresse", "raison", "jusqu_au"
SHORTEST_REASON = 10
ALL_THAT_FOLLOWS = "*"
EXAMPLE_DAYS = 180


@dataclass(frozen=True, slots=True)
class Tolerance:
    """A link that may be as it is until a day, that day included, and why."""

    address: str
    why: str
    until: date
    span: Span

    def covers(self, address: str) -> bool:
        """Say whether it speaks of a link."""
        if self.address.endswith(ALL_THAT_FOLLOWS):
            return address.startswith(self.address.removesuffix(ALL_THAT_FOLLOWS))
        return address == self.address


def read_tolerances(
    document: Document, today: date
) -> tuple[tuple[Tolerance, ...], tuple[Problem, ...]]:
    """Read the list; one that is badly written, or has expired, tolerates nothing and is told."""
    tolerances, problems = [], []
    for item in _items(document.root):
        span = Span(document.path, item.line, item.column)
        found = _tolerance(item, span)
        if found is None:
            facts = {"example": str(today + timedelta(days=EXAMPLE_DAYS))}
            problems.append(Problem(rules.BAD_TOLERANCE, span, LINKS, facts))
        elif found.until < today:
            facts = {"address": found.address, "until": str(found.until), "why": found.why}
            problems.append(Problem(rules.EXPIRED, span, UNTIL, facts))
        else:
            tolerances.append(found)
    return tuple(tolerances), tuple(problems)


def _items(root: Mapping) -> tuple[Node, ...]:
    """The items of the list; what stands instead of one is an item that nobody can read."""
    (first, *others) = root.entries or (None,)
    if first is None:
        return ()
    if others or first.key.value != LINKS or not isinstance(first.value, Sequence):
        return (others[0].key if others else first.key,)
    return first.value.items


def _tolerance(item: Node, span: Span) -> Tolerance | None:
    if not isinstance(item, Mapping):
        return None
    told = {entry.key.value: entry.value for entry in item.entries}
    words = {key: value.value for key, value in told.items() if isinstance(value, Text)}
    if sorted(words) != sorted((ADDRESS, WHY, UNTIL)) or len(told) != len(words):
        return None
    address, why = words[ADDRESS], words[WHY]
    try:
        until = date.fromisoformat(words[UNTIL])
    except ValueError:
        return None
    if not address.startswith(("http://", "https://")) or len(why) < SHORTEST_REASON:
        return None
    return Tolerance(address, why, until, span)
