"""The static API described for machines: OpenAPI 3.1, every path of it a file."""

from collections.abc import Iterable, Mapping

from generator.artifact import Artifact
from generator.export.open_data.catalogues import MEDIA_TYPES
from generator.export.open_data.json_schemas import WITHOUT_RECORD_FILES
from generator.export.open_data.json_text import Record, json_text, known
from generator.index.addresses import OPEN_DATA
from generator.index.data_addresses import data_file, data_schema_file
from generator.model.download import Collection, Download
from generator.schema.open_data import (
    DATASETS,
    EVENTS,
    STRUCTURES,
    Dataset,
)
from generator.schema.open_data_words import (
    API_DESCRIPTION,
    API_FOUND,
    API_NOT_FOUND,
    API_VERSION,
    CARD_TITLE,
    IDENTIFIER_WORDS,
    LICENCE_ADDRESS,
    LICENCE_NAME,
)
from generator.settings import Settings

FILE = "openapi.json"
IDENTIFIER_PARTS: Mapping[str, tuple[str, ...]] = {
    STRUCTURES.name: ("departement", "nom"),
    EVENTS.name: ("annee", "nom"),
}


def openapi(found: Iterable[Collection], settings: Settings) -> Artifact:
    """Give the description; schemas are those published beside it."""
    lists = {f"/{_within(file.path)}": _list(one, file) for one in found for file in one.files}
    for one in DATASETS:
        if f"/{one.name}.json" not in lists:  # an empty list is a file too
            lists[f"/{one.name}.json"] = _get(
                f"{one.name}-json", one.title, one.description, _json(one.name)
            )
    records: Record = {}
    for one in DATASETS:
        if one.name not in WITHOUT_RECORD_FILES:
            records |= _record_paths(one)
    described: Record = {
        "openapi": "3.1.0",
        "info": {
            "title": settings.name,
            "description": API_DESCRIPTION,
            "version": API_VERSION,
            "license": {"name": LICENCE_NAME, "url": LICENCE_ADDRESS},
            "contact": known(
                {
                    "name": settings.publisher,
                    "url": settings.site_url + OPEN_DATA,
                    "email": settings.contact_email,
                }
            ),
        },
        "servers": [{"url": (settings.site_url + data_file("")).rstrip("/")}],
        "paths": {**lists, **records},
    }
    return Artifact(data_file(FILE), (json_text(described) + "\n").encode())


def _within(path: str) -> str:
    return path.removeprefix(data_file(""))


def _list(collection: Collection, file: Download) -> Record:
    operation = _within(file.path).replace("/", "-").replace(".", "-")
    is_ours = file.format == "json" and file.name == collection.name
    content = _json(file.name) if is_ours else {MEDIA_TYPES[file.format]: {}}
    return _get(operation, collection.title, collection.description, content)


def _record_paths(dataset: Dataset) -> Record:
    """The file of one record, and for a place its visiting card.

    The identifiers of places and of events have two parts, as their addresses have.
    """
    names = IDENTIFIER_PARTS.get(dataset.name, ("id",))
    path = f"/{dataset.name}/{'/'.join(f'{{{name}}}' for name in names)}"
    told = _get(
        dataset.record,
        dataset.table.title.capitalize(),
        dataset.table.introduction,
        _json(dataset.record),
        names,
    )
    if dataset is not STRUCTURES:
        return {f"{path}.json": told}
    card = _get("carte-de-visite", CARD_TITLE, CARD_TITLE, {"text/vcard": {}}, names)
    return {f"{path}.json": told, f"{path}.vcf": card}


def _json(schema: str) -> Record:
    return {"application/json": {"schema": {"$ref": _within(data_schema_file(schema))}}}


def _get(
    operation: str, title: str, description: str, content: Record, names: Iterable[str] = ()
) -> Record:
    answers: Record = {"200": {"description": API_FOUND, "content": content}}
    told: Record = {"operationId": operation, "summary": title, "description": description}
    parameters: list[Record] = [
        {
            "name": name,
            "in": "path",
            "required": True,
            "description": IDENTIFIER_WORDS[name],
            "schema": {"type": "string"},
        }
        for name in names
    ]
    if parameters:
        answers["404"] = {"description": API_NOT_FOUND}
        told["parameters"] = [*parameters]
    return {"get": {**told, "responses": answers}}
