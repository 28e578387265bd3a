"""An imaginary guide with nothing but its maps: three communes, four places that do not exist."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.artifact import Artifact
from generator.export.commune_search import commune_search_files
from generator.export.coverage import coverage_files
from generator.export.map_files import map_files
from generator.hours.reading import read_hours
from generator.index.coverage import Coverage
from generator.index.site_map import SiteMap
from generator.model.area import ServedArea
from generator.model.directory import Directory
from generator.model.fit import Fit
from generator.model.geography import Commune, Department, Epci, Geography, Region
from generator.model.network import Network
from generator.model.outline import Outline
from generator.model.provenance import Provenance
from generator.model.service import Service
from generator.model.structure import Address, Closure, Contact, Opening, Structure
from generator.model.territory import Level, Territory
from generator.model.vocabulary import Term, Vocabulary
from generator.render.frame import ASSETS, Frame, cut
from generator.render.guide import template_values
from generator.render.map_library import map_library
from generator.render.map_rooms import map_artifacts
from generator.render.page_maker import PageMaker
from generator.render.templates import Templates
from generator.settings import Settings

REPOSITORY = Path(__file__).parents[1]

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
class Place:
    """What one wants to choose of an imaginary place; the rest does not matter to a map."""

    id: str
    name: str
    network: Network
    commune: Commune
    position: tuple[float, float] | None = None
    precision: str = "adresse"
    is_open: bool = True
    services: tuple[Service, ...] | None = None
    accessible: bool = False
    hours: str = ""


PUPIL = Term("lyceen", "Lycéennes et lycéens", 0, "au lycée")
WORKER = Term("salarie", "Personnes en emploi", 1, "en emploi")
TRADE = Term("choisir-un-metier", "Choisir un métier", 0, "un métier")
JOB = Term("trouver-un-emploi", "Trouver un emploi", 1, "un emploi")
WELCOME = Term("accueil-information", "Accueil et information", 0)
ADVICE = Term("conseil", "Conseil", 1)
FREE = Term("gratuit", "Gratuit")
VOCABULARIES = {
    "publics": (PUPIL, WORKER),
    "themes": (TRADE, JOB),
    "niveaux": (WELCOME, ADVICE),
    "niveaux-territoire": tuple(Term(level.value, f"Niveau {level.value}") for level in Level),
    "guides": (),
    "sigles": (),
}


def service(identifier: str, level: Term, theme: Term, audience: Term) -> Service:
    fits = {audience.value: Fit.MADE_FOR_THEM}
    free = FREE if level is WELCOME else None
    return Service(identifier, identifier, "", level, (theme,), (audience,), fees=free, fits=fits)


SERVICES = {
    "education": (service("accueil", WELCOME, TRADE, PUPIL),),
    "jeunesse": (service("emploi", ADVICE, JOB, WORKER), service("metier", ADVICE, TRADE, PUPIL)),
}


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
        services=SERVICES[family.value],
        referrals=(),
        attachments={},
    )


def commune(code: str, name: str, latitude: float | None, longitude: float | None) -> Commune:
    slug = name.lower()
    epci = {"41901": "200000041", "18901": "200000018"}.get(code)
    return Commune(code, name, slug, (), code[:2], "24", epci, None, 100, latitude, longitude)


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
    "18": Outline("18", ((((1.8, 46.5), (3.0, 46.5), (3.0, 47.6), (1.8, 47.6), (1.8, 46.5)),),)),
    "41": Outline("41", ((((0.6, 47.2), (1.8, 47.2), (1.8, 48.1), (0.6, 48.1), (0.6, 47.2)),),)),
    "200000041": Outline(
        "200000041", ((((0.9, 47.4), (1.6, 47.4), (1.6, 47.9), (0.9, 47.9), (0.9, 47.4)),),)
    ),
}

DEPARTMENTS = {
    "18": Department("18", "Ocre", "ocre", "24", "18901", 1, 47.0, 2.4, ("41",)),
    "41": Department("41", "Indigo", "indigo", "24", "41901", 1, 47.6, 1.3, ("18",)),
}

EPCIS = {
    "200000018": Epci("200000018", "CC Ocre", "cc-ocre", "CC", ("18",), 1, 47.0, 2.4, ()),
    "200000041": Epci("200000041", "CC Roses", "cc-roses", "CC", ("41",), 1, 47.6, 1.3, ()),
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
        services=place.network.services if place.services is None else place.services,
        served_area=ServedArea(("41",), frozenset({"41901", "41902"}), True),
        opening=Opening(place.hours, read_hours(place.hours).hours) if place.hours else None,
        accessibility=Term("accessible", "Accessible") if place.accessible else None,
        provenance=Provenance(None, "", None, None, ""),
        closure=None if place.is_open else Closure(date(2020, 1, 1), ""),
    )


def territory(slug: str, level: Level, code: str, name: str, communes: Iterable[str]) -> Territory:
    return Territory(
        slug, level, code, name, frozenset(communes), ("24",), ("41",), 1, 47.6, 1.3,
    )  # fmt: skip


def imaginary_site(places: Iterable[Place] = PLACES) -> SiteMap:
    structures = [structure(place) for place in places]
    communes = {one.code: one for one in (ROSEVILLE, VERTBOURG, BLEUVAL)}
    communes |= {one.commune.code: one.commune for one in structures}
    of_41 = [code for code, one in communes.items() if one.department == "41"]
    territories = (
        territory("colorie", Level.REGION, "24", "Colorie", communes),
        territory("indigo", Level.DEPARTMENT, "41", "Indigo", of_41),
        territory("cc-roses", Level.EPCI, "200000041", "CC Roses", ("41901",)),
    )
    vocabularies = {name: Vocabulary(name, name, "", terms) for name, terms in VOCABULARIES.items()}
    return SiteMap(
        Directory(
            vocabularies=vocabularies,
            networks={one.network.id: one.network for one in structures},
            structures={one.id: one for one in structures},
            territories={one.slug: one for one in territories},
            geography=Geography(
                communes=communes,
                former_communes={},
                departments=DEPARTMENTS,
                regions={"24": Region("24", "Colorie", "colorie", "41901", 1, 47.6, 1.3, ())},
                epcis=EPCIS,
                employment_zones={},
            ),
        )
    )


def map_site(
    site: SiteMap,
    *,
    settings: Settings | None = None,
    frame: Frame | None = None,
    today: date = date(2026, 11, 23),
) -> list[Artifact]:
    """Make the pages of the map and every file that they need."""
    settings = settings or Settings("Guide imaginaire", "https://guide.example/", today)
    templates = Templates(REPOSITORY / "theme", template_values(site, settings, (), BORDERS))
    maker = PageMaker(settings, frame or cut(FRAME), templates)
    assets, coverage = REPOSITORY / "theme" / "overrides", Coverage(site)
    return [
        *map_artifacts(site, maker, BORDERS, coverage),
        *map_files(site, today, BORDERS, {}),
        *commune_search_files(site),
        *coverage_files(coverage),
        *(Artifact(f"{ASSETS}{one.path}", one.content) for one in map_library()),
        *(
            Artifact(file.relative_to(assets).as_posix(), file.read_bytes())
            for file in sorted((assets / "assets").iterdir())
            if file.is_file()
        ),
    ]


def write_site(site: SiteMap, folder: Path) -> Path:
    """Write the maps of a site into a folder, and give it."""
    for artifact in map_site(site):
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
    return folder
