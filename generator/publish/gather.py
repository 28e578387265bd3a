"""Joins everything that makes the site into one map, and refuses what must not be published."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.artifact import Artifact
from generator.problems.problem import Problem
from generator.publish.fonts import font_files
from generator.publish.headers import header_files
from generator.publish.inline_code import inline_code
from generator.publish.search_index import index_site
from generator.publish.site_writer import SiteError, artifacts_by_path
from generator.request import BuildGuide, GuideRequest


class Gathered(NamedTuple):
    """A whole site by path, the problems of its data, and the flow's own counts.

    `broken` are the problems of promises that the site does not keep.
    """

    contents: dict[str, bytes]
    problems: tuple[Problem, ...]
    counts: Mapping[str, int]
    broken: tuple[Problem, ...]


def gather_site(
    request: GuideRequest, build_guide: BuildGuide, assets: Iterable[Artifact]
) -> Gathered:
    """Run the flow once and join its artifacts, the `assets`, the search index and the headers.

    Raises SiteError when two artifacts share a path or a page holds inline code.
    """
    result = build_guide(request)
    # First: Pagefind needs memory of its own, and the pages are not made yet.
    index = index_site(result.search_stubs) if request.search_index else []
    contents = artifacts_by_path(
        (*assets, *font_files(), *result.artifacts, *index, *header_files())
    )
    for path, content in contents.items():
        if path.endswith(".html") and (found := inline_code(content)):
            raise SiteError(f"{path} holds code that its policy blocks: {'; '.join(found)}.")
    broken = tuple(problem for path, problem in result.promises.items() if path not in contents)
    return Gathered(contents, result.problems, result.counts, broken)
