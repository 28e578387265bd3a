"""From folders to a whole site: the stages in their order, and nothing else."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain
from operator import attrgetter
from pathlib import Path

from generator.artifact import Artifact, Part
from generator.check.known import KnownDocuments
from generator.export.addresses import addresses_file
from generator.export.calendar_feed import calendar_feeds
from generator.export.calls_feed import calls_feed
from generator.export.commune_search import commune_search_files
from generator.export.coverage import coverage_files, crossed_communes_file, gaps_file
from generator.export.directory_files import directory_files
from generator.export.first_places import first_places_files
from generator.export.headcount import headcount_file
from generator.export.map_files import map_files
from generator.export.news_feeds import news_feeds
from generator.export.open_data.parts import open_data_parts
from generator.export.security import security_file
from generator.export.sitemap import robots, sitemaps
from generator.export.stub import spellings
from generator.form.artifacts import form_artifacts
from generator.index.addresses import HEADCOUNT_FILE
from generator.index.changes import page_dates
from generator.index.computed import computed
from generator.index.coverage import Coverage
from generator.index.crossings import gaps
from generator.index.lasting import LastingAddresses
from generator.index.opening import OpeningDays
from generator.index.site_map import SiteMap
from generator.model.geography import Geography
from generator.model.outline import Outline
from generator.model.reads import EVERYTHING
from generator.news.gathering import known_history
from generator.news.history import History
from generator.pipeline.collector import quiet_collector
from generator.pipeline.inputs import Inputs, read_inputs
from generator.pipeline.learning import GEOGRAPHY, Learnt, from_memory, learn
from generator.pipeline.people import read_people
from generator.pipeline.remembering import fingerprint_of, remember, remembered
from generator.read.folder import ReadBytes, read_bytes
from generator.read.geography import geography_signature, read_geography
from generator.read.node import Document
from generator.render.acronyms import Acronyms, expansions
from generator.render.crossing_pages import crossing_pages
from generator.render.editorial import EditorialPage
from generator.render.guide import render_guide, template_values
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
    printed_territories,
)
from generator.render.paper.source import PaperSource
from generator.render.sharing import picture_artifacts, shared_cards
from generator.render.signposts import promises, signposts
from generator.render.state_page import state_page
from generator.render.templates import CompiledTemplates, Templates
from generator.render.visits import visit_words
from generator.request import GuideRequest, GuideResult

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
        history = known_history(request.data, request.settings.today)
        learnt = self._learnt(request, history)
        site, lasting, known = learnt.site, learnt.lasting, learnt.known
        geography = site.directory.geography
        people = read_people(request.contacts, site.directory, geography, request.settings)
        problems = sorted((*learnt.problems, *people.problems), key=attrgetter("position"))
        expanded = expansions(site.acronyms)
        acronyms = Acronyms(expanded)
        values = template_values(site, request.settings, request.pages, learnt.outlines)
        values |= {"prints": _prints(request), "exported": not request.preview}
        values |= {"whats_new": learnt.news, "people": people.shown(request.settings)}
        values |= {"ASSETS": request.frame.assets}
        compiled = self._known_templates(expanded) if request.preview else None
        reads = site.directory.reads
        templates = Templates(request.theme, values, acronyms.in_text, compiled, reads)
        pages = tuple(map(acronyms.in_page, request.pages))
        indexed = learnt.stubs if request.search_index else tuple
        return GuideResult(
            parts=(
                *_parts(learnt, request, templates, pages),
                lambda: spellings(indexed(), site.wording),
                partial(_form, learnt, request, self._read if request.preview else read_bytes),
            ),
            closing=partial(_closing, lasting, templates, request),
            search_stubs=lambda: (one.artifact(site.wording) for one in indexed()),
            problems=tuple(problems),
            counts=_counts(site),
            promises={} if request.preview else promises(learnt.knowledge.published),
            headcount=HEADCOUNT_FILE,
            fingerprint=fingerprint_of(known, learnt.news) if known else None,
            reads=reads,
            remember=partial(_remember, learnt, request),
        )

    def _learnt(self, request: GuideRequest, history: History) -> Learnt:
        """What was remembered if it holds, else what is learnt.

        Of a guide that names people nothing is remembered, nor taken up: their names would be kept.
        """
        if request.memory is None or request.contacts:
            return self._learn(request, history, None)
        inputs = read_inputs(request)
        found = remembered(request, inputs)
        return (found and from_memory(request, history, *found)) or self._learn(
            request, history, inputs
        )

    def _learn(self, request: GuideRequest, history: History, inputs: Inputs | None) -> Learnt:
        """Learn all from the files, but for what a preview has seen before."""
        folder = request.data / GEOGRAPHY
        geography = (self._known_geography if request.preview else read_geography)(folder)
        if request.preview:
            return learn(request, geography, history, inputs, self._read, self._checked)
        return learn(request, geography, history, inputs)

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
    learnt: Learnt, request: GuideRequest, templates: Templates, pages: Sequence[EditorialPage]
) -> Iterator[Part]:
    site, lasting, outlines = learnt.site, learnt.lasting, learnt.outlines
    cards = {} if request.preview else shared_cards(site, request.settings, request.pages)
    yield partial(picture_artifacts, cards, request.settings, request.theme)
    codes = PageCodes(request.settings.site_url, {} if request.preview else lasting.short_urls)
    maker = PageMaker(request.settings, request.frame, templates, cards, codes)
    if _prints(request):
        yield partial(_printed, lasting, maker, outlines, request)
    visits = visit_words(site, templates)
    coverage = None if request.preview else Coverage(computed(site)).ready()
    yield from render_guide(
        site,
        maker,
        pages,
        outlines,
        indexed=request.search_index,
        coverage=coverage,
        ahead=not (request.preview or learnt.is_remembered),
    )
    if coverage:
        yield partial(commune_search_files, site)
        if request.settings.maps:
            yield partial(coverage_files, coverage)
        yield partial(first_places_files, site, OpeningDays(request.settings.today), visits)
        yield from open_data_parts(site, request.settings, partial(open_data_page, maker))
    yield partial(calendar_feeds, site, request.settings)
    yield partial(_state, site, maker, outlines)
    yield partial(calls_feed, site, request.settings)
    yield partial(news_pages, site, maker, learnt.news)
    yield partial(news_feeds, site, request.settings, learnt.news)
    yield partial(directory_files, site, request.settings)
    if request.settings.maps:
        yield partial(map_files, site, request.settings.today, outlines, visits)


def _state(site: SiteMap, maker: PageMaker, outlines: Mapping[str, Outline]) -> Iterator[Artifact]:
    """The state of the guide, and whom it does not reach, in maps and tables, measured once."""
    measured = gaps(site)
    yield from state_page(site, maker, measured.found)
    yield from crossing_pages(site, maker, measured, outlines)
    yield gaps_file(site, measured.found)
    yield crossed_communes_file(site, measured)


def _closing(
    lasting: LastingAddresses, templates: Templates, request: GuideRequest, paths: Collection[str]
) -> Iterator[Artifact]:
    yield from sitemaps(paths, request.settings, page_dates(lasting.site))
    yield robots(request.settings)
    yield from security_file(request.settings)
    yield from signposts(lasting, templates, paths, request.settings.site_url)
    yield addresses_file(paths, lasting.codes, request.settings.edition)
    yield headcount_file(lasting.site, paths)


def _remember(learnt: Learnt, request: GuideRequest) -> bool:
    if learnt.known is None:
        return False
    anew = None if learnt.is_remembered else learnt.knowledge
    return remember(request, learnt.known, anew)


def _form(learnt: Learnt, request: GuideRequest, read: ReadBytes) -> Iterator[Artifact]:
    """What the form needs: all that records say, read again."""
    learnt.site.directory.reads.note(EVERYTHING)
    again = partial(_read_again, request.data, read)
    yield from form_artifacts(learnt.site, learnt.knowledge.records, again)


def _read_again(data: Path, read: ReadBytes, name: str) -> tuple[str, Document]:
    """The text of a record, and what it says, from its table and its identifier."""
    raw = (data / f"{name}.yml").read_bytes()
    document = read(raw, f"data/{name}.yml").document
    assert document is not None, f"{name} was a record when the build began"
    return raw.decode("utf-8-sig"), document


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


def _counts(site: SiteMap) -> dict[str, int]:
    return {
        "structures": len(site.structures),
        "reseaux": len(site.networks),
        "territoires": len(site.territories),
    }
