"""What the publisher asks of the flow, and what the flow answers.

The publisher (`publish/mkdocs_plugin.py`) makes a `GuideRequest` from `mkdocs.yml`, `content/`
and the theme, calls the flow (`pipeline/guide.py`) once, and publishes the `GuideResult`.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from generator.artifact import Artifact, Part
from generator.model.reads import Reads
from generator.problems.problem import Problem
from generator.render.editorial import EditorialPage
from generator.render.frame import Frame
from generator.settings import Settings


@dataclass(frozen=True, slots=True)
class GuideRequest:
    """Everything that the flow needs to make the guide.

    `data` is the records' folder and `theme` the one that holds `pages/` and `fragments/`;
    both are absolute. `pages` are the editorial pages, sorted by source. With `preview` set,
    what a live preview can do without (print, exports, commune pages) may be left out. Without
    `search_index`, the stubs are not indexed, and the search page must say so. `kept` is a folder
    for what was long to make and may be used again; without one, all is made anew. `contacts` is
    the private folder of named contacts, outside the repository; without one, nobody is named.
    for what was long to make and may be used again; without one, all is made anew. `memory` is one
    for what the flow knew at the last build of this site: without one, it learns all again; with
    `learns_again` it does so too, and then remembers.
    """

    settings: Settings
    data: Path
    theme: Path
    frame: Frame
    pages: tuple[EditorialPage, ...]
    preview: bool = False
    search_index: bool = True
    kept: Path | None = None
    contacts: Path | None = None
    memory: Path | None = None
    learns_again: bool = False


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a site is made of, by digest: two equal ones, and all parts make the same bytes.

    Where `common` is the same, parts differ only if they read particulars of a record, or news,
    whose digest in `records` differs.
    """

    common: str
    records: Mapping[str, str]


Closing = Callable[[Collection[str]], Iterable[Artifact]]
"""Makes what depends on the paths of all the artifacts of the parts."""


def nothing_more(paths: Collection[str]) -> Iterable[Artifact]:
    """Close a site of which nothing depends on the whole."""
    return ()


def nothing_to_remember() -> bool:
    """Keep nothing for the next build."""
    return False


@dataclass(frozen=True, slots=True)
class GuideResult:
    """Everything that the flow made.

    `parts` make every page of the site, editorial ones included, and every export; they are
    independent, so that several processes may share them. `search_stubs` makes one small HTML
    page per page worth finding, at that page's path: they are indexed, never published.
    `problems` are those of the data and of the terms that directives name. `counts` say what was
    made, in the order to tell it (`{"pages": 1204}`). `promises` are the files that the site must
    hold, whatever changes, each with the problem to tell when it does not: then nothing is
    published. `headcount` is the file of the site in which the next build reads how many places
    and pages it had; empty when there is none. With a `fingerprint`, the parts of which nothing
    changed since the last site need not be made again: `reads` notes what each reads. `remember`
    keeps what the flow knows for the next build, once this site is published, and says whether
    the fingerprint is still that of this site: a file may have changed while it was made.
    """

    parts: Sequence[Part]
    closing: Closing = nothing_more
    search_stubs: Part = tuple
    problems: tuple[Problem, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    promises: Mapping[str, Problem] = field(default_factory=dict)
    headcount: str = ""
    fingerprint: Fingerprint | None = None
    reads: Reads = field(default_factory=Reads)
    remember: Callable[[], bool] = nothing_to_remember


class BuildGuide(Protocol):
    """The one function of the flow that the publisher knows: `pipeline/guide.py`."""

    def __call__(self, request: GuideRequest, /) -> GuideResult:
        """Make the guide; problems of the data are values, an exception is a bug."""
        ...


@dataclass(frozen=True, slots=True)
class PaperRequest:
    """What is wanted on paper, for no site.

    `sent_to` gives, for each guide, the networks that its text sends to: a leaflet sends there
    too. Territories are slugs, or codes of communes; none stands for all that the site prints.
    `documents` are identifiers; none stands for all. With `marks`, sheets have bleed and crop
    marks.
    """

    settings: Settings
    data: Path
    theme: Path
    sent_to: Mapping[str, tuple[str, ...]]
    territories: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    marks: bool = False


class UnknownTerritory(Exception):
    """No territory has the name `asked`; `nearest` is one that looks like it, or empty."""

    def __init__(self, asked: str, nearest: str) -> None:
        super().__init__(asked)
        self.asked, self.nearest = asked, nearest
