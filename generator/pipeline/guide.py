"""From folders to a whole site: the stages in their order, and nothing else."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain
from pathlib import Path

from generator.artifact import Artifact, Part
from generator.check.known import KnownDocuments
from generator.check.pages import unknown_pages
from generator.export.addresses import addresses_file
from generator.export.calendar_feed import calendar_feeds
from generator.export.calls_feed import calls_feed
from generator.export.commune_search import commune_search_files
from generator.export.coverage import coverage_files, gaps_file
from generator.export.directory_files import directory_files
from generator.export.first_places import first_places_files
from generator.export.headcount import headcount_file
from generator.export.map_files import map_files
from generator.export.news_feeds import news_feeds
from generator.export.open_data.parts import open_data_parts
from generator.export.search_stubs import search_stubs
from generator.export.security import security_file
from generator.export.sitemap import robots, sitemap
from generator.export.stub import PageKind, Stub, spellings
from generator.form.artifacts import form_artifacts
from generator.index.addresses import GUIDES, HEADCOUNT_FILE
from generator.index.changes import page_dates
from generator.index.computed import computed
from generator.index.coverage import Coverage
from generator.index.crossings import gaps
from generator.index.lasting import LastingAddresses
from generator.index.opening import OpeningDays
from generator.index.site_map import SiteMap
from generator.model.geography import Geography
from generator.model.news import News
from generator.model.outline import Outline
from generator.news.gathering import gathered_news, history_problems, known_history
from generator.news.history import History
from generator.pipeline.collector import quiet_collector
from generator.pipeline.corpus import read_corpus
from generator.pipeline.people import read_people
from generator.read.folder import ReadBytes, read_bytes
from generator.read.geography import geography_signature, read_geography, read_outlines
from generator.read.published import read_published
from generator.render.acronyms import Acronyms, expansions
from generator.render.directive_terms import unknown_terms
from generator.render.editorial import EditorialPage
from generator.render.find_pages import unanswered
from generator.render.guide import render_guide, template_values
from generator.render.guide_texts import guide_texts, unlisted_situations
from generator.render.news_pages import news_pages
from generator.render.open_data_page import open_data_page
from generator.render.page_codes import PageCodes
from generator.render.page_maker import PageMaker
from generator.render.paper.drawing import Drawing
from generator.render.paper.forum import printed_forums
from generator.render.paper.pages import printed
from generator.render.paper.shelf import Shelf
from generator.render.paper.shop import (
    TEMPLATES,
    forum_orders,
    networks_sent_to,
    orders,
    outlined_areas,
    printed_territories,
)
from generator.render.paper.source import PaperSource
from generator.render.plain_text import plain_text
from generator.render.sharing import picture_artifacts, shared_cards
from generator.render.signposts import promises, signposts
from generator.render.state_page import state_page
from generator.render.templates import CompiledTemplates, Templates
from generator.request import GuideRequest, GuideResult

GEOGRAPHY = "geographie"
VOCABULARIES = "vocabulaires"
PAPER = "papier"
"""Where documents are kept from one build to the next."""
DRAWING = 1
"""Processes that draw documents, beside those that make pages."""


class Pipeline:
    """The flow from folders to artifacts; one object lives as long as a preview.

    A preview remembers what it read of files that have not changed since; a build, which reads
    them once, does not pay the memory for it.
    """

    def __init__(self) -> None:
        self._read: ReadBytes = cache(read_bytes)
        self._checked = KnownDocuments()
        self._geography: tuple[object, Geography] | None = None
        self._compiled: tuple[object, CompiledTemplates] | None = None

    def __call__(self, request: GuideRequest, /) -> GuideResult:
        """Make the guide; problems of the data are values, an exception is a bug."""
        with quiet_collector():
            return self._result(request)

    def _result(self, request: GuideRequest) -> GuideResult:
        folder = request.data / GEOGRAPHY
        geography = (self._known_geography if request.preview else read_geography)(folder)
        remembered = (self._read, self._checked) if request.preview else ()
        known = read_corpus(request.data, geography, request.settings, *remembered)
        published = read_published(request.data)
        people = read_people(request.contacts, known.directory, geography, request.settings)
        site = SiteMap(known.directory, request.settings.today)
        directives = (one for page in request.pages for one in page.directives)
        history = History()
        if not request.preview:
            history = known_history(request.data, request.settings.today)
        news = gathered_news(request.data, history, site)
        editorial = map(_editorial_stub, request.pages)
        stubs: Iterable[Stub] = search_stubs(site, editorial, has_news=bool(news.whole))
        if request.search_index:
            stubs = tuple(stubs)
        guides = guide_texts(request.pages, site.directory.vocabularies["guides"].terms)
        problems = (
            *published.problems,
            *known.problems,
            *people.problems,
            *unknown_terms(site.directory, directives),
            *unanswered(site),
            *unknown_pages(known.documents[VOCABULARIES], (one.url for one in stubs)),
            *unlisted_situations(guides),
            *history_problems(history),
        )
        indexed = tuple(stubs) if request.search_index else ()
        lasting = LastingAddresses(site, published.addresses)
        outlines = {
            **read_outlines(folder, "departements", (one.code for one in site.departments)),
            **read_outlines(folder, "epci", outlined_areas(site, site.territories)),
        }
        expanded = expansions(site.acronyms)
        acronyms = Acronyms(expanded)
        values = template_values(site, request.settings, request.pages, outlines)
        values |= {"prints": _prints(request), "exported": not request.preview}
        values |= {"whats_new": news, "people": people.shown(request.settings)}
        compiled = self._known_templates(expanded) if request.preview else None
        templates = Templates(request.theme, values, acronyms.in_text, compiled)
        pages = tuple(map(acronyms.in_page, request.pages))
        return GuideResult(
            parts=(
                *_parts(site, lasting, request, templates, pages, outlines, news),
                partial(spellings, indexed, site.wording),
                partial(
                    form_artifacts,
                    site,
                    known.documents,
                    known.records,
                    partial(_text, request.data),
                ),
            ),
            closing=partial(_closing, lasting, templates, request),
            search_stubs=lambda: (one.artifact(site.wording) for one in indexed),
            problems=tuple(sorted(problems, key=lambda problem: problem.position)),
            counts=_counts(site),
            promises={} if request.preview else promises(published.addresses),
            headcount=HEADCOUNT_FILE,
        )

    def _known_geography(self, folder: Path) -> Geography:
        """The reference geography, read again only when one of its tables has changed."""
        signature = geography_signature(folder)
        if self._geography is None or self._geography[0] != signature:
            self._geography = (signature, read_geography(folder))
        return self._geography[1]

    def _known_templates(self, explained: object) -> CompiledTemplates:
        """The templates as they were compiled with the same acronyms explained."""
        if self._compiled is None or self._compiled[0] != explained:
            self._compiled = (explained, CompiledTemplates())
        return self._compiled[1]


def _parts(
    site: SiteMap,
    lasting: LastingAddresses,
    request: GuideRequest,
    templates: Templates,
    pages: Sequence[EditorialPage],
    outlines: Mapping[str, Outline],
    news: News,
) -> Iterator[Part]:
    cards = {} if request.preview else shared_cards(site, request.settings, request.pages)
    yield partial(picture_artifacts, cards, request.settings, request.theme)
    codes = PageCodes(request.settings.site_url, {} if request.preview else lasting.short_urls)
    maker = PageMaker(request.settings, request.frame, templates, cards, codes)
    if _prints(request):
        yield partial(_printed, lasting, maker, outlines, request)
    coverage = None if request.preview else Coverage(computed(site)).ready()
    yield from render_guide(
        site,
        maker,
        pages,
        outlines,
        indexed=request.search_index,
        coverage=coverage,
    )
    if coverage:
        yield partial(commune_search_files, site)
        if request.settings.maps:
            yield partial(coverage_files, coverage)
        yield partial(first_places_files, site, OpeningDays(request.settings.today, site.visits))
        yield from open_data_parts(site, request.settings, partial(open_data_page, maker))
    yield partial(calendar_feeds, site, request.settings)
    yield partial(_state, site, maker)
    yield partial(calls_feed, site, request.settings)
    yield partial(news_pages, site, maker, news)
    yield partial(news_feeds, site, request.settings, news)
    yield partial(directory_files, site, request.settings)
    if request.settings.maps:
        yield partial(map_files, site, request.settings.today, outlines)


def _state(site: SiteMap, maker: PageMaker) -> Iterator[Artifact]:
    """The state of the guide, and the table of whom it does not reach, measured once."""
    found = tuple(gaps(site))
    yield from state_page(site, maker, found)
    yield gaps_file(site, found)


def _closing(
    lasting: LastingAddresses, templates: Templates, request: GuideRequest, paths: Collection[str]
) -> Iterator[Artifact]:
    yield sitemap(paths, request.settings, page_dates(lasting.site))
    yield robots(request.settings)
    yield from security_file(request.settings)
    yield from signposts(lasting, templates, paths, request.settings.site_url)
    yield addresses_file(paths, lasting.codes, request.settings.edition)
    yield headcount_file(lasting.site, paths)


def _text(data: Path, shown: str) -> str:
    """The text of a record, from its path in messages."""
    return (data / shown.partition("/")[2]).read_text(encoding="utf-8-sig")


def _prints(request: GuideRequest) -> bool:
    return request.settings.printed and not request.preview


def _printed(
    lasting: LastingAddresses,
    maker: PageMaker,
    outlines: Mapping[str, Outline],
    request: GuideRequest,
) -> Iterator[Artifact]:
    """Draw every document of the site, and make the pages that show them."""
    site = lasting.site
    territories = printed_territories(site)
    source = PaperSource(
        site,
        lasting,
        request.settings,
        outlines,
        maker.templates.texts("icon", "SHAPES"),
        networks_sent_to(request.pages),
    )
    shelf = Shelf(request.kept / PAPER) if request.kept else None
    wanted = chain(
        orders(source, territories),
        forum_orders(source, printed_forums(site, request.settings)),
    )
    drawing = Drawing(request.theme / TEMPLATES, wanted, shelf, DRAWING)
    yield from printed(site, maker, drawing.results())


def _editorial_stub(page: EditorialPage) -> Stub:
    return Stub(
        page.url,
        page.title,
        PageKind.GUIDE if page.url.startswith(GUIDES) else PageKind.PAGE,
        page.description,
        text=(page.description, plain_text(page.text)),
    )


def _counts(site: SiteMap) -> dict[str, int]:
    return {
        "structures": len(site.structures),
        "reseaux": len(site.networks),
        "territoires": len(site.territories),
    }
