"""From folders to what leaves the site: documents on paper, and copies that need no network."""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.index.agenda import Coming
from generator.index.lasting import LastingAddresses
from generator.index.site_map import SiteMap
from generator.model.territory import Territory
from generator.pipeline.collector import quiet_collector
from generator.pipeline.corpus import read_corpus
from generator.read.geography import read_geography, read_outlines
from generator.read.published import read_published
from generator.render.guide import template_values
from generator.render.offline import offline_files
from generator.render.paper.documents import DOCUMENTS, FORUM_POSTER
from generator.render.paper.drawing import Drawing, Drawn, Order
from generator.render.paper.forum import printed_forums
from generator.render.paper.shop import (
    TEMPLATES,
    forum_orders,
    orders,
    outlined_areas,
    printed_territories,
)
from generator.render.paper.source import PaperSource
from generator.render.paper.whom import nearest_name, territory_meant, with_communes
from generator.render.templates import Templates
from generator.request import PaperRequest, UnknownTerritory

GEOGRAPHY = "geographie"
DRAWING = 2
"""Processes that draw documents: one for each processor of a small machine."""


def draw_paper(request: PaperRequest) -> Iterator[Drawn]:
    """Draw what is wanted on paper. Raises UnknownTerritory before anything is drawn."""
    return Drawing(request.theme / TEMPLATES, paper_orders(request), None, DRAWING).results()


def paper_orders(request: PaperRequest) -> tuple[Order, ...]:
    """Say what is to be drawn, and with which data. Raises UnknownTerritory."""
    source, wanted, _ = _paper_source(request)
    asked = request.documents or (*(one.id for one in DOCUMENTS), FORUM_POSTER.id)
    documents = [one for one in DOCUMENTS if one.id in asked]
    forums = _forums(source, wanted if request.territories else ())
    return (
        *orders(source, wanted, documents, pictured=False),
        *(forum_orders(source, forums, pictured=False) if FORUM_POSTER.id in asked else ()),
    )


def offline_copies(request: PaperRequest) -> Iterator[tuple[str, tuple[Artifact, ...]]]:
    """Make a copy of each territory that needs no network: its slug, its files.

    Raises UnknownTerritory before anything is made.
    """
    source, wanted, templates = _paper_source(request)
    for territory in wanted:
        yield territory.slug, tuple(offline_files(source, territory, templates))


def _paper_source(
    request: PaperRequest,
) -> tuple[PaperSource, tuple[Territory, ...], Templates]:
    """What is known, without any page: for what leaves the site, on paper or on a key."""
    with quiet_collector():
        folder = request.data / GEOGRAPHY
        geography = read_geography(folder)
        directory = read_corpus(request.data, geography, request.settings).directory
        site = SiteMap(with_communes(directory, request.territories), request.settings.today)
        wanted = _wanted(site, request.territories)
        templates = Templates(request.theme, template_values(site, request.settings, (), {}))
        source = PaperSource(
            site,
            LastingAddresses(site, read_published(request.data).addresses),
            request.settings,
            {
                **read_outlines(folder, "departements", [one.code for one in site.departments]),
                **read_outlines(folder, "epci", outlined_areas(site, wanted)),
            },
            templates.texts("icon", "SHAPES"),
            request.sent_to,
            request.marks,
        )
        return source, wanted, templates


def _forums(source: PaperSource, territories: tuple[Territory, ...]) -> tuple[Coming, ...]:
    """The forums for the people of these territories; none of them stands for all."""
    known = printed_forums(source.site, source.settings)
    people = {code for territory in territories for code in territory.communes}
    return tuple(one for one in known if not territories or one.event.communes & people)


def _wanted(site: SiteMap, asked: tuple[str, ...]) -> tuple[Territory, ...]:
    """The territories that are asked for; none of them stands for all that the site prints."""
    found = []
    for name in asked:
        if (territory := territory_meant(site, name)) is None:
            raise UnknownTerritory(name, nearest_name(site, name))
        found.append(territory)
    return tuple(found) or printed_territories(site)
