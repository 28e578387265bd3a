"""A territory on a USB stick: a folder that opens from `file://`, where no module and no fetch run.

One page holds every place, and reads whole without a script; one classic script filters it, from
data that another classic script holds.
"""

import json
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO

from generator.artifact import Artifact
from generator.index.addresses import structure_url
from generator.model.folding import fold
from generator.model.structure import Structure
from generator.model.territory import Territory
from generator.render.paper.place_map import territory_outlines
from generator.render.paper.source import PaperSource
from generator.render.place_map import place_map
from generator.render.templates import Templates
from generator.render.views import by_family

PAGE, DATA, SCRIPT, STYLE = "index.html", "lieux.js", "filtre.js", "style.css"
MAP_WIDTH = 600
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The hour of every file of an archive: the first that the format knows."""


def offline_files(
    source: PaperSource, territory: Territory, templates: Templates
) -> Iterator[Artifact]:
    """The files of the folder; the script and the style are files of the theme."""
    places = source.printable(territory)
    numbers = {place.id: number for number, place in enumerate(places, 1)}
    drawing = place_map(territory_outlines(source, territory), places, MAP_WIDTH)
    links = {place.id: source.link(structure_url(place.id), scanned=False) for place in places}
    html = templates.fragment(
        *("offline", "page", territory, source.letterhead(territory), by_family(places)),
        *(numbers, links, drawing),
    )
    yield Artifact(PAGE, html.encode())
    yield Artifact(DATA, _data(places, numbers).encode())
    for name in (SCRIPT, STYLE):
        yield Artifact(name, templates.fragment("offline", name.partition(".")[0]).encode())


def zipped(folder: str, files: Iterable[Artifact]) -> bytes:
    """The same folder as one archive; the same files give the same bytes."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(files, key=lambda one: one.path):
            entry = zipfile.ZipInfo(f"{folder}/{file.path}", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, file.content)
    return written.getvalue()


def _data(places: Iterable[Structure], numbers: dict[str, int]) -> str:
    """What the filter knows of each place, by its number: words, needs and publics."""
    known = {
        numbers[place.id]: {
            "mots": fold(" ".join((place.name, place.network.name, place.commune.name))),
            "besoins": sorted({term.value for one in place.services for term in one.themes}),
            "publics": sorted({term.value for one in place.services for term in one.audiences}),
        }
        for place in places
    }
    written = json.dumps(known, ensure_ascii=True, sort_keys=True)
    return f"var LIEUX = {written.replace('<', chr(92) + 'u003c')};\n"
