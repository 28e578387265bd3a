"""Who can help the people of a territory: who stands there, who is near, who is regional."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from generator.index.distance import Measure, Position, measured, remoteness
from generator.model.directory import Directory
from generator.model.folding import fold
from generator.model.geography import Geography
from generator.model.structure import Structure
from generator.model.territory import Level, Territory

PRECISE = frozenset({"adresse", "rue"})
"""The values of `precisions-position` whose point one may walk to."""

DOUBTFUL_POSITION = "position"
"""The term of `doutes` of a point that seems to be elsewhere than its address."""

NEAREST_OF_A_NETWORK = 2
"""How many places of one network are told when none stands in the territory."""


@dataclass(frozen=True, slots=True)
class Nearby:
    """A place that serves a territory without standing in it; the distance is to its centre."""

    structure: Structure
    kilometres: float | None


@dataclass(frozen=True, slots=True)
class Presence:
    """The open places that can help the people of one territory.

    `here` stand in it. `nearby` serve it from elsewhere, the nearest first. `regional` serve the
    whole of its region from elsewhere. Everyone is in one list only.
    """

    here: tuple[Structure, ...]
    nearby: tuple[Nearby, ...]
    regional: tuple[Structure, ...]

    @property
    def everyone(self) -> tuple[Structure, ...]:
        """All of them: here, nearby, regional."""
        return (*self.here, *(near.structure for near in self.nearby), *self.regional)


def presences(directory: Directory) -> Mapping[str, Presence]:
    """Give the presence in every territory, by slug.

    A place whose area is only presumed is told for a territory it does not stand in when none of
    its network stands there, and the nearest first: it hides no nearer place.
    """
    structures = tuple(one for one in directory.structures.values() if one.is_open)
    by_commune = defaultdict[str, list[Structure]](list)
    by_area = defaultdict[tuple[str, ...], list[Structure]](list)
    for structure in structures:
        by_commune[structure.commune.code].append(structure)
        by_area[structure.served_area.codes].append(structure)
    kilometres = measured()
    found = {}
    for territory in directory.territories.values():
        here = _standing(territory, by_commune)
        serving = _serving(territory, by_area.values(), frozenset(one.id for one in here))
        regional = [one for one in serving if _is_regional(one, territory, directory.geography)]
        others = _distances(serving, regional, territory, kilometres)
        found[territory.slug] = Presence(
            here,
            tuple(_nearest(others, here)) if territory.level is not Level.REGION else (),
            tuple(sorted(regional, key=in_lists)),
        )
    return found


def in_lists(structure: Structure) -> tuple[int, str, str, str]:
    """The order of places in a list without distances: family, network, commune, identifier."""
    network = structure.network
    return (network.family.rank, network.id, structure.commune.slug, structure.id)


def nearest_places(
    found: Mapping[str, Presence], directory: Directory, more: tuple[Structure, ...] = ()
) -> Mapping[str, tuple[Structure, ...]]:
    """All who can help in each territory, by slug, the nearest to its heart first.

    `more` are places that are in no presence: they are told where they stand, and where they say
    that they serve.
    """
    folded = cache(fold)
    places = {}
    for slug, presence in found.items():
        territory = directory.territories[slug]
        others = tuple(one for one in more if _helps_in(one, territory))
        start = heart_of(territory, directory.geography)
        places[slug] = nearest_first((*presence.everyone, *others), start, folded)
    return places


def heart_of(territory: Territory, geography: Geography) -> Position | None:
    """Where distances to a territory are counted from: the chief town of a département.

    Other territories have their centre, and a région, too wide for it to mean anything, nothing.
    """
    if territory.level is Level.REGION:
        return None
    if territory.level is Level.DEPARTMENT:
        town = geography.communes[geography.departments[territory.code].chief_town]
        if town.latitude is not None and town.longitude is not None:
            return town.latitude, town.longitude
    return territory.latitude, territory.longitude


def nearest_first(
    structures: Iterable[Structure],
    start: Position | None,
    folded: Callable[[str], str] = fold,
) -> tuple[Structure, ...]:
    """Places in the fair order: by distance from `start`, then by the alphabet.

    Without a start the alphabet decides alone; a place whose position is unknown comes last.
    `folded` is `fold`, or one that remembers the names that are put in order again and again.
    """
    remote = remoteness(start) if start else None

    def fairness(structure: Structure) -> tuple[float, str, str, str]:
        place = position_of(structure)
        distance = remote(place) if remote and place else float("inf")
        return (distance, structure.commune.slug, folded(structure.name), structure.id)

    return tuple(sorted(structures, key=fairness))


def position_of(structure: Structure) -> Position | None:
    """Where a place stands: its own position, else the centre of its commune."""
    address, commune = structure.address, structure.commune
    if address.latitude is not None and address.longitude is not None:
        return address.latitude, address.longitude
    if commune.latitude is not None and commune.longitude is not None:
        return commune.latitude, commune.longitude
    return None


def exact_position(structure: Structure) -> Position | None:
    """Where its door or its street is; None when the point is only near, or in doubt."""
    address = structure.address
    if address.latitude is None or address.longitude is None or address.precision is None:
        return None
    is_doubtful = any(doubt.value == DOUBTFUL_POSITION for doubt in structure.doubts)
    if is_doubtful or address.precision.value not in PRECISE:
        return None
    return address.latitude, address.longitude


def _helps_in(structure: Structure, territory: Territory) -> bool:
    area = structure.served_area
    serves = not area.presumed and area.serves(territory.communes)
    return structure.commune.code in territory.communes or serves


def _standing(
    territory: Territory, by_commune: Mapping[str, list[Structure]]
) -> tuple[Structure, ...]:
    codes = by_commune.keys() & territory.communes
    return tuple(sorted((one for code in codes for one in by_commune[code]), key=in_lists))


def _serving(
    territory: Territory, groups: Iterable[list[Structure]], standing: frozenset[str]
) -> list[Structure]:
    """The places of elsewhere that serve it; those of one group share one area."""
    return [
        structure
        for group in groups
        if group[0].served_area.serves(territory.communes)
        for structure in group
        if structure.id not in standing
    ]


def _is_regional(structure: Structure, territory: Territory, geography: Geography) -> bool:
    return any(
        geography.communes_of_region[region] <= structure.served_area.communes
        for region in territory.regions
    )


def _distances(
    serving: list[Structure],
    regional: list[Structure],
    territory: Territory,
    kilometres: Measure,
) -> list[Nearby]:
    centre = (territory.latitude, territory.longitude)
    known = frozenset(one.id for one in regional)
    nearby = [
        Nearby(one, kilometres(centre, place) if (place := position_of(one)) else None)
        for one in serving
        if one.id not in known
    ]
    return sorted(nearby, key=_by_distance)


def _by_distance(near: Nearby) -> tuple[float, str]:
    return (near.kilometres if near.kilometres is not None else float("inf"), near.structure.id)


def _nearest(others: list[Nearby], here: tuple[Structure, ...]) -> Iterable[Nearby]:
    """Those who say that they serve it, and the nearest of networks that are not there."""
    told: dict[str, int] = {}
    present = frozenset(one.network.id for one in here)
    for near in others:
        network = near.structure.network.id
        if near.structure.served_area.presumed:
            if network in present or told.get(network, 0) >= NEAREST_OF_A_NETWORK:
                continue
            told[network] = told.get(network, 0) + 1
        yield near
