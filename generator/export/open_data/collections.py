"""The big files, weighed: what the page for humans and the catalogues for machines tell of them."""

from collections.abc import Mapping

from generator.export.open_data.data_inclusion import FOLDER
from generator.export.open_data.envelope import (
    Origins,
    origins,
    origins_of_places,
    origins_of_territories,
    origins_of_texts,
)
from generator.index.data_addresses import data_file
from generator.index.site_map import SiteMap
from generator.model.download import Collection, Download
from generator.schema.open_data import (
    DATASETS,
    EVENTS,
    NETWORKS,
    RESOURCES,
    SERVICES,
    STRUCTURES,
    TERRITORIES,
)
from generator.schema.open_data_words import (
    NATIONAL_DESCRIPTION,
    NATIONAL_TITLE,
)

FORMATS = ("csv", "geojson", "json")
"""In the order in which they are proposed: a table first."""

NATIONAL = "data-inclusion"
NATIONAL_FILES = ("structures", "services", "complements")


def collections(site: SiteMap, sizes: Mapping[str, int]) -> tuple[Collection, ...]:
    """The files by what they hold, from their sizes by path; an empty list is not worth taking."""
    counts = _counts(site)
    dates = {
        name: (min(found.dates, default=""), max(found.dates, default=""))
        for name, found in _origins(site).items()
    }
    ours = tuple(
        Collection(
            one.name,
            one.title,
            one.description,
            counts[one.name],
            *dates.get(one.name, ("", "")),
            _downloads(one.name, sizes),
        )
        for one in DATASETS
        if counts[one.name]
    )
    national = tuple(
        Download(name, "json", path, sizes[path])
        for name in NATIONAL_FILES
        if (path := data_file(f"{FOLDER}{name}.json")) in sizes
    )
    places = counts[STRUCTURES.name]
    return (
        *ours,
        Collection(
            *(NATIONAL, NATIONAL_TITLE, NATIONAL_DESCRIPTION, places),
            *(*dates[STRUCTURES.name], national),
        ),
    )


def _downloads(name: str, sizes: Mapping[str, int]) -> tuple[Download, ...]:
    paths = ((extension, data_file(f"{name}.{extension}")) for extension in FORMATS)
    return tuple(
        Download(name, extension, path, sizes[path]) for extension, path in paths if path in sizes
    )


def _counts(site: SiteMap) -> dict[str, int]:
    return dict.fromkeys((one.name for one in DATASETS), 0) | {
        STRUCTURES.name: len(site.open_structures),
        SERVICES.name: sum(len(one.services) for one in site.open_structures),
        NETWORKS.name: len(site.networks),
        TERRITORIES.name: len(site.territories),
        RESOURCES.name: len(site.resources),
        EVENTS.name: len(site.agenda.events),
    }


def _origins(site: SiteMap) -> dict[str, Origins]:
    places = origins_of_places(site.structures)
    return {
        STRUCTURES.name: places,
        SERVICES.name: places,
        NETWORKS.name: origins_of_texts(site),
        TERRITORIES.name: origins_of_territories(site),
        RESOURCES.name: origins(one.provenance for one in site.resources),
        EVENTS.name: origins(one.provenance for one in site.agenda.events.values()),
    }
