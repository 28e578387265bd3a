"""Builds a guide, and keeps what each kind of page took: `python -m benchmarks.timed_build`.

Its arguments are the settings of the guide, the folder of the site, the day, and a file that it
writes the times to. The build is the ordinary one, in two processes; each adds its lines to that
file, and `read_times` puts them together.
"""

import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator.artifact import Artifact, Part
from generator.pipeline.guide import Pipeline
from generator.publish.mkdocs_build import run_mkdocs_build
from generator.request import GuideRequest, GuideResult

KNOWING = "reading, checking, joining and indexing"
"""All that comes before the first page."""


class Took(NamedTuple):
    """What one kind of part took in the process that made it: seconds of processor, artifacts."""

    seconds: float
    artifacts: int


@dataclass(frozen=True, slots=True)
class _Times:
    """A file that several processes add lines to."""

    file: Path

    def add(self, kind: str, took: Took) -> None:
        line = f"{took.seconds:.6f}\t{took.artifacts}\t{kind}\n"
        descriptor = os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        try:
            os.write(descriptor, line.encode())
        finally:
            os.close(descriptor)

    def timed(self, part: Part) -> Part:
        return partial(self._made, part)

    def _made(self, part: Part) -> Iterator[Artifact]:
        """Give what the part makes; what is done with it meanwhile is not counted."""
        made, artifacts, seconds = iter(part()), 0, 0.0
        while True:
            started = time.process_time()
            artifact = next(made, None)
            seconds += time.process_time() - started
            if artifact is None:
                break
            artifacts += 1
            yield artifact
        kind = part.func.__name__ if isinstance(part, partial) else "others"
        self.add(kind, Took(seconds, artifacts))


class _TimedFlow:
    """The ordinary flow, whose parts are timed."""

    def __init__(self, times: _Times) -> None:
        self._times = times
        self._flow = Pipeline()

    def __call__(self, request: GuideRequest, /) -> GuideResult:
        started = time.process_time()
        result = self._flow(request)
        self._times.add(KNOWING, Took(time.process_time() - started, 0))
        return replace(result, parts=tuple(map(self._times.timed, result.parts)))


def read_times(file: Path) -> Mapping[str, Took]:
    """What each kind of part took in all, the longest first."""
    seconds, artifacts = defaultdict[str, float](float), defaultdict[str, int](int)
    for line in file.read_text("utf-8").splitlines():
        took, made, kind = line.split("\t")
        seconds[kind] += float(took)
        artifacts[kind] += int(made)
    longest = sorted(seconds, key=lambda kind: -seconds[kind])
    return {kind: Took(seconds[kind], artifacts[kind]) for kind in longest}


def main(config: Path, site: Path, today: str, times: Path) -> None:
    """Build, and say on one line how many files stayed, were made, were removed."""
    flow = _TimedFlow(_Times(times))
    day = date.fromisoformat(today)
    outcome = run_mkdocs_build(config, target=site, today=day, build_guide=flow)
    if not outcome.published:
        sys.exit(f"{outcome.failure}\n" + "\n".join(map(str, outcome.problems[:5])))
    times.with_suffix(".written").write_text(" ".join(map(str, outcome.written or ())))


if __name__ == "__main__":
    settings, target, day_of_build, written = sys.argv[1:]
    main(Path(settings), Path(target), day_of_build, Path(written))
