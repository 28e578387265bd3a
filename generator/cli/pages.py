"""The pages of `content/` as their author left them, for `quifaitquoi verifier`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from generator.model.directory import Directory
from generator.problems.problem import Problem
from generator.publish.content_files import refusal
from generator.publish.markdown_html import markdown_html, page_address
from generator.render.directive_terms import unknown_terms
from generator.render.draft import read_draft
from generator.render.editorial import EditorialPage
from generator.render.editorial_html import finish_page
from generator.render.guide_texts import guide_texts, unlisted_situations


class Pages(NamedTuple):
    """The Markdown of the pages that could be read, by file as messages show it, and problems.

    `finished` are the pages as a build would have them.
    """

    texts: Mapping[str, str]
    finished: tuple[EditorialPage, ...]
    problems: tuple[Problem, ...]


def read_pages(folder: Path) -> Pages:
    """Read every page under `folder`, in the order of the paths; a missing folder holds none."""
    texts: dict[str, str] = {}
    finished: list[EditorialPage] = []
    problems: list[Problem] = []
    for file in sorted(folder.rglob("*.md")):
        name = file.relative_to(folder).as_posix()
        shown = f"{folder.name}/{name}"
        if refused := refusal(folder, name, shown):
            problems.append(refused)
            continue
        draft, found = read_draft(file.read_bytes(), shown)
        problems += found
        if draft:
            texts[shown] = draft.text
            html = markdown_html(draft.markdown, name)
            page, found = finish_page(draft, html, page_address(name))
            finished.append(page)
            problems += found
    return Pages(texts, tuple(finished), tuple(problems))


def pages_against_records(
    pages: tuple[EditorialPage, ...], directory: Directory
) -> Iterator[Problem]:
    """What pages name that no record has, and the situations that their guide forgets."""
    directives = (one for page in pages for one in page.directives)
    yield from unknown_terms(directory, directives)
    yield from unlisted_situations(guide_texts(pages, directory.vocabularies["guides"].terms))
