"""How far communes are from a first door, for the map that shades them."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from generator.artifact import Artifact
from generator.export.open_data.tables import BYTE_ORDER_MARK, DELIMITER
from generator.export.places import compact
from generator.index.addresses import COVERED_COMMUNES_FILE, GAPS_FILE, coverage_file
from generator.index.coverage import Coverage
from generator.index.crossings import Gap
from generator.index.reach import LIMITS, Reach
from generator.index.site_map import SiteMap
from generator.model.geography import Commune

ANSWERS = ("non", "oui")
DECIMALS = 3
"""Digits of a position in degrees: about a hundred metres, far less than the size of a commune."""


def coverage_files(coverage: Coverage) -> Iterator[Artifact]:
    """Give the communes as GeoJSON points, and for each question their distances in their order.

    `metres` is -1 where the distance is unknown.
    """
    for question in coverage.questions:
        reaches = coverage.reaches(question)
        metres = [_metres(one) for one in reaches if one.commune.latitude is not None]
        yield Artifact(coverage_file(question.id), compact({"metres": metres}))
    yield Artifact(
        COVERED_COMMUNES_FILE, _communes(coverage.site.communes if coverage.questions else ())
    )


def gaps_file(site: SiteMap, found: Iterable[Gap]) -> Artifact:
    """Give as a table, for each public, theme and level, who lives beyond each distance.

    It holds identifiers and numbers alone: no text of a record is a formula.
    """
    written = StringIO()
    table = csv.writer(written, delimiter=DELIMITER, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    limits = [
        f"{what}_plus_de_{limit}_km" for limit in LIMITS for what in ("communes", "habitants")
    ]
    table.writerow(("public", "theme", "niveau", "reponse", "communes", "habitants", *limits))
    people = sum(one.population or 0 for one in site.communes)
    for one in found:
        terms = (one.crossing.audience, one.crossing.theme, one.crossing.level)
        shares = (count for share in one.beyond for count in share)
        answer = ANSWERS[one.is_answered]
        table.writerow(
            (*(term.value for term in terms), answer, len(site.communes), people, *shares)
        )
    return Artifact(GAPS_FILE, (BYTE_ORDER_MARK + written.getvalue()).encode())


def _metres(reach: Reach) -> int:
    """Rounded down, so that the class of a distance stays the same."""
    return -1 if reach.kilometres is None else int(reach.kilometres * 10) * 100


def _communes(communes: Sequence[Commune]) -> bytes:
    features = [
        {
            "type": "Feature",
            "properties": {"nom": one.name},
            "geometry": {
                "type": "Point",
                "coordinates": [round(one.longitude, DECIMALS), round(one.latitude, DECIMALS)],
            },
        }
        for one in communes
        if one.longitude is not None and one.latitude is not None
    ]
    return compact({"type": "FeatureCollection", "features": features})
