"""Joins the parts that make the site, and refuses what must not be published."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from generator.artifact import Artifact, Part
from generator.model.reads import UNKNOWN, Reads
from generator.problems.problem import Problem
from generator.publish.headers import header_files
from generator.publish.inline_code import inline_code
from generator.publish.precompression import with_packed
from generator.publish.search_index import index_site
from generator.publish.site_writer import SiteError
from generator.render.base_maps import base_map
from generator.request import (
    BuildGuide,
    Closing,
    Fingerprint,
    GuideRequest,
    nothing_more,
    nothing_to_remember,
)


@dataclass(frozen=True, slots=True)
class Gathered:
    """A whole site: its parts, what closes it, the problems of its data, the flow's own counts.

    `promises` are the files that the site must hold, each with the problem to tell when it does
    not. `headcount` is the file in which the site counts its places and pages. The first part is
    made before the others: the search index keeps two processors busy, and needs memory of its
    own. With a `fingerprint`, parts need not be made again, `reads` notes what they read, and
    `remember` keeps what was known of the site once it is published, if that still holds.
    Making the artifacts raises SiteError when a page holds inline code.
    """

    parts: Sequence[Part]
    closing: Closing = nothing_more
    problems: tuple[Problem, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    promises: Mapping[str, Problem] = field(default_factory=dict)
    headcount: str = ""
    fingerprint: Fingerprint | None = None
    reads: Reads = field(default_factory=Reads)
    remember: Callable[[], bool] = nothing_to_remember

    def artifacts(self) -> Iterator[Artifact]:
        """Make all of it, here and now."""
        paths = []
        for part in self.parts:
            for artifact in part():
                paths.append(artifact.path)
                yield artifact
        yield from self.closing(paths)


def gather_site(
    request: GuideRequest, build_guide: BuildGuide, assets: Part, *, packs: bool = False
) -> Gathered:
    """Run the flow once, and join to its parts the `assets`, the search index and the headers.

    With `packs`, pages and data are compressed beside themselves, as the assets are already.
    """
    result = build_guide(request)
    headers = partial(header_files, base_map(request.settings).host)
    parts: list[Part] = [
        partial(_index, result.search_stubs, request),
        headers,
        *result.parts,
    ]
    sound = [partial(_sound, part) for part in parts]
    first, *others = [partial(with_packed, part) for part in sound] if packs else sound
    return Gathered(
        [first, partial(_noted, assets, result.reads), *others],
        lambda paths: _closed(partial(result.closing, paths), packs=packs),
        result.problems,
        result.counts,
        result.promises,
        result.headcount,
        _told(result.fingerprint, packs=packs),
        result.reads,
        result.remember,
    )


def _index(stubs: Part, request: GuideRequest) -> Iterable[Artifact]:
    return index_site(stubs()) if request.search_index else ()


def _noted(assets: Part, reads: Reads) -> Iterable[Artifact]:
    """Files of `content/` and of packages: nobody notes when they change."""
    reads.note(UNKNOWN)
    return assets()


def _told(fingerprint: Fingerprint | None, *, packs: bool) -> Fingerprint | None:
    """What the site is made of; compressed beside themselves, parts make other files."""
    if fingerprint and packs:
        return replace(fingerprint, common=f"{fingerprint.common} packed")
    return fingerprint


def _closed(closing: Part, *, packs: bool) -> Iterator[Artifact]:
    sound = partial(_sound, closing)
    return with_packed(sound) if packs else sound()


def _sound(part: Part) -> Iterator[Artifact]:
    for artifact in part():
        if artifact.path.endswith(".html") and (found := inline_code(artifact.content)):
            raise SiteError(
                f"{artifact.path} holds code that its policy blocks: {'; '.join(found)}."
            )
        yield artifact
