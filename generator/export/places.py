"""The places of the map, as one compact JSON file that the page's script makes markers of."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, Generic, NamedTuple, TypeVar

from generator.index.distance import Position
from generator.index.facets import facets
from generator.index.presence import PRECISE, position_of
from generator.model.network import Network
from generator.model.service import Service
from generator.model.slug import slug
from generator.model.structure import Structure

SCALE = 10_000
"""Parts of a degree that positions are counted in: about ten metres, far less than a sign."""

T = TypeVar("T", bound=Hashable)


class Placed(NamedTuple):
    """An open place and where it stands; `exact` tells that the point is that of its door."""

    structure: Structure
    position: Position
    exact: bool


def placed(structures: Iterable[Structure]) -> tuple[Placed, ...]:
    """The open places that have a position, in the order of the map's files: by commune.

    A place without a position of its own stands at the centre of its commune.
    """
    found = [
        Placed(one, position, _is_exact(one))
        for one in structures
        if one.is_open and (position := position_of(one))
    ]
    return tuple(sorted(found, key=lambda one: _by_commune(one.structure)))


def places_json(places: Sequence[Placed], visits: Mapping[str, str]) -> bytes:
    """Give these places as JSON, in columns and in steps: twelve bytes a place once compressed.

    `lieux` holds one list per fact, all of the same length. `commune` (1 where the next commune
    begins), `nord` and `est` (WGS 84, in ten-thousandths of a degree) are steps from the place
    before. `reseau`, `nom` and `atouts` are ranks in the lists of these names: a name is what
    stands before and after the name of the commune, or whole; what it has at all times are facets.
    `profil` is 0 when the place offers what its network usually does (the `profil` of the network),
    else the rank of its profile and one: a profile is ranks of `offres`. `page` is the identifier,
    0 when it is `<département>/<réseau>-<commune>`, 2 when that is followed by `-2`, and so on.
    `approximatif` is 1 when the point is not the door's. `permanences` pairs the rank of each
    permanence with when it receives, from `visits`.
    """
    networks = {one.structure.network.id: one.structure.network for one in places}
    kinds, names, profiles, held = (_Ranks[Any]() for _ in range(4))
    offers = _Ranks[tuple[str, str, str]]()
    offered = [
        profiles.of(tuple(offers.of(_offer(service)) for service in one.structure.services))
        for one in places
    ]
    usual = _usual(zip((one.structure.network.id for one in places), offered, strict=True))
    communes = list({one.structure.commune.code: one.structure.commune for one in places}.values())
    columns: dict[str, list[Any]] = {
        "reseau": [kinds.of(one.structure.network.id) for one in places],
        "nom": [names.of(_parted_name(one.structure)) for one in places],
        "page": [_page(one.structure) for one in places],
        "approximatif": [int(not one.exact) for one in places],
        "profil": [
            0 if usual[one.structure.network.id] == profile else profile + 1
            for one, profile in zip(places, offered, strict=True)
        ],
        "atouts": [held.of(" ".join(facets(one.structure))) for one in places],
        "commune": [
            int(one.structure.commune is not other.structure.commune)
            for other, one in pairwise((*places[:1], *places))
        ],
        "nord": _steps(latitude for _, (latitude, _), _ in places),
        "est": _steps(longitude for _, (_, longitude), _ in places),
    }
    return compact(
        {
            "reseaux": [{**_network(one), "profil": usual[one.id]} for one in networks.values()],
            "communes": {
                "nom": [one.name for one in communes],
                "departement": [one.department for one in communes],
            },
            "noms": names.all,
            "offres": offers.all,
            "profils": profiles.all,
            "atouts": held.all,
            "permanences": [
                (rank, visits[one.structure.id])
                for rank, one in enumerate(places)
                if one.structure.id in visits
            ],
            "lieux": columns,
        }
    )


def compact(value: Any) -> bytes:
    """JSON without a space."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


class _Ranks(Generic[T]):
    """Gives each value its rank, in the order in which values come."""

    def __init__(self) -> None:
        self._known: dict[T, int] = {}

    def of(self, value: T) -> int:
        return self._known.setdefault(value, len(self._known))

    @property
    def all(self) -> list[T]:
        return list(self._known)


def _by_commune(structure: Structure) -> tuple[str, str, str, str]:
    commune = structure.commune
    return (commune.department, commune.slug, structure.network.id, structure.id)


def _is_exact(structure: Structure) -> bool:
    address = structure.address
    if address.latitude is None or address.longitude is None:
        return False
    return address.precision is not None and address.precision.value in PRECISE


def _network(network: Network) -> dict[str, str]:
    return {
        "id": network.id,
        "nom": network.name,
        "sigle": network.acronym,
        "famille": network.family.value,
    }


def _parted_name(structure: Structure) -> tuple[str, ...]:
    before, commune, after = structure.name.partition(structure.commune.name)
    return (before, after) if commune else (before,)


def _page(structure: Structure) -> str | int:
    commune = structure.commune
    usual = f"{commune.department}/{structure.network.id}-{slug(commune.name)}"
    if structure.id == usual:
        return 0
    number = structure.id.removeprefix(f"{usual}-")
    is_numbered = number != structure.id and re.fullmatch(r"[2-9]|[1-9][0-9]+", number)
    return int(number) if is_numbered else structure.id


def _usual(profiles: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The profile that most places of each network have."""
    counts = defaultdict[str, Counter[int]](Counter)
    for network, profile in profiles:
        counts[network][profile] += 1
    return {network: found.most_common(1)[0][0] for network, found in counts.items()}


def _offer(service: Service) -> tuple[str, str, str]:
    """How far it helps, whom it receives, with what: as the filter asks."""
    themes = sorted(theme.value for theme in service.themes)
    return (service.level.value, " ".join(sorted(service.fits)), " ".join(themes))


def _steps(degrees: Iterable[float]) -> list[int]:
    counted = [round(one * SCALE) for one in degrees]
    return [one - other for other, one in pairwise((0, *counted))]
