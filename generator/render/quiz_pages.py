"""The quizzes: one page each, to be played on a screen or on paper."""

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.index.addresses import PRO, quiz_url
from generator.index.site_map import SiteMap
from generator.render.page_maker import PageMaker

LETTERS = "ABCD"


def quiz_pages(site: SiteMap, maker: PageMaker) -> Iterator[Artifact]:
    """One page for each quiz."""
    for quiz in site.directory.quizzes.values():
        values = {"quiz": quiz, "letters": LETTERS}
        yield maker.page(quiz_url(quiz.id), "quiz", values, section=PRO, record=quiz.path)
