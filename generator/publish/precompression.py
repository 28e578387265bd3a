"""Compresses what a server would compress at every visit; the only user of brotli.

The same content gives the same bytes: no name and no time is in them.
"""

import gzip
from collections.abc import Iterator
from typing import NamedTuple

import brotli

from generator.artifact import Artifact, Part

TEXTS = (
    *(".html", ".css", ".js", ".json", ".geojson", ".jsonld", ".csv", ".svg", ".xml", ".txt"),
    *(".ics", ".vcf", ".webmanifest"),
)
"""What is not compressed in itself; the names of the others end otherwise."""

SMALLEST = 512
"""Bytes under which nothing is gained."""


class Effort(NamedTuple):
    """How hard each way of compressing tries."""

    gzip: int
    brotli: int


BEST = Effort(9, 11)
"""For a few files that everyone loads."""

QUICK = Effort(6, 5)
"""For thousands of pages: a tenth more bytes than the best, half a millisecond a page, not 14."""


def packed(artifact: Artifact, effort: Effort) -> Iterator[Artifact]:
    """Give `.gz` and `.br`, to stand beside a file of text; nothing for another, or a small one."""
    if artifact.path.endswith(TEXTS) and len(artifact.content) >= SMALLEST:
        content = artifact.content
        yield Artifact(f"{artifact.path}.gz", gzip.compress(content, effort.gzip, mtime=0))
        yield Artifact(f"{artifact.path}.br", brotli.compress(content, quality=effort.brotli))


def with_packed(part: Part) -> Iterator[Artifact]:
    """Give what a part makes, and the same compressed."""
    for artifact in part():
        yield artifact
        yield from packed(artifact, QUICK)
