"""Measures the processor time of one page of each kind: what the flow adds for one more."""

import gc
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median

from generator.artifact import Part
from generator.pipeline.guide import Pipeline
from generator.publish.mkdocs_build import run_mkdocs_build
from generator.request import GuideRequest, GuideResult, nothing_more

ROUNDS = 3
MANY = 50
"""A kind with fewer pages weighs nothing in a build."""


class _Stopwatch:
    """Times the making of every part, by kind, inside an ordinary build."""

    def __init__(self) -> None:
        self.milliseconds = defaultdict[str, list[float]](list)
        self.pages: dict[str, int] = {}
        self._flow = Pipeline()

    def __call__(self, request: GuideRequest, /) -> GuideResult:
        for _ in range(ROUNDS):
            result = self._flow(replace(request, search_index=False))
            seconds = defaultdict[str, float](float)
            pages = defaultdict[str, int](int)
            for part in result.parts:
                kind = _kind(part)
                gc.collect()
                started = time.process_time()
                made = list(part())
                seconds[kind] += time.process_time() - started
                pages[kind] += len(made)
            self.pages = {kind: count for kind, count in pages.items() if count >= MANY}
            for kind, count in self.pages.items():
                self.milliseconds[kind].append(seconds[kind] * 1000 / count)
        return replace(result, parts=(), closing=nothing_more)


def _kind(part: Part) -> str:
    """The name of the function that makes a part: `structure_pages`."""
    return part.func.__name__ if isinstance(part, partial) else ""


def milliseconds_by_kind(repository: Path, target: Path) -> Mapping[str, tuple[int, float]]:
    """How many artifacts of each kind there are, and the median processor time of one.

    The kinds are the functions of `render` and `export` that make many, in the order of the
    build; each is measured over a few builds in one process.
    """
    stopwatch = _Stopwatch()
    run_mkdocs_build(repository / "mkdocs.yml", target=target, build_guide=stopwatch)
    return {
        kind: (count, median(stopwatch.milliseconds[kind]))
        for kind, count in stopwatch.pages.items()
    }
