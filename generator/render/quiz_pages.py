"""The quizzes: one page each, to be played on a screen or on paper."""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.index.addresses import NETWORKS, STRUCTURES
from generator.index.pro_addresses import PRO, quiz_url
from generator.index.site_map import SiteMap
from generator.render.page_maker import PageMaker

LETTERS = "ABCD"


def quiz_pages(site: SiteMap, maker: PageMaker) -> Iterator[Artifact]:
    """One page for each quiz."""
    for quiz in site.directory.quizzes.values():
        withheld = {one.page for one in quiz.questions if not _is_there(site, one.page)}
        values = {"quiz": quiz, "letters": LETTERS, "withheld": withheld}
        yield maker.page(quiz_url(quiz.id), "quiz", values, section=PRO, record=quiz.path)


def _is_there(site: SiteMap, page: str) -> bool:
    """Whether a page leans on no record, or on one that is published."""
    folder, _, rest = page.partition("/")
    records = {STRUCTURES: site.directory.structures, NETWORKS: site.directory.networks}
    known = records.get(f"{folder}/")
    return known is None or not rest or rest.rstrip("/") in known
