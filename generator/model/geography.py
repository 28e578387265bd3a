"""The communes of France and the areas they belong to: reference geography, as values.

Codes are those of Insee (SIREN numbers for the EPCI) and are always text. Areas are in the order
of their codes. Positions are WGS 84, in degrees: the centre of the area, not a town hall.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Protocol

from generator.model.folding import fold

CommunesByArea = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune of today; `slug` is unique in its département.

    `region` is None in the overseas collectivities (97501, 98818…), whose `department` is then in
    no table; `epci` is None on a few islands; `employment_zone`, `population` and the position are
    None where the sources are silent.
    """

    code: str
    name: str
    slug: str
    postal_codes: tuple[str, ...]
    department: str
    region: str | None
    epci: str | None
    employment_zone: str | None
    population: int | None
    latitude: float | None
    longitude: float | None


class FormerCommune(NamedTuple):
    """A code that is no longer (or never was) a commune's, and the commune it lies in today.

    `kind` is `commune-deleguee`, `commune-associee` or `arrondissement-municipal` (Paris, Lyon,
    Marseille: a place of today, but not a commune).
    """

    name: str
    commune: str
    kind: str


@dataclass(frozen=True, slots=True)
class Department:
    """A département; `chief_town` is a commune's code, `neighbours` are départements' codes."""

    code: str
    name: str
    slug: str
    region: str
    chief_town: str
    population: int
    latitude: float
    longitude: float
    neighbours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """A région; `chief_town` is a commune's code, `neighbours` are régions' codes."""

    code: str
    name: str
    slug: str
    chief_town: str
    population: int
    latitude: float
    longitude: float
    neighbours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Epci:
    """A community of communes, under its official short name (`CC Faucigny - Glières`).

    `kind` is CC, CA, CU, METRO or MET69. `departments` has the most peopled part first, and the
    centre is weighted by population.
    """

    siren: str
    name: str
    slug: str
    kind: str
    departments: tuple[str, ...]
    population: int
    latitude: float
    longitude: float
    neighbours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EmploymentZone:
    """An Insee employment zone of 2020; `departments` has the most peopled part first."""

    code: str
    name: str
    slug: str
    departments: tuple[str, ...]
    population: int
    latitude: float
    longitude: float
    neighbours: tuple[str, ...]


class Named(Protocol):
    """An area of any level."""

    @property
    def name(self) -> str:
        """Its name, official."""


@dataclass(frozen=True)
class Geography:
    """Every area by its code, and look-ups that are made once, at their first use.

    Looking up by name alone costs a tenth of a second, and only mistakes need it.
    """

    communes: Mapping[str, Commune]
    former_communes: Mapping[str, FormerCommune]
    departments: Mapping[str, Department]
    regions: Mapping[str, Region]
    epcis: Mapping[str, Epci]
    employment_zones: Mapping[str, EmploymentZone]

    def present_commune(self, code: str) -> Commune | None:
        """The commune of today that a code stands for, be it a present or a former one."""
        former = self.former_communes.get(code)
        return self.communes.get(former.commune if former else code)

    def communes_named(self, name: str) -> tuple[Commune, ...]:
        """The communes of that name however it is spelt, in the order of their codes."""
        codes = self.communes_by_folded_name.get(fold(name), ())
        return tuple(self.communes[code] for code in codes)

    @cached_property
    def communes_by_postal_code(self) -> Mapping[str, tuple[str, ...]]:
        """The codes of the communes that each postal code serves."""
        return _listed(
            (postal_code, commune.code)
            for commune in self.communes.values()
            for postal_code in commune.postal_codes
        )

    @cached_property
    def communes_by_folded_name(self) -> Mapping[str, tuple[str, ...]]:
        """The codes of the communes of each name, as `fold` writes it."""
        return _by_folded_name(self.communes)

    @cached_property
    def areas_by_folded_name(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """The codes of the areas of each name, as `fold` writes it, by the level in French."""
        return {
            "region": _by_folded_name(self.regions),
            "departement": _by_folded_name(self.departments),
            "epci": _by_folded_name(self.epcis),
            "zone-emploi": _by_folded_name(self.employment_zones),
            "commune": self.communes_by_folded_name,
        }

    @cached_property
    def communes_of_department(self) -> CommunesByArea:
        """The codes of the communes of each département, overseas collectivities included."""
        return _grouped((commune.department, commune.code) for commune in self.communes.values())

    @cached_property
    def communes_of_region(self) -> CommunesByArea:
        """The codes of the communes of each région."""
        return _grouped((commune.region, commune.code) for commune in self.communes.values())

    @cached_property
    def communes_of_epci(self) -> CommunesByArea:
        """The codes of the communes of each EPCI."""
        return _grouped((commune.epci, commune.code) for commune in self.communes.values())

    @cached_property
    def communes_of_employment_zone(self) -> CommunesByArea:
        """The codes of the communes of each employment zone."""
        return _grouped(
            (commune.employment_zone, commune.code) for commune in self.communes.values()
        )


def department_of(commune_code: str) -> str:
    """The code of the département that a commune's code begins with (`2A004` → `2A`)."""
    return commune_code[:3] if commune_code[:2] in ("97", "98") else commune_code[:2]


def _by_folded_name(areas: Mapping[str, Named]) -> dict[str, tuple[str, ...]]:
    return _listed((fold(area.name), code) for code, area in areas.items())


def _listed(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    lists = defaultdict[str, list[str]](list)
    for key, code in pairs:
        lists[key].append(code)
    return {key: tuple(codes) for key, codes in lists.items()}


def _grouped(pairs: Iterable[tuple[str | None, str]]) -> dict[str, frozenset[str]]:
    areas = defaultdict[str, list[str]](list)
    for area, code in pairs:
        if area is not None:
            areas[area].append(code)
    return {area: frozenset(codes) for area, codes in areas.items()}
