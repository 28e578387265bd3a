"""The list of communes that a page looks one up in, in parts small enough for a phone.

A visitor downloads the index, then the one part that what is typed (or where one stands) leads
to. A commune is a row: its name, the code of its département, its postal codes joined by a space,
latitude and longitude (degrees, None where unknown), and where needed its slug (empty when it is
the name in lower case, without accents, joined by hyphens) and the name of today's commune.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import cos, floor, radians
from typing import Any

from generator.artifact import Artifact
from generator.index.addresses import commune_search_file
from generator.index.commune_keys import SKIPPED_WORDS, SOUNDS, parted, skeletons
from generator.index.former_communes import former_communes
from generator.index.site_map import SiteMap
from generator.model.folding import fold
from generator.model.geography import Commune, FormerCommune
from generator.model.slug import slug

Row = list[str | float | None]

MOST_ROWS = 300
"""Communes in a part: about 5 kB compressed."""

MOST_KNOWN = 150
"""The most peopled communes stand in the index itself, to be suggested from the first letters."""

CELL = 0.5
"""The side of a cell of the map, in degrees."""

MARGIN = 12.0
"""Kilometres around a cell whose communes it lists too, for those who stand at its border."""

KILOMETRES_OF_A_DEGREE = 111.0
DECIMALS = 3
"""Digits of a position in degrees: about 100 metres, far less than the size of a commune."""


def commune_search_files(site: SiteMap) -> Iterator[Artifact]:
    """The index of the communes of the perimeter, and the parts that it names."""
    communes = sorted(site.communes, key=lambda one: (-(one.population or 0), one.code))
    rows = {one.code: _row(one) for one in communes}
    names = [(key, rows[one.code]) for one in communes for key in skeletons(one.name)]
    yesterday = former_communes(site)
    for one in communes:
        for former in yesterday.get(one.code, ()):
            if fold(former.name) != fold(one.name):
                row = _former_row(former, one)
                names += [(key, row) for key in skeletons(former.name)]
    codes = [(code, rows[one.code]) for one in communes for code in one.postal_codes]
    folders = {
        "nom": parted(names, MOST_ROWS),
        "code": parted(codes, MOST_ROWS),
        "ici": _cells((one, rows[one.code]) for one in communes),
    }
    index = {
        "sons": [(pattern.pattern, sound) for pattern, sound in SOUNDS],
        "passes": SKIPPED_WORDS,
        "departements": {one.code: one.name for one in site.departments},
        "parties": {kind: list(parts) for kind, parts in folders.items()},
        "communes": [rows[one.code] for one in communes[:MOST_KNOWN]],
    }
    yield Artifact(commune_search_file("index"), _compact(index))
    for kind, parts in folders.items():
        for part, found in parts.items():
            yield Artifact(commune_search_file(f"{kind}-{part}"), _compact(found))


def _row(commune: Commune) -> Row:
    row: Row = [
        commune.name,
        commune.department,
        " ".join(commune.postal_codes),
        *(
            None if degrees is None else round(degrees, DECIMALS)
            for degrees in (commune.latitude, commune.longitude)
        ),
    ]
    return row if commune.slug == slug(commune.name) else [*row, commune.slug]


def _former_row(former: FormerCommune, present: Commune) -> Row:
    return [former.name, *_row(present)[1:5], present.slug, present.name]


def _cells(communes: Iterable[tuple[Commune, Row]]) -> dict[str, list[Row]]:
    """The communes in and around each cell of the map, by its south-west corner in cells."""
    cells = defaultdict[tuple[int, int], list[Row]](list)
    for commune, row in communes:
        if commune.latitude is None or commune.longitude is None:
            continue
        height = MARGIN / KILOMETRES_OF_A_DEGREE
        width = height / cos(radians(commune.latitude))
        for south in _steps(commune.latitude, height):
            for west in _steps(commune.longitude, width):
                cells[south, west].append(row)
    return {f"{south}_{west}": cells[south, west] for south, west in sorted(cells)}


def _steps(degrees: float, margin: float) -> range:
    return range(floor((degrees - margin) / CELL), floor((degrees + margin) / CELL) + 1)


def _compact(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
