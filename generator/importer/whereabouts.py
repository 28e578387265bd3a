"""Where a row says that its counter stands, and what contradicts it."""

import re

from generator.importer import positions
from generator.importer.addresses import split_address
from generator.importer.carrier import Carrier
from generator.importer.typography import typographic
from generator.model.geography import Commune, Geography
from generator.problems.catalog import importing

PRECISIONS = ("adresse", "rue", "code-postal", "commune", "centre-commune", "inconnue")
LONGEST_LINE = 200
FARTHEST = 10.0
"""Kilometres from the centre of the commune."""


def carry_address(carrier: Carrier, commune: Commune, geography: Geography) -> None:
    """Carry the street, what completes it, the postcode and the commune of today."""
    row = carrier.row
    address = split_address(row["adresse"])
    fits = max(len(address.street), len(address.details)) <= LONGEST_LINE
    street = carrier.carry("adresse", address.street if fits else None, "adresse")
    if street and address.details:
        carrier.facts["complement_adresse"] = address.details
    for repair in address.repairs:
        facts = {"ecrit": repair.written, "lu": repair.read}
        carrier.say(importing.PADDED_NUMBER, "adresse", "adresse", **facts)
    if address.odd_box:
        carrier.say(importing.ODD_BOX, "adresse", "adresse", boite=address.odd_box)
    carrier.facts["commune"] = typographic(commune.name)
    carrier.facts["code_insee"] = commune.code
    _carry_postal_code(carrier, commune)
    _doubt_commune(carrier, commune, geography)


def _carry_postal_code(carrier: Carrier, commune: Commune) -> None:
    code = carrier.row["code_postal"]
    if re.fullmatch(r"\d{5}", code) and not _is_near(code, commune):
        facts = {"code_postal": code, "departement": commune.department, "commune": commune.name}
        carrier.say(importing.POSTAL_CODE_ELSEWHERE, "code_postal", "adresse", **facts)
        return
    readable = code if re.fullmatch(r"\d{5}", code) else None
    carrier.carry("code_postal", readable, "code_postal")


def _is_near(postal_code: str, commune: Commune) -> bool:
    """Say whether the code is the commune's, or begins as those of its département."""
    beginnings = {"2A": "20", "2B": "20"}
    beginning = beginnings.get(commune.department, commune.department)
    return postal_code in commune.postal_codes or postal_code.startswith(beginning)


def _doubt_commune(carrier: Carrier, commune: Commune, geography: Geography) -> None:
    row = carrier.row
    gone = geography.former_communes.get(row["code_insee"])
    if gone is not None:
        facts = {"ancienne": gone.name, "code": row["code_insee"], "commune": commune.name}
        carrier.say(importing.FORMER_COMMUNE, "code_insee", **facts)
    elif row["commune"] and typographic(row["commune"]) != typographic(commune.name):
        facts = {"nom": row["commune"], "code": commune.code, "commune": commune.name}
        carrier.say(importing.OTHER_COMMUNE_NAME, "commune", "adresse", **facts)


def carry_position(carrier: Carrier, commune: Commune) -> None:
    """Carry the position, and doubt it when it is far from the centre of its commune."""
    row = carrier.row
    latitude = carrier.carry("latitude", positions.degrees(row["lat"], 90), "lat")
    longitude = carrier.carry("longitude", positions.degrees(row["lon"], 180), "lon")
    if not latitude or not longitude:
        carrier.facts.pop("latitude", None)
        carrier.facts.pop("longitude", None)
        return
    precision = row["precision_geo"]
    carrier.carry(
        "precision_position", precision if precision in PRECISIONS else None, "precision_geo"
    )
    if commune.latitude is None or commune.longitude is None:
        return
    distance = positions.kilometres(
        float(latitude), float(longitude), commune.latitude, commune.longitude
    )
    if distance > FARTHEST:
        facts = {"distance": f"{distance:.0f}", "commune": commune.name}
        carrier.say(importing.FAR_FROM_COMMUNE, "lat", "position", **facts)
