"""What to write instead of a word that an editorial page does not know."""

from collections.abc import Iterable

from generator.problems.catalog import editorial as rules
from generator.problems.suggestion import closest


def nearest_word(typed: str, known: Iterable[str], listed: Iterable[str] = ()) -> str:
    """Name the nearest of the `known` words, or else all those `listed` (every known one)."""
    known = tuple(known)
    if nearest := closest(typed, known):
        return rules.DID_YOU_MEAN.format(mot=nearest)
    return rules.ONE_OF.format(mots=", ".join(listed or known))
