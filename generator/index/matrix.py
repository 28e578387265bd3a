"""Who does what in a territory, at a glance: needs in rows, places or networks in columns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.network import Network
from generator.model.structure import Structure
from generator.model.vocabulary import Term

MOST_PLACES = 10
"""With more places than this, the columns are their networks."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """For each need, whether each column answers it; columns are all places or all networks."""

    places: tuple[Structure, ...]
    networks: tuple[Network, ...]
    rows: tuple[tuple[Term, tuple[bool, ...]], ...]


def matrix(structures: Sequence[Structure], themes: Iterable[Term]) -> Matrix:
    """Cross these places, or their networks when they are many, with the themes they answer."""
    networks = tuple({one.network.id: one.network for one in structures}.values())
    few = len(structures) <= MOST_PLACES
    columns = (
        [_answered((one,)) for one in structures]
        if few
        else [
            _answered(one for one in structures if one.network.id == network.id)
            for network in networks
        ]
    )
    rows = [(theme, tuple(theme.value in answered for answered in columns)) for theme in themes]
    return Matrix(
        places=tuple(structures) if few else (),
        networks=() if few else networks,
        rows=tuple(row for row in rows if any(row[1])),
    )


def _answered(structures: Iterable[Structure]) -> frozenset[str]:
    return frozenset(
        theme.value
        for structure in structures
        for service in structure.services
        for theme in service.themes
    )
