"""Which territory somebody means: a name of the guide, or the code of a commune."""

from collections.abc import Iterable
from dataclasses import replace

from generator.index.site_map import SiteMap
from generator.model.directory import Directory
from generator.model.geography import Commune
from generator.model.territory import Level, Territory
from generator.problems.suggestion import closest

LOCAL = "spro-"


def with_communes(directory: Directory, asked: Iterable[str]) -> Directory:
    """The directory with a territory of one commune for each code of a commune that is asked."""
    communes = (directory.geography.present_commune(code) for code in asked if code.isalnum())
    made = (commune_territory(one) for one in communes if one and one.latitude is not None)
    return replace(
        directory, territories={**directory.territories, **{one.slug: one for one in made}}
    )


def commune_territory(commune: Commune) -> Territory:
    """A commune as a territory: it has no page of its own, and is made to be printed."""
    assert commune.latitude is not None and commune.longitude is not None
    return Territory(
        slug=f"{commune.slug}-{commune.code.lower()}",
        level=Level.EPCI,
        code=commune.code,
        name=commune.name,
        communes=frozenset((commune.code,)),
        regions=(commune.region,) if commune.region else (),
        departments=(commune.department,),
        population=commune.population or 0,
        latitude=commune.latitude,
        longitude=commune.longitude,
    )


def territory_meant(site: SiteMap, asked: str) -> Territory | None:
    """The territory of that slug, the local network of that name, or the commune of that code."""
    territories = site.directory.territories
    if commune := site.directory.geography.present_commune(asked.upper()):
        return territories.get(commune_territory(commune).slug) if commune.latitude else None
    return territories.get(f"{LOCAL}{asked}") or territories.get(asked)


def nearest_name(site: SiteMap, asked: str) -> str:
    """The slug that looks most like what was typed; empty when none does."""
    return closest(asked, tuple(site.directory.territories)) or ""
