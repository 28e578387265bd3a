"""The open data told to catalogues: a Data Package, and DCAT-AP in JSON-LD for data.gouv.fr."""

from collections.abc import Iterable, Mapping, Sequence

from generator.artifact import Artifact
from generator.export.open_data.json_text import Json, Record, json_text, known
from generator.export.open_data.tables import DELIMITER
from generator.index.addresses import OPEN_DATA
from generator.index.data_addresses import data_file, table_schema_file
from generator.model.download import Collection, Download
from generator.schema.open_data_words import (
    KEYWORDS,
    LICENCE_ADDRESS,
    LICENCE_CODE,
    LICENCE_NAME,
)
from generator.settings import Settings

PACKAGE_FILE = "datapackage.json"
CATALOGUE_FILE = "catalogue.jsonld"

MEDIA_TYPES: Mapping[str, str] = {
    "csv": "text/csv",
    "json": "application/json",
    "geojson": "application/geo+json",
}
_IANA = "https://www.iana.org/assignments/media-types/"
_EUROPE = "http://publications.europa.eu/resource/authority/"
_CONTEXT: Record = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_DATE_TYPES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
"""By the length of what is written."""


def data_package(found: Sequence[Collection], settings: Settings) -> Artifact:
    """Give the Data Package (datapackage.org, version 1) of the tables and the other files."""
    package: Record = {
        "profile": "data-package",
        "name": "qui-fait-quoi",
        "title": settings.name,
        "homepage": settings.site_url + OPEN_DATA,
        "keywords": [*KEYWORDS],
        "licenses": [{"name": LICENCE_CODE, "title": LICENCE_NAME, "path": LICENCE_ADDRESS}],
        "contributors": _contributors(settings),
        "resources": [_resource(one, file) for one in found for file in one.files],
    }
    return Artifact(data_file(PACKAGE_FILE), (json_text(known(package)) + "\n").encode())


def _resource(collection: Collection, file: Download) -> Record:
    resource: Record = {
        "name": f"{collection.name}-{file.name}-{file.format}".removeprefix(f"{file.name}-"),
        "title": collection.title,
        "description": collection.description,
        "path": _within(file.path),
        "format": file.format,
        "mediatype": MEDIA_TYPES[file.format],
        "encoding": "utf-8",
        "bytes": file.size,
    }
    if file.format != "csv":
        return resource
    return resource | {
        "profile": "tabular-data-resource",
        "dialect": {"delimiter": DELIMITER},
        "schema": _within(table_schema_file(file.name)),
    }


def _within(path: str) -> str:
    """The way to a file from the folder of the data."""
    return path.removeprefix(data_file(""))


def _contributors(settings: Settings) -> list[Json]:
    if not settings.publisher:
        return []
    return [known({"title": settings.publisher, "email": settings.contact_email, "role": "author"})]


def dcat_catalogue(found: Iterable[Collection], settings: Settings) -> Artifact:
    """Give the catalogue as DCAT-AP 2, in JSON-LD with its context inside."""
    root = settings.site_url
    publisher = _publisher(settings)
    catalogue: Record = {
        "@context": _CONTEXT,
        "@id": root + data_file(CATALOGUE_FILE),
        "@type": "dcat:Catalog",
        "dct:title": _french(settings.name),
        "dct:description": _french(settings.name),
        "dct:language": _iri(f"{_EUROPE}language/FRA"),
        "dct:license": _iri(LICENCE_ADDRESS),
        "foaf:homepage": _iri(root + OPEN_DATA),
        "dct:publisher": publisher,
        "dcat:dataset": [_described(one, root, publisher) for one in found],
    }
    return Artifact(data_file(CATALOGUE_FILE), (json_text(known(catalogue)) + "\n").encode())


def _described(one: Collection, root: str, publisher: Record) -> Record:
    address = f"{root}{OPEN_DATA}#{one.name}"
    described: Record = {
        "@id": address,
        "@type": "dcat:Dataset",
        "dct:identifier": address,
        "dct:title": _french(one.title),
        "dct:description": _french(one.description),
        "dct:publisher": publisher,
        "dct:modified": _dated(one.newest),
        "dct:language": _iri(f"{_EUROPE}language/FRA"),
        "dct:license": _iri(LICENCE_ADDRESS),
        "dct:accessRights": _iri(f"{_EUROPE}access-right/PUBLIC"),
        "dct:spatial": _iri(f"{_EUROPE}country/FRA"),
        "dcat:theme": [_iri(f"{_EUROPE}data-theme/EDUC"), _iri(f"{_EUROPE}data-theme/SOCI")],
        "dcat:keyword": [_french(word) for word in KEYWORDS],
        "dcat:landingPage": _iri(address),
        "dcat:distribution": [_distribution(one, file, root) for file in one.files],
    }
    return known(described)


def _distribution(collection: Collection, file: Download, root: str) -> Record:
    address = root + file.path
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": _french(f"{collection.title} ({file.format.upper()})"),
        "dcat:accessURL": _iri(address),
        "dcat:downloadURL": _iri(address),
        "dcat:mediaType": _iri(_IANA + MEDIA_TYPES[file.format]),
        "dct:format": _iri(f"{_EUROPE}file-type/{file.format.upper()}"),
        "dcat:byteSize": {"@value": str(file.size), "@type": "xsd:decimal"},
        "dct:license": _iri(LICENCE_ADDRESS),
    }


def _publisher(settings: Settings) -> Record:
    if not settings.publisher:
        return {}
    mail = f"mailto:{settings.contact_email}" if settings.contact_email else ""
    told: Record = {
        "@id": f"{settings.site_url}#editeur",
        "@type": "foaf:Organization",
        "foaf:name": settings.publisher,
        "foaf:mbox": _iri(mail) if mail else {},
    }
    return known(told)


def _french(text: str) -> Record:
    return {"@value": text, "@language": "fr"}


def _iri(address: str) -> Record:
    return {"@id": address}


def _dated(text: str) -> Record:
    kind = _DATE_TYPES.get(len(text))
    return {"@value": text, "@type": kind} if kind else {}
