"""A structure of data·inclusion v1, brought to the columns that `claim` reads.

Source: https://github.com/gip-inclusion/data-inclusion-schema, v1: a list of structures. Its keys
are ours, save `reseaux_porteurs`, a list of national words.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from generator.importer import dila
from generator.importer.guide import Guide
from generator.importer.json_fields import Fields
from generator.importer.json_items import Item
from generator.importer.source import Row
from generator.model.folding import fold
from generator.problems.catalog import import_files
from generator.problems.problem import Problem
from generator.write.facts import Facts

SOURCE = "data-inclusion"
NATIONAL_LIST = "data_inclusion"
BETWEEN = "--"
"""What stands in a national identifier between its producer's name and the producer's own."""

SAME_KEYS = (
    "id", "nom", "adresse", "code_postal", "commune", "code_insee", "telephone", "courriel",
    "site_web", "date_maj",
)  # fmt: skip
MORE_KEYS = (
    "description", "complement_adresse", "siret", "horaires_accueil", "accessibilite_lieu",
)  # fmt: skip

_BRACKETED = re.compile(r"\(([^()]+)\)")


class Declared(NamedTuple):
    """A structure's row; its `reseau` is empty when it is no network's, and `kind` says of what."""

    row: Row
    kind: str
    problems: tuple[Problem, ...]


def declared(item: Item, guide: Guide) -> Declared:
    """Read one structure of the list."""
    fields = Fields(item)
    bearers = fields.texts("reseaux_porteurs")
    name = fields.text("nom")
    cells = {
        **dict.fromkeys(dila.COLUMNS, ""),
        **{key: fields.text(key) for key in (*SAME_KEYS, *MORE_KEYS)},
        "lat": fields.text("latitude"),
        "lon": fields.text("longitude"),
        "reseau": network_of(bearers, name, guide),
    }
    cells["type_dila"] = cells["reseau"]
    cells["precision_geo"] = "inconnue" if cells["lat"] and cells["lon"] else ""
    producer, _, own = cells["id"].partition(BETWEEN)
    if producer.startswith(dila.SOURCE) and own:
        cells[f"identifiants.{dila.SOURCE}"] = own
    row = Row(cells, dict.fromkeys(cells, item.span))
    kind = next(iter(bearers), import_files.NO_NETWORK_SAID)
    return Declared(row, kind, tuple(fields.problems))


def network_of(bearers: Iterable[str], name: str, guide: Guide) -> str:
    """Give the network of a structure, or nothing when it cannot be told for sure.

    A national word may stand for several networks (`chambres-consulaires`), and several networks
    have no national word (CIO): the name must then begin as theirs.
    """
    bearers = list(bearers)
    named = {network for word in bearers for network in guide.networks_named(NATIONAL_LIST, word)}
    if len(named) == 1:
        return next(iter(named))
    among = sorted(named) if bearers else sorted(guide.networks)
    found = [network for network in among if _begins_as(name, guide.networks[network])]
    return found[0] if len(found) == 1 else ""


def _begins_as(name: str, network: Facts) -> bool:
    """Say whether a name begins as a network's, or gives its acronym in brackets."""
    own = [word for key in ("nom", "sigle") if isinstance(word := network.get(key), str)]
    acronyms = {fold(found) for found in _BRACKETED.findall(name)}
    return any(
        fold(word) in acronyms or f"{fold(name)} ".startswith(f"{fold(word)} ") for word in own
    )
