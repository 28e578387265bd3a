"""The Transitions Pro offices, to which the records of the closed Fongecif point.

Source: the list of the office that serves each département (ministry of labour, June 2022).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.importer import contacts, positions
from generator.importer.addresses import split_address
from generator.importer.draft import SOURCE_OF, Draft
from generator.importer.source import Row
from generator.importer.typography import DASH, typographic
from generator.model.geography import Commune, Geography, department_of
from generator.problems.catalog import importing
from generator.problems.problem import Problem
from generator.write.facts import Fact

SOURCE = "transitions-pro-2022"
FILE = "transitions_pro_par_departement_2022.csv"
VINTAGE = "2022-06"
NETWORK = "transitions-pro"
COLUMNS = (
    "departement", "nom", "adresse", "code_postal", "code_insee", "lat", "lon", "precision_geo",
    "courriel", "site_web",
)  # fmt: skip


class Office(NamedTuple):
    """An office and the départements it serves, in the order of their codes."""

    draft: Draft
    departments: tuple[str, ...]


def offices(rows: Iterable[Row], regions: Iterable[str], geography: Geography) -> list[Office]:
    """Give one office for each address that serves a département of `regions`.

    A département without an address is served by the office of its région that answers at the
    same e-mail, when there is only one. Offices come in the order of their communes.
    """
    wanted = frozenset(regions)
    near = [row for row in rows if _region(row["departement"], geography) in wanted]
    doors: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in near:
        if row["adresse"] and geography.present_commune(row["code_insee"]):
            doors[row["code_insee"], row["adresse"]].append(row)
    for row in near:
        if not row["adresse"] and (door := _same_body(row, doors, geography)):
            doors[door].append(row)
    counts: dict[str, int] = defaultdict(int)
    made = []
    for (code, _), served in sorted(doors.items(), key=lambda item: item[0]):
        counts[code] += 1
        made.append(_office(served, f"{NETWORK}-{code}-{counts[code]:02}", geography))
    return made


def succeeded(closed: Draft, successors: Mapping[str, str]) -> Draft:
    """Give the closed structure with where to go now, by its département."""
    office = successors.get(closed.folder)
    if office is None:
        facts = {"departement": closed.folder}
        return closed.doubting(Problem(importing.NO_SUCCESSOR, closed.span, "fermee", facts))
    closure = closed.facts["fermee"]
    since = closure if isinstance(closure, Mapping) else {}
    return closed.with_facts({"fermee": {**since, "vers": office}})


def _region(department: str, geography: Geography) -> str:
    known = geography.departments.get(department)
    return known.region if known else ""


def _same_body(
    row: Row, doors: Mapping[tuple[str, str], list[Row]], geography: Geography
) -> tuple[str, str] | None:
    region = _region(row["departement"], geography)
    same = [
        door
        for door, (first, *_) in doors.items()
        if first["courriel"] == row["courriel"] != ""
        and _region(first["departement"], geography) == region
    ]
    return same[0] if len(same) == 1 else None


def _office(served: list[Row], identifier: str, geography: Geography) -> Office:
    row = served[0]
    commune = geography.present_commune(row["code_insee"])
    if commune is None:
        raise ValueError(f"an office stands in a commune: {row.span}")
    departments = tuple(sorted({each["departement"] for each in served}))
    facts: dict[str, Fact] = {
        "nom": f"{typographic(row['nom'])}{DASH}{typographic(commune.name)}",
        "reseau": NETWORK,
        **_address(row, commune),
        **_contacts(row),
        "zone_eligibilite": departments,
        SOURCE_OF: {SOURCE: identifier},
        "source": SOURCE,
        "millesime": VINTAGE,
    }
    folder = department_of(commune.code)
    draft = Draft(identifier, folder, f"{NETWORK}-{commune.slug}", facts, row.span)
    return Office(draft, departments)


def _address(row: Row, commune: Commune) -> dict[str, Fact]:
    ending = rf",?\s*{re.escape(row['code_postal'])}\s+[^,]*$" if row["code_postal"] else "$"
    lines = re.sub(ending, "", row["adresse"]).replace(", ", " - ")
    address = split_address(lines)
    facts: dict[str, Fact] = {"adresse": address.street, "complement_adresse": address.details}
    if re.fullmatch(r"\d{5}", row["code_postal"]):
        facts["code_postal"] = row["code_postal"]
    facts |= {"commune": typographic(commune.name), "code_insee": commune.code}
    latitude = positions.degrees(row["lat"], 90)
    longitude = positions.degrees(row["lon"], 180)
    if latitude and longitude:
        facts |= {"latitude": latitude, "longitude": longitude}
        facts["precision_position"] = row["precision_geo"] or "inconnue"
    return {key: fact for key, fact in facts.items() if fact}


def _contacts(row: Row) -> dict[str, Fact]:
    facts = {
        "courriel": contacts.email(row["courriel"]),
        "site_web": contacts.website(row["site_web"]),
    }
    return {key: fact for key, fact in facts.items() if fact}
