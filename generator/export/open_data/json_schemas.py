"""The JSON Schemas of the published files, made of their fields and of the words of the guide."""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.export.open_data.json_text import json_text
from generator.index.data_addresses import data_schema_file
from generator.index.site_map import SiteMap
from generator.schema.json_schema import published_schema
from generator.schema.open_data import (
    DATASETS,
    PUBLISHED_GROUPS,
    SERVICES,
    file_table,
    record_file_table,
)
from generator.settings import Settings

WITHOUT_RECORD_FILES = frozenset({SERVICES.name})
"""A service stands in the file of its place."""


def json_schemas(site: SiteMap, settings: Settings) -> Iterator[Artifact]:
    """The schema of each list, and of each kind of file that holds one record."""
    words = {
        name: [term.value for term in one.terms]
        for name, one in site.directory.vocabularies.items()
    }
    networks = {"reseaux": [one.id for one in site.networks]}
    tables = {one.name: file_table(one) for one in DATASETS} | {
        one.record: record_file_table(one)
        for one in DATASETS
        if one.name not in WITHOUT_RECORD_FILES
    }
    for name, table in tables.items():
        path = data_schema_file(name)
        schema = published_schema(table, words, networks, PUBLISHED_GROUPS)
        identified = {"$schema": schema.pop("$schema"), "$id": settings.site_url + path, **schema}
        yield Artifact(path, (json_text(identified) + "\n").encode())
