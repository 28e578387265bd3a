"""Records that another région has too, without what is only true of the régions of this guide."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.model.folding import fold
from generator.model.geography import EmploymentZone, Geography, Region
from generator.read.folder import read_bytes
from generator.schema.networks import NETWORK
from generator.schema.territories import TERRITORY
from generator.write.comments import comments_of
from generator.write.facts import Fact, Facts, facts_of
from generator.write.record_text import record_text
from generator.write.tidy import schema_address, written

ATTACHMENTS = "rattachements"
AREA = "zone_eligibilite"


def network_of(raw: bytes, path: str, region: str, like: str, note: str) -> bytes:
    """Give a network's record without its place in the régions of this guide.

    Its place is the one that it has in the région `like`, if there is one, under the comment
    `note`: somebody must confirm it.
    """
    document, problems = read_bytes(raw, path)
    if document is None or problems:
        return raw
    facts = facts_of(document.root)
    places = facts.pop(ATTACHMENTS, ())
    taken = tuple(
        {**place, "region": region}
        for place in (places if isinstance(places, tuple) else ())
        if isinstance(place, Mapping) and place.get("region") == like != ""
    )
    comments = comments_of(raw.decode("utf-8-sig"), document.root)
    if taken:
        facts[ATTACHMENTS] = taken
        comments = replace(comments, above={**comments.above, (ATTACHMENTS,): (f"# {note}",)})
    return record_text(facts, NETWORK, schema_address(path), comments).encode()


def is_of_region(raw: bytes, path: str, region: str, geography: Geography) -> bool:
    """Say whether a resource serves the région: it has no area of its own, or one that meets it."""
    document, _ = read_bytes(raw, path)
    facts: Facts = facts_of(document.root) if document else {}
    areas = facts.get(AREA)
    codes = areas if isinstance(areas, tuple) else ()
    return not codes or any(_meets(code, region, geography) for code in codes)


def local_networks(region: Region, geography: Geography) -> Iterator[tuple[str, bytes]]:
    """Give one territory for each employment zone of the région, by path.

    Its perimeter is only indicative; communes of other régions are left out, as a local network is
    one of its own région.
    """
    for zone in geography.employment_zones.values():
        here = [code for code in zone.departments if _region_of(code, geography) == region.code]
        if not here or zone.departments[0] not in here:
            continue
        path = f"data/{TERRITORY.name}/{zone.slug}.yml"
        yield path, written(_territory(zone, here, region), path).encode()


def _territory(zone: EmploymentZone, here: list[str], region: Region) -> Facts:
    facts: dict[str, Fact] = {
        "nom": zone.name.replace("'", "’"),
        "region": region.code,
        "composition": {"zones_emploi": (zone.code,)},
        "perimetre_indicatif": "oui",
    }
    elsewhere = tuple(code for code in zone.departments if code not in here)
    return {**facts, "sauf": {"departements": elsewhere}} if elsewhere else facts


def _meets(code: Fact, region: str, geography: Geography) -> bool:
    if not isinstance(code, str):
        return False
    if fold(code) == "france" or code == f"r{region}" or _region_of(code, geography) == region:
        return True
    if (commune := geography.present_commune(code)) is not None:
        return commune.region == region
    area = geography.epcis.get(code) or geography.employment_zones.get(code.removeprefix("z"))
    departments = area.departments if area else ()
    return any(_region_of(department, geography) == region for department in departments)


def _region_of(department: str, geography: Geography) -> str:
    known = geography.departments.get(department)
    return known.region if known else ""
