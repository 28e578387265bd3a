"""A place as a source declares it under keys of ours, made into the facts of a record.

The rows have the columns of `dila.COLUMNS`, empty where the source is silent, and one more for
each other field that it fills, named by its path (`horaires_accueil`, `label.debut`). The items of
a list stand apart by `|`.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.importer import dila
from generator.importer.carrier import Carrier, told
from generator.importer.communes import commune_code
from generator.importer.counter_hours import plain_hours
from generator.importer.draft import DOUBTS, SOURCE_OF, Draft
from generator.importer.guide import Guide
from generator.importer.names import display_name
from generator.importer.place_names import PlaceNames
from generator.importer.source import Row
from generator.importer.typography import has_hidden, typographic
from generator.importer.whereabouts import carry_address, carry_position
from generator.model.geography import Geography, department_of
from generator.problems.catalog import import_files, importing
from generator.problems.problem import Problem
from generator.schema.kinds import Many, Words
from generator.schema.structures import STRUCTURE
from generator.write.facts import Fact

SetAside = Mapping[tuple[str, str], str]
BETWEEN_ITEMS = "|"
LONGEST_IDENTIFIER = 200
_GUIDE_IDENTIFIER = re.compile(
    r"[a-z0-9-]+--(?P<folder>[0-9A-B]{2,3})/(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)"
)


class Origin(NamedTuple):
    """Where rows come from: a term of the vocabulary `sources`, and its vintage if it is known."""

    source: str
    vintage: str = ""


def located(row: Row, geography: Geography) -> Row:
    """Give the row with the code of its commune, found by its name when it has none."""
    if row["code_insee"] or not row["commune"]:
        return row
    code = commune_code(row["commune"], row["code_postal"], geography)
    return Row({**row.cells, "code_insee": code}, row.places)


def refusal(row: Row, guide: Guide, geography: Geography) -> Problem | None:
    """Say why a row cannot become a record; None when it can."""
    for column in ("id", "nom", "reseau"):
        if not row[column]:
            return told(importing.CELL_EMPTY, row, column, colonne=column)
    limits = (("id", 1, LONGEST_IDENTIFIER), ("nom", 3, 150))
    for column, shortest, longest in limits:
        value = row[column]
        if not shortest <= len(value) <= longest or has_hidden(value):
            return told(importing.CELL_UNUSABLE, row, column, colonne=column, valeur=value)
    if row["reseau"] not in guide.networks:
        return told(import_files.UNKNOWN_NETWORK, row, "reseau", valeur=row["reseau"])
    if not row["code_insee"]:
        facts = {"commune": row["commune"], "code_postal": row["code_postal"]}
        return told(import_files.COMMUNE_NOT_FOUND, row, "commune", **facts)
    if geography.present_commune(row["code_insee"]) is None:
        return told(importing.UNKNOWN_COMMUNE, row, "code_insee", code=row["code_insee"])
    return None


def draft_of(
    row: Row, origin: Origin, geography: Geography, places: PlaceNames, set_aside: SetAside
) -> Draft:
    """Make the draft of a row that `refusal` lets through."""
    commune = geography.present_commune(row["code_insee"])
    if commune is None:
        raise ValueError(f"refused rows have no draft: {row['id']}")
    carrier = Carrier(row, set_aside)
    name = display_name(row["nom"], commune, places)
    carrier.facts |= {"nom": name.shown, "reseau": row["reseau"]}
    if name.former:
        carrier.facts["anciens_noms"] = (name.former,)
    carry_address(carrier, commune, geography)
    carry_position(carrier, commune)
    dila.carry_contacts(carrier, vouched=False)
    if row["accessibilite"]:
        carrier.facts["accessibilite"] = row["accessibilite"]
    dila.carry_date(carrier)
    for path, fact in _others(carrier):
        _put(carrier.facts, path, fact)
    identifiers = carrier.facts.get(SOURCE_OF)
    known = identifiers if isinstance(identifiers, Mapping) else {}
    carrier.facts |= {SOURCE_OF: {**known, origin.source: row["id"]}, "source": origin.source}
    if typed := carrier.facts.get("horaires_accueil"):
        carrier.facts["horaires_accueil"] = plain_hours(str(typed))
    if origin.vintage:
        carrier.facts["millesime"] = origin.vintage
    folder = department_of(commune.code)
    return Draft(
        id=row["id"],
        folder=folder,
        stem=_given_name(row["id"], folder) or f"{row['reseau']}-{commune.slug}",
        facts=carrier.facts | ({DOUBTS: tuple(carrier.doubts)} if carrier.doubts else {}),
        span=row.span,
        problems=tuple(carrier.problems),
    )


def _given_name(identifier: str, folder: str) -> str:
    """Give the name that a place has in another guide like this one, if it comes from one."""
    match = _GUIDE_IDENTIFIER.fullmatch(identifier)
    return match["name"] if match and match["folder"] == folder else ""


def _others(carrier: Carrier) -> Iterator[tuple[str, Fact]]:
    """The fields that no column of the old tables holds; what cannot be seen is taken out."""
    for path, cell in carrier.row.cells.items():
        if path in dila.COLUMNS or not cell or carrier.is_set_aside(path):
            continue
        field = STRUCTURE.by_key.get(path)
        if field is not None and isinstance(field.kind, Many):
            items = (typographic(item) for item in cell.split(BETWEEN_ITEMS))
            yield path, tuple(filter(None, items))
        elif field is not None and isinstance(field.kind, Words) and field.kind.lines:
            yield path, "\n".join(filter(None, map(typographic, cell.splitlines())))
        else:
            yield path, typographic(cell)


def _put(facts: dict[str, Fact], path: str, fact: Fact) -> None:
    key, _, inner = path.partition(".")
    if not inner:
        facts[key] = fact
        return
    group = facts.get(key)
    facts[key] = {**(group if isinstance(group, Mapping) else {}), inner: fact}
