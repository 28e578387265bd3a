"""Measures the open data of 6,000 places on one core: `python -m benchmarks.export`.

The places are those of the repository, told again under other identifiers until there are enough:
the work of an export depends on how much is said, not on whether it is true.
"""

import gc
import resource
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from generator.artifact import Artifact
from generator.export.open_data.parts import open_data_parts
from generator.index.computed import computed
from generator.index.site_map import SiteMap
from generator.model.download import Collection
from generator.pipeline.corpus import read_corpus
from generator.read.geography import read_geography
from generator.settings import Settings

PLACES = 6_000
REPOSITORY = Path(__file__).resolve().parent.parent


def many_places(places: int) -> tuple[SiteMap, Settings]:
    """The repository's guide with this many places, and the settings of its export."""
    today = datetime.now(UTC).date()
    settings = Settings("Guide", "https://guide.example/", today, regions=("24", "84"))
    data = REPOSITORY / "data"
    directory = read_corpus(data, read_geography(data / "geographie"), settings).directory
    known = list(directory.structures.values())
    told = {
        identifier: replace(one, id=identifier)
        for rank in range(places)
        for one in (known[rank % len(known)],)
        for identifier in (f"{one.id}-{rank // len(known)}",)
    }
    return computed(SiteMap(replace(directory, structures=told), today)), settings


def no_page(feed: str, found: Sequence[Collection]) -> Iterable[Artifact]:
    """The page for humans is not what is measured."""
    return ()


def main() -> None:
    """Measure and print; each file is forgotten once it is made, as a build does."""
    site, settings = many_places(PLACES)
    gc.collect()
    gc.freeze()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    started, cpu = time.perf_counter(), time.process_time()
    count = weight = 0
    for part in open_data_parts(site, settings, no_page):
        for artifact in part():
            count += 1
            weight += len(artifact.content)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{PLACES} places, {count} files, {weight / 1e6:.0f} MB")
    print(f"wall       {time.perf_counter() - started:.1f} s")
    print(f"processor  {time.process_time() - cpu:.1f} s")
    print(f"memory     {after:.0f} MB at most, {before:.0f} before the export")


if __name__ == "__main__":
    main()
