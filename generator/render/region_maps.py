"""The small map of each région: its départements, each leading to its page."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.index.site_map import SiteMap
from generator.model.outline import Outline
from generator.model.territory import Level, Territory
from generator.render.outline_map import Area, outline_map


class RegionMap(NamedTuple):
    """A drawing `width` × `height` units large: each département as it is drawn."""

    width: int
    height: int
    areas: tuple[tuple[Territory, Area], ...]


def region_maps(site: SiteMap, outlines: Mapping[str, Outline]) -> dict[str, RegionMap]:
    """Draw the régions whose outlines are known, by slug; `outlines` are by département."""
    departments = [one for one in site.territories if one.level is Level.DEPARTMENT]
    maps = {}
    for region in (one for one in site.territories if one.level is Level.REGION):
        inside = {
            one.code: one
            for one in departments
            if region.code in one.regions[:1] and one.code in outlines
        }
        if drawing := outline_map(outlines[code] for code in inside):
            areas = tuple((inside[area.code], area) for area in drawing.areas)
            maps[region.slug] = RegionMap(drawing.width, drawing.height, areas)
    return maps
