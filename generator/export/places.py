"""The places of the map, as one compact JSON file that the page's script makes markers of."""

import json
from collections.abc import Iterable
from typing import Any

from generator.index.addresses import structure_url
from generator.index.presence import position_of
from generator.model.structure import Structure

PRECISE = frozenset({"adresse", "rue"})
"""The values of `precisions-position` whose point one may walk to."""

DECIMALS = 5
"""Digits kept of a position in degrees: about one metre."""


def places_json(structures: Iterable[Structure]) -> bytes:
    """Give the open places that have a position, in the order given, as JSON in columns.

    `lieux` holds one list per fact, all of the same length: `nom`, `page` (address from the
    root of the site), `reseau` and `commune` (places in the lists of these names), `latitude`,
    `longitude` (WGS 84) and `approximatif` (1 when the point is not the door's). A place
    without a position of its own stands at the centre of its commune.
    """
    placed = [
        (structure, position)
        for structure in structures
        if structure.is_open and (position := position_of(structure))
    ]
    networks = {one.network.id: one.network for one, _ in placed}
    communes = {one.commune.code: one.commune for one, _ in placed}
    network_ranks = {identifier: rank for rank, identifier in enumerate(networks)}
    commune_ranks = {code: rank for rank, code in enumerate(communes)}
    return _compact(
        {
            "reseaux": [
                {"nom": network.name, "sigle": network.acronym, "famille": network.family.value}
                for network in networks.values()
            ],
            "communes": [commune.name for commune in communes.values()],
            "lieux": {
                "nom": [one.name for one, _ in placed],
                "page": [structure_url(one.id) for one, _ in placed],
                "reseau": [network_ranks[one.network.id] for one, _ in placed],
                "commune": [commune_ranks[one.commune.code] for one, _ in placed],
                "latitude": [round(latitude, DECIMALS) for _, (latitude, _) in placed],
                "longitude": [round(longitude, DECIMALS) for _, (_, longitude) in placed],
                "approximatif": [int(_is_approximate(one)) for one, _ in placed],
            },
        }
    )


def _is_approximate(structure: Structure) -> bool:
    address = structure.address
    if address.latitude is None or address.longitude is None:
        return True
    return address.precision is None or address.precision.value not in PRECISE


def _compact(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
