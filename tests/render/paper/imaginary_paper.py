"""Imaginary places on paper: none of them exists."""

from collections.abc import Mapping

from small_directory import REPOSITORY, TODAY, directory, network, place

from generator.index.lasting import LastingAddresses
from generator.index.site_map import SiteMap
from generator.model.territory import Territory
from generator.render.guide import template_values
from generator.render.paper.documents import DOCUMENTS, Document
from generator.render.paper.drawing import Order, draw
from generator.render.paper.shelf import Kept
from generator.render.paper.source import PaperSource
from generator.render.templates import Templates
from generator.settings import Edition, Settings

TEMPLATES = REPOSITORY / "theme" / "print"
LONG_WORD = "Anticonstitutionnellementimaginairement-"[:40]
LONG_NAME = (
    "Centre imaginaire d’information et d’orientation de l’arrondissement de Vertbourg-lès-Œuvres "
    "– antenne de la maison des services"
)
HOSTILE = '#panic() $x$ *gras* _i_ `code` <b> @ref \\u{41} "; [x] // /* = titre'
BY_ID = {document.id: document for document in DOCUMENTS}


def site_of(structures: Mapping[str, str]) -> SiteMap:
    networks = {
        "premier": network("un") + "accueil_tous_publics: oui\n    ",
        "autre": network("deux", family="emploi", next_one="premier"),
    }
    networks["premier"] = network("un")
    return SiteMap(directory(structures, networks))


def source_of(
    structures: Mapping[str, str],
    *,
    edition: Edition = Edition.DEMONSTRATION,
    phone: str = "",
    marks: bool = False,
) -> PaperSource:
    site = site_of(structures)
    settings = Settings(
        "Guide imaginaire",
        "https://imaginaire.example/",
        TODAY,
        edition=edition,
        regional_phone=phone,
    )
    return PaperSource(
        site,
        LastingAddresses(site),
        settings,
        icons=icons(site, settings),
        sent_to={"jeunes": ("premier", "premier", "autre"), "adultes": ("autre",)},
        marks=marks,
    )


def icons(site: SiteMap, settings: Settings) -> Mapping[str, str]:
    values = template_values(site, settings, (), {})
    return Templates(REPOSITORY / "theme", values).texts("icon", "SHAPES")


def territory(source: PaperSource) -> Territory:
    return source.site.directory.territories["vert"]


def drawn(document: str, source: PaperSource, *, pictured: bool = False) -> Kept:
    one: Document = BY_ID[document]
    order = Order(one, "vert", one.sheet(source, territory(source)), pictured)
    return draw(TEMPLATES, [order])[0]


def many(count: int) -> dict[str, str]:
    """`count` places of two networks, in three communes."""
    communes = ("41901", "41902", "41903")
    return {
        f"41/lieu-{number}": place(
            f"Numéro {number}",
            ("premier", "autre")[number % 2],
            communes[number % 3],
            f'telephone: "02 61 91 {number // 100:02} {number % 100:02}"\n',
        )
        for number in range(count)
    }


VERIFIED = "verifie_le: 2026-10-01\nverifie_par: accueil\n"

TWO = {
    "41/premier-lieu": place("Œuvre", "premier", "41901", 'telephone: "02 61 91 00 01"\n'),
    "41/autre-lieu": place("Été", "autre", "41902"),
}
