"""A row of the open directory of local public counters, made into the facts of a record.

Source: base de données locales de Service-Public.fr (DILA), in the shape described by
`data/imports/README.md`; any région.
"""

import re
from collections.abc import Mapping
from datetime import date

from generator.check.privacy import masked, names_a_person
from generator.importer import contacts
from generator.importer.carrier import Carrier, told
from generator.importer.draft import DOUBTS, SOURCE_OF, Draft
from generator.importer.names import display_name, nearly_names
from generator.importer.place_names import PlaceNames
from generator.importer.source import Row
from generator.importer.typography import has_hidden, segments
from generator.importer.whereabouts import carry_address, carry_position
from generator.model.geography import Commune, Geography, department_of
from generator.problems.catalog import importing
from generator.problems.problem import Problem

SOURCE = "dila"
REQUIRED = ("id", "reseau", "nom", "code_insee")
COLUMNS = (
    "id", "reseau", "type_dila", "nom", "adresse", "code_postal", "commune", "code_insee", "lat",
    "lon", "precision_geo", "telephone", "courriel", "site_web", "accessibilite", "millesime",
    "date_maj", "presence",
)  # fmt: skip
"""The columns without which a table is not of this shape; others are ignored."""

CLOSED_NETWORK = "fongecif"
CLOSED_ON = "2020-01-01"
"""The law of 5 September 2018 closed the Fongecif; Transitions Pro took over on that day."""

COUNTERS_TO_LABEL = "msap"
ACCESS = {"ACC": "accessible", "DEM": "sur-demande", "NAC": "non-accessible"}

_IDENTIFIER = re.compile(r"[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")


def refusal(row: Row, geography: Geography) -> Problem | None:
    """Say why a row cannot become a record; None when it can."""
    for column in REQUIRED:
        if not row[column]:
            return told(importing.CELL_EMPTY, row, column, colonne=column)
    shapes = {"id": _IDENTIFIER, "reseau": _SLUG, "type_dila": re.compile(r"\w*")}
    for column, shape in shapes.items():
        if not shape.fullmatch(row[column]):
            return told(importing.CELL_UNUSABLE, row, column, colonne=column, valeur=row[column])
    if not 3 <= len(row["nom"]) <= 150 or has_hidden(row["nom"]):
        return told(importing.CELL_UNUSABLE, row, "nom", colonne="nom", valeur=row["nom"])
    if geography.present_commune(row["code_insee"]) is None:
        return told(importing.UNKNOWN_COMMUNE, row, "code_insee", code=row["code_insee"])
    return None


def draft_of(
    row: Row, geography: Geography, places: PlaceNames, set_aside: Mapping[tuple[str, str], str]
) -> Draft:
    """Make the draft of a row that `refusal` lets through.

    `set_aside` gives the facts that nobody wants imported, by identifier and column, with why.
    """
    commune = geography.present_commune(row["code_insee"])
    if commune is None:
        raise ValueError(f"refused rows have no draft: {row['id']}")
    carrier = Carrier(row, set_aside)
    _carry_name(carrier, commune, places)
    carry_address(carrier, commune, geography)
    carry_position(carrier, commune)
    carry_contacts(carrier, vouched=True)
    carrier.carry("accessibilite", ACCESS.get(row["accessibilite"]), "accessibilite")
    _carry_source(carrier)
    network = CLOSED_NETWORK if is_closed(row) else _network(row)
    return Draft(
        id=row["id"],
        folder=department_of(commune.code),
        stem=f"{network}-{commune.slug}",
        facts=carrier.facts | ({DOUBTS: tuple(carrier.doubts)} if carrier.doubts else {}),
        span=row.span,
        problems=tuple(carrier.problems),
    )


def is_closed(row: Row) -> bool:
    """Say whether the row is one of a network that the law has closed."""
    return row["type_dila"] == CLOSED_NETWORK


def awaits_label(row: Row) -> bool:
    """Say whether the row is a counter that may have become a France services."""
    return row["type_dila"] == COUNTERS_TO_LABEL


def _network(row: Row) -> str:
    return COUNTERS_TO_LABEL if awaits_label(row) else row["reseau"]


def _carry_name(carrier: Carrier, commune: Commune, places: PlaceNames) -> None:
    row = carrier.row
    name = display_name(row["nom"], commune, places)
    carrier.facts["nom"] = name.shown
    carrier.facts["reseau"] = _network(row)
    if is_closed(row):
        carrier.facts["fermee"] = {"le": CLOSED_ON}
    if name.former:
        carrier.facts["anciens_noms"] = (name.former,)
    if not name.recognised:
        facts = {"nom": name.shown, "reseau": row["reseau"]}
        carrier.say(importing.UNUSUAL_NAME, "nom", "nom", **facts)
    known = any(places.official(part, commune) for part in segments(name.shown))
    if not known and nearly_names(name.shown, commune.name):
        facts = {"nom": name.shown, "commune": commune.name}
        carrier.say(importing.MISSPELT_PLACE, "nom", "nom", **facts)


def carry_contacts(carrier: Carrier, *, vouched: bool) -> None:
    """Carry the phone, the e-mail and the web site of a row.

    `vouched` says that the source answers for its contacts being those of counters: a mobile or a
    consumer mailbox is then listed as a service's own.
    """
    row = carrier.row
    phone = carrier.carry("telephone", contacts.phone(row["telephone"]), "telephone")
    if contacts.is_surcharged(phone):
        carrier.say(importing.SURCHARGED, "telephone", telephone=phone)
    address = _carry_email(carrier)
    carrier.carry("site_web", contacts.website(row["site_web"]), "site_web")
    own = tuple(filter(contacts.needs_vouching, filter(None, (phone, address))))
    if vouched and own:
        carrier.facts["contacts_de_service"] = own


def _carry_email(carrier: Carrier) -> str:
    """Keep the e-mail unless it seems a person's: one that names the counter's kind does not."""
    row = carrier.row
    address = contacts.email(row["courriel"])
    kinds = filter(None, (row["type_dila"], row.cells.get("sous_type")))
    names_kind = any(kind in (address or "").partition("@")[0] for kind in kinds)
    if not address or names_kind or not names_a_person(address):
        return carrier.carry("courriel", address, "courriel")
    if not carrier.is_set_aside("courriel"):
        carrier.say(importing.PERSONAL_LOOKING, "courriel", valeur=masked(address))
    return ""


def _carry_source(carrier: Carrier) -> None:
    row = carrier.row
    carrier.facts[SOURCE_OF] = {SOURCE: row["id"]}
    carrier.facts["source"] = SOURCE
    vintage = row["millesime"]
    known = _MONTH.fullmatch(vintage) or is_date(vintage)
    carrier.carry("millesime", vintage if known else None, "millesime")
    carry_date(carrier)


def carry_date(carrier: Carrier) -> None:
    """Carry the day on which the source says that it last changed something."""
    updated_on = carrier.row["date_maj"]
    carrier.carry("date_maj", updated_on if is_date(updated_on) else None, "date_maj")


def is_date(text: str) -> bool:
    """Say whether the text is a day of the calendar, written AAAA-MM-JJ."""
    try:
        return _DATE.fullmatch(text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False
