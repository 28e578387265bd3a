"""What every stage after `index` produces: a file of the site, by its path and its bytes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of the published site.

    `path` is relative to the site's root, with forward slashes and no leading one
    (`structures/41/cio-blois/index.html`).
    """

    path: str
    content: bytes


Part = Callable[[], Iterable[Artifact]]
"""A part of the site: makes its artifacts when it is called, once, in whatever process calls it."""
