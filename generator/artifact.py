"""What every stage after `index` produces: a file of the site, by its path and its bytes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of the published site.

    `path` is relative to the site's root, with forward slashes and no leading one
    (`structures/41/cio-blois/index.html`).
    """

    path: str
    content: bytes
