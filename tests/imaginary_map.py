"""An imaginary guide with nothing but its map: three communes, four places that do not exist."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.artifact import Artifact
from generator.export.outlines import outlines_json
from generator.export.places import places_json
from generator.index import addresses
from generator.index.addresses import OUTLINES_FILE, PLACES_FILE
from generator.index.site_map import SiteMap
from generator.model.area import ServedArea
from generator.model.directory import Directory
from generator.model.geography import Commune, Department, Geography
from generator.model.network import Network
from generator.model.provenance import Provenance
from generator.model.structure import Address, Closure, Contact, Structure
from generator.model.vocabulary import Term
from generator.render.frame import Frame, cut
from generator.render.map_page import map_artifacts
from generator.render.page_maker import PageMaker
from generator.render.templates import Templates
from generator.settings import Settings

REPOSITORY = Path(__file__).parents[1]

ASSETS = (
    "assets/guide.css",
    "assets/map.css",
    "assets/map.js",
    "assets/map-list.js",
    "assets/map-places.js",
    "assets/boot.js",
    "assets/favicon.svg",
)

FRAME = """<!doctype html>
<html lang="fr" class="no-js">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="@@csp@@">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>@@title@@</title>
<meta name="description" content="@@description@@">
@@robots?@@<meta name="robots" content="@@robots@@">@@robots.@@
@@canonical?@@<link rel="canonical" href="@@canonical@@">@@canonical.@@
<link rel="stylesheet" href="@@root@@assets/guide.css">
<link rel="icon" href="@@root@@assets/favicon.svg" type="image/svg+xml">
<script src="@@root@@assets/boot.js"></script>
@@head?@@@@head@@@@head.@@
</head>
<body>
@@breadcrumb?@@@@breadcrumb@@@@breadcrumb.@@
<main>@@body@@</main>
@@edit_url?@@<a href="@@edit_url@@">Modifier cette page</a>@@edit_url.@@
</body>
</html>
"""

EDUCATION = Term("education", "École", 0)
YOUTH = Term("jeunesse", "Jeunesse", 1)


@dataclass(frozen=True, slots=True)
class Border:
    """The border of an area, as `read` gives it."""

    polygons: tuple[tuple[tuple[tuple[float, float], ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """What one wants to choose of an imaginary place; the rest does not matter to a map."""

    id: str
    name: str
    network: Network
    commune: Commune
    position: tuple[float, float] | None = None
    precision: str = "adresse"
    is_open: bool = True


def network(identifier: str, name: str, acronym: str, family: Term) -> Network:
    return Network(
        id=identifier,
        path=f"data/reseaux/{identifier}.yml",
        name=name,
        acronym=acronym,
        family=family,
        summary="",
        mission="",
        does_not=(),
        for_whom="",
        cost="",
        how_to_come="",
        default_area="departement",
        services=(),
        referrals=(),
        attachments={},
    )


def commune(code: str, name: str, latitude: float | None, longitude: float | None) -> Commune:
    slug = name.lower()
    return Commune(code, name, slug, (), code[:2], "24", None, None, None, latitude, longitude)


CENTRE = network("centre-imaginaire", "Centre imaginaire d’information", "CII", EDUCATION)
YOUNG = network("jeunes-imaginaires", "Jeunes imaginaires", "", YOUTH)
ROSEVILLE = commune("41901", "Roseville", 47.6, 1.3)
VERTBOURG = commune("41902", "Vertbourg", 47.8, 1.05)
BLEUVAL = commune("18901", "Bleuval", 47.1, 2.4)

PLACES = (
    Place("18/centre-bleuval", "Centre imaginaire de Bleuval", CENTRE, BLEUVAL, (47.08, 2.41)),
    Place("41/centre-roseville", "Centre imaginaire de Roseville", CENTRE, ROSEVILLE,
          (47.5861234, 1.3349876)),
    Place("41/jeunes-roseville", "Jeunes imaginaires de Roseville", YOUNG, ROSEVILLE, (47.59, 1.34),
          "inconnue"),
    Place("41/jeunes-vertbourg", "Jeunes imaginaires de Vertbourg", YOUNG, VERTBOURG),
    Place("41/jeunes-ferme", "Jeunes imaginaires, lieu fermé", YOUNG, VERTBOURG, is_open=False),
)  # fmt: skip

BORDERS = {
    "18": Border(((((1.8, 46.5), (3.0, 46.5), (3.0, 47.6), (1.8, 47.6), (1.8, 46.5)),),)),
    "41": Border(((((0.6, 47.2), (1.8, 47.2), (1.8, 48.1), (0.6, 48.1), (0.6, 47.2)),),)),
}

DEPARTMENTS = {
    "18": Department("18", "Ocre", "ocre", "24", "18901", 1, 47.0, 2.4, ("41",)),
    "41": Department("41", "Indigo", "indigo", "24", "41901", 1, 47.6, 1.3, ("18",)),
}


def structure(place: Place) -> Structure:
    latitude, longitude = place.position or (None, None)
    precision = Term(place.precision, place.precision)
    return Structure(
        id=place.id,
        path=f"data/structures/{place.id}.yml",
        name=place.name,
        network=place.network,
        address=Address(
            "1 rue imaginaire", "", "00000", place.commune, latitude, longitude, precision
        ),
        contact=Contact("", "", ""),
        services=(),
        served_area=ServedArea((), frozenset(), True),
        provenance=Provenance(None, "", None, None, ""),
        closure=None if place.is_open else Closure(date(2020, 1, 1), ""),
    )


def imaginary_site(places: Iterable[Place] = PLACES) -> SiteMap:
    structures = [structure(place) for place in places]
    return SiteMap(
        Directory(
            vocabularies={},
            networks={one.network.id: one.network for one in structures},
            structures={one.id: one for one in structures},
            territories={},
            geography=Geography(
                communes={one.commune.code: one.commune for one in structures},
                former_communes={},
                departments=DEPARTMENTS,
                regions={},
                epcis={},
                employment_zones={},
            ),
        )
    )


def map_site(site: SiteMap, *, maps: bool = True, frame: Frame | None = None) -> list[Artifact]:
    """Make the page of the map and every file that it needs."""
    settings = Settings("Guide imaginaire", "https://guide.example/", date(2026, 11, 23), maps=maps)
    functions = (addresses.structure_url, addresses.network_url, addresses.territory_url)
    values = {
        "site": site,
        "settings": settings,
        **{name: value for name, value in vars(addresses).items() if name.isupper()},
        **{function.__name__: function for function in functions},
    }
    templates = Templates(REPOSITORY / "theme", values)
    maker = PageMaker(settings, frame or cut(FRAME), templates)
    departments = site.directory.geography.departments.values()
    assets = REPOSITORY / "theme" / "overrides"
    return [
        *map_artifacts(site, maker),
        Artifact(PLACES_FILE, places_json(site.structures)),
        Artifact(OUTLINES_FILE, outlines_json(departments, BORDERS)),
        *(Artifact(name, (assets / name).read_bytes()) for name in ASSETS),
    ]
