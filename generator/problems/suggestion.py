"""« Vouliez-vous écrire… » : the known word nearest to a mistyped one. The home of rapidfuzz."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

CLOSE = 72.0
"""The least likeness, out of 100, at which a word is worth proposing."""


def closest(word: str, candidates: Iterable[str], *, cutoff: float = CLOSE) -> str | None:
    """Give the candidate most like `word`, whatever their case; None when none is close.

    Equal likeness goes to the first in alphabetical order, so that the answer never changes.
    """
    ordered = sorted(set(candidates))
    best = process.extractOne(
        word.lower(), ordered, scorer=fuzz.ratio, processor=str.lower, score_cutoff=cutoff
    )
    return best[0] if best else None


def likeness(one: str, other: str) -> float:
    """Say how much two names have in common, out of 100, whatever the order of their words."""
    return fuzz.token_sort_ratio(one, other)
