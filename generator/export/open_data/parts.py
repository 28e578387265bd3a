"""The open data as parts of the site, which several processes may share."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeAlias, TypeVar

from generator.artifact import Artifact, Part
from generator.export.open_data.catalogues import data_package, dcat_catalogue
from generator.export.open_data.collections import collections
from generator.export.open_data.data_inclusion import data_inclusion_files
from generator.export.open_data.feed import feed, feed_name
from generator.export.open_data.geojson import places_geojson
from generator.export.open_data.json_files import (
    event_files,
    list_files,
    network_files,
    resource_files,
    structure_files,
    territory_files,
)
from generator.export.open_data.json_schemas import json_schemas
from generator.export.open_data.openapi import openapi
from generator.export.open_data.table_schemas import table_schemas
from generator.export.open_data.tables import table_files
from generator.index.site_map import SiteMap
from generator.model.download import Collection
from generator.settings import Settings

FILES_IN_A_PART = 256
"""Files of records are quickly made: few parts are enough."""

T = TypeVar("T")
PageOfFiles: TypeAlias = Callable[[str, Sequence[Collection]], Iterable[Artifact]]
"""Makes the page that tells of the feed and of the files: they are weighed first."""


def open_data_parts(site: SiteMap, settings: Settings, page: PageOfFiles) -> Iterator[Part]:
    """Give the parts that make everything under `/donnees/`."""
    yield partial(_whole_files, site, settings, page)
    yield partial(json_schemas, site, settings)
    yield partial(table_schemas, site, settings)
    yield partial(feed, site, settings)
    yield from _some_at_a_time(partial(structure_files, site, settings), site.structures)
    yield from _some_at_a_time(partial(territory_files, site, settings), site.territories)
    yield partial(network_files, site, settings, site.networks)
    yield partial(resource_files, site, settings)
    yield partial(event_files, site, settings)


def _whole_files(site: SiteMap, settings: Settings, page: PageOfFiles) -> Iterator[Artifact]:
    """The files that hold all records of a kind, then all that tells of them."""
    sizes = {}
    # The heaviest first: what is freed before it would leave holes too small for it.
    for files in (data_inclusion_files, list_files, table_files, places_geojson):
        for one in files(site, settings):
            sizes[one.path] = len(one.content)
            yield one
    found = collections(site, sizes)
    yield data_package(found, settings)
    yield dcat_catalogue(found, settings)
    yield openapi(found, settings)
    yield from page(feed_name(site), found)


def _some_at_a_time(
    files: Callable[[Sequence[T]], Iterable[Artifact]], records: Sequence[T]
) -> Iterator[Part]:
    for first in range(0, len(records), FILES_IN_A_PART):
        yield partial(files, records[first : first + FILES_IN_A_PART])
