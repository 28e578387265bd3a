"""Short, recognisable and true: the name a record shows, from the long one of the source.

A network's long form gives way to the short one that everybody uses, found in the source itself
(`Centre d'information et d'orientation (CIO)` → `CIO`) or in the few forms below; the place that
follows takes its official spelling. Nothing else changes.
"""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

from generator.importer.place_names import PlaceNames, without_article
from generator.importer.typography import DASH, capitalised, segments, typographic
from generator.model.folding import fold
from generator.model.geography import Commune

LONG_FORMS = (
    (re.compile(r"mission locale(?: pour l[’']insertion [^()]*\(16-25 ans\))?", re.I),
     "Mission locale"),
    (re.compile(r"point (?:d[’'])?information jeunesse", re.I), "Point information jeunesse"),
    (re.compile(r"bureau (?:d[’'])?information jeunesse", re.I), "Bureau information jeunesse"),
    (re.compile(r"centre régional (?:d[’'])?information jeunesse", re.I),
     "Centre régional information jeunesse"),
    (re.compile(r"p[ôo]le emploi", re.I), "France Travail"),
    (re.compile(r"chambre (?:départementale )?d[’']agriculture", re.I), "Chambre d’agriculture"),
    (re.compile(r"maison de services? au public", re.I), "Maison de services au public"),
    (re.compile(r"france services", re.I), "France services"),
    (re.compile(r"(greta|fongecif|agefiph|afpa|apec|apecita|cio|mdph)\b", re.I), r"\1"),
)  # fmt: skip
"""Where the source spells a network out and gives no acronym, or writes it in several ways."""

RENAMED = re.compile(r"p[ôo]le emploi\b", re.IGNORECASE)

_WITH_ACRONYM = re.compile(r"(?P<long>[^()]+) \((?P<short>[^()]+)\)(?P<rest>.*)")
_NEARLY = 0.85


class Name(NamedTuple):
    """A name to show, the former one if the network has changed its own, and what to think of it.

    `recognised` is false when the name does not begin as its network's do.
    """

    shown: str
    former: str
    recognised: bool


def display_name(source: str, commune: Commune, places: PlaceNames) -> Name:
    """Give the name of a structure of `commune`, from the one in the source."""
    clean = typographic(source)
    head, tail = _head_and_tail(clean)
    former = DASH.join(segments(clean)) if RENAMED.match(clean) else ""
    if not head:
        return Name(_joined("", clean, commune, places), former, recognised=False)
    return Name(_joined(head, tail, commune, places), former, recognised=True)


def nearly_names(name: str, place: str) -> bool:
    """Say whether the name holds the place's name with a slip of the pen (`Oléans`)."""
    words, wanted = fold(name).split(), without_article(fold(place))
    if f" {wanted} " in f" {' '.join(words)} ":
        return False
    size = len(wanted.split())
    windows = (" ".join(words[start : start + size]) for start in range(len(words) - size + 1))
    return any(SequenceMatcher(None, window, wanted).ratio() >= _NEARLY for window in windows)


def _head_and_tail(name: str) -> tuple[str, str]:
    """Cut a name into its network and what follows; the network is empty if not recognised."""
    for pattern, short in LONG_FORMS:
        if match := pattern.match(name):
            return capitalised(match.expand(short)), name[match.end() :]
    parts = segments(name)
    for index, part in enumerate(parts):
        match = _WITH_ACRONYM.fullmatch(part)
        if match and _is_acronym(match["short"], match["long"]):
            others = [*parts[:index], *parts[index + 1 :]]
            return match["short"], "".join((match["rest"], *(f" - {other}" for other in others)))
    return "", name


def _is_acronym(short: str, long: str) -> bool:
    """Say whether the letters are initials of the words, in order (`SUIO`, `LE SOIE`)."""
    initials = iter(word[0] for word in fold(long).split())
    letters = fold(short).removeprefix("le ").replace(" ", "")
    return len(letters) > 1 and all(letter in initials for letter in letters)


def _joined(head: str, tail: str, commune: Commune, places: PlaceNames) -> str:
    """Put a name together again, every place in it under its official spelling."""
    first, *others = segments(tail.strip().lstrip("-–").strip()) or [""]
    apart = not tail or tail.lstrip().startswith(("-", "–"))
    place = places.official(first, commune) if apart else None
    place = place or places.after_preposition(first, commune)
    official = (places.official(other, commune) or other for other in others)
    if place or apart or not head:
        return DASH.join(filter(None, (head, place or first, *official)))
    return DASH.join((f"{head} {first}", *official))
