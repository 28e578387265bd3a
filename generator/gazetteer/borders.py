"""Which areas share a border, found from their outlines.

The outlines of one source file are simplified together, so two neighbours share the very same
segments; areas that only touch at a corner share none and are not neighbours.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from generator.gazetteer.source import Outlines

Neighbours = dict[str, tuple[str, ...]]


def neighbours_by_border(outlines: Outlines) -> Neighbours:
    """For each area, the codes of those that share a segment of its outline, in order."""
    owners = defaultdict[frozenset[tuple[float, float]], set[str]](set)
    for code, polygons in outlines.items():
        for polygon in polygons:
            for ring in polygon:
                for segment in pairwise(ring):
                    owners[frozenset(segment)].add(code)
    return _facing(outlines, owners.values())


def neighbours_of_groups(members: Neighbours, group_of: Mapping[str, str]) -> Neighbours:
    """The neighbours of groups of areas (régions), from those of their members."""
    borders = [
        {group_of[code], group_of[other]} for code, others in members.items() for other in others
    ]
    return _facing(sorted(set(group_of.values())), borders)


def _facing(codes: Iterable[str], borders: Iterable[set[str]]) -> Neighbours:
    facing: dict[str, set[str]] = {code: set() for code in codes}
    for sharers in borders:
        for code in sharers:
            facing[code] |= sharers - {code}
    return {code: tuple(sorted(others)) for code, others in facing.items()}
