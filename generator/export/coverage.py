"""How far communes are from a first door, for the map that shades them."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from generator.artifact import Artifact
from generator.export.open_data.tables import BYTE_ORDER_MARK, DELIMITER
from generator.export.places import compact
from generator.index.addresses import COVERED_COMMUNES_FILE, coverage_file
from generator.index.coverage import Coverage
from generator.index.crossings import Gap, Gaps
from generator.index.pro_addresses import CROSSED_COMMUNES_FILE, GAPS_FILE
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

    Its last column names that of `crossed_communes_file`. It holds identifiers and numbers alone:
    no text of a record is a formula.
    """
    limits = [
        f"{what}_plus_de_{limit}_km" for limit in LIMITS for what in ("communes", "habitants")
    ]
    head = ("public", "theme", "niveau", "reponse", "communes", "habitants", *limits, "colonne")
    people = sum(one.population or 0 for one in site.communes)
    rows = (
        (
            *(one.crossing.audience.value, one.crossing.theme.value, one.crossing.level.value),
            *(ANSWERS[one.is_answered], len(site.communes), people),
            *(count for share in one.beyond for count in share),
            _column(one.answer) if one.is_answered else "",
        )
        for one in found
    )
    return Artifact(GAPS_FILE, _table(head, rows))


def crossed_communes_file(site: SiteMap, gaps: Gaps) -> Artifact:
    """Give how far each commune is from whoever answers: a column for each answer that there is.

    Kilometres are rounded down, so that the class of a distance stays the same.
    """
    answered = sorted({one.answer for one in gaps.found if one.is_answered})
    reaches = [gaps.answers[number] for number in answered]
    head = ("code_insee", "commune", "departement", "habitants", *map(_column, answered))
    rows = (
        (
            *(one.code, one.name, one.department, one.population or ""),
            *(_tenths(each.kilometres(rank)) for each in reaches),
        )
        for rank, one in enumerate(site.communes)
    )
    return Artifact(CROSSED_COMMUNES_FILE, _table(head, rows))


def _column(answer: int) -> str:
    return f"carte_{answer}"


def _tenths(kilometres: float | None) -> str:
    if kilometres is None:
        return ""
    whole, tenths = divmod(int(kilometres * 10), 10)
    return f"{whole},{tenths}"


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    written = StringIO()
    table = csv.writer(written, delimiter=DELIMITER, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow(head)
    table.writerows(rows)
    return (BYTE_ORDER_MARK + written.getvalue()).encode()


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
