"""The pages of the map: one for all places, one for each territory, each with its list."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from generator.artifact import Artifact
from generator.index.addresses import (
    COMMUNE_SEARCH,
    COVERED_COMMUNES_FILE,
    DETAILED_MAP,
    MAP,
    OUTLINES_FILE,
    PLACE_HOURS_FILE,
    PLACES_FILE,
    SERVED_AREAS_FILE,
    STRUCTURES,
    coverage_file,
    map_url,
    outlines_file,
    still_map_file,
)
from generator.index.outlined import outline_codes
from generator.index.site_map import SiteMap
from generator.model.geography import Department
from generator.model.outline import Outline
from generator.model.structure import Structure
from generator.model.territory import Level, Territory
from generator.model.vocabulary import Term
from generator.render.base_maps import base_map
from generator.render.page_maker import PageMaker
from generator.render.policy import PageKind
from generator.render.still_map import StillMap, still_map
from generator.render.templates import trusted
from generator.render.views import by_department, by_family, territories_by_region

if TYPE_CHECKING:
    from generator.render.map import MapParts

MAP_FILES = MappingProxyType(
    {
        "places": PLACES_FILE,
        "hours": PLACE_HOURS_FILE,
        "areas": SERVED_AREAS_FILE,
        "outlines": OUTLINES_FILE,
        "borders": outlines_file("REGION"),
        "communes": COMMUNE_SEARCH,
        "structures": STRUCTURES,
        "covered": COVERED_COMMUNES_FILE,
        "coverage": coverage_file("QUESTION"),
    }
)
"""What the map fetches, and where places have their pages, by the names that `map.js` knows."""

LONGEST_LIST = 1_500
"""With more places than this a page lists départements, whose own maps list the places."""


class Room(NamedTuple):
    """Some of the places of a page: by département, or by where they are from the territory.

    `name` is `ici`, `a-cote` or `region` when there is no département.
    """

    name: str
    department: Department | None
    structures: Sequence[Structure]


class MapView(NamedTuple):
    """What a page of the map shows, besides the map itself.

    `outlined` are the codes of the outlines of its territory, `regions` the régions where those
    that are no département are found; `fetched` are the files that its script reads first. A list
    that would be too long `is_short`: it gives numbers of places only. `picture` is the file of the
    `drawing`, if there is one.
    """

    territory: Territory | None
    rooms: tuple[Room, ...]
    families: list[tuple[Term, list[Structure]]]
    total: int
    is_short: bool
    outlined: tuple[str, ...]
    regions: tuple[str, ...]
    fetched: tuple[str, ...]
    picture: str
    drawing: StillMap | None


class MapRoom:
    """Makes the pages of the map; `outlines` are of départements and intercommunalities.

    `parts` is the map itself, None when the site is built without maps: its pages are lists.
    """

    def __init__(
        self,
        site: SiteMap,
        maker: PageMaker,
        parts: "MapParts | None",
        outlines: Mapping[str, Outline],
    ) -> None:
        self.site = site
        self.maker = maker
        self.map = parts and replace(parts, html=trusted(parts.html))
        self._outlines = outlines

    def whole(self) -> Iterator[Artifact]:
        """The map of all places, and its picture."""
        yield from self._pages(MAP, self.view(None))

    def detailed(self) -> Artifact:
        """The map of all places over the tiles of somebody else, once the visitor wants them."""
        values = {"view": self.view(None), "map": self.map, "tiles": base_map(self.maker.settings)}
        kind = PageKind.DETAILED_MAP
        return self.maker.page(DETAILED_MAP, "detailed_map", values, section=MAP, kind=kind)

    def of_territories(self) -> Iterator[Artifact]:
        """The map of each territory, and its picture."""
        for territory in self.site.territories:
            yield from self._pages(map_url(territory.slug), self.view(territory))

    def view(self, territory: Territory | None) -> MapView:
        """What a page about a territory, or about everything, shows."""
        rooms = tuple(self._rooms(territory))
        structures = [one for room in rooms for one in room.structures]
        geography = self.site.directory.geography
        codes = outline_codes(territory.communes, geography) if territory else ()
        drawn = codes or [one.code for one in self.site.departments]
        is_parted = any(code not in geography.departments for code in codes)
        crossed = territory.regions if territory and is_parted else sorted(self.site.regions)
        regions = tuple(code for code in crossed if code in self.site.regions)
        borders = map(outlines_file, regions) if is_parted else ()
        return MapView(
            territory,
            rooms,
            by_family(structures),
            len(structures),
            len(structures) > LONGEST_LIST,
            codes,
            regions,
            (PLACES_FILE, OUTLINES_FILE, *borders),
            still_map_file(territory.slug if territory else ""),
            still_map([self._outlines[one] for one in drawn if one in self._outlines], structures),
        )

    def _rooms(self, territory: Territory | None) -> Iterator[Room]:
        departments = self.site.directory.geography.departments
        if territory is None or territory.level is Level.REGION:
            here = self.site.presences[territory.slug].here if territory else None
            structures = self.site.open_structures if here is None else here
            held = (one.place for one in self.site.permanences)
            visiting = self.site.permanences_in(territory.communes) if territory else tuple(held)
            for department, inside in by_department((*structures, *visiting), departments):
                yield Room(department.slug, department, inside)
            return
        presence = self.site.presences[territory.slug]
        nearby = tuple(near.structure for near in presence.nearby)
        here = (*presence.here, *self.site.permanences_in(territory.communes))
        rooms = (("ici", here), ("a-cote", nearby), ("region", presence.regional))
        for name, structures in rooms:
            if structures:
                yield Room(name, None, sorted(structures, key=_by_commune))

    def _pages(self, url: str, view: MapView) -> Iterator[Artifact]:
        values = {
            "view": view,
            "map": self.map,
            "regions": territories_by_region(self.site.territories) if url == MAP else (),
        }
        record = view.territory.path if view.territory else ""
        yield self.maker.page(url, "map", values, section=MAP, record=record)
        if view.drawing:
            svg = self.maker.templates.fragment("still_map", "picture", view.drawing)
            yield Artifact(view.picture, svg.encode())


def _by_commune(structure: Structure) -> tuple[str, str, str]:
    return (structure.commune.slug, structure.commune.code, structure.id)
