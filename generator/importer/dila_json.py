"""The present directory of counters, as JSON, brought to the shape that its old tables had.

Source: base de données locales de Service-Public.fr (DILA). The file holds a list `service`; of
each counter these are read: `ancien_code_pivot`, `nom`, `pivot[].type_service_local`,
`pivot[].code_insee_commune[]` (the communes served), `code_insee_commune`, `adresse[]`,
`telephone[]`, `adresse_courriel[]`, `site_internet[]`, `plage_ouverture[]`, `siret` and
`date_modification`.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from generator.importer import dila
from generator.importer.areas_served import areas_of
from generator.importer.communes import commune_code
from generator.importer.counter_hours import counter_hours
from generator.importer.guide import Guide
from generator.importer.json_fields import Fields
from generator.importer.json_items import Item
from generator.importer.source import Row
from generator.model.folding import fold
from generator.model.geography import Geography
from generator.problems.catalog import importing
from generator.problems.problem import Problem
from generator.write.facts import Fact

LIST = "service"
FRANCE_SERVICES = "france-services"

_DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})(?!\d).*")
_ISO_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?!\d).*")
_SIRET = re.compile(r"\d{14}")


class Bearing(NamedTuple):
    """The type of a counter in the directory, and the network of the guide that bears it, if any.

    `kinds` are the types of all its `pivots`, in their order.
    """

    kind: str
    network: str
    pivots: list[Fields]
    kinds: list[str]


class Counter(NamedTuple):
    """A counter: its row, what no column of the old tables holds, and what was found wrong."""

    row: Row
    extras: Mapping[str, Fact]
    problems: tuple[Problem, ...]


def bearing_of(fields: Fields, guide: Guide) -> Bearing:
    """Say what kind of counter an object is."""
    pivots = fields.objects("pivot")
    kinds = [pivot.text("type_service_local") for pivot in pivots]
    named = [(kind, guide.networks_named("dila", kind)) for kind in kinds]
    kind, networks = next((pair for pair in named if pair[1]), (next(iter(kinds), ""), ()))
    return Bearing(kind, next(iter(networks), ""), pivots, kinds)


def counter_of(item: Item, guide: Guide, geography: Geography) -> Counter:
    """Read one object of the list `service`, whose network is known."""
    fields = Fields(item)
    kind, network, pivots, kinds = bearing_of(fields, guide)
    name = fields.text("nom")
    if kind == dila.COUNTERS_TO_LABEL and fold(name).startswith(fold(FRANCE_SERVICES)):
        kind, network = FRANCE_SERVICES.replace("-", "_"), FRANCE_SERVICES
    cells = {
        **dict.fromkeys(dila.COLUMNS, ""),
        "id": fields.text("ancien_code_pivot") or fields.text("id"),
        "reseau": network,
        "type_dila": kind,
        "nom": name,
        **_address(fields, geography),
        "telephone": _value(fields, "telephone"),
        "courriel": fields.first("adresse_courriel", fields.texts("adresse_courriel")),
        "site_web": _value(fields, "site_internet"),
        "date_maj": _day(fields.text("date_modification")),
    }
    extras = _extras(fields, pivots, kinds, kind, geography)
    row = Row(cells, dict.fromkeys(cells, item.span))
    return Counter(row, extras, tuple(fields.problems))


def _address(fields: Fields, geography: Geography) -> dict[str, str]:
    """Give where the door is: the first address that is not a postal one only."""
    addresses = fields.objects("adresse")
    doors = [one for one in addresses if fold(one.text("type_adresse")) != "adresse postale"]
    if not addresses:
        return {"code_insee": fields.text("code_insee_commune")}
    door = (doors or addresses)[0]
    lines = ("complement1", "complement2", "numero_voie", "service_distribution")
    commune, postal_code = door.text("nom_commune"), door.text("code_postal")
    code = fields.text("code_insee_commune") or commune_code(commune, postal_code, geography)
    latitude, longitude = door.text("latitude"), door.text("longitude")
    return {
        "adresse": " - ".join(filter(None, map(door.text, lines))),
        "code_postal": postal_code,
        "commune": commune,
        "code_insee": code,
        "lat": latitude,
        "lon": longitude,
        "precision_geo": "inconnue" if latitude and longitude else "",
        "accessibilite": door.text("accessibilite"),
    }


def _value(fields: Fields, key: str) -> str:
    return fields.first(key, [one.text("valeur") for one in fields.objects(key)])


def _day(typed: str) -> str:
    """Give the day of `06/03/2024 09:41:25` or `2024-03-06T…`; what is neither stays as it is."""
    if match := _DAY.fullmatch(typed):
        return f"{match[3]}-{match[2]}-{match[1]}"
    match = _ISO_DAY.fullmatch(typed)
    return match[1] if match else typed


def _extras(
    fields: Fields, pivots: list[Fields], kinds: list[str], kind: str, geography: Geography
) -> dict[str, Fact]:
    facts: dict[str, Fact] = {}
    if hours := counter_hours(fields.objects("plage_ouverture")):
        facts["horaires_accueil"] = hours
    served = [
        code
        for pivot, of in zip(pivots, kinds, strict=True)
        if of == kind or len(pivots) == 1
        for code in pivot.texts("code_insee_commune")
    ]
    communes = {code: geography.present_commune(code) for code in served}
    known = {commune.code for commune in communes.values() if commune}
    if known:
        facts["zone_eligibilite"] = areas_of(known, geography)
    for code in sorted(code for code, commune in communes.items() if commune is None):
        told = {"colonne": "code_insee_commune", "valeur": code,
                "attendu": importing.EXPECTED["code_insee_commune"]}  # fmt: skip
        fields.problems.append(
            Problem(importing.FACT_LEFT_OUT, fields.item.span, "zone_eligibilite", told)
        )
    siret = fields.text("siret").replace(" ", "")
    if _SIRET.fullmatch(siret):
        facts["siret"] = siret
    return facts
