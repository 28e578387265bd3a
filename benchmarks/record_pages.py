"""Measures the processor time of one record page: what the flow adds for one more structure."""

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from generator.pipeline import Pipeline
from generator.publish.mkdocs_plugin import run_mkdocs_build
from generator.render import guide
from generator.request import GuideRequest, GuideResult

ROUNDS = 3


class _Stopwatch:
    """Times the making of all record pages, inside an ordinary build."""

    def __init__(self) -> None:
        self.milliseconds: list[float] = []
        self._flow = Pipeline()

    def __call__(self, request: GuideRequest, /) -> GuideResult:
        pages = guide.structure_pages
        for _ in range(ROUNDS):
            guide.structure_pages = self._timed(pages)  # type: ignore[assignment]
            try:
                made = self._flow(replace(request, search_index=False))
                result = replace(made, artifacts=tuple(made.artifacts))
            finally:
                guide.structure_pages = pages
        return result

    def _timed(self, pages: Callable[..., object]) -> Callable[..., Sequence[object]]:
        def timed(*arguments: object) -> Sequence[object]:
            gc.collect()
            started = time.process_time()
            made = list(pages(*arguments))  # type: ignore[call-overload]
            self.milliseconds.append((time.process_time() - started) * 1000 / len(made))
            return made

        return timed


def milliseconds_of_a_record_page(repository: Path, target: Path) -> float:
    """The median, over a few builds in one process, of the processor time of one record page."""
    stopwatch = _Stopwatch()
    run_mkdocs_build(repository / "mkdocs.yml", target=target, build_guide=stopwatch)
    return median(stopwatch.milliseconds)
