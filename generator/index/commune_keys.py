"""How the name of a commune sounds, and how a long list is parted by what one has typed.

A visitor downloads the part where the commune must be, however it is spelt. The script of the
page (`assets/communes.js`) is given `SOUNDS` and `SKIPPED_WORDS` as data and applies them to what
is typed: both sides write the same key.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import reduce
from typing import TypeVar

from generator.model.folding import fold

T = TypeVar("T")

SKIPPED_WORDS = ("l", "la", "le", "les", "saint", "sainte", "saints", "saintes")
"""Words at the head of a name that people forget, add or shorten, and that half the names share."""

SILENT_ENDS = re.compile(r"(?<=[a-z])[dgpstxz]+\b")
"""Letters at the end of a word that are written but not heard: « Bourg » sounds as « Bour »."""

SOUNDS = (
    (re.compile("isl"), "il"),
    (re.compile("ph"), "f"),
    (re.compile("qu?"), "k"),
    (re.compile("[cs]?ch"), "q"),
    (re.compile("c(?=[eiy])"), "s"),
    (re.compile("[cx]"), "k"),
    (re.compile("gu(?=[eiy])"), "g"),
    (re.compile("g(?=[eiy])"), "j"),
    (re.compile("w"), "v"),
    (re.compile("z"), "s"),
    (re.compile("m(?=[bp])"), "n"),
    (re.compile("[^0-9a-z]"), ""),
    (re.compile(r"(.)(?=\1)"), ""),
    (re.compile("[aehiouy]"), ""),
)
"""Patterns and what they become, in order; the same in Python and in JavaScript.

What is left are the consonants that one hears: vowels are what people misspell most.
"""


def skeleton(name: str) -> str:
    """The consonants that one hears in a name: `Clermont-Ferrand` → `klrntfrnd`.

    Words at its head that tell nothing are skipped; a name that has nothing else keeps them.
    """
    return _skeleton(_telling(name))


def skeletons(name: str) -> tuple[str, ...]:
    """The keys that a name is found by: as it is written, and without its silent letters."""
    telling = _telling(name)
    heard = SILENT_ENDS.sub("", telling)
    written = _skeleton(telling)
    return (written,) if heard == telling else tuple(dict.fromkeys((written, _skeleton(heard))))


def parted(items: Iterable[tuple[str, T]], most: int) -> dict[str, list[T]]:
    """Part (key, item) by the first letters of their keys, so that no part is long.

    A part is named by the letters that all of its keys begin with. A key belongs to the part
    with the longest name that it begins with, so that the names alone tell where to look. A part
    of more than `most` items has one key only.
    """
    found: dict[str, list[T]] = {}
    waiting = [("", list(items))]
    while waiting:
        prefix, group = waiting.pop()
        if len(group) <= most:
            found[prefix] = _once(group)
            continue
        longer = defaultdict[str, list[tuple[str, T]]](list)
        for key, item in group:
            longer[key[: len(prefix) + 1]].append((key, item))
        if exact := longer.pop(prefix, None):
            found[prefix] = _once(exact)
        waiting.extend(longer.items())
    return dict(sorted(found.items()))


def _once(group: list[tuple[str, T]]) -> list[T]:
    """The items in their order; one that has two of the keys stands once."""
    return list({id(item): item for _, item in group}.values())


def _telling(name: str) -> str:
    words = fold(name).split()
    while len(words) > 1 and words[0] in SKIPPED_WORDS:
        del words[0]
    return " ".join(words)


def _skeleton(folded: str) -> str:
    return reduce(_heard, SOUNDS, folded)


def _heard(text: str, rule: tuple[re.Pattern[str], str]) -> str:
    pattern, sound = rule
    return pattern.sub(lambda _: sound, text)
