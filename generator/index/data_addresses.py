"""The addresses of the open data, and which of its files says what a page says."""

from generator.index.addresses import (
    AGENDA,
    COMMUNES,
    COMPARISONS,
    FIND,
    FORUMS,
    MAP,
    NETWORKS,
    OVERVIEW,
    PRINTED,
    SERVICES,
    STRUCTURES,
    TERRITORIES,
    TOOLBOX,
)

_DATA = "donnees/v1/"
_LISTS_OF_DATA = {
    NETWORKS: "reseaux.json",
    OVERVIEW: "reseaux.json",
    COMPARISONS: "reseaux.json",
    TERRITORIES: "territoires.json",
    COMMUNES: "structures.json",
    MAP: "structures.geojson",
    SERVICES: "services.json",
    FIND: "services.json",
    TOOLBOX: "ressources.json",
    AGENDA: "evenements.json",
    FORUMS: "evenements.json",
}
"""What the pages of a folder are made of."""


def data_file(name: str) -> str:
    """The file of the open data that is called `name`, with its extension: `structures.json`."""
    return f"{_DATA}{name}"


def record_data_file(dataset: str, identifier: str) -> str:
    """The file of one record of a dataset, as JSON."""
    return f"{_DATA}{dataset}/{identifier}.json"


def card_file(structure: str) -> str:
    """The file of the visiting card of a structure."""
    return f"{_DATA}{STRUCTURES}{structure}.vcf"


def data_schema_file(name: str) -> str:
    """The JSON Schema of a file of the open data: `structures`, or `structure` for one record."""
    return f"{_DATA}schemas/{name}.json"


def table_schema_file(name: str) -> str:
    """The Table Schema of a table of the open data."""
    return f"{_DATA}schemas/{name}.table.json"


def data_of(url: str) -> str:
    """The file of the open data that says, for machines, what the page at `url` says.

    A list has the file of its records, what lies in a territory that of the territory; a page
    that shows no record has the catalogue of all the data.
    """
    first, _, rest = url.partition("/")
    folder = f"{first}/"
    if folder == STRUCTURES and rest:
        return f"{_DATA}{url.rstrip('/')}.json"
    if folder in (NETWORKS, TERRITORIES, PRINTED) and rest:
        kept = TERRITORIES if folder == PRINTED else folder
        return f"{_DATA}{kept}{rest.partition('/')[0]}.json"
    return data_file(_LISTS_OF_DATA.get(folder, "catalogue.jsonld"))
