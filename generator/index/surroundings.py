"""The territories around each: those it lies in, those in it, those that touch it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.territory import Level, Territory

_WIDE = (Level.REGION, Level.DEPARTMENT)
"""The levels in which other territories lie."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The territories around one: those it lies in, those in it, those that touch it."""

    within: tuple[Territory, ...]
    parts: tuple[Territory, ...]
    neighbours: tuple[Territory, ...]


def surroundings(territories: Sequence[Territory]) -> Mapping[str, Surroundings]:
    """Give the territories around each, by slug, in the order given."""
    by_slug = {one.slug: one for one in territories}
    wide = [one for one in territories if one.level in _WIDE]
    return {
        territory.slug: Surroundings(
            within=tuple(one for one in wide if _lies_in(territory, one)),
            parts=tuple(one for one in territories if _lies_in(one, territory))
            if territory.level in _WIDE
            else (),
            neighbours=tuple(by_slug[slug] for slug in territory.neighbours if slug in by_slug),
        )
        for territory in territories
    }


def _lies_in(part: Territory, whole: Territory) -> bool:
    """Whether the larger half of the people of `part` live in the wider territory `whole`."""
    if part.slug == whole.slug:
        return False
    if whole.level is Level.REGION:
        return part.level is not Level.REGION and whole.code in part.regions[:1]
    if whole.level is Level.DEPARTMENT:
        return part.level not in _WIDE and (whole.code in part.departments[:1])
    return False


def by_commune(territories: Sequence[Territory]) -> Mapping[str, tuple[Territory, ...]]:
    """Give the territories that each commune lies in, in the order given."""
    found = defaultdict[str, list[Territory]](list)
    for territory in territories:
        for code in sorted(territory.communes):
            found[code].append(territory)
    return {code: tuple(inside) for code, inside in found.items()}
