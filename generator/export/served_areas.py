"""Whom each place of the map serves, as outlines to draw: fetched by who asks to see it."""

from collections.abc import Iterator, Sequence

from generator.artifact import Artifact
from generator.export.places import Placed, compact
from generator.index.addresses import SERVED_AREAS_FILE
from generator.index.outlined import outline_codes
from generator.model.area import ServedArea
from generator.model.geography import Geography

COUNTRY = "france"


def served_areas(places: Sequence[Placed], geography: Geography) -> Artifact:
    """Give `secteurs`, each once, and `lieux`, the rank of the area of each place of the map.

    An area has `zones` (kind and name, as it was written), `contours` (codes of outlines that
    draw it) and `presume`, 1 when nobody wrote it: it is the habit of the network.
    """
    ranks: dict[tuple[tuple[str, ...], bool], int] = {}
    areas: list[ServedArea] = []
    found = []
    for one in places:
        area = one.structure.served_area
        key = (area.codes, area.presumed)
        if key not in ranks:
            ranks[key] = len(areas)
            areas.append(area)
        found.append(ranks[key])
    told = [
        {
            "zones": list(_zones(area.codes, geography)),
            "contours": outline_codes(area.communes, geography),
            "presume": int(area.presumed),
        }
        for area in areas
    ]
    return Artifact(SERVED_AREAS_FILE, compact({"secteurs": told, "lieux": found}))


def _zones(codes: Sequence[str], geography: Geography) -> Iterator[tuple[str, str]]:
    for code in codes:
        if code == COUNTRY:
            yield "pays", ""
        elif code[0] == "r":
            yield "region", geography.regions[code[1:]].name
        elif code[0] == "z":
            yield "zone-emploi", geography.employment_zones[code[1:]].name
        elif len(code) == 9:
            yield "intercommunalite", geography.epcis[code].name
        elif len(code) == 5:
            commune = geography.present_commune(code)
            yield "commune", commune.name if commune else code
        else:
            yield "departement", geography.departments[code].name
