"""The nearest first door of every commune of the country, for each theme and each public.

`python -m benchmarks.nearest` makes an imaginary country of 6,000 places, finds the nearest door
of each of its communes for every public with every theme that a first welcome answers, and
compares a sample with geopy's geodesic, one door after the other. It says too what the doors of
the pages of communes take: those of each network, for young people, adults and anybody.
"""

import gc
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

from benchmarks.country import PLACES, country_site, write_country
from generator.index.communes import CommuneGuides
from generator.index.coverage import Coverage
from generator.index.coverage_question import Question
from generator.index.distance import geodesic_kilometres
from generator.index.presence import position_of

COMMUNES_OF_SAMPLE = 60
QUESTIONS_OF_SAMPLE = 7
T = TypeVar("T")


class Sample(NamedTuple):
    """Answers compared with the geodesic: how many, how many other doors, the worst metres."""

    compared: int
    others: int
    metres: float


def compared(coverage: Coverage) -> Sample:
    """Compare a sample of answers with the nearest door by geopy's geodesic."""
    found = list(_compared(coverage))
    return Sample(len(found), sum(other for other, _ in found), max(off for _, off in found))


def _compared(coverage: Coverage) -> Iterator[tuple[bool, float]]:
    """Whether another door is nearer, and how many metres the distance is wrong by."""
    for question in spread(coverage.crossed, QUESTIONS_OF_SAMPLE):
        doors = [(at, one) for one in coverage.doors(question) if (at := position_of(one))]
        for reach in spread(list(coverage.reaches(question)), COMMUNES_OF_SAMPLE):
            code, start = reach.commune.code, (reach.commune.latitude, reach.commune.longitude)
            if start[0] is None or start[1] is None:
                continue
            far, door = min(
                (geodesic_kilometres((start[0], start[1]), at), one.id)
                for at, one in doors
                if one.served_area.presumed or code in one.served_area.communes
            )
            told = reach.door.id if reach.door else ""
            yield told != door, abs((reach.kilometres or 0) - far) * 1000


def spread(things: list[T] | tuple[T, ...], count: int) -> list[T]:
    """Some of many things, evenly apart."""
    return list(things[:: max(1, len(things) // count)][:count])


def seconds(work: Callable[[], object]) -> float:
    """The processor time of some work."""
    gc.collect()
    gc.freeze()  # As a build does, once its directory is made.
    started = time.process_time()
    work()
    return time.process_time() - started


def main(count: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as scratch:
        write_country(Path(scratch), count)
        site = country_site(Path(scratch))
    coverage = Coverage(site)
    crossed = seconds(lambda: coverage.measure(coverage.crossed))
    guides = CommuneGuides(site)
    doors = seconds(lambda: deque(map(guides.guide, site.communes), maxlen=0))
    questions: tuple[Question, ...] = coverage.crossed
    print(f"places                       {len(site.open_structures)}")
    print(f"communes                     {len(site.communes)}")
    print(f"publics with themes          {len(questions)}")
    print(f"answers                      {len(questions) * len(site.communes)}")
    print(f"all of them, processor       {crossed:.1f} s")
    print(f"doors of commune pages       {doors:.1f} s")
    sample = compared(coverage)
    print(
        f"compared with the geodesic   {sample.compared} answers, {sample.others} other doors, "
        f"{sample.metres:.2f} m at most"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PLACES)
