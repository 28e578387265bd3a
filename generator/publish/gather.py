"""Joins the parts that make the site, and refuses what must not be published."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from generator.artifact import Artifact, Part
from generator.problems.problem import Problem
from generator.publish.fonts import font_files
from generator.publish.headers import header_files
from generator.publish.inline_code import inline_code
from generator.publish.search_index import index_site
from generator.publish.site_writer import SiteError
from generator.render.base_maps import base_map
from generator.request import BuildGuide, Closing, GuideRequest


class Gathered(NamedTuple):
    """A whole site: its parts, what closes it, the problems of its data, the flow's own counts.

    `promises` are the files that the site must hold, each with the problem to tell when it does
    not. `headcount` is the file in which the site counts its places and pages. Making the
    artifacts raises SiteError when a page holds inline code.
    """

    parts: Sequence[Part]
    closing: Closing
    problems: tuple[Problem, ...] = ()
    counts: Mapping[str, int] = MappingProxyType({})
    promises: Mapping[str, Problem] = MappingProxyType({})
    headcount: str = ""

    def artifacts(self) -> Iterator[Artifact]:
        """Make all of it, here and now."""
        paths = []
        for part in self.parts:
            for artifact in part():
                paths.append(artifact.path)
                yield artifact
        yield from self.closing(paths)


def gather_site(request: GuideRequest, build_guide: BuildGuide, assets: Part) -> Gathered:
    """Run the flow once, and join to its parts the `assets`, the search index and the headers."""
    result = build_guide(request)
    # At once: Pagefind keeps two processors busy, and needs memory of its own.
    index = index_site(result.search_stubs()) if request.search_index else []
    headers = partial(header_files, base_map(request.settings).host)
    parts: list[Part] = [assets, font_files, headers, index.copy, *result.parts]
    return Gathered(
        [partial(_sound, part) for part in parts],
        lambda paths: _sound(partial(result.closing, paths)),
        result.problems,
        result.counts,
        result.promises,
        result.headcount,
    )


def _sound(part: Part) -> Iterator[Artifact]:
    for artifact in part():
        if artifact.path.endswith(".html") and (found := inline_code(artifact.content)):
            raise SiteError(
                f"{artifact.path} holds code that its policy blocks: {'; '.join(found)}."
            )
        yield artifact
