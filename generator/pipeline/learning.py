"""What the flow knows of a guide before it makes anything, learnt from its files or remembered."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from operator import attrgetter

from generator.check.known import KnownDocuments
from generator.check.pages import unknown_pages
from generator.check.terms import vocabularies_of
from generator.export.search_stubs import search_stubs
from generator.export.stub import PageKind, Stub
from generator.index.addresses import GUIDES
from generator.index.lasting import LastingAddresses
from generator.index.site_map import SiteMap
from generator.model.geography import Geography
from generator.model.news import News
from generator.model.outline import Outline
from generator.news.gathering import gathered_news, history_problems
from generator.news.history import History
from generator.pipeline.corpus import read_corpus
from generator.pipeline.inputs import Inputs
from generator.pipeline.memory import Knowledge, Known
from generator.pipeline.remembering import known_of
from generator.problems.problem import Problem
from generator.read.folder import ReadBytes, read_bytes
from generator.read.geography import read_outlines
from generator.read.published import read_published
from generator.render.directive_terms import unknown_terms
from generator.render.editorial import EditorialPage
from generator.render.find_pages import unanswered
from generator.render.guide_texts import guide_texts, unlisted_situations
from generator.render.paper.shop import outlined_areas
from generator.render.plain_text import plain_text
from generator.request import GuideRequest

GEOGRAPHY = "geographie"


@dataclass(frozen=True, slots=True)
class Learnt:
    """What is known, and the rest that is rarely asked for.

    `known` tells of which inputs, for it to be remembered; None when it need not be. `problems` are
    all that there are to tell. `stubs` gives what the search engine reads.
    """

    knowledge: Knowledge
    known: Known | None
    news: News
    problems: tuple[Problem, ...]
    lasting: LastingAddresses
    stubs: Callable[[], tuple[Stub, ...]]
    is_remembered: bool

    @property
    def site(self) -> SiteMap:
        """What pages are made of."""
        return self.knowledge.site

    @property
    def outlines(self) -> Mapping[str, Outline]:
        """The outlines of areas, by code."""
        return self.knowledge.outlines


def learn(
    request: GuideRequest,
    geography: Geography,
    history: History,
    inputs: Inputs | None,
    read: ReadBytes = read_bytes,
    checked: KnownDocuments | None = None,
) -> Learnt:
    """Read, check, assemble and index; `read` and `checked` may know some files already.

    What is learnt is to be remembered where its `inputs` are told.
    """
    corpus = read_corpus(
        request.data, geography, request.settings, read, checked, is_remembered=inputs is not None
    )
    published = read_published(request.data)
    promised = frozenset(published.addresses.lines)
    site = SiteMap(corpus.directory, request.settings.today, promised)
    news = gathered_news(request.data, history, site)
    has_news = bool(news)
    stubs = _stubs(site, request, has_news=has_news)
    # The index wants them all; to know which pages there are, one may stop at the first ones.
    pages = stubs() if request.search_index else _made_stubs(site, request, has_news=has_news)
    guides = guide_texts(request.pages, site.directory.vocabularies["guides"].terms)
    problems = (
        *published.problems,
        *corpus.problems,
        *unknown_terms(site.directory, (one for page in request.pages for one in page.directives)),
        *unanswered(site),
        *unknown_pages(corpus.vocabularies, (one.url for one in pages)),
        *unlisted_situations(guides),
    )
    folder = request.data / GEOGRAPHY
    knowledge = Knowledge(
        site,
        _in_order(problems),
        published.addresses,
        {
            **read_outlines(folder, "departements", (one.code for one in site.departments)),
            **read_outlines(folder, "epci", outlined_areas(site, site.territories)),
        },
        vocabularies_of(corpus.vocabularies) if inputs else {},
        has_news,
        corpus.published,
    )
    return Learnt(
        knowledge,
        known_of(inputs, knowledge, corpus.placings) if inputs else None,
        news,
        _in_order((*problems, *history_problems(history))),
        LastingAddresses(site, published.addresses),
        stubs,
        is_remembered=False,
    )


def from_memory(
    request: GuideRequest, history: History, knowledge: Knowledge, known: Known
) -> Learnt | None:
    """What was remembered, with the news of now.

    None when there are news and there were none, or the other way round: pages come and go.
    """
    site = knowledge.site
    news = gathered_news(request.data, history, site)
    if bool(news) is not knowledge.has_news:
        return None
    return Learnt(
        knowledge,
        known,
        news,
        _in_order((*knowledge.problems, *history_problems(history))),
        LastingAddresses(site, knowledge.published),
        _stubs(site, request, has_news=knowledge.has_news),
        is_remembered=True,
    )


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=attrgetter("position")))


def _stubs(
    site: SiteMap, request: GuideRequest, *, has_news: bool
) -> Callable[[], tuple[Stub, ...]]:
    made = partial(_made_stubs, site, request, has_news=has_news)
    return site.directory.reads.remembered(lambda: tuple(made()))


def _made_stubs(site: SiteMap, request: GuideRequest, *, has_news: bool) -> Iterator[Stub]:
    return search_stubs(site, map(_editorial_stub, request.pages), has_news=has_news)


def _editorial_stub(page: EditorialPage) -> Stub:
    return Stub(
        page.url,
        page.title,
        PageKind.GUIDE if page.url.startswith(GUIDES) else PageKind.PAGE,
        page.description,
        text=(page.description, plain_text(page.text)),
    )
