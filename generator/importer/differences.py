"""Two statements about one place, compared field by field; pure.

A difference in writing alone is none: a site with or without its last `/`, a phone in pairs or not.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from generator.check.privacy import canonical_phone
from generator.hours.reading import read_hours
from generator.importer.addresses import same_street
from generator.importer.draft import DOUBTS, SOURCE_OF
from generator.importer.positions import kilometres
from generator.model.folding import fold
from generator.write.facts import Fact, Facts

NOT_COMPARED = frozenset({
    DOUBTS, SOURCE_OF, "source", "millesime", "date_maj", "source_horaires", "millesime_horaires",
    "precision_position", "latitude", "longitude", "complement_adresse", "anciens_noms",
})  # fmt: skip
"""What each source says of itself, and what only the position and the address as a whole say."""

NEAR = 0.3
"""Kilometres under which two positions say the same."""


class Difference(NamedTuple):
    """A field that the source says otherwise; `here` is empty if the record is silent on it."""

    key: str
    here: str
    there: str


def differences(here: Facts, there: Facts) -> list[Difference]:
    """Give what the source says otherwise or more, in the order of its facts."""
    found = [
        Difference(key, shown(here.get(key)), shown(fact))
        for key, fact in there.items()
        if key not in NOT_COMPARED and not _agree(key, here.get(key), fact)
    ]
    if _far(here, there):
        found.append(Difference("latitude", _position(here), _position(there)))
    return found


def shown(fact: Fact) -> str:
    """Give a fact on one line."""
    if isinstance(fact, Mapping):
        return " ; ".join(f"{key}: {shown(inner)}" for key, inner in fact.items())
    if isinstance(fact, tuple):
        return ", ".join(map(shown, fact))
    return fact or ""


def _agree(key: str, here: Fact, there: Fact) -> bool:
    if here == there:
        return True
    same = _SAME.get(key)
    if same is None or not isinstance(here, str) or not isinstance(there, str):
        return isinstance(here, tuple) and isinstance(there, tuple) and set(here) == set(there)
    return same(here, there)


def _far(here: Facts, there: Facts) -> bool:
    points = [_point(facts) for facts in (here, there)]
    one, other = points
    return bool(one and other and kilometres(*one, *other) > NEAR)


def _point(facts: Facts) -> tuple[float, float] | None:
    latitude, longitude = facts.get("latitude"), facts.get("longitude")
    if not isinstance(latitude, str) or not isinstance(longitude, str):
        return None
    try:
        return float(latitude), float(longitude)
    except ValueError:
        return None


def _position(facts: Facts) -> str:
    return f"{shown(facts.get('latitude'))}, {shown(facts.get('longitude'))}"


def _same_name(here: str, there: str) -> bool:
    return fold(here) == fold(there)


def _same_site(here: str, there: str) -> bool:
    one, other = (
        site.lower().partition("://")[2].removeprefix("www.").rstrip("/") for site in (here, there)
    )
    return one == other


def _same_hours(here: str, there: str) -> bool:
    one, other = read_hours(here).hours, read_hours(there).hours
    return one is not None and one == other


_SAME: Mapping[str, Callable[[str, str], bool]] = MappingProxyType(
    {
        "nom": _same_name,
        "commune": _same_name,
        "adresse": same_street,
        "telephone": lambda here, there: canonical_phone(here) == canonical_phone(there),
        "courriel": lambda here, there: here.lower() == there.lower(),
        "site_web": _same_site,
        "horaires_accueil": _same_hours,
    }
)
