"""The directory of a territory, to be opened in a spreadsheet or put among a phone’s contacts."""

import csv
import io
from collections.abc import Iterator, Sequence

from generator.artifact import Artifact
from generator.export.open_data.tables import BYTE_ORDER_MARK, DELIMITER, defused
from generator.export.vcard4 import place_card
from generator.index.addresses import structure_url
from generator.index.pro_addresses import directory_file
from generator.index.site_map import SiteMap
from generator.model.structure import Structure
from generator.schema.structures import STRUCTURE
from generator.settings import Settings

ATTRIBUTES = (
    *("name", "network", "street", "postal_code", "commune_name", "phone", "email", "website"),
    *("opening_hours", "verified_on"),
)
"""The columns, under the keys that their fields have in a record; then the page of the place."""
PAGE = "page"


def directory_files(site: SiteMap, settings: Settings) -> Iterator[Artifact]:
    """Make the files of every territory that has a page for professionals: who stands there."""
    cards: dict[str, str] = {}
    for territory in site.guided_territories():
        places = site.presences[territory.slug].here
        for one in places:
            if one.id not in cards:
                cards[one.id] = place_card(one, settings.site_url)
        text = "".join(cards[one.id] for one in places)
        yield Artifact(directory_file(territory.slug, "vcf"), text.encode())
        table = _table(places, settings.site_url)
        yield Artifact(directory_file(territory.slug, "csv"), table.encode())


def _table(places: Sequence[Structure], root: str) -> str:
    keys = {field.attribute: field.key for field in STRUCTURE.fields}
    text = io.StringIO(newline="")
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text, delimiter=DELIMITER, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow((*(keys[one] for one in ATTRIBUTES), PAGE))
    for place in places:
        writer.writerow(map(defused, (*_cells(place), f"{root}{structure_url(place.id)}")))
    return text.getvalue()


def _cells(place: Structure) -> tuple[str, ...]:
    address, contact = place.address, place.contact
    verified = place.provenance.verified_on
    return (
        *(place.name, place.network.name, address.street, address.postal_code),
        *(address.commune.name, contact.phone, contact.email, contact.website),
        place.opening.typed if place.opening else "",
        verified.isoformat() if verified else "",
    )
